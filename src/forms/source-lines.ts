import { countFirst } from '../source/sorted.js'

/** A line of the input: half-open, without its line end. */
export interface SourceLine {
  readonly start: number
  /** The first character that is no blank; `end` where there is none. */
  readonly first: number
  readonly end: number
}

/** The lines of a text, which end at LF, CRLF or CR. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let feed = text.indexOf('\n')
  let carriageReturn = text.indexOf('\r')
  let start = 0
  while (feed >= 0 || carriageReturn >= 0) {
    const isFeed = carriageReturn < 0 || (feed >= 0 && feed < carriageReturn)
    const end = isFeed ? feed : carriageReturn
    lines.push({ start, first: skipBlanks(text, start, end), end })
    start = !isFeed && feed === end + 1 ? end + 2 : end + 1
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start)
    if (carriageReturn >= 0 && carriageReturn < start) carriageReturn = text.indexOf('\r', start)
  }
  lines.push({ start, first: skipBlanks(text, start, text.length), end: text.length })
  return lines
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

/** A blank of any kind inside of a line, or a character of no width. */
function isBlankCode(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c
  return code === 0xa0 || code === 0x200b || code === 0x2060 || code === 0xfeff
}
