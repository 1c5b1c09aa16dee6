import { isUtf8 } from 'node:buffer'

/** What stands in decoded text for bytes that are no UTF-8, and in its own bytes where a page has it. */
const REPLACEMENT = '\ufffd'

/**
 * The offset of the first byte that belongs to no well-formed UTF-8 sequence, or -1 where there is none. Of a
 * sequence that breaks off, this is its first byte: all before the offset is text. No more bytes than a string can hold.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let offset = 0
  for (const valid of buffer.toString('utf8').split(REPLACEMENT)) {
    offset += Buffer.byteLength(valid)
    if (buffer.indexOf(REPLACEMENT, offset) !== offset) break
    offset += Buffer.byteLength(REPLACEMENT)
  }
  return offset
}
