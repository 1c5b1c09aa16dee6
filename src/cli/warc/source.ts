/** warcio inflates a whole chunk at once: of a small one no more than some megabytes can come. */
const LARGEST_CHUNK = 16 * 1024

/** The headers of a record are never so long, compressed or not. */
const LONGEST_HEADERS = 1024 * 1024

/** How much of the file is held at most, so that it can be read again where a record turns out to be damaged. */
const MOST_KEPT = 64 * 1024 * 1024

/** The bytes of a file, of which those of the record in work are held. */
export interface WarcSource {
  /** The bytes from an offset on, in small chunks. It must be one that is held, or lies ahead. */
  from(offset: number): AsyncGenerator<Uint8Array, void, undefined>
  /** Lets go what stands before an offset. */
  letGo(offset: number): void
  /** The first offset that is held. */
  readonly heldFrom: number
  /** Whether more was read than the headers of a record can be. */
  readonly isOverrun: boolean
  /** Runs what reads the headers of a record. In what is no WARC file it would go on to the end. */
  within<Result>(read: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export function openSource(chunks: AsyncIterable<Uint8Array>): WarcSource {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: { readonly at: number; readonly bytes: Uint8Array }[] = []
  let end = 0
  let left = Number.POSITIVE_INFINITY

  const heldFrom = () => held[0]?.at ?? end
  /** Whether there was more. */
  const pull = async (): Promise<boolean> => {
    const { done, value: bytes } = await iterator.next()
    if (done) return false
    if (bytes.length > 0) held.push({ at: end, bytes })
    end += bytes.length
    while (end - heldFrom() > MOST_KEPT && held.length > 1) held.shift()
    return true
  }

  return {
    async *from(offset) {
      for (let at = offset; ; ) {
        const piece = held.findLast((one) => one.at <= at)
        const bytes = piece?.bytes.subarray(at - piece.at, at - piece.at + LARGEST_CHUNK)
        if (bytes === undefined || bytes.length === 0) {
          if (!(await pull())) return
          continue
        }
        if (left < 0) throw new RangeError('the headers of a record do not end')
        left -= bytes.length
        at += bytes.length
        yield bytes
      }
    },
    letGo(offset) {
      while (held[0] !== undefined && held[0].at + held[0].bytes.length <= offset) held.shift()
    },
    get heldFrom() {
      return heldFrom()
    },
    get isOverrun() {
      return left < 0
    },
    async within(read) {
      left = LONGEST_HEADERS
      const result = await read()
      left = Number.POSITIVE_INFINITY
      return result
    },
    async close() {
      await iterator.return?.()
    },
  }
}
