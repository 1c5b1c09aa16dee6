/** What is printed in the place of a mark: a line break, a blank, the character that was escaped. */
export interface Substitute {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** So far a mark is looked for unit by unit. */
const NEAR = 24

/** The input with every stretch of it that is a mark of the form and no printed text. Each reader of marks adds its own. */
export class MarkedText {
  private readonly marked: Uint8Array
  private readonly substitutes: Substitute[] = []

  constructor(readonly given: string) {
    this.marked = new Uint8Array(given.length)
  }

  /** The stretch from `start` to `end` is a mark. */
  mark(start: number, end: number): void {
    // Most marks are a few units long; to call fill for them takes longer.
    for (let at = start; at < end; at++) this.marked[at] = 1
  }

  /** The stretch from `start` to `end`, which may be empty, is a mark that prints `text`. */
  substitute(start: number, end: number, text: string): void {
    this.mark(start, end)
    this.substitutes.push({ start, end, text })
  }

  isMark(offset: number): boolean {
    return this.marked[offset] === 1
  }

  /** The first offset from `from` on that is printed text; `end` where there is none. */
  nextPrinted(from: number, end: number): number {
    let at = from
    while (at < end && this.marked[at] === 1) at++
    return at
  }

  /** The first offset from `from` on that is a mark; `end` where there is none. */
  nextMark(from: number, end: number): number {
    const near = Math.min(from + NEAR, end)
    let at = from
    while (at < near && this.marked[at] === 0) at++
    if (at < near || at >= end) return at
    const found = this.marked.subarray(at, end).indexOf(1)
    return found < 0 ? end : at + found
  }

  /** What is printed in the place of marks, in the order of the input. */
  inOrder(): readonly Substitute[] {
    return this.substitutes.sort((one, other) => one.start - other.start)
  }
}
