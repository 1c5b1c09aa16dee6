import { isBlank } from './lines.js'
import type { Stretch } from './nodes.js'
import { isFull, type Wrapping } from './wrapping.js'

/** Lines that belong together: one paragraph, title or author line, hard-wrapped or not. */
export interface Block extends Stretch {
  readonly lines: readonly Stretch[]
}

/**
 * Groups the lines of a paper. Blank lines separate blocks. Where no blank line stands between two lines, every line is
 * a block of its own; but on a page that has blank lines elsewhere, these may be one block, hard-wrapped.
 */
export function toBlocks(page: string, lines: readonly Stretch[], wrapping: Wrapping | null): Block[] {
  if (isSpaced(lines)) return spacedBlocks(lines)
  const printed = lines.filter((line) => !isBlank(line))
  return wrapping !== null && printed.length > 1
    ? joinFullLines(page, printed, wrapping)
    : printed.map((line) => toBlock([line]))
}

/** Whether a blank line stands between two others. */
export function isSpaced(lines: readonly Stretch[]): boolean {
  let hasText = false
  let hasGap = false
  for (const line of lines) {
    if (isBlank(line)) hasGap = hasText
    else if (hasGap) return true
    else hasText = true
  }
  return false
}

function spacedBlocks(lines: readonly Stretch[]): Block[] {
  const blocks: Block[] = []
  let open: Stretch[] = []
  for (const line of lines) {
    if (!isBlank(line)) open.push(line)
    else if (open.length > 0) {
      blocks.push(toBlock(open))
      open = []
    }
  }
  if (open.length > 0) blocks.push(toBlock(open))
  return blocks
}

/** Joins each line that has no room for the next one's first word with that one; any other line ends where it was meant to. */
function joinFullLines(page: string, lines: readonly Stretch[], wrapping: Wrapping): Block[] {
  const blocks: Stretch[][] = []
  let previous: Stretch | null = null
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open !== undefined && previous !== null && isFull(page, previous, line, wrapping)) open.push(line)
    else blocks.push([line])
    previous = line
  }
  return blocks.map(toBlock)
}

/** A block as two: its first `count` lines, and the others. */
export function splitBlock(block: Block, count: number): [Block, Block] {
  return [toBlock(block.lines.slice(0, count)), toBlock(block.lines.slice(count))]
}

/** The block that some lines in a row make up. */
export function toBlock(lines: readonly Stretch[]): Block {
  const first = lines[0] as Stretch
  const last = lines[lines.length - 1] as Stretch
  return { start: first.start, end: last.end, lines }
}
