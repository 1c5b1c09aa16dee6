import { isUtf8 } from 'node:buffer'
import { lineBatches, linesOf } from './line-batches.js'
import { chunksOf, counted } from './stream-input.js'

/** A line of JSON Lines. */
export interface TextLine {
  /** From 1; blank lines count. */
  readonly number: number
  /** Null where it is not valid UTF-8, or longer than a string can be. */
  readonly text: string | null
}

/**
 * The lines of a JSON Lines file, or of standard input, that are not blank. No more is held than they came in.
 *
 * @throws InputError where it cannot be read.
 */
export async function* linesIn(input: string, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<TextLine> {
  const { signal } = new AbortController()
  for await (const batch of lineBatches(counted(chunksOf(input, signal), onBytes))) {
    if ('oversize' in batch) yield { number: batch.firstLine, text: null }
    else
      for (const { bytes, number } of linesOf(batch)) {
        const text = isUtf8(bytes) ? withoutMark(Buffer.from(bytes).toString('utf8'), number) : null
        if (text?.trim() !== '') yield { number, text }
      }
  }
}

/** A byte-order mark may stand in front of the first line only. */
function withoutMark(text: string, number: number): string {
  return number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
}
