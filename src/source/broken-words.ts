import { anyOf } from './any-of.js'
import { holds, type IsAt, matcher } from './needles.js'
import { type Rewriting, rewrite } from './rewriting.js'
import type { Span } from './span.js'

/** What a word that ends in its hyphen stands in front of: `pre- and post-training` */
export const BEHIND_HALF_WORD = '(?:and|or|nor|to|but|as|than|through|vs|versus|und|et)[ \\n]'

/** A break between two lines of a text, blanks included. To look for it and then at what stands around takes a tenth of looking for all at once. */
const BREAK = / ?\n[ \n]*/g

/** A line feed that broke a word, by what stands on both sides of it. */
const BROKEN_WORD = anyOf(
  // `the-\nart`; not `pre-\nand post-`, where it broke at a blank
  new RegExp(`\\n(?<=[\\p{L}\\p{N}$]- ?\\n) *(?=[\\p{L}\\p{N}])(?!${BEHIND_HALF_WORD})`, 'u'),
  // `and/\nor`, `https://example.org/\ngardens/code`; not `https://example.org/\nfor more`
  /\n(?<=[^ \n]\/ ?\n)(?!(?<=:\/\/[^ \n]{0,300}\/ ?\n) *\p{Lu}?\p{Ll}{0,40}[ ,;:]) *(?=[\p{L}\p{N}])/u,
  // `https:/\n/example.org`, `https://example.org\n/gardens`
  /\n(?<=https?:[^ \n]{0,300}\n) *(?=\/[\p{L}\p{N}/])/u,
  // `https://example.org?id=\n7`
  /\n(?<=https?:\/\/[^ \n]{0,300}[?#=&]\n) *(?=[\p{L}\p{N}])/u,
  // `(DL)\n-based`
  /\n(?<=\)\n) *(?=-\p{Ll})/u,
  // `birds--\nand`
  /\n(?<=[\p{L}\p{N}]--\n) *(?=\p{L})/u,
  // `birds -\n- and`
  /\n(?<= -\n) *(?=- )/u,
  // `\\ntextbf`, `20\\n%`; not `\\\ntextbf`
  /\n(?<=(?<!\\)\\\n) *(?=[a-z]{2}|%)/u,
  // `$x_\n{q}$`
  /\n(?<=[_^]\n) *(?=\{)/u,
  // `\texttt\n{CLS}`: LaTeX has no blank there, but may behind a command that takes nothing, not `\in\n{q}`
  /\n(?<=\\(?:text|math|bold|emph|under|over|frac|sqrt|operator|begin|end)[a-z]{0,16}\n) *(?=\{)/u,
  // `{F}\n_q`, `{q}\n$-linear`, `\href\n{https://example.org}\n{https://example.org}`
  /\n(?<=\}\n) *(?=[_^]|\{https?:|\$[-,.;:)])/u,
)
/** Behind a line that is an address and nothing else: `https://example.org/notes-on-mar\nsh-birds`, `\href{https://example.org/ma\nrsh}.` */
const BROKEN_ADDRESS =
  /\n(?<=(?:^|\n) ?[^ \n]{0,60}https?:\/\/[^ \n]{1,300}\n) *(?=[^ \n]{0,300}[/_\d{}$-]|\p{L}{0,20}[,.;:)]|\p{L}{1,20}$)/u

const breaksWord = matcher(new RegExp(BROKEN_WORD, 'uy'))
const breaksAddress = matcher(new RegExp(BROKEN_ADDRESS, 'uy'))

const NARROWEST = 40

/** Whether a word was broken where its line was full, as an address is that does not fit on one: it is as long as the longest of the other lines. */
function holdsBrokenLine(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  const words = lines.filter((line) => line.length >= NARROWEST && !line.includes(' '))
  if (words.length === 0) return false
  const width = Math.max(0, ...lines.map((line) => (line.includes(' ') ? line.length : 0)))
  return words.some(({ length }) => length >= width - 2 && length <= width + 1)
}

/** Tells which line feeds of a text broke a word. */
function breaksIn(text: string): IsAt {
  return holdsBrokenLine(text) ? (page, at) => breaksWord(page, at) || breaksAddress(page, at) : breaksWord
}

/** A text without its hard wraps, and the way back from its offsets. */
export function unwrap(text: string): Rewriting {
  const breaks = breaksIn(text)
  return rewrite(text, BREAK, (run, at) => (breaks(text, at + run.indexOf('\n')) ? '' : ' '))
}

/** The breaks at the ends of lines that broke a word. */
export function brokenWords(text: string): Span[] {
  if (!text.includes('\n')) return []
  const breaks = breaksIn(text)
  const broken = Array.from(text.matchAll(BREAK)).filter(({ index, 0: run }) => breaks(text, index + run.indexOf('\n')))
  return broken.map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
}

/** Where a line ends, or the next one begins, as one may that breaks a word. */
const MAY_BREAK_WORD = { needle: '\n', isAt: matcher(/\n(?:(?<=[-/_^\\] ?\r?\n)\S|(?<=[})] ?\r?\n)[-_^$]|[/{])/y) }

/** Whether a text may hold a word that was broken at the end of a line: a cheap look at all of it. */
export function mayHoldBrokenWords(text: string): boolean {
  return holds(text, MAY_BREAK_WORD)
}

/** More of a line tells nothing. */
const NEAR = 300

/** What stood between two lines that were one before a wrap: nothing where it broke a word, else a blank. */
export function separatorOf(above: string, below: string): '' | ' ' {
  const end = above.slice(-NEAR)
  const isBroken = brokenWords(`${end}\n${below.slice(0, NEAR)}`).some(
    (at) => at.start <= end.length && end.length < at.end,
  )
  return isBroken ? '' : ' '
}
