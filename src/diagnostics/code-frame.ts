import { type Cell, type Cells, cellsAfter, cellsBefore } from './cells.js'
import type { Diagnostic } from './diagnostic.js'
import type { Paint } from './style.js'

/** The widest a line of the text is shown, in columns. */
const WIDEST = 100

/** The columns that the text from the span's start on may claim before what precedes it is cut. */
const CLAIM = 60

const ELLIPSIS = '…'
const INDENT = '  '
const BAR = ' |'

/** A line of the frame; one without a number is the line of carets. */
interface FrameLine {
  number?: number
  shown: string
}

/**
 * The line on which a diagnostic begins, with carets under its span, and the lines around it where they are not blank.
 * A long line is cut to the surroundings of the span; nothing beyond them is read. Carets are aligned by code point: a
 * terminal that gives full-width characters two columns shows them further left. Empty where the span is not in the text.
 */
export function codeFrame(diagnostic: Diagnostic, text: string, paint: Paint): string[] {
  const { span, severity, position } = diagnostic
  if (!liesIn(text, span.start, span.end)) return []
  const start = lineEndStart(text, span.start)
  const { before, after } = surroundings(text, start)
  const further = furtherLines(diagnostic)
  const carets = ' '.repeat(shownWidth(before)) + '^'.repeat(caretCount(after, span.end))
  const number = position.start.line
  const lines: FrameLine[] = [
    ...(before.cut ? [] : lineBefore(text, before.cells[0]?.span.start ?? start, number - 1)),
    { number, shown: shownBefore(before) + shownAfter(after) },
    { shown: paint(severity, carets + furtherNote(further)) },
    ...(after.cut || further > 0 ? [] : lineAfter(text, after.cells.at(-1)?.span.end ?? start, number + 1)),
  ]
  const gutterWidth = Math.max(...lines.map((line) => numberOf(line).length))
  return lines.map((line) => {
    const gutter = paint('gutter', numberOf(line).padStart(gutterWidth) + BAR)
    return line.shown === '' ? INDENT + gutter : `${INDENT}${gutter} ${line.shown}`
  })
}

function liesIn(text: string, start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
}

/** The offset itself, but the CR of a CRLF for the offset between the two: both belong to the line that ends there. */
function lineEndStart(text: string, offset: number): number {
  return offset > 0 && text.startsWith('\r\n', offset - 1) ? offset - 1 : offset
}

/** What is shown of the line on either side of an offset: a wide share for what follows, the rest for what precedes. */
function surroundings(text: string, offset: number): { before: Cells; after: Cells } {
  const claimed = Math.min(shownWidth(cellsAfter(text, offset, WIDEST)), CLAIM)
  const before = cellsBefore(text, offset, WIDEST - claimed)
  return { before, after: cellsAfter(text, offset, WIDEST - shownWidth(before)) }
}

/** One caret at least, one for each column of the span, and one for the ellipsis where the span goes on under it. */
function caretCount(after: Cells, end: number): number {
  const covered = after.cells.filter((cell) => cell.span.start < end)
  const goesOn = after.cut && end > (after.cells.at(-1)?.span.end ?? end)
  return Math.max(covered.reduce((sum, cell) => sum + cell.width, 0) + (goesOn ? 1 : 0), 1)
}

/** How many lines after its first the span covers; one of which it covers nothing does not count. */
function furtherLines({ position: { start, end } }: Diagnostic): number {
  return Math.max(end.line - start.line - (end.column === 1 ? 1 : 0), 0)
}

function furtherNote(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' and 1 further line' : ` and ${count} further lines`
}

function lineBefore(text: string, lineStart: number, number: number): FrameLine[] {
  if (lineStart === 0) return []
  const line = cellsBefore(text, lineStart - (text.endsWith('\r\n', lineStart) ? 2 : 1), WIDEST)
  return isBlank(line) ? [] : [{ number, shown: shownBefore(line) }]
}

function lineAfter(text: string, lineEnd: number, number: number): FrameLine[] {
  if (lineEnd >= text.length) return []
  const line = cellsAfter(text, lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1), WIDEST)
  return isBlank(line) ? [] : [{ number, shown: shownAfter(line) }]
}

function isBlank({ cells, cut }: Cells): boolean {
  return !cut && cells.every((cell) => cell.shown.trim() === '')
}

function shownWidth({ width, cut }: Cells): number {
  return cut ? width + 1 : width
}

function shownBefore({ cells, cut }: Cells): string {
  return (cut ? ELLIPSIS : '') + joined(cells)
}

function shownAfter({ cells, cut }: Cells): string {
  return joined(cells) + (cut ? ELLIPSIS : '')
}

function joined(cells: Cell[]): string {
  return cells.map((cell) => cell.shown).join('')
}

function numberOf({ number }: FrameLine): string {
  return number === undefined ? '' : String(number)
}
