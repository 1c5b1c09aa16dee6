import { isUtf8 } from 'node:buffer'

/** The well-formed sequences of more than one byte, by their first two; the others are 80 to BF (Unicode, table 3-7). */
const SEQUENCES: readonly { first: Range; second: Range; length: number }[] = [
  { first: [0xc2, 0xdf], second: [0x80, 0xbf], length: 2 },
  { first: [0xe0, 0xe0], second: [0xa0, 0xbf], length: 3 },
  { first: [0xe1, 0xec], second: [0x80, 0xbf], length: 3 },
  { first: [0xed, 0xed], second: [0x80, 0x9f], length: 3 },
  { first: [0xee, 0xef], second: [0x80, 0xbf], length: 3 },
  { first: [0xf0, 0xf0], second: [0x90, 0xbf], length: 4 },
  { first: [0xf1, 0xf3], second: [0x80, 0xbf], length: 4 },
  { first: [0xf4, 0xf4], second: [0x80, 0x8f], length: 4 },
]

type Range = readonly [least: number, most: number]

const CONTINUATION: Range = [0x80, 0xbf]

/**
 * The offset of the first byte that belongs to no well-formed UTF-8 sequence, or -1 where there is none. Of a
 * sequence that breaks off, this is its first byte: all before the offset is text.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1
  let offset = 0
  for (let length = sequenceLength(bytes, 0); length > 0; length = sequenceLength(bytes, offset)) offset += length
  return offset
}

/** How many bytes the well-formed sequence at the offset has; 0 where none begins there. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] as number
  if (first < 0x80) return 1
  const sequence = SEQUENCES.find((candidate) => isIn(candidate.first, first))
  if (sequence === undefined || !isIn(sequence.second, bytes[offset + 1])) return 0
  for (let next = 2; next < sequence.length; next += 1) {
    if (!isIn(CONTINUATION, bytes[offset + next])) return 0
  }
  return sequence.length
}

/** Whether a byte lies in a range; one beyond the end of the bytes lies in none. */
function isIn([least, most]: Range, byte: number | undefined): boolean {
  return byte !== undefined && byte >= least && byte <= most
}
