import { DATE } from '../shapes/dates.js'
import { CODE, SCORE } from '../shapes/meta-line.js'
import { type SourceLine, skipBlanks, skipBlanksBack } from '../source-lines.js'
import type { MarkedText } from './marked-text.js'
import { addCell, columnsOfRule, lineFrom } from './table-rows.js'

/** A part of a meta line, alone in its cell. */
const PART = new RegExp(`^(?:${SCORE}|${CODE}|(?:.*[>\\s])?(?:${DATE}|Code))$`)
const LONGEST_PART = 60

/** The bar in front of a cell that is a heading: `Feb 23 | ### [Where Marsh Birds Listen](/paper/2409.13931)` */
const BEFORE_HEADING = /(?<!\\)\|[ \t]*(?=#{1,6}[ \t])/

/**
 * Opens tables whose rows were written as a page is, so that their cells hold whole lines and their bars stand anywhere:
 *
 *     | 17.3                                  17.3
 *     LG                                      LG
 *     Feb 23 | ### [Quiet Trams](…)           Feb 23
 *                                             ### [Quiet Trams](…)
 *
 * Marks their bars and rules, and gives the page's lines without them.
 */
export function openBrokenTables(text: MarkedText, body: readonly SourceLine[]): readonly SourceLine[] {
  const { given } = text
  const isStacked = (at: number) => [at, at + 1].every((row) => isPartRow(given, body[row]))
  const mayOpen = (line: SourceLine, at: number) => isBroken(given, line) || isStacked(at) || holdsTable(given, line)
  if (!given.includes('|') || !body.some(mayOpen)) return body
  const opened: SourceLine[] = []
  for (const line of body) openLine(text, line, opened)
  return opened
}

/** The rule of a table inside of a cell of another: `| |  |  | | --- | --- | | LG | Feb 23 | |` */
const RULE_INSIDE = /\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+/
/** A bar between two cells, with a blank on either side: `|x|` is a norm. */
const CELL_BAR = /(?<![^\s])\|(?![^\s])/g
const RULE_CELL = /^[\s:-]*$/

/** Whether a line holds a whole table, as a cell of another. */
function holdsTable(given: string, line: SourceLine): boolean {
  if (given[line.first] !== '|') return false
  const shown = given.slice(line.first, line.end)
  return RULE_INSIDE.test(shown) && !/^[-|:\s]*$/.test(shown)
}

/** Opens a line of nested tables: each cell is a line, and a row ends with a blank one. */
function openNested(text: MarkedText, { start, first, end }: SourceLine, opened: SourceLine[]): void {
  const { given } = text
  let from = start
  const bars = Array.from(given.slice(first, end).matchAll(CELL_BAR), ({ index }) => first + index)
  for (const to of [...bars, end]) {
    const isEmpty = RULE_CELL.test(given.slice(from, to))
    if (isEmpty) text.mark(from, to)
    opened.push({ start: from, first: isEmpty ? to : skipBlanks(given, from, to), end: to })
    if (to < end) text.substitute(to, to + 1, '\n')
    from = to + 1
  }
}

/** Whether a line has a bar that no row of a table has: only one, beside a part of a meta line or a heading. */
function isBroken(given: string, { first, end }: SourceLine): boolean {
  const bar = given.indexOf('|', first)
  if (bar < 0 || bar >= end) return false
  const shown = given.slice(first, end).trimEnd()
  if (shown.endsWith('|') && shown.indexOf('|') < shown.length - 1) return false
  if (!shown.endsWith('|') && BEFORE_HEADING.test(shown)) return true
  const cell = shown.replace(/^\||\|$/, '').trim()
  return cell.length <= LONGEST_PART && !cell.includes('|') && PART.test(cell)
}

/** `| 17.3 |`: a part of a meta line in a row of its own, which is no column of figures where two such stand one above the other. */
function isPartRow(given: string, line: SourceLine | undefined): boolean {
  if (line === undefined || given[line.first] !== '|') return false
  const shown = given.slice(line.first, line.end).trimEnd()
  return isOneCell(shown) && PART.test(shown.slice(1, shown.indexOf('|', 1)).trim())
}

/** `| cell |`, `| cell | |` */
function isOneCell(shown: string): boolean {
  if (!shown.startsWith('|')) return false
  const bar = shown.indexOf('|', 1)
  return bar > 1 && /^\|[|\s]*$/.test(shown.slice(bar))
}

function openLine(text: MarkedText, line: SourceLine, opened: SourceLine[]): void {
  const { given } = text
  if (holdsTable(given, line)) {
    openNested(text, line, opened)
    return
  }
  const { start, first, end } = line
  const last = skipBlanksBack(given, first, end)
  const shown = given.slice(first, last)
  if (shown.includes('|') && (columnsOfRule(given, line) > 0 || /^[|\s]+$/.test(shown))) {
    text.mark(start, end)
    opened.push(lineFrom(given, end, end))
    return
  }
  const heading = BEFORE_HEADING.exec(shown)
  const isCell = isOneCell(shown)
  const begins = shown.startsWith('|') && (heading !== null || isCell || shown.indexOf('|', 1) < 0)
  const from = begins ? skipBlanks(given, first + 1, end) : start
  if (begins) text.substitute(start, from, '\n')
  if (heading !== null && heading.index > 0) {
    const bar = first + heading.index
    const at = Math.max(from, skipBlanksBack(given, first, bar))
    const to = bar + heading[0].length
    addCell(text, from, at, opened)
    text.substitute(at, to, '\n\n')
    opened.push(lineFrom(given, to, end))
    return
  }
  const to = isCell ? first + shown.indexOf('|', 1) : endsCell(shown) ? last - 1 : end
  if (to < end) text.mark(to, last)
  addCell(text, from, Math.max(from, to), opened)
}

/** Whether a line ends with the bar of its cell: bars of its own, as round norms, come in pairs. */
function endsCell(shown: string): boolean {
  return /(?<!\\)\|$/.test(shown) && (shown.match(/\|/g) as string[]).length % 2 === 1
}
