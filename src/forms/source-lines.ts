import { createLineTable } from '../source/line-table.js'
import { countFirst } from '../source/sorted.js'
import { INVISIBLE } from '../source/source-text.js'

/** A line of the input: half-open, without its line end. */
export interface SourceLine {
  readonly start: number
  /** The first character that is no blank; `end` where there is none. */
  readonly first: number
  readonly end: number
}

/** The lines of a text, which end at LF, CRLF or CR. */
export function linesOf(text: string): SourceLine[] {
  const table = createLineTable(text)
  return Array.from({ length: table.lineCount }, (_, i) => {
    const { start, end } = table.lineSpan(i + 1)
    return { start, first: skipBlanks(text, start, end), end }
  })
}

/** The index of the last line that begins at an offset or before it. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  return Math.max(0, countFirst(lines, ({ start }) => start <= offset) - 1)
}

/** Whether a line is blank, or holds nothing but the backslash of a hard break, as inside of a card’s link. */
export function isBlank(text: string, { first, end }: SourceLine): boolean {
  return first === end || (first === end - 1 && text[first] === '\\')
}

/** The first offset from `from` on whose character is no blank; `end` where there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlankCode(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last character in front of `end` that is no blank; `from` where there is none. */
export function skipBlanksBack(text: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at--
  return at
}

/** A blank of any kind inside of a line, or a character that shows nothing; of a line that ends in CRLF also its CR. */
export function isBlankCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0a)
  return SHOWS_NOTHING.test(String.fromCharCode(code))
}

const SHOWS_NOTHING = new RegExp(`[\\s${INVISIBLE}\\u200c\\u200d]`)

/** Whether a blank stands there that lines may begin with, or a byte-order mark. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x09 || code === 0xfeff
}
