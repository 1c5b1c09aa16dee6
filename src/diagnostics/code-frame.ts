import type { Diagnostic } from './diagnostic.js'
import { escapeUnprintable } from './escape-unprintable.js'
import type { Severity } from './severities.js'

/** What a piece of a rendered diagnostic is. */
export type Role = Severity | 'place' | 'code' | 'gutter' | 'label'

/** Paints a piece of text for its role. */
export type Paint = (role: Role, text: string) => string

/** The widest a line of the text is shown, in columns. */
const WIDEST = 100

/** The columns that the text from the span's start on may claim before what precedes it is cut. */
const CLAIM = 60

const ELLIPSIS = '…'

/**
 * The line on which a diagnostic begins, with carets under its span, and the lines around it where they are not blank.
 * A long line is cut to the surroundings of the span; nothing beyond them is read. Carets are aligned by code point: a
 * terminal that gives full-width characters two columns shows them further left. Empty where the span is not in the text.
 */
export function codeFrame({ span, position, severity }: Diagnostic, text: string, paint: Paint): string[] {
  if (!liesIn(text, span.start, span.end)) return []
  // Both characters of a CRLF belong to the line that ends there.
  const start = text.startsWith('\r\n', span.start - 1) && span.start > 0 ? span.start - 1 : span.start
  const claimed = Math.min(stretchAfter(text, start, WIDEST).width, CLAIM)
  const before = stretchBefore(text, start, WIDEST - claimed)
  const after = stretchAfter(text, start, WIDEST - before.width)
  const { line } = position.start
  const further = Math.max(position.end.line - line - (position.end.column === 1 ? 1 : 0), 0)
  const note = further === 0 ? '' : ` and ${further} further ${further === 1 ? 'line' : 'lines'}`
  const carets = ' '.repeat(before.width) + '^'.repeat(caretCount(after, span.end - start)) + note
  const above = before.isCut ? '' : lineAbove(text, start - before.length)
  const below = after.isCut || further > 0 ? '' : lineBelow(text, start + after.length)

  const gutterWidth = String(below.trim() === '' ? line : line + 1).length
  const row = (number: string | number, shown: string): string => {
    const gutter = paint('gutter', `${String(number).padStart(gutterWidth)} |`)
    return shown === '' ? `  ${gutter}` : `  ${gutter} ${shown}`
  }
  return [
    ...(above.trim() === '' ? [] : [row(line - 1, above)]),
    row(line, before.shown + after.shown),
    row('', paint(severity, carets)),
    ...(below.trim() === '' ? [] : [row(line + 1, below)]),
  ]
}

function liesIn(text: string, start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length
}

/** One caret at least, one for each column of the span, and one for the ellipsis where the span goes on under it. */
function caretCount({ cells, isCut, length }: Stretch, spanLength: number): number {
  let at = 0
  let count = isCut && spanLength > length ? 1 : 0
  for (const cell of cells) {
    if (at < spanLength) count += cell.width
    at += cell.length
  }
  return Math.max(count, 1)
}

function lineAbove(text: string, lineStart: number): string {
  return lineStart === 0
    ? ''
    : stretchBefore(text, lineStart - (text.endsWith('\r\n', lineStart) ? 2 : 1), WIDEST).shown
}

function lineBelow(text: string, lineEnd: number): string {
  return stretchAfter(text, lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1), WIDEST).shown
}

/** A stretch of one line, as wide as was allowed. */
interface Stretch extends Fitting {
  /** What is printed, the ellipsis of a cut line included, and how many columns that takes. */
  readonly shown: string
  readonly width: number
  /** In UTF-16 units of the text. */
  readonly length: number
}

/** From an offset to the end of its line. Looks at no more of the text than may be shown, two units a column. */
function stretchAfter(text: string, from: number, columns: number): Stretch {
  const [line = ''] = text.slice(from, from + 2 * columns + 2).split(/[\r\n]/, 1)
  const { cells, isCut } = fitting(Array.from(line), columns)
  return stretchOf(cells, isCut, cells.map(({ shown }) => shown).join('') + (isCut ? ELLIPSIS : ''))
}

/** The same from an offset back to the start of its line. */
function stretchBefore(text: string, to: number, columns: number): Stretch {
  const line =
    text
      .slice(Math.max(0, to - 2 * columns - 2), to)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const { cells, isCut } = fitting(Array.from(line).reverse(), columns)
  cells.reverse()
  return stretchOf(cells, isCut, (isCut ? ELLIPSIS : '') + cells.map(({ shown }) => shown).join(''))
}

function stretchOf(cells: readonly Cell[], isCut: boolean, shown: string): Stretch {
  const width = cells.reduce((sum, cell) => sum + cell.width, isCut ? 1 : 0)
  return { cells, isCut, shown, width, length: cells.reduce((sum, { length }) => sum + length, 0) }
}

/** One code point of a line as a frame shows it: itself, a space for a tab, or an escape. */
interface Cell {
  readonly shown: string
  /** How many columns that takes. A code point counts as one, be it full-width or combining; an escape by its length. */
  readonly width: number
  /** In UTF-16 units of the text. */
  readonly length: number
}

interface Fitting {
  readonly cells: readonly Cell[]
  /** Whether the line goes on beyond them. */
  readonly isCut: boolean
}

/** As many characters as the columns hold; one column is kept for the ellipsis of a cut line. */
function fitting(characters: readonly string[], columns: number): { cells: Cell[]; isCut: boolean } {
  const cells = characters.map((character): Cell => {
    const shown = character === '\t' ? ' ' : escapeUnprintable(character)
    return { shown, width: shown === character ? 1 : shown.length, length: character.length }
  })
  let width = 0
  let count = 0
  for (; count < cells.length && width + (cells[count] as Cell).width <= columns; count += 1) {
    width += (cells[count] as Cell).width
  }
  const isCut = count < cells.length
  while (isCut && count > 0 && width > columns - 1) width -= (cells[--count] as Cell).width
  return { cells: cells.slice(0, count), isCut }
}
