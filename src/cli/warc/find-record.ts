import type { WarcSource } from './source.js'

/** How a file is written: as it is, or in members of gzip, most often one for each record. */
export type Writing = 'plain' | 'gzip'

/** As many bytes as it takes to see that a record may begin with them. */
const BEGINNING = 10

const VERSION = Buffer.from('WARC/1.')
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** How a file is written, by its first bytes. */
export async function writingOf(source: WarcSource): Promise<Writing> {
  let first: number | undefined
  for await (const bytes of source.from(0)) {
    first = bytes[0]
    break
  }
  return first === GZIP[0] ? 'gzip' : 'plain'
}

/** Where a record may begin at an offset or behind it; null where none does. Linear in what it goes over. */
export async function findRecord(source: WarcSource, offset: number, writing: Writing): Promise<number | null> {
  let at = Math.max(offset, source.heldFrom)
  let window: Uint8Array = new Uint8Array()
  for await (const bytes of source.from(at)) {
    window = Buffer.concat([window, bytes])
    const found = writing === 'gzip' ? memberIn(window) : lineIn(window)
    if (found !== null) return at + found
    const passed = Math.max(0, window.length - BEGINNING)
    at += passed
    window = window.subarray(passed)
    source.letGo(at)
  }
  return null
}

/** Where `WARC/1.0` ends a line; what was cut off in front of it may stand on the same. */
function lineIn(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf(VERSION); at >= 0; at = buffer.indexOf(VERSION, at + 1)) {
    const behind = buffer[at + VERSION.length + 1]
    if (behind === 0x0a || behind === 0x0d) return at
  }
  return null
}

function memberIn(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = buffer.indexOf(GZIP); at >= 0; at = buffer.indexOf(GZIP, at + 1)) {
    if (at + BEGINNING <= buffer.length && isHeader(buffer, at)) return at
  }
  return null
}

/** Whether the flags, the compression and the system of a header of gzip are such as writers set (RFC 1952). */
function isHeader(bytes: Uint8Array, at: number): boolean {
  const [flags = 0, compression = 0, system = 0] = [bytes[at + 3], bytes[at + 8], bytes[at + 9]]
  return flags < 0x20 && [0, 2, 4].includes(compression) && (system <= 13 || system === 255)
}
