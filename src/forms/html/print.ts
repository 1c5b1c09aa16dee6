import type { PageLink } from '../page-text.js'
import { PrintedText } from '../printed-text.js'
import type { Line, Run } from './lines.js'
import { isFigure, isMetaLine } from './parts.js'
import type { Link } from './tree.js'

export interface PrintedLines {
  readonly printed: PrintedText
  readonly links: readonly PageLink[]
}

/**
 * Lines → text, as an author page prints it: blank lines between all blocks but a meta line and the title below it, and
 * the figures of the owner.
 */
export function printLines(html: string, lines: readonly Line[]): PrintedLines {
  const printed = new PrintedText(html)
  const links = new Map<Link, { start: number; end: number }>()
  let above: Line | null = null
  let marks: Run[] = []
  for (const line of lines) {
    if (line.length === 0) {
      for (const run of line.runs) marks.push(run)
      continue
    }
    if (above !== null) {
      const last = above.runs.findLast(isShown) as Run
      const first = line.runs.find(isShown) as Run
      printed.write(gapOf(html, above, line), Math.min(last.end, first.start), first.start)
    }
    for (const run of marks) printRun(printed, links, run)
    for (const run of line.runs) printRun(printed, links, run)
    marks = []
    above = line
  }
  for (const run of marks) printRun(printed, links, run)
  return { printed, links: toPageLinks(links) }
}

function isShown({ start, end, written }: Run): boolean {
  return written === null ? end > start : written !== ''
}

function gapOf(html: string, above: Line, line: Line): string {
  if (line.gap !== 'auto') return line.gap === 'line' ? '\n' : '\n\n'
  const isClose = isMetaLine(html, above) || (isFigure(html, above) && isFigure(html, line))
  return isClose ? '\n' : '\n\n'
}

function printRun(printed: PrintedText, links: Map<Link, { start: number; end: number }>, run: Run): void {
  const start = printed.length
  if (run.written === null) printed.keep(run.start, run.end)
  else printed.write(run.written, run.start, run.end)
  if (run.link === null) return
  const place = links.get(run.link)
  if (place === undefined || place.start === place.end) links.set(run.link, { start, end: printed.length })
  else place.end = printed.length
}

function toPageLinks(links: ReadonlyMap<Link, { start: number; end: number }>): PageLink[] {
  const found = Array.from(links, ([{ address, span }, { start, end }]) => ({ start, end, address, span }))
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
