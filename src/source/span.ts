/** A stretch of the text as it was given: half-open, in UTF-16 offsets. A byte-order mark counts. */
export interface Span {
  /** Offset of the first UTF-16 unit. */
  start: number
  /** Offset after the last UTF-16 unit; equal to `start` where the span is empty. */
  end: number
}

/** A place in the text as an editor shows it. */
export interface Position {
  /** From 1. Lines end at LF, CRLF or CR, and at nothing else. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
}
