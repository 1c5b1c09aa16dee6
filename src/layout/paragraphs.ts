import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { type Block, continuedBlocks, isSpaced, singleBlocks, spacedBlocks, splitBlock, textOf } from './blocks.js'
import { beginsProse, isLabelOfSite, isProse } from './kinds-of-text.js'
import { possibleWrapping } from './wrapping.js'

/** The paragraphs among some lines of a paper’s own page. */
export interface Paragraphs {
  readonly paragraphs: readonly Block[]
  /** A section that no rule knows, from its heading on. */
  readonly section: readonly Block[]
  /** Whether the lines are wrapped so that an end of a paragraph shows nowhere, and one had to be guessed. */
  readonly isUncertain: boolean
}

/**
 * The paragraphs of a page that prints `expected` of them, and perhaps more. Where no blank lines stand between them and
 * the lines were hard-wrapped, a paragraph surely ends at a line that has room for the next word. One that ends at a full
 * line is told by nothing; then the likeliest end of a sentence is taken.
 */
export function findParagraphs(page: string, lines: readonly Range[], expected: number, hasTitle: boolean): Paragraphs {
  if (isSpaced(lines)) return withoutSection(page, spacedBlocks(lines), expected, false)
  const printed = lines.filter((line) => !isBlank(line))
  const wrapping = printed.length > expected ? possibleWrapping(page, printed) : null
  if (wrapping === null) return withoutSection(page, singleBlocks(lines), expected, false)
  let blocks: readonly Block[] = continuedBlocks(page, lines, wrapping)
  const isUncertain = blocks.length < expected
  if (isUncertain && hasTitle) blocks = splitTitle(page, blocks) ?? blocks
  while (blocks.length < expected) {
    const split = splitLikeliest(page, blocks)
    if (split === null) break
    blocks = split
  }
  return withoutSection(page, blocks, expected, isUncertain)
}

/** Behind the paragraphs that every page prints, a short line that is no sentence heads a section. */
function withoutSection(page: string, blocks: readonly Block[], expected: number, isUncertain: boolean): Paragraphs {
  const at = blocks.findIndex((block, at) => at >= expected && isLabelOfSite(textOf(page, block)))
  if (at < 0) return { paragraphs: blocks, section: [], isUncertain }
  return { paragraphs: blocks.slice(0, at), section: blocks.slice(at), isUncertain }
}

/**
 * Splits a title off, where the first block is one of running text. A title takes three lines at most; what follows it
 * begins a sentence.
 */
function splitTitle(page: string, blocks: readonly Block[]): readonly Block[] | null {
  const [first, ...others] = blocks
  if (first === undefined || first.lines.length < 2 || !isProse(textOf(page, first))) return null
  const at = first.lines.findIndex((line, at) => at > 0 && at <= 3 && beginsProse(textOf(page, line)))
  return at < 0 ? null : [...splitBlock(first, at), ...others]
}

/** Splits the longest block in which a line ends a sentence and the next one begins another, at the first such line. */
function splitLikeliest(page: string, blocks: readonly Block[]): readonly Block[] | null {
  const ends = blocks.map((block) =>
    block.lines.findIndex((line, at) => isSentenceEnd(page, line, block.lines[at + 1])),
  )
  const longest = blocks.reduce<number | null>((best, block, at) => {
    if ((ends[at] as number) < 0) return best
    return best === null || block.lines.length > (blocks[best] as Block).lines.length ? at : best
  }, null)
  if (longest === null) return null
  const halves = splitBlock(blocks[longest] as Block, (ends[longest] as number) + 1)
  return [...blocks.slice(0, longest), ...halves, ...blocks.slice(longest + 1)]
}

function isSentenceEnd(page: string, line: Range, next: Range | undefined): boolean {
  if (next === undefined) return false
  return (
    /[.!?]["'”’)]*$/.test(page.slice(line.start, line.end)) &&
    /^["'“‘(]*[\p{Lu}\p{N}]/u.test(page.slice(next.start, next.end))
  )
}
