import { type Line, replaceLines, withGap } from '../lines.js'
import { isName } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'

/** `Jonas Vik et al.` */
const SHORTENED_NAMES = /^(.{3,70}?) et al\.?$/
/** What stands behind that name where all names are printed. */
const NAMES_GO_ON = /^(?:$|,| et al\b)/

const LONGEST_NAMES = 80

/**
 * Leaves out the names that pages print for narrow screens, where all of them stand right below:
 *
 *     Jonas Vik et al. / Jonas Vik, Mila Ostrander et al.                Jonas Vik, Mila Ostrander et al.
 */
export function leaveShortenedOut(source: string, lines: readonly Line[]): readonly Line[] {
  const left = new Set<number>()
  let isBelowMetaLine = false
  for (const [at, line] of lines.entries()) {
    isBelowMetaLine ||= isMetaLine(source, line)
    if (!isBelowMetaLine || line.length > LONGEST_NAMES) continue
    if (isShortenedList(line.textIn(source), lines[at + 1]?.textIn(source) ?? '')) left.add(at)
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

/** Whether a line of a text, from one offset to another, may be left out: it has the first of the next one’s names. */
export function mayBeShortened(text: string, from: number, to: number, end: number): boolean {
  if (to - from > LONGEST_NAMES) return false
  let next = end
  while (isBreak(text.charCodeAt(next))) next++
  if (text.charCodeAt(next) !== text.charCodeAt(from)) return false
  const name = SHORTENED_NAMES.exec(text.slice(from, to))?.[1]
  return name !== undefined && text.startsWith(name, next)
}

/** A line end, or a blank at the beginning of a line. */
function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x20
}
