import { type Rewriting, rewrite } from './rewriting.js'

/** What a word that ends in its hyphen stands in front of: `pre- and post-training` */
export const BEHIND_HALF_WORD = '(?:and|or|nor|to|but|as|than|through|vs|versus|und|et)[ \\n]'
/** `the-\nart`: a hard wrap broke a word behind its hyphen. Behind `pre-\nand` it broke at a blank. */
const AT_HYPHEN = `[\\p{L}\\p{N}$]- ?\\n *(?=[\\p{L}\\p{N}])(?!${BEHIND_HALF_WORD})`
/** `and/\nor`, `https://example.org/\ngardens/code`; not `https://example.org/\nfor more` */
const AT_SLASH = '[^ \\n]/ ?\\n *(?=[\\p{L}\\p{N}])(?!(?<=://[^ \\n]{0,300}/ ?\\n *)\\p{Lu}?\\p{Ll}*[ ,;:])'
/** `$\mathbb{F}_\n{q}$`, `\texttt\n{CLS}`, `{q}\n$-linear`: LaTeX has no blank there, but may behind a command that takes nothing, `\in\n{q}`. */
const IN_LATEX =
  '[_^]\\n *(?=\\{)|[a-z]\\n(?<=\\\\(?:text|math|bold|emph|under|over|frac|sqrt|operator|begin|end)[a-z]{0,16}\\n) *(?=\\{)|\\}\\n *(?=[_^]|\\{https?:|\\$[-,.;:)])'
/** `https:/\n/example.org`, `https://example.org\n/gardens`, `(DL)\n-based`, `birds--\nand`, `birds -\n- and`, `\\\ntextbf`, `20\\\n%`, `https://example.org?id=\n7` */
const AT_SIGN =
  '[^ \\n]\\n *(?=/[\\p{L}\\p{N}/])(?<=https?:[^ \\n]{0,300}\\n *)|\\)\\n *(?=-\\p{Ll})|[\\p{L}\\p{N}]--\\n *(?=\\p{L})|(?<= )-\\n *(?=- )|(?<!\\\\)\\\\\\n *(?=[a-z]{2}|%)|[?#=&]\\n(?<=https?://[^ \\n]{0,300}\\n) *(?=[\\p{L}\\p{N}])'
const BROKEN_WORD = [AT_HYPHEN, AT_SLASH, AT_SIGN, IN_LATEX].join('|')
/** Behind a line that is an address and nothing else: `https://example.org/notes-on-mar\nsh-birds`, `\href{https://example.org/ma\nrsh}.` */
const BROKEN_LINE = `${BROKEN_WORD}|[^ \\n]\\n(?<=(?:^|\\n) ?[^ \\n]{0,60}https?://[^ \\n]{1,300}\\n) *(?=[^ \\n]{0,300}[/_\\d{}$-]|\\p{L}{0,20}[,.;:)]|\\p{L}{1,20}$)`
const BROKEN_WORDS = new RegExp(BROKEN_WORD, 'gu')
const BROKEN_LINES = new RegExp(BROKEN_LINE, 'gu')
/** The same, and any other run of white space. */
const WRAP = new RegExp(`${BROKEN_WORD}|[ \\n]+`, 'gu')
const WRAP_OF_LINES = new RegExp(`${BROKEN_LINE}|[ \\n]+`, 'gu')

const NARROWEST = 40

/** Whether a word was broken where its line was full, as an address is that does not fit on one: it is as long as the longest of the other lines. */
function holdsBrokenLine(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const words = lines.filter((line) => line.length >= NARROWEST && !line.includes(' '))
  if (words.length === 0) return false
  const width = Math.max(0, ...lines.map((line) => (line.includes(' ') ? line.length : 0)))
  return words.some(({ length }) => length >= width - 2 && length <= width + 1)
}

/** A text without its hard wraps, and the way back from its offsets. */
export function unwrap(text: string): Rewriting {
  const wrap = holdsBrokenLine(text) ? WRAP_OF_LINES : WRAP
  return rewrite(text, wrap, (match) => (/^[ \n]/.test(match) ? ' ' : match.trimEnd()))
}

/** The places where a word was broken at the end of a line, each with the break. */
export function brokenWords(text: string): readonly RegExpExecArray[] {
  if (!text.includes('\n')) return []
  return [...text.matchAll(holdsBrokenLine(text) ? BROKEN_LINES : BROKEN_WORDS)]
}

/** Where a line ends, or the next one begins, as one may that breaks a word. */
const MAY_BREAK_WORD = /[-/_^\\] ?\r?\n\S|[})] ?\r?\n[-_^$]|\n[/{]/

/** Whether a text may hold a word that was broken at the end of a line: a cheap look at all of it. */
export function mayHoldBrokenWords(text: string): boolean {
  return MAY_BREAK_WORD.test(text)
}

/** More of a line tells nothing. */
const NEAR = 300

/** What stood between two lines that were one before a wrap: nothing where it broke a word, else a blank. */
export function separatorOf(above: string, below: string): '' | ' ' {
  const end = above.slice(-NEAR)
  const isBroken = brokenWords(`${end}\n${below.slice(0, NEAR)}`).some(
    ({ index, 0: broken }) => index <= end.length && end.length < index + broken.length,
  )
  return isBroken ? '' : ' '
}
