import { readArxivLine } from '../../src/syntax/arxiv-line.js'
import type { ArxivReading } from '../../src/syntax/nodes.js'

/** The readings of what stands behind `arXiv:`, whole or in part, each as one line: `arxivId 2504.08734, version 1`. */
export function shownReadings(line: string, kind: 'readings' | 'partialReadings' = 'readings'): string[] {
  const page = `arXiv:${line}`
  const read = readArxivLine(page, { start: 0, end: page.length }, true)
  return read[kind].map((reading) => show(page, reading))
}

/** What each value is, in the order of the line, and what is left out. */
function show(page: string, { unread, ...values }: ArxivReading): string {
  const shown = Object.entries(values).flatMap(([field, range]) =>
    range === null ? [] : [`${field} ${page.slice(range.start, range.end)}`],
  )
  return [...shown, ...unread.map(({ start, end }) => `unread ${page.slice(start, end)}`)].join(', ')
}
