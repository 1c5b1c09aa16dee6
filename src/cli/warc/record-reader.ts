import { AsyncIterReader, type BaseAsyncIterReader, type StatusAndHeaders, StatusAndHeadersParser } from 'warcio'
import type { Writing } from './find-record.js'

/** What warcio’s inflator holds and has not given out yet; its types leave it out. */
interface Inflating {
  readonly output: Uint8Array
  readonly next_out: number
  readonly avail_out: number
}

/**
 * Reads the bytes of records, and tells where they stand in the file. warcio gives out what it inflates in pieces of
 * 64 KiB, and at the end of a member of gzip: what it holds where the file ends earlier comes too.
 */
export class RecordReader extends AsyncIterReader {
  readonly #writing: Writing
  readonly #from: number
  #isAtEnd = false

  /** @param from where the bytes begin in the file. */
  constructor(bytes: AsyncIterable<Uint8Array>, writing: Writing, from: number) {
    super(bytes, writing === 'gzip' ? 'gzip' : null)
    this.#writing = writing
    this.#from = from
  }

  override async _next(): Promise<Uint8Array | null> {
    const bytes = await super._next()
    if (bytes || this.#isAtEnd) return bytes
    this.#isAtEnd = true
    return this.isMemberOpen ? this.#held() : null
  }

  #held(): Uint8Array | null {
    const { strm } = this.inflator as unknown as { readonly strm: Inflating }
    return strm.avail_out > 0 && strm.next_out > 0 ? strm.output.subarray(0, strm.next_out) : null
  }

  /** Whether all was inflated that had to be: warcio takes what cannot be for plain bytes. */
  get isInflated(): boolean {
    return this.#writing === 'plain' || this.compressed !== null
  }

  /** Whether a member of gzip has begun and not ended. At the end of the file it was cut off. */
  get isMemberOpen(): boolean {
    return this.compressed !== null && this.inflator?.ended === false && this.getRawLength(0) > 0
  }

  /** Where the gzip member begins in the file that was inflated last. */
  get memberOffset(): number {
    const isWhole = this.compressed !== null && this.inflator?.ended === true
    return this.#from + this._rawOffset - (isWhole ? this.getRawLength(0) : 0)
  }

  /** Where a line begins in the file that was just read; in what is gzipped, the member that it lies in. */
  offsetOf(line: Uint8Array): number {
    return this.compressed === null ? this.#from + this.getReadOffset() - line.length : this.memberOffset
  }
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Whether a line with its end holds nothing. */
export function isBlankLine(line: Uint8Array): boolean {
  return line.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN)
}

/** Reads a status line and headers down to the blank line below them; null where there are none, or they do not end. */
export async function readHeaders(
  reader: Pick<BaseAsyncIterReader, 'readlineRaw'>,
  first: Uint8Array | null,
): Promise<StatusAndHeaders | null> {
  const lines: Uint8Array[] = []
  for (let line = first; ; line = await reader.readlineRaw()) {
    if (line === null) return null
    lines.push(line)
    if (isBlankLine(line)) break
  }
  // All at once: warcio overlooks a blank line that comes in pieces.
  const whole = new AsyncIterReader([Buffer.concat(lines)], null)
  return new StatusAndHeadersParser().parse(whole, { headersClass: Headers })
}
