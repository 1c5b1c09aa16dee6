import type { Problem } from './report.js'

/** Something that could not be read or written. The message names it, says what to do, and may be shown on a terminal. */
export class Trouble extends Error {
  constructor(
    /** The file or folder that it is about. */
    readonly file: string,
    message: string,
  ) {
    super(message)
  }

  /** The same as a line of the report. */
  get problem(): Problem {
    return { rule: 'unreadable', file: this.file, message: this.message }
  }
}

/** Told of what has to be left out. */
export type OnTrouble = (trouble: Trouble) => Promise<void>
