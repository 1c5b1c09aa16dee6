import { BATCH, type LineBatch } from '../jsonl/line-batches.js'
import { counted } from '../jsonl/stream-input.js'
import { type Listener, openArchive } from './open-archive.js'
import type { WarcPage } from './read-warc.js'

/** The pages of a WARC file as batches of JSON Lines, which are then read as such. */
export async function* batchesOfArchive(
  input: string,
  chunks: AsyncIterable<Buffer>,
  hosts: readonly string[],
  listener: Listener,
): AsyncGenerator<LineBatch, void, undefined> {
  let read = 0
  const bytes = counted(chunks, (length) => {
    read += length
  })
  let lines: Buffer[] = []
  let offsets: number[] = []
  let length = 0
  let firstLine = 1
  let told = 0
  const takeBatch = (): LineBatch => {
    const batch = { bytes: Buffer.concat(lines), firstLine, offsets, size: read - told }
    firstLine += lines.length
    told = read
    lines = []
    offsets = []
    length = 0
    return batch
  }
  for await (const page of openArchive(input, bytes, hosts, listener)) {
    const line = lineOf(page)
    lines.push(line)
    offsets.push(page.offset)
    length += line.length
    if (length >= BATCH) yield takeBatch()
  }
  if (lines.length > 0) yield takeBatch()
}

/** A page as a record of JSON Lines. Only one that was cut off says so. */
function lineOf({ id, offset, url, scrapedAt, isCut, ...content }: WarcPage): Buffer {
  return Buffer.from(`${JSON.stringify({ id, offset, url, scrapedAt, ...(isCut && { isCut }), ...content })}\n`)
}
