const FIRST_ROOM = 64 * 1024

/** The most bytes that a UTF-16 code unit takes. */
const BYTES_A_UNIT = 3

/**
 * Text that is made piece by piece. Writes each piece into one buffer as it comes. Pieces that are joined first and encoded then cost more than to make a line
 * of JSON and write it: 22.7 µs a paper beside 17.6, of which JSON.stringify takes 10.
 */
export function createUtf8Text() {
  let bytes = Buffer.allocUnsafeSlow(FIRST_ROOM)
  let length = 0
  const makeRoom = (piece: string) => {
    // Counting the bytes of a piece is left for where there may be too little room.
    if (length + piece.length * BYTES_A_UNIT <= bytes.length) return
    const needed = length + Buffer.byteLength(piece)
    if (needed <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * bytes.length))
    bytes.copy(larger, 0, 0, length)
    bytes = larger
  }
  return {
    append(piece: string): void {
      makeRoom(piece)
      length += bytes.write(piece, length)
    },
    /** All pieces, in UTF-8. Nothing may be appended any more. */
    finish: (): Uint8Array => bytes.subarray(0, length),
  }
}
