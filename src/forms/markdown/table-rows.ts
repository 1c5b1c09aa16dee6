import type { Span } from '../../source/span.js'
import { type SourceLine, skipBlanks, skipBlanksBack } from '../source-lines.js'

/** What a cell of a table holds, without the blanks at its ends. */
export type Cell = Readonly<Span>

/** A cell of the line under a table's head: `| --- | :---: |` */
const RULE_CELL = /^:?-+:?$/

/** How many columns the table has whose rule a line is; 0 where it is none. */
export function columnsOfRule(given: string, line: SourceLine): number {
  const first = given[line.first]
  if (first !== '|' && first !== '-' && first !== ':') return 0
  if (!holdsBar(given, line)) return 0
  const cells = cellsOf(given, line)
  return cells.every(({ start, end }) => RULE_CELL.test(given.slice(start, end))) ? cells.length : 0
}

export function holdsBar(given: string, { start, end }: SourceLine): boolean {
  return given.slice(start, end).includes('|')
}

/** `| Quiet Trams |`: a row with a bar at both ends. */
export function isBarred(given: string, { first, end }: SourceLine): boolean {
  return given[first] === '|' && end - first > 1 && given[skipBlanksBack(given, first, end) - 1] === '|'
}

/** The cells of a table's line; a bar behind a backslash parts none. */
export function cellsOf(given: string, { start, end }: SourceLine): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (given[at] !== '|' || given[at - 1] === '\\')) continue
    const first = skipBlanks(given, from, at)
    cells.push({ start: first, end: skipBlanksBack(given, first, at) })
    from = at + 1
  }
  if (cells[0] && isEmpty(cells[0])) cells.shift()
  const last = cells.at(-1)
  if (last && isEmpty(last)) cells.pop()
  return cells
}

export function isEmpty({ start, end }: Cell): boolean {
  return start === end
}
