/** warcio inflates a whole chunk at once: of a small one no more than some megabytes can come. */
const LARGEST_CHUNK = 16 * 1024

/** The headers of a record are never so long, compressed or not. */
const LONGEST_HEADERS = 1024 * 1024

/** The bytes of a file, in small chunks. */
export interface WarcSource extends AsyncIterable<Uint8Array> {
  /** Whether more was read than the headers of a record can be. */
  readonly isOverrun: boolean
  /** Runs what reads the headers of a record. In what is no WARC file it would go on to the end. */
  within<Result>(read: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export function openSource(chunks: AsyncIterable<Uint8Array>): WarcSource {
  const iterator = chunks[Symbol.asyncIterator]()
  let left = Number.POSITIVE_INFINITY
  async function* small(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      for (let at = 0; at < next.value.length; at += LARGEST_CHUNK) {
        if (left < 0) throw new RangeError('the headers of a record do not end')
        const chunk = next.value.subarray(at, at + LARGEST_CHUNK)
        left -= chunk.length
        yield chunk
      }
    }
  }
  return {
    get isOverrun() {
      return left < 0
    },
    async within(read) {
      left = LONGEST_HEADERS
      const result = await read()
      left = Number.POSITIVE_INFINITY
      return result
    },
    [Symbol.asyncIterator]: small,
    async close() {
      await iterator.return?.()
    },
  }
}
