import { constants } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { quoted } from '../printable.js'
import { systemErrorText } from '../system-error.js'
import { firstInvalidByte } from '../utf8.js'
import { Trouble } from './trouble.js'

/** A line of a file, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Null where it is not valid UTF-8, or longer than a string can be. */
  readonly text: string | null
}

const LINE_FEED = 0x0a

/**
 * The lines of a file, of which no more than one is kept. Only a line feed ends a line, as in JSON Lines; other
 * characters that end lines elsewhere may stand in a JSON string.
 *
 * @throws Trouble where the file cannot be read.
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 0
  let rest: Buffer[] = []
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
        number += 1
        yield { number, text: decode([...rest, chunk.subarray(start, end)]) }
        rest = []
        start = end + 1
      }
      if (start < chunk.length) rest.push(chunk.subarray(start))
    }
  } catch (error) {
    throw new Trouble(file, `cannot read ${quoted(file)}: ${systemErrorText(error)}`)
  }
  if (rest.length > 0) yield { number: number + 1, text: decode(rest) }
}

function decode(pieces: readonly Buffer[]): string | null {
  const bytes = Buffer.concat(pieces)
  return firstInvalidByte(bytes) === -1 && bytes.length <= constants.MAX_STRING_LENGTH ? bytes.toString('utf8') : null
}
