import { displayName } from '../input.js'
import { printable } from '../printable.js'

/** Where something stands in a crawl. */
export interface Place {
  /** The file as it was named or found; `-` for standard input. */
  file: string
  /** The line of a JSON Lines file that holds the page, from 1; null where the file is the page. */
  record: number | null
  /** Line and column in the text of the page, from 1; null where a record holds no text. */
  line: number | null
  column: number | null
}

/** `file:line:column`, or `file:line` of the record and the place in its text. */
export function placeText({ file, record, line, column }: Place): string {
  const name = printable(displayName(file))
  const inText = line === null ? '' : `${line}:${column}`
  if (record === null) return `${name}:${inText}`
  return inText === '' ? `${name}:${record}` : `${name}:${record}, text ${inText}`
}

/** Whether a place comes before another, by file name and then as an editor counts. No locale has a say. */
export function isBefore(one: Place, other: Place): boolean {
  if (one.file !== other.file) return one.file < other.file
  const difference =
    (one.record ?? 0) - (other.record ?? 0) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0)
  return difference < 0
}
