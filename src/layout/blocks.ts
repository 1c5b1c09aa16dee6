import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { isProse } from './kinds-of-text.js'
import { isContinued, isContinuedText, type Wrapping } from './wrapping.js'

/** Lines that belong together: one paragraph, title or author line, hard-wrapped or not. */
export interface Block extends Range {
  readonly lines: readonly Range[]
}

/** Whether a blank line stands between two others. */
export function isSpaced(lines: readonly Range[]): boolean {
  let hasText = false
  let hasGap = false
  for (const line of lines) {
    if (isBlank(line)) hasGap = hasText
    else if (hasGap) return true
    else hasText = true
  }
  return false
}

/** Blocks with blank lines between them; a line that `endsBlock` ends its own in any case. */
export function spacedBlocks(lines: readonly Range[], endsBlock: (line: Range) => boolean = () => false): Block[] {
  return group(lines, (_line, isBelowBlank, before) => !isBelowBlank && !endsBlock(before))
}

/** Blocks that may have no blank lines between them: each line that has no room for the next one’s first word goes on in that. */
export function continuedBlocks(page: string, lines: readonly Range[], wrapping: Wrapping | null): Block[] {
  return group(lines, (line, isBelowBlank, before) => !isBelowBlank && isContinued(page, before, line, wrapping))
}

/** The same for running text. */
export function continuedText(page: string, lines: readonly Range[], wrapping: Wrapping): Block[] {
  return group(lines, (line, isBelowBlank, before) => !isBelowBlank && isContinuedText(page, before, line, wrapping))
}

/** Each line that prints something as a block. */
export function singleBlocks(lines: readonly Range[]): Block[] {
  return group(lines, () => false)
}

/** Puts each line to the block of the one before it where it belongs there. */
function group(
  lines: readonly Range[],
  goesOn: (line: Range, isBelowBlank: boolean, before: Range) => boolean,
): Block[] {
  const blocks: Block[] = []
  let open: Range[] = []
  let isBelowBlank = false
  for (const line of lines) {
    if (isBlank(line)) {
      isBelowBlank = true
      continue
    }
    const before = open.at(-1)
    if (before !== undefined && goesOn(line, isBelowBlank, before)) open.push(line)
    else {
      if (before !== undefined) blocks.push(toBlock(open))
      open = [line]
    }
    isBelowBlank = false
  }
  if (open.length > 0) blocks.push(toBlock(open))
  return blocks
}

/** A block as two: its first `count` lines, and the others. */
export function splitBlock(block: Block, count: number): [Block, Block] {
  return [toBlock(block.lines.slice(0, count)), toBlock(block.lines.slice(count))]
}

/** The block that some lines in a row make up. */
export function toBlock(lines: readonly Range[]): Block {
  const first = lines[0] as Range
  const last = lines[lines.length - 1] as Range
  return { start: first.start, end: last.end, lines }
}

/** As much of a block as tells its kind. */
const ENOUGH = 2000

/** The beginning of a block, in one line. */
export function textOf(page: string, block: Range | Block): string {
  const text = page.slice(block.start, Math.min(block.end, block.start + ENOUGH))
  const isOneLine = 'lines' in block && block.lines.length === 1
  return !isOneLine && text.includes('\n') ? text.replace(/[ \n]+/g, ' ') : text
}

/** A paragraph as long at least is an abstract, where one may stand. */
const LONG = 100

/** Whether a block is running text that is as long as abstracts are. */
export function isLongProse(page: string, block: Range | Block): boolean {
  return block.end - block.start >= LONG && isProse(textOf(page, block))
}
