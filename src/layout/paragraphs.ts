import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { type Block, continuedText, isSpaced, singleBlocks, spacedBlocks, textOf, toBlock } from './blocks.js'
import { isKnownLabel, isLabelOfSite, isProse } from './kinds-of-text.js'
import { breakParagraphs } from './paragraph-ends.js'
import { isAbstractHeading, leaveBlank } from './repeated-labels.js'
import { beginsSmall, isContinuedText, possibleWrapping, type Wrapping } from './wrapping.js'

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
export function findParagraphs(page: string, given: readonly Range[], expected: number, hasTitle: boolean): Paragraphs {
  const headings = new Set(given.filter((line, at) => isAbstractHeading(page, line) && !(hasTitle && at === 0)))
  const isApart = isSpaced(given.filter((line) => !headings.has(line)))
  const found = paragraphsAmong(page, leaveBlank(given, headings), expected, hasTitle, isApart)
  return { ...found, section: [...singleBlocks([...headings]), ...found.section] }
}

function paragraphsAmong(
  page: string,
  lines: readonly Range[],
  expected: number,
  hasTitle: boolean,
  isApart: boolean,
): Paragraphs {
  const printed = lines.filter((line) => !isBlank(line))
  const wrapping = printed.length > expected ? possibleWrapping(page, printed) : null
  if (isApart) {
    const blocks = spacedParagraphs(page, lines, expected).flatMap((block) => partLabels(page, block, wrapping))
    return withoutSection(page, blocks, expected)
  }
  if (wrapping === null) return withoutSection(page, singleBlocks(lines), expected)
  const known = continuedText(page, lines, wrapping).flatMap((block) => partLabels(page, block, wrapping))
  const { paragraphs, section } = withoutSection(page, known, expected)
  const isUncertain = paragraphs.length < expected
  const blocks = isUncertain ? breakParagraphs(page, paragraphs, expected - paragraphs.length, hasTitle) : paragraphs
  return { paragraphs: blocks, section, isUncertain }
}

/**
 * A paragraph and the labels of the site that stand right below it: `Read more` is no line of an abstract, and neither is
 * `Code Implementations` where the line above was not full.
 */
function partLabels(page: string, block: Block, wrapping: Wrapping | null): readonly Block[] {
  const { lines } = block
  const texts = lines.map((line) => textOf(page, line))
  const at = lines.findIndex((line, at) => {
    const above = lines[at - 1]
    return above !== undefined && isLabelBelow(page, above, line, wrapping) && !texts.slice(at).some(isProse)
  })
  return at < 0 ? [block] : [toBlock(lines.slice(0, at)), ...singleBlocks(lines.slice(at))]
}

function isLabelBelow(page: string, above: Range, line: Range, wrapping: Wrapping | null): boolean {
  const text = textOf(page, line)
  if (!isLabelOfSite(text) || !/^[\p{Lu}©]/u.test(text)) return false
  if (wrapping !== null && !isContinuedText(page, above, line, wrapping)) return true
  if (!isKnownLabel(text) || text.length > LONGEST_BUTTON) return false
  const lastWord = textOf(page, above).split(' ').at(-1) as string
  return /[.!?)]$/.test(lastWord) || lastWord.includes('://')
}

/** `Code Implementations`: longer labels may be a line of a paragraph. */
const LONGEST_BUTTON = 20

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
  // `post-` / `trained models` is no beginning of a paragraph.
  const isWhole = parts.length === expected && !parts.some((part) => beginsSmall(page, part))
  return isWhole ? [...parts, ...all.slice(blocks.length)] : all
}

/** Behind the paragraphs that every page prints, a short line that is no sentence heads a section; one that a site's label is, behind any. */
function withoutSection(page: string, blocks: readonly Block[], expected: number): Paragraphs {
  const at = blocks.findIndex((block, at) => {
    const text = textOf(page, block)
    return at >= expected ? isLabelOfSite(text) : at > 0 && isKnownLabel(text)
  })
  if (at < 0) return { paragraphs: blocks, section: [], isUncertain: false }
  return { paragraphs: blocks.slice(0, at), section: blocks.slice(at), isUncertain: false }
}
