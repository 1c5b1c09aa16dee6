import type { MarkedText } from './marked-text.js'

/**
 * What a page's writer put backslashes in front of. A page is written by one writer, so its LaTeX tells: `\text` has a
 * lone backslash only where backslashes are not escaped.
 *
 * - `all`: backslashes and punctuation, as Turndown and pandoc do: `f\_\\theta`, `20\\%`, `\[1, 2\]`
 * - `marks`: each mark and the backslashes in front of it, as html2text does when asked to: `\\\{0, 1\\\}`, `\(n\)` but `\theta`, `20\%`
 * - `punctuated`: backslashes in front of punctuation, as html2text does: `\\{0, 1\\}` but `\theta`, `20\%`, `[1, 2]`
 * - `emphasis`: `*` and `_` only, as markdownify does: `f\_\theta^\*`
 * - `none`: nothing, as Jina Reader and crawl4ai do: a backslash is text
 */
export type Escaping = 'all' | 'marks' | 'punctuated' | 'emphasis' | 'none'

/** What a backslash stands in front of in LaTeX and no writer of Markdown puts one: commands, `\%`, `\{`, `\'e`. */
const LATEX = /[A-Za-z\d%{}(,;:!&/]/

/** Those signs among them that a writer who escapes backslashes in front of punctuation leaves none alone with; remark escapes `:` and `&` themselves. */
const LONE_MARK = /[%{}(,;!]/

/** Each of these html2text takes for a mark. */
const HTML2TEXT_MARKS = /[`*_{}[\]()#+\-.!]/

const PUNCTUATION = /[!-/:-@[-`{-~]/

/** An accent of LaTeX: `Poincar\'e`, `Erd\"os`. */
const ACCENT = /['"^]/

/** `paper\'s`, `others\' work`, `trams\" at night`, `a \'quiet\' tram`: an apostrophe or a quote, which pandoc escapes, and no accent. */
const APOSTROPHE = /^(?:'(?:s|t|d|m|re|ve|ll)\b|['"][\s,.;:)-]|(['"])[A-Za-z][A-Za-z -]{0,60}\\\1(?![A-Za-z]))/
const LONGEST_QUOTE = 66

/** What LaTeX puts no backslash in front of, and pandoc does. */
const NOT_LATEX = /[<>~]/

interface Count {
  /** `\text`, `\%`: no writer has escaped this. */
  lone: number
  /** Those of them that stand in front of punctuation: `\%`, `\'e`. */
  loneMarks: number
  /** `\\text`, `\\%`, `Q\\&A` */
  doubled: number
  /** `\\{`, `\\_`, `\\%`: an even number in front of what html2text takes for a mark, or of a percent sign; and an odd one. */
  evenMarks: number
  oddMarks: number
  /** An even number in front of punctuation of any kind. */
  evenPunctuation: number
  /** `\<` */
  others: number
  /** `\_` and `\*` */
  escapedEmphasis: number
  /** Those of them that LaTeX has not: `\*`, and `\_` in front of a bracket or command or behind one, or in a heading. */
  sureEmphasis: number
}

/** Tells what is escaped in a page from its backslashes from `start` on. */
export function escapingOf(text: MarkedText, start: number): Escaping {
  const { given } = text
  if (given.indexOf('\\', start) < 0) return 'none'
  const count = countBackslashes(text, start)
  if (count.lone <= count.doubled)
    return count.doubled + count.escapedEmphasis + count.oddMarks + count.evenMarks + count.others > 0 ? 'all' : 'none'
  // remark: `10\\%` and `\_`, but `\text`. What is escaped is what `all` escapes, too.
  if (count.loneMarks === 0 && count.evenPunctuation > 0) return 'all'
  if (count.oddMarks > 0 && isEachBracketEscaped(given.slice(start))) return 'marks'
  if (count.escapedEmphasis > 0 && isEmphasisEscaped(given, start, count)) return 'emphasis'
  return count.evenMarks > 0 && count.oddMarks === 0 ? 'punctuated' : 'none'
}

function countBackslashes(text: MarkedText, start: number): Count {
  const { given } = text
  const count = {
    lone: 0,
    loneMarks: 0,
    doubled: 0,
    evenPunctuation: 0,
    evenMarks: 0,
    oddMarks: 0,
    others: 0,
    escapedEmphasis: 0,
    sureEmphasis: 0,
  }
  eachRun(text, start, (at, length, next) => {
    const isOdd = length % 2 === 1
    const end = at + length
    // `Dell\'Oglio`
    const isInName = next === "'" && /[a-z][A-Z]/.test(given.charAt(at - 1) + given.charAt(end + 1))
    const isApostrophe = isInName || APOSTROPHE.test(given.slice(end, end + LONGEST_QUOTE))
    const isQuote = next === '"' && !/[A-Za-z{}]/.test(given.charAt(at - 1))
    const isAccent = ACCENT.test(next) && !isApostrophe && !isQuote && /[A-Za-z]/.test(given.charAt(end + 1))
    // `Poincar\\\'e`: both the backslash and the accent are escaped.
    const isLone = length === 1 || !isAccent
    if (isOdd && isLone && (LATEX.test(next) || isAccent)) count.lone++
    if (isOdd && isLone && (LONE_MARK.test(next) || isAccent)) count.loneMarks++
    if (isOdd && !isLone) count.doubled++
    if (!isOdd && PUNCTUATION.test(next)) count.evenPunctuation++
    if (!isOdd && /[A-Za-z%&]/.test(next)) count.doubled++
    if (HTML2TEXT_MARKS.test(next)) count[isOdd ? 'oddMarks' : 'evenMarks']++
    else if (!isOdd && next === '%') count.evenMarks++
    if (isOdd && (isApostrophe || NOT_LATEX.test(next))) count.others++
    if (!isOdd || (next !== '_' && next !== '*')) return
    count.escapedEmphasis++
    if (
      next === '*' ||
      IN_HEADING.test(given.slice(Math.max(0, at - LONGEST_HEADING), at)) ||
      /[{\\]/.test(given.charAt(end + 1)) ||
      isInAddress(given.slice(Math.max(0, at - LONGEST_ADDRESS), at)) ||
      BEFORE_SUBSCRIPT.test(given.slice(Math.max(0, at - 20), at))
    ) {
      count.sureEmphasis++
    }
  })
  return count
}

/** `f(x)`, `\pi`: what an index stands behind. */
const BEFORE_SUBSCRIPT = /(?:[})\]]|\\[A-Za-z]{1,18})$/

