import { isBlank } from './lines.js'
import type { Stretch } from './nodes.js'

/** Lines that belong together: one paragraph, title or author line, hard-wrapped or not. */
export interface Block extends Stretch {
  readonly lines: readonly Stretch[]
}

/**
 * Groups the lines of a paper. Blank lines separate blocks; where no blank line stands between two lines, every line is
 * a block of its own.
 */
export function toBlocks(lines: readonly Stretch[]): Block[] {
  return isSpaced(lines) ? spacedBlocks(lines) : lines.filter((line) => !isBlank(line)).map((line) => toBlock([line]))
}

/** Whether a blank line stands between two others. */
function isSpaced(lines: readonly Stretch[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line))
  const blank = first < 0 ? -1 : lines.findIndex((line, i) => i > first && isBlank(line))
  return blank >= 0 && lines.some((line, i) => i > blank && !isBlank(line))
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
