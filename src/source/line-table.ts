import { countFirst } from './sorted.js'
import type { Position, Span } from './span.js'

/** Turns offsets into lines and columns, and lines into spans. */
export interface LineTable {
  /** How many lines the text has: one more than it has line ends. */
  readonly lineCount: number
  /**
   * The line and column of an offset. The offset may equal the length of the text; one outside of the text counts as
   * its nearest end. An offset in a line end, also between CR and LF, belongs to the line that ends there.
   */
  positionAt(offset: number): Position
  /** The positions of both ends of a span. */
  rangeOf(span: Span): { start: Position; end: Position }
  /** The span of a line, counted from 1, without its line end. A line outside of the text counts as its nearest one. */
  lineSpan(line: number): Span
}

/**
 * The line table of a text. The text is read once, in linear time, at the first question.
 *
 * @param known where its lines begin, if somebody has found that already.
 */
export function createLineTable(text: string, known: Uint32Array | null = null): LineTable {
  return new TextLines(text, known)
}

class TextLines implements LineTable {
  constructor(
    private readonly text: string,
    private found: Uint32Array | null,
  ) {}

  get lineCount(): number {
    return this.starts.length
  }

  positionAt(offset: number): Position {
    const { starts } = this
    const place = clamp(offset, 0, this.text.length)
    // The first line begins at 0, so there always is one.
    const index = countFirst(starts, (start) => start <= place) - 1
    return { line: index + 1, column: place - startOf(starts, index) + 1 }
  }

  rangeOf(span: Span): { start: Position; end: Position } {
    const start = this.positionAt(span.start)
    const next = this.starts[start.line] ?? this.text.length + 1
    const isOneLine = span.start >= 0 && span.end >= span.start && span.end < next
    const end = isOneLine
      ? { line: start.line, column: start.column + span.end - span.start }
      : this.positionAt(span.end)
    return { start, end }
  }

  lineSpan(line: number): Span {
    const { starts, text } = this
    const index = clamp(line, 1, starts.length) - 1
    const next = starts[index + 1]
    return { start: startOf(starts, index), end: next === undefined ? text.length : beforeLineEnd(text, next) }
  }

  private get starts(): Uint32Array {
    this.found ??= findLineStarts(this.text)
    return this.found
  }
}

/** The offset of each line's first unit, in a typed array, which holds as many lines as a text can have. */
export function findLineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(64 + (text.length >> 7))
  let count = 1
  let feed = text.indexOf('\n')
  let carriageReturn = text.indexOf('\r')
  while (feed >= 0 || carriageReturn >= 0) {
    const endsWithReturn = carriageReturn >= 0 && (feed < 0 || carriageReturn < feed)
    const next = endsWithReturn && feed !== carriageReturn + 1 ? carriageReturn + 1 : feed + 1
    if (count === starts.length) starts = doubled(starts)
    starts[count] = next
    count += 1
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next)
    if (carriageReturn >= 0 && carriageReturn < next) carriageReturn = text.indexOf('\r', next)
  }
  return starts.subarray(0, count)
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

function startOf(starts: Uint32Array, index: number): number {
  return starts[index] ?? 0
}

/** The offset at which the line end begins that ends at `after`. */
function beforeLineEnd(text: string, after: number): number {
  return text.endsWith('\r\n', after) ? after - 2 : after - 1
}

/** The whole number nearest to `value` between the two; not a number counts as the least. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most)
}
