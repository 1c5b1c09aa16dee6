/** A line of the input: where it begins, and where it ends without its line end. */
export interface TextLine {
  /** From 1; 0 where a long line goes on. */
  readonly number: number
  readonly start: number
  readonly end: number
}

/** Some lines of the input that are put on the page together. */
export interface TextBlock {
  readonly start: number
  /** After the line end of the last line. */
  readonly end: number
  readonly firstLine: number
  readonly lineCount: number
}

/** So many characters a block has, and so many a line shows before it is cut in two. */
const MOST_CHARACTERS = 8192

const FEWEST_LINES = 48

/** However long a page is, it has few more blocks than this, for each is watched. */
const MOST_BLOCKS = 1500

const LINE_END = /\r\n|[\r\n]/g

/** Cuts the input into blocks, at the ends of lines where there are any. */
export function textBlocks(text: string): TextBlock[] {
  const ends = lineEnds(text)
  const mostLines = Math.max(FEWEST_LINES, Math.ceil(ends.length / MOST_BLOCKS))
  const blocks: TextBlock[] = []
  let start = 0
  let firstLine = 1
  let lineCount = 0
  const close = (end: number, isLineEnd: boolean): void => {
    blocks.push({ start, end, firstLine, lineCount: Math.max(1, lineCount) })
    firstLine += lineCount - (isLineEnd ? 0 : 1)
    start = end
    lineCount = isLineEnd ? 0 : 1
  }
  for (const end of ends) {
    lineCount += 1
    while (end - start > 2 * MOST_CHARACTERS) close(wholeCharacter(text, start + MOST_CHARACTERS), false)
    if (end - start >= MOST_CHARACTERS || lineCount >= mostLines) close(end, true)
  }
  if (start < text.length || blocks.length === 0) close(text.length, true)
  return blocks
}

/** Where each line ends, its line end included. */
function lineEnds(text: string): number[] {
  const ends = Array.from(text.matchAll(LINE_END), ({ index, 0: lineEnd }) => index + lineEnd.length)
  if (text.length > (ends.at(-1) ?? 0)) ends.push(text.length)
  return ends
}

/** A cut is not made between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) as number) > 0xffff ? at + 1 : at
}

/** The lines of a block. */
export function linesOf(text: string, block: TextBlock): TextLine[] {
  const lines: TextLine[] = []
  const isBegun = block.start > 0 && !/[\r\n]/.test(text[block.start - 1] as string)
  let start = block.start
  let number = block.firstLine
  const add = (end: number): void => {
    lines.push({ number: isBegun && lines.length === 0 ? 0 : number, start, end })
    number += 1
  }
  const content = text.slice(block.start, block.end)
  for (const { index, 0: lineEnd } of content.matchAll(LINE_END)) {
    add(block.start + index)
    start = block.start + index + lineEnd.length
  }
  if (start < block.end || lines.length === 0) add(block.end)
  return lines
}
