import type { CrawlPlace } from '../../report/report.js'
import { displayName } from '../input.js'
import { printable } from '../printable.js'

/** `file:line:column`, or `file:line` of the record and the place in its text. */
export function placeText({ file, record, line, column }: CrawlPlace): string {
  const name = printable(displayName(file))
  const inText = line === null ? '' : `${line}:${column}`
  if (record === null) return `${name}:${inText}`
  return inText === '' ? `${name}:${record}` : `${name}:${record}, text ${inText}`
}

/** Whether a place comes before another, by file name and then as an editor counts. No locale has a say. */
export function isBefore(one: CrawlPlace, other: CrawlPlace): boolean {
  if (one.file !== other.file) return one.file < other.file
  const difference =
    (one.record ?? 0) - (other.record ?? 0) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0)
  return difference < 0
}
