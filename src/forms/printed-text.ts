import type { Rewriting } from '../source/rewriting.js'
import { countFirst } from '../source/sorted.js'
import type { Span } from '../source/span.js'

/** A stretch of the printed text, and the stretch of the input that it came from. */
interface Piece {
  readonly start: number
  end: number
  readonly startBefore: number
  endBefore: number
  /** Whether it is the input's own text, unit for unit. */
  readonly isKept: boolean
}

/** More than blanks and commas, which stand for what was between. */
const SHOWS = /[^\s,]/

/**
 * A text put together from stretches of an input, in their order: kept as they are, or written in another way. It knows
 * the way back from its offsets to those of the input.
 */
export class PrintedText implements Rewriting {
  private readonly pieces: Piece[] = []
  private readonly parts: string[] = []
  private joined: string | null = null
  private size = 0
  /** Whether a part stands in another order than in the input. */
  private isReordered = false

  /** @param isAllShown whether the input has no marks of a form, so that what is left out of it is printed, too. */
  constructor(
    private readonly given: string,
    private readonly isAllShown = false,
  ) {}

  /** What was put together so far. */
  get text(): string {
    this.joined ??= this.parts.join('')
    return this.joined
  }

  /** How long that is, in UTF-16 units. */
  get length(): number {
    return this.size
  }

  /** Appends the stretch of the input from `start` to `end`, which is not empty, as it is. */
  keep(start: number, end: number): void {
    const last = this.pieces.at(-1)
    if (last?.isKept && last.endBefore === start) {
      last.end += end - start
      last.endBefore = end
    } else this.add(end - start, start, end, true)
    this.append(this.given.slice(start, end))
  }

  /** Appends `text` in place of the stretch of the input from `start` to `end`: a line break for `<br>`, `&` for `&amp;`. */
  write(text: string, start: number, end: number): void {
    if (text === '') return
    this.add(text.length, start, end, false)
    this.append(text)
  }

  startBefore(offset: number): number {
    const piece = this.pieceAt(offset)
    if (piece === undefined) return 0
    if (!piece.isKept) return offset < piece.end ? piece.startBefore : piece.endBefore
    return Math.min(piece.startBefore + offset - piece.start, piece.endBefore)
  }

  endBefore(offset: number): number {
    const piece = this.pieceAt(offset - 1)
    if (piece === undefined) return 0
    return piece.isKept ? Math.min(piece.startBefore + offset - piece.start, piece.endBefore) : piece.endBefore
  }

  spanBefore(start: number, end: number): Span {
    let from = this.startBefore(start)
    let to = from
    for (let index = this.indexAt(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece
      if (piece.start >= end) break
      from = Math.min(from, this.startBefore(Math.max(start, piece.start)))
      to = Math.max(to, this.endBefore(Math.min(end, piece.end)))
    }
    return { start: from, end: to }
  }

  stretchesBefore(start: number, end: number): Span[] {
    if (!this.isReordered) return [this.spanBefore(start, end)]
    const stretches: Span[] = []
    for (let index = Math.max(0, this.indexAt(start)); index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece
      if (piece.start >= end) break
      const from = Math.max(start, piece.start)
      const to = Math.min(end, piece.end)
      if (from >= to || !SHOWS.test(this.text.slice(from, to))) continue
      stretches.push({ start: this.startBefore(from), end: this.endBefore(to) })
    }
    return stretches.sort((one, other) => one.start - other.start)
  }

  shown(): Span[] {
    if (this.isAllShown) return [{ start: 0, end: this.given.length }]
    return this.pieces
      .filter(({ start, end, isKept }) => isKept || SHOWS.test(this.text.slice(start, end)))
      .map(({ startBefore, endBefore }) => ({ start: startBefore, end: endBefore }))
      .sort((one, other) => one.start - other.start)
  }

  /** Where a stretch of the input is printed: no place where it is not, several where its parts stand apart. */
  placesOf(start: number, end: number): Span[] {
    const places: Span[] = []
    for (const piece of this.pieces) {
      const from = Math.max(start, piece.startBefore)
      const to = Math.min(end, piece.endBefore)
      if (!piece.isKept || from >= to) continue
      places.push({ start: piece.start + from - piece.startBefore, end: piece.start + to - piece.startBefore })
    }
    return places
  }

  private add(length: number, startBefore: number, endBefore: number, isKept: boolean): void {
    if (startBefore < (this.pieces.at(-1)?.endBefore ?? 0)) this.isReordered = true
    this.pieces.push({ start: this.size, end: this.size + length, startBefore, endBefore, isKept })
  }

  private append(text: string): void {
    this.parts.push(text)
    this.size += text.length
    this.joined = null
  }

  private pieceAt(offset: number): Piece | undefined {
    return this.pieces[this.indexAt(offset)]
  }

  /** Which piece is the last that begins at the offset or before it; -1 where there is none. */
  private indexAt(offset: number): number {
    return countFirst(this.pieces, ({ start }) => start <= offset) - 1
  }
}
