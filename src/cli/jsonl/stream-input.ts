import { createReadStream, fstatSync, type Stats, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { STANDARD_INPUT, unreadable } from '../input.js'
import { CHUNK, openStandardInput, standardInput } from '../standard-input.js'
import { BATCH } from './line-batches.js'

/**
 * The bytes of a file or of standard input, as they come. Ends early, and quietly, once the signal is given.
 *
 * @throws InputError
 */
export async function* chunksOf(input: string, signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
  const isStandardInput = input === STANDARD_INPUT
  const stream = isStandardInput ? openStandardInput() : createReadStream(input, { highWaterMark: CHUNK })
  const close = () => stream.destroy()
  signal.addEventListener('abort', close)
  try {
    if (!signal.aborted) yield* isStandardInput ? standardInput() : stream
  } catch (error) {
    if (!signal.aborted) throw unreadable(input, error as NodeJS.ErrnoException)
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}

/**
 * What comes while no one asks for it is held, about as much as a batch, and given out as one chunk. It is given at once
 * where someone waits: who is answered line by line has small chunks, who cannot keep up large ones.
 */
export async function* readAhead(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  const failures: unknown[] = []
  async function* untilFailure() {
    try {
      yield* chunks
    } catch (error) {
      failures.push(error)
    }
  }
  yield* Readable.from(untilFailure(), { objectMode: false, highWaterMark: BATCH })
  // A stream that failed itself would let go what it holds.
  if (failures.length > 0) throw failures[0]
}

/** The same chunks; each is told of once what was made of it is asked for more. */
export async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) {
    yield chunk
    onBytes(chunk.length)
  }
}

/** How many bytes the inputs have together; null where one of them does not say, as a pipe does not. */
export function sizeOf(inputs: readonly string[]): number | null {
  try {
    const all = inputs.map((input) => (input === STANDARD_INPUT ? fstatSync(process.stdin.fd) : statSync(input)))
    return all.every((stats: Stats) => stats.isFile()) ? all.reduce((sum, { size }) => sum + size, 0) : null
  } catch {
    return null
  }
}
