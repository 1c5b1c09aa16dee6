import { constants } from 'node:buffer'

const LINE_FEED = 0x0a

/** How much a batch of lines holds about, in bytes, where as much is there: to hand over less costs more than it is worth. */
export const BATCH = 1024 * 1024

/** Whole lines as they came, and the number of the first of them. */
export interface LineBatch {
  readonly bytes: Uint8Array
  readonly firstLine: number
  /** Whether the lines are those of a JSON array that has an item on each: `[`, `{…},`, `{…}`, `]`. */
  readonly isList?: boolean
  /** Where in its file each line comes from, in bytes, if that is no file of lines. */
  readonly offsets?: readonly number[]
  /** How much of the input was read for it, in bytes, where that is not its own length. */
  readonly size?: number
}

/** A line that no string can hold. Its bytes were let go. */
export interface OversizeLine {
  readonly oversize: number
  readonly firstLine: number
}

/**
 * Cuts a stream into batches of whole lines: all that each chunk completes. Nothing waits for more input than its own
 * line needs, each byte is copied at most once, and what is held is the unfinished line. The bytes of a character are
 * never parted, for none of them but the line end itself looks like one. A last line needs no line end.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  longest = constants.MAX_STRING_LENGTH,
): AsyncGenerator<LineBatch | OversizeLine, void, undefined> {
  let unfinished: Uint8Array[] = []
  let length = 0
  let firstLine = 1
  let isList = false
  for await (let chunk of chunks) {
    const lineEnd = chunk.indexOf(LINE_FEED)
    const lineLength = length + (lineEnd === -1 ? chunk.length : lineEnd)
    if (lineLength > longest) {
      unfinished = []
      length = lineLength
      if (lineEnd === -1) continue
      yield { oversize: length, firstLine: firstLine++ }
      length = 0
      chunk = chunk.subarray(lineEnd + 1)
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      const bytes = joined([...unfinished, chunk.subarray(0, end)], length + end)
      const lines = countLines(bytes)
      if (firstLine === 1) isList = OPENING.test(beginningOf(bytes))
      yield { bytes, firstLine, isList }
      firstLine += lines
      unfinished = []
      length = 0
    }
    if (end < chunk.length) unfinished.push(chunk.subarray(end))
    length += chunk.length - end
  }
  if (length > longest) yield { oversize: length, firstLine }
  else if (length > 0) yield { bytes: joined(unfinished, length), firstLine, isList }
}

/** The lines of a batch without their ends, each with its number. Of an array, those of its items. */
export function* linesOf({ bytes, firstLine, isList }: LineBatch): Generator<{ bytes: Uint8Array; number: number }> {
  let number = firstLine
  for (let start = 0; start < bytes.length; number += 1) {
    const lineEnd = bytes.indexOf(LINE_FEED, start)
    const end = lineEnd === -1 ? bytes.length : lineEnd
    const line = bytes.subarray(start, end)
    if (!isList) yield { bytes: line, number }
    else if (!isBracket(line)) yield { bytes: withoutComma(line), number }
    start = end + 1
  }
}

/** A first line that opens a JSON array and holds nothing else. */
const OPENING = /^\ufeff?[ \t]*\[[ \t]*\r?\n/

function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 64)).toString('utf8')
}

/** Whether a line opens or closes an array. */
function isBracket(line: Uint8Array): boolean {
  return line.length < 64 && /^\ufeff?\s*[[\]]\s*$/.test(beginningOf(line))
}

const COMMA = 0x2c
const CARRIAGE_RETURN = 0x0d

function withoutComma(line: Uint8Array): Uint8Array {
  const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length
  return line[end - 1] === COMMA ? line.subarray(0, end - 1) : line
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1
  return count
}
