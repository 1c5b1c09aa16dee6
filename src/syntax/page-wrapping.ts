import { type Block, toBlock } from './blocks.js'
import { isBlank } from './lines.js'
import type { Stretch } from './nodes.js'
import { isFull, readWrapping, type Wrapping } from './wrapping.js'

/** No extractor wraps narrower or wider than this. */
const NARROWEST = 50
const WIDEST = 120

/** How the lines of a page are wrapped; null where they are not, for then each is as long as what it prints. */
export function wrappingOf(page: string, lines: readonly Stretch[]): Wrapping | null {
  const wrapping = readWrapping(page, lines)
  return wrapping.width >= NARROWEST && wrapping.width <= WIDEST ? wrapping : null
}

/** Whether a line goes on in the one below it. */
export function isContinued(page: string, line: Stretch, next: Stretch, wrapping: Wrapping | null): boolean {
  const isWide = line.end - line.start >= NARROWEST
  return wrapping !== null && isWide && isFull(page, line, next, wrapping)
}

/** The lines as blocks where blank lines tell blocks apart. */
export function joinSpaced(lines: readonly Stretch[]): Block[] {
  const blocks: Block[] = []
  let first = 0
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at]
    if (line !== undefined && !isBlank(line)) continue
    if (at > first) blocks.push(toBlock(lines.slice(first, at)))
    first = at + 1
  }
  return blocks
}

/** The lines as blocks where no blank lines tell blocks apart: a full line and what it goes on in are one. */
export function joinContinued(page: string, lines: readonly Stretch[], wrapping: Wrapping | null): Block[] {
  const blocks: Stretch[][] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const open = blocks.at(-1)
    const last = open?.at(-1)
    if (open !== undefined && last !== undefined && isContinued(page, last, line, wrapping)) open.push(line)
    else blocks.push([line])
  }
  return blocks.map((block) => toBlock(block))
}

/** The lines as blocks where every line is one. */
export function eachLine(lines: readonly Stretch[]): Block[] {
  return lines.filter((line) => !isBlank(line)).map((line) => toBlock([line]))
}
