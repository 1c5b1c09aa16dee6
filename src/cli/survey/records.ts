import { isUtf8 } from 'node:buffer'
import { tryParseJson } from '../json-text.js'
import { lineBatches, linesOf } from '../jsonl/line-batches.js'
import { chunksOf, counted } from '../jsonl/stream-input.js'

/** A line of JSON Lines. */
export interface JsonLine {
  /** From 1; blank lines count. */
  line: number
  /** Undefined where the line is not JSON. */
  value: unknown
}

/**
 * The lines of a JSON Lines file, or of standard input, that are not blank. No more is held than they came in.
 *
 * @throws InputError where it cannot be read.
 */
export async function* readRecords(input: string, onBytes: (bytes: number) => void): AsyncGenerator<JsonLine> {
  const { signal } = new AbortController()
  for await (const batch of lineBatches(counted(chunksOf(input, signal), onBytes))) {
    if ('oversize' in batch) yield { line: batch.firstLine, value: undefined }
    else for (const { bytes, number } of linesOf(batch)) yield* recordOn(bytes, number)
  }
}

/** Nothing for a blank line. */
function recordOn(bytes: Uint8Array, line: number): JsonLine[] {
  if (!isUtf8(bytes)) return [{ line, value: undefined }]
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  const json = line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
  return json.trim() === '' ? [] : [{ line, value: tryParseJson(json) }]
}
