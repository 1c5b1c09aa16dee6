import type { Span } from '../source/span.js'
import { printableCodePoint } from './escape-unprintable.js'

/** One code point of a line as a frame shows it. */
export interface Cell {
  /** Where the code point begins and ends in the text. */
  span: Span
  /** What is printed for it: itself, a space for a tab, or an escape. */
  shown: string
  /** How many columns that takes. A code point counts as one, be it full-width or combining; an escape by its length. */
  width: number
}

/** A stretch of one line, as wide as was allowed. */
export interface Cells {
  cells: Cell[]
  width: number
  /** Whether the line goes on beyond the stretch. */
  cut: boolean
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const TAB = 0x09

/**
 * The code points from an offset to the end of its line, or as many as the columns hold; one column is kept for the
 * ellipsis of a cut line. Looks at no more of the text than it returns.
 */
export function cellsAfter(text: string, from: number, columns: number): Cells {
  return gather(columns, from, (offset) => {
    const codePoint = text.codePointAt(offset)
    if (codePoint === undefined || isLineEnd(codePoint)) return undefined
    const end = offset + (codePoint > 0xffff ? 2 : 1)
    return { codePoint, span: { start: offset, end }, next: end }
  })
}

/** The same from an offset back to the start of its line. The cells are in the order of the text. */
export function cellsBefore(text: string, to: number, columns: number): Cells {
  const backwards = gather(columns, to, (offset) => {
    const codePoint = codePointBefore(text, offset)
    if (codePoint === undefined || isLineEnd(codePoint)) return undefined
    const start = offset - (codePoint > 0xffff ? 2 : 1)
    return { codePoint, span: { start, end: offset }, next: start }
  })
  return { ...backwards, cells: backwards.cells.reverse() }
}

/** A surrogate whose partner stands after the offset counts alone. */
function codePointBefore(text: string, offset: number): number | undefined {
  if (offset < 1) return undefined
  const pair = offset < 2 ? 0 : (text.codePointAt(offset - 2) as number)
  return pair > 0xffff ? pair : text.charCodeAt(offset - 1)
}

function isLineEnd(codePoint: number): boolean {
  return codePoint === LINE_FEED || codePoint === CARRIAGE_RETURN
}

interface Step {
  codePoint: number
  span: Span
  /** The offset to go on from. */
  next: number
}

function gather(columns: number, from: number, step: (offset: number) => Step | undefined): Cells {
  const cells: Cell[] = []
  let width = 0
  for (let found = step(from); found !== undefined; found = step(found.next)) {
    const cell = toCell(found)
    cells.push(cell)
    width += cell.width
    if (width > columns) return shortened(cells, width, columns - 1)
  }
  return { cells, width, cut: false }
}

function shortened(cells: Cell[], width: number, columns: number): Cells {
  let left = width
  while (left > columns && cells.length > 0) left -= cells.pop()?.width ?? 0
  return { cells, width: left, cut: true }
}

function toCell({ codePoint, span }: Step): Cell {
  const shown = codePoint === TAB ? ' ' : printableCodePoint(codePoint)
  return { span, shown, width: codePoint > 0xffff ? [...shown].length : shown.length }
}