/** `https://github.com/ida/night`: no address has a backslash. */
function isInAddress(before: string): boolean {
  const at = before.lastIndexOf('http')
  return at >= 0 && /^https?:\/\/[^\s\\]*$/.test(before.slice(at))
}

const LONGEST_ADDRESS = 100

/** `# UM\_FHS at Night`: no title of 18,747 has a backslash in front of an underscore. */
const IN_HEADING = /(?:^|\n)#{1,6} [^\n]*$/
const LONGEST_HEADING = 300

/** An underscore inside of a word or formula, with nothing in front of it that escapes it. */
const BARE_UNDERSCORE = /[A-Za-z\d)}\]]_[A-Za-z\d{\\]/

function isEmphasisEscaped(given: string, start: number, { escapedEmphasis, sureEmphasis }: Count): boolean {
  if (sureEmphasis === 0 && escapedEmphasis < 2) return false
  return !BARE_UNDERSCORE.test(given.slice(start).replace(/\]\([^()\s]*\)|https?:\/\/\S+/g, ''))
}

/** `\(VLMs\)`, `\(6 of them\)`, `\emph\{`, `D^\{i`: in LaTeX such brackets stand round formulas, or have no backslash. */
const NO_LATEX_BRACKET = /\\\((?=[\p{L}\d .,;:'%/-]{3,120}\\\))[^\\]{0,117}?\p{L}{3}|(?:\\[a-z]{2,12}|[\w)]\^)\\\{/u

/** A bracket that no backslash stands in front of. */
const BARE_BRACKET = /(?<!\\)[(){}]/

/** Whether no round or curly bracket of the page is without a backslash but those round addresses. */
function isEachBracketEscaped(given: string): boolean {
  return NO_LATEX_BRACKET.test(given) && !BARE_BRACKET.test(given.replace(/\]\([^()\s]*(?: "[^"\n]*")?\)/g, ''))
}

/** Marks the backslashes that only escape. Where not all are escaped, some writers escape the odd one. */
export function markEscapes(text: MarkedText, start: number, escaping: Escaping): void {
  const ampersands: number[] = []
  let hasStray = false
  eachRun(text, start, (at, length, next) => {
    for (const offset of escapingIn(length, next, escaping)) text.mark(at + offset, at + offset + 1)
    const last = at + length - 1
    // remark writes `20\\\\%` and html2text `0.8\\\\!`, and they leave commands alone; no LaTeX has that.
    if (length === 2 && (next === '%' || next === '!') && !text.isMark(at)) text.mark(at, last)
    if (escaping === 'all' || length % 2 === 0 || text.isMark(last)) return
    if (next === '&') ampersands.push(last)
    else if (isStray(text.given, last)) {
      text.mark(last, last + 1)
      hasStray = true
    }
  })
  // LaTeX has `\&`, too.
  if (hasStray) for (const at of ampersands) text.mark(at, at + 1)
}

/** What LaTeX never has: `2025\.`, `p \< 0.1`, `\[CLS\]`, `\_{q}`, `https\://`, `\~5 %`, `pass\@1`, `bias \-- a`, `A\* search`; a formula of its own is set out, `\[ x \]`. */
const STRAY = /^\\(?:[<>@*]|:\/\/|~(?![nNaAoOiIuU{])|[=.](?=[\s\d]|$)|\[(?=[^\s\\])|_(?=[{\\])|-(?=[\s-])|`(?=\\))/

/** The word or two of a quote, and its end */
const QUOTED = /^[A-Za-z]{2}[\w -]{0,40}'(?![A-Za-z])/

function isStray(given: string, at: number): boolean {
  if (STRAY.test(given.slice(at, at + 4))) return true
  const before = given.charAt(at - 1)
  // `www\.example.org`, which would be a link without
  if (given[at + 1] === '.') return given.startsWith('www', at - 3)
  if (given[at + 1] === ']') return /[^\s\\,.;]/.test(before)
  // \`\`shells'', \`shells': a quote in LaTeX, where two such are no accents, and one in front of a word is none.
  if (given[at + 1] === '`')
    return before === '`' || (!/\p{L}/u.test(before) && QUOTED.test(given.slice(at + 2, at + 52)))
  return given[at + 1] === '_' && /[})\]]/.test(before)
}

/** Goes over the runs of backslashes that are no marks, each with what stands behind it. */
function eachRun(text: MarkedText, start: number, take: (at: number, length: number, next: string) => void): void {
  const { given } = text
  let at = given.indexOf('\\', start)
  while (at >= 0) {
    let end = at + 1
    while (given[end] === '\\') end++
    if (!text.isMark(at)) take(at, end - at, given.charAt(end))
    at = given.indexOf('\\', end)
  }
}

/** Which of so many backslashes in front of a character escape, counted from the first. */
function escapingIn(length: number, next: string, escaping: Escaping): number[] {
  if (escaping === 'none') return []
  const pairs = Array.from({ length: length >> 1 }, (_, index) => 2 * index)
  const isOdd = length % 2 === 1
  if (escaping === 'all') return isOdd && PUNCTUATION.test(next) ? [...pairs, length - 1] : pairs
  if (escaping === 'marks') return isOdd && HTML2TEXT_MARKS.test(next) ? [...pairs, length - 1] : pairs
  if (escaping === 'punctuated') return pairs
  return isOdd && (next === '_' || next === '*') ? [length - 1] : []
}

/** Whether an odd number of backslashes stands in front of a character. */
export function isEscaped(given: string, at: number): boolean {
  let from = at
  while (given[from - 1] === '\\') from--
  return (at - from) % 2 === 1
}
