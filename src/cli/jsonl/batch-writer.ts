import type { PageOutcome } from '../../index.js'
import type { LinePlace } from './bad-line.js'

/** A line of a stream that was read. */
export interface ReadLine {
  readonly place: LinePlace
  readonly outcome: PageOutcome
  /** The members of its record that results keep, as they are written. */
  readonly kept: () => readonly string[]
}

/** What a batch of lines came to, as it is written. */
export interface BatchText {
  /** For standard output, in UTF-8. */
  readonly output: Uint8Array
  /** For files, by their names, in UTF-8. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** What is to be told of lines that stand in none of these. */
  readonly leftOut?: readonly LeftOutLine[]
}

export interface LeftOutLine {
  /** Names the line, and why nothing was made of it. */
  readonly message: string
  /** Whether it could not be read; else it was read and holds no page. */
  readonly isUnreadable: boolean
}

/** Makes text of the lines of a batch. */
export interface BatchWriter {
  add(line: ReadLine): void
  /** All that was added. */
  finish(): BatchText
}
