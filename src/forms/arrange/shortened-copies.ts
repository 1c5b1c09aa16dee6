import { WIDEST_USUAL_WRAP } from '../../source/wraps.js'
import { type Line, replaceLines, withGap } from '../lines.js'
import { isName } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'

/** `Jonas Vik et al.` */
const SHORTENED_NAMES = /^(.{3,70}?) et al\.?$/
/** What stands behind that name where all names are printed. */
const NAMES_GO_ON = /^(?:$|,| et al\b)/

/** `Night trams share their drivers…` */
const CUT = / ?(?:…|\.\.\.)$/

/** Less of a text may be the same by chance. */
const SHORTEST_CUT = 40
/** More lines, and longer ones, no page prints before somebody asks for more. */
const MOST_LINES = 8
const LONGEST_LINE = 400

/**
 * Leaves out what pages print for narrow screens, or until somebody asks for more, where the whole of it stands right below:
 *
 *     Jonas Vik et al. / Jonas Vik, Mila Ostrander et al.                Jonas Vik, Mila Ostrander et al.
 *     Night trams share… / Night trams share their drivers with …        Night trams share their drivers with …
 */
export function leaveShortenedOut(source: string, lines: readonly Line[]): readonly Line[] {
  const left = new Set<number>()
  let isBelowMetaLine = false
  for (const [at, line] of lines.entries()) {
    isBelowMetaLine ||= isMetaLine(source, line)
    const text = line.length <= LONGEST_LINE && !line.isControl ? line.textIn(source) : ''
    if (isBelowMetaLine && isShortenedList(text, lines[at + 1]?.textIn(source) ?? '')) left.add(at)
    else if (CUT.test(text)) for (let i = cutStart(source, lines, at); i <= at; i++) left.add(i)
  }
  if (left.size === 0) return lines
  return replaceLines(lines, (line, at) => (left.has(at) ? [] : left.has(at - 1) ? [withGap(line, 'paragraph')] : null))
}

/** Whether a line has the first of the names that the next one has, or the only one. */
function isShortenedList(text: string, next: string): boolean {
  if (text === next) return text.includes(' ') && isName(text)
  const name = SHORTENED_NAMES.exec(text)?.[1]
  return name !== undefined && next.startsWith(name) && NAMES_GO_ON.test(next.slice(name.length))
}

/** Where a text begins that ends on a line, cut off, and begins once more below it; behind that line where it does not. */
function cutStart(source: string, lines: readonly Line[], end: number): number {
  const below = joined(source, lines.slice(end + 1, end + 1 + 2 * MOST_LINES))
  for (let start = end; start >= Math.max(0, end - MOST_LINES); start--) {
    const cut = joined(source, lines.slice(start, end + 1)).replace(CUT, '')
    if (cut.length >= SHORTEST_CUT && below.startsWith(cut)) return start
  }
  return end + 1
}

function joined(source: string, lines: readonly Line[]): string {
  return lines.map((line) => line.textIn(source).slice(0, 2 * LONGEST_LINE)).join(' ')
}

/** Whether a line of a text, from one offset to another, may be left out: it is cut off, or has the first of the next one’s names. */
export function mayBeShortened(text: string, from: number, to: number, end: number): boolean {
  const length = to - from
  if (length > LONGEST_LINE) return false
  const last = text.charCodeAt(to - 1)
  const isCut = last === ELLIPSIS || (last === DOT && text.charCodeAt(to - 2) === DOT)
  if (length > LONGEST_NAMES && !isCut) return false
  // Of a text that was wrapped, only the first line begins as the next text does.
  if (isCut && length <= WIDEST_USUAL_WRAP) return true
  let next = end
  while (isBreak(text.charCodeAt(next))) next++
  if (text.charCodeAt(next) !== text.charCodeAt(from)) return false
  if (isCut) return text.startsWith(text.slice(from, from + SHORTEST_CUT), next)
  const name = SHORTENED_NAMES.exec(text.slice(from, to))?.[1]
  return name !== undefined && text.startsWith(name, next)
}

const LONGEST_NAMES = 80
const ELLIPSIS = 0x2026
const DOT = 0x2e

/** A line end, or a blank at the beginning of a line. */
function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x20
}
