import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { type Block, continuedText, isSpaced, singleBlocks, spacedBlocks, textOf } from './blocks.js'
import { isLabelOfSite } from './kinds-of-text.js'
import { breakParagraphs } from './paragraph-ends.js'
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
  if (isSpaced(lines)) return withoutSection(page, spacedParagraphs(page, lines, expected), expected, false)
  const printed = lines.filter((line) => !isBlank(line))
  const wrapping = printed.length > expected ? possibleWrapping(page, printed) : null
  if (wrapping === null) return withoutSection(page, singleBlocks(lines), expected, false)
  const known = continuedText(page, printed, wrapping)
  const isUncertain = known.length < expected
  const blocks = isUncertain ? breakParagraphs(page, known, expected - known.length, hasTitle) : known
  return withoutSection(page, blocks, expected, isUncertain)
}

/**
 * Blocks with blank lines between. Where those are too few, and just as many as are expected come out where a paragraph
 * surely ends at its line, some blank lines were lost:
 *
 *     The paper tackles late trams …
 *                                          (blank)
 *     Night trams share their drivers …
 *     We measure rosters of …
 */
function spacedParagraphs(page: string, lines: readonly Range[], expected: number): readonly Block[] {
  const all = spacedBlocks(lines)
  const labelAt = all.findIndex((block, at) => at > 0 && block.lines.length === 1 && isLabelOfSite(textOf(page, block)))
  const blocks = labelAt < 0 ? all : all.slice(0, labelAt)
  if (blocks.length >= expected || blocks.every((block) => block.lines.length === 1)) return all
  const wrapping = possibleWrapping(page, lines)
  const parts = blocks.flatMap((block) =>
    wrapping === null ? singleBlocks(block.lines) : continuedText(page, block.lines, wrapping),
  )
  return parts.length === expected ? [...parts, ...all.slice(blocks.length)] : all
}

/** Behind the paragraphs that every page prints, a short line that is no sentence heads a section. */
function withoutSection(page: string, blocks: readonly Block[], expected: number, isUncertain: boolean): Paragraphs {
  const at = blocks.findIndex((block, at) => at >= expected && isLabelOfSite(textOf(page, block)))
  if (at < 0) return { paragraphs: blocks, section: [], isUncertain }
  return { paragraphs: blocks.slice(0, at), section: blocks.slice(at), isUncertain }
}
