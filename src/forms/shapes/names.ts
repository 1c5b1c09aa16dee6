import { joinLines, type Line, withGap } from '../lines.js'

/** No name is longer. */
const LONGEST_NAME = 70
const MOST_WORDS = 7

/** `et al. · uw`, `et al.`, `· uw`: alone, and behind names */
export const TAIL = /^(?:et\.? al\.?(?:\s*·.*)?|·.*)$/
const TAIL_BEHIND = /,? ?(?:et\.? al\.?(?: ?· [\s\S]*)?|· [\s\S]*)$/
/** The same with more behind it: the institutions are slugs. */
const TAIL_HERE = /(?:,? ?et al\.?)?(?: ?· ?[a-z\d]+(?:[.-][a-z\d]+)*(?:, ?[a-z\d]+(?:[.-][a-z\d]+)*)*)?/y

/** Names without what is printed behind them. */
export function withoutTail(names: string): string {
  return names.replace(TAIL_BEHIND, '')
}

/** Where that ends behind names which end at an offset. */
export function tailEnd(text: string, at: number): number {
  TAIL_HERE.lastIndex = at
  TAIL_HERE.test(text)
  return TAIL_HERE.lastIndex
}

/** The whole name that stands on a line: of two words at least, for a word alone may be anything. */
export function nameAt(source: string, lines: readonly Line[], at: number): string | null {
  const line = lines[at]
  const text = textOf(source, line)
  return text?.includes(' ') && !/[,·]/.test(text) && isName(text) && !TAIL.test(text) ? text : null
}

/** `Nedko Savov et al. · uw`: the last of the names, and the tail of them all. */
export function isLastName(source: string, line: Line | undefined): boolean {
  const text = textOf(source, line)
  const name = withoutTail(text ?? '')
  return name !== text && name.includes(' ') && !/[,·]/.test(name) && isName(name) && !TAIL.test(name)
}

/** Where a row of lines ends that are a name each, the last of them perhaps with `et al.` behind it. */
export function nameLinesEnd(source: string, lines: readonly Line[], at: number): number {
  let end = at
  while (nameAt(source, lines, end) !== null) end++
  return isLastName(source, lines[end]) ? end + 1 : end
}

/** The text of a line that is short enough for a name; null of any other. */
export function textOf(source: string, line: Line | undefined): string | null {
  return line === undefined || line.isControl || line.length > 3 * LONGEST_NAME ? null : line.textIn(source)
}

/** Whether a text may be a name, with a comma in front of it or behind it. */
export function isName(text: string): boolean {
  const name = text.replace(/^,\s*|,$/g, '')
  return (
    name.length <= LONGEST_NAME &&
    name.split(' ').length <= MOST_WORDS &&
    /^\p{L}/u.test(name) &&
    !/[\d:;!?]|\p{Ll}{3}\.$/u.test(name)
  )
}

/** The parts of an author line as one line, which is a block of its own. */
export function joinNameLines(source: string, parts: readonly Line[]): Line {
  const names = joinLines(parts, (i) => separatorOf(source, parts, i))
  return withGap(names, 'paragraph')
}

/** What stands in front of the i-th of them. */
function separatorOf(source: string, parts: readonly Line[], i: number): string {
  const text = (parts[i] as Line).textIn(source)
  if (text.startsWith(',')) return ''
  const isItem = nameAt(source, parts, i) !== null || (i === parts.length - 1 && isLastName(source, parts[i]))
  return isItem && nameAt(source, parts, i - 1) !== null ? ', ' : ' '
}

/** So far below its meta line a paper's names begin at most, and so many lines they have. */
export const FURTHEST = 8

/** Fewer lists of names may be titles of two lines above a name. */
export const FEWEST_LISTS = 2
