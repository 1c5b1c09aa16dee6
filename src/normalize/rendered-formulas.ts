/** What a word has in it that holds LaTeX. No formula that is shown twice is longer. */
const LATEX = /[\\_^]/
const EACH_LATEX = /[\\_^]/g
const SIGNS = ['\\', '_', '^']
const LONGEST_WORD = 200

/** What a formula shows of its LaTeX, or of itself: letters and digits that no command has. */
const COMMANDS = /\\[A-Za-z]+|[^A-Za-z\d]/g

/**
 * A formula that a page shows with its LaTeX in the middle, as the text of KaTeX’s elements is, for those who see it and for those who
 * listen: `2×2\times2×`, `sAs_AsA`; null where there is none. Where formulas have their `$`, they were not rendered.
 */
export function renderedFormula(text: string): string | null {
  if (text.includes('$') || !SIGNS.some((sign) => text.includes(sign))) return null
  let end = 0
  for (const { index } of text.matchAll(EACH_LATEX)) {
    if (index < end) continue
    const start = Math.max(end, text.lastIndexOf(' ', index) + 1)
    const blank = text.indexOf(' ', index)
    end = blank < 0 ? text.length : blank
    const formula = end - start <= LONGEST_WORD ? formulaIn(text.slice(start, end)) : null
    if (formula !== null) return formula
  }
  return null
}

function formulaIn(word: string): string | null {
  const mark = word.search(LATEX)
  for (const from of word.startsWith('(') ? [0, 1] : [0]) {
    for (let latexAt = from + 1; latexAt <= mark; latexAt++) {
      const shown = word.slice(from, latexAt)
      const again = word.indexOf(shown, mark + 1)
      if (again < 0) break
      const latex = word.slice(latexAt, again)
      const isOfShown = latex.startsWith('\\') || latex.charAt(0) === shown.charAt(0)
      if (isOfShown && /[\p{L}\d]/u.test(shown) && latex.replace(COMMANDS, '') === shown.replace(COMMANDS, ''))
        return word.slice(from, again + shown.length)
    }
  }
  return null
}
