/** A line of the input: half-open, without its line end. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** The lines of a text, which end at LF, CRLF or CR. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: lineEnd.index })
    start = lineEnd.index + lineEnd[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}

const BLANKS = /[ \t\v\f\u00a0\u200b\u2060\ufeff]*/y

/** The offset of the first character of a line, from `from` on, that is no blank; `end` where there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  BLANKS.lastIndex = from
  BLANKS.test(text)
  return Math.min(BLANKS.lastIndex, end)
}
