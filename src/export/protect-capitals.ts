import type { LatexPiece } from './latex-text.js'

/**
 * A title for BibTeX, whose styles make small letters of capitals outside of braces: every word whose capitals must stay is put
 * into braces. These are words with a capital behind their first letter, or beside a digit (`LLMs`, `FineWeb2`, `3D`), single
 * capitals, math and commands; in a title that is not printed With Every Word Capitalized every capital behind the first
 * word, since there it marks a name.
 *
 * Into two pairs where a command comes first: after `{\` BibTeX changes letters all the same.
 */
export function protectCapitals(pieces: readonly LatexPiece[]): string {
  const words = wordsOf(pieces)
  const keepsAll = isSentenceCased(words)
  let isFirst = true
  return words
    .map((word) => {
      const text = textOf(word)
      if (text.trim() === '') return text
      const isProtected = word.some(isLatex) || plainParts(word).some((part) => mustStay(part, keepsAll && !isFirst))
      isFirst = false
      return isProtected ? inBraces(word) : text
    })
    .join('')
}

/** Runs of white space and runs without any; a blank inside braces parts no words. */
function wordsOf(pieces: readonly LatexPiece[]): LatexPiece[][] {
  const words: LatexPiece[][] = [[]]
  let depth = 0
  for (const piece of pieces) {
    if (piece.kind === 'open') depth += 1
    if (piece.kind === 'close') depth -= 1
    if (piece.kind !== 'plain' || depth > 0) words.at(-1)?.push(piece)
    else {
      const [first = '', ...others] = piece.text.split(/(\s+)/)
      words.at(-1)?.push({ kind: 'plain', text: first })
      for (const text of others) words.push([{ kind: 'plain', text }])
    }
  }
  return words
}

function isLatex({ kind }: LatexPiece): boolean {
  return kind === 'math' || kind === 'command' || kind === 'open'
}

/** "On-Device" → "On", "Device" */
function plainParts(word: readonly LatexPiece[]): string[] {
  return textOf(word)
    .split(/[^\p{L}\p{M}\p{N}+'’]+/u)
    .filter((part) => part !== '')
}

function mustStay(part: string, keepsFirst: boolean): boolean {
  if (!/\p{Lu}/u.test(part)) return false
  const isSingle = /^\p{Lu}\p{M}*$/u.test(part) && part !== 'A'
  return keepsFirst || isSingle || /\p{N}/u.test(part) || /\p{Lu}/u.test(part.slice(1))
}

/** Whether most of the longer words behind the first begin small. */
function isSentenceCased(words: readonly (readonly LatexPiece[])[]): boolean {
  const longer = words.slice(1).flatMap((word) => plainParts(word).filter((part) => /^\p{L}{5}/u.test(part)))
  const small = longer.filter((part) => /^\p{Ll}/u.test(part)).length
  return small * 2 > longer.length
}

/** Punctuation stays outside: behind a colon styles begin a sentence, and look for it there. */
function inBraces(word: readonly LatexPiece[]): string {
  const text = textOf(word)
  const start = word[0]?.kind === 'plain' ? (/^["'“‘([]+/.exec(text)?.[0].length ?? 0) : 0
  let end = text.length
  while (word.at(-1)?.kind === 'plain' && end > start && CLOSING.includes(text[end - 1] as string)) end -= 1
  const core = text.slice(start, end)
  const braced = core.startsWith('\\') || core.startsWith('{') ? `{{${core}}}` : `{${core}}`
  return `${text.slice(0, start)}${core === '' ? '' : braced}${text.slice(end)}`
}

const CLOSING = ',:;.?!)]"\'”’'

function textOf(word: readonly LatexPiece[]): string {
  return word.map((piece) => piece.text).join('')
}
