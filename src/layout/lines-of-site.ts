import type { Range } from '../syntax/nodes.js'
import { type Block, isLongProse, splitBlock, textOf } from './blocks.js'
import { isKnownLabel, isLabelOfSite } from './kinds-of-text.js'

/** `Previous`, `Similar authors`, `© 2026 Scholar Feed`: below the list of papers, and whatever stands below that is none of them. */
const BELOW_PAPERS = /^(?:Prev(?:ious)?|(?:Similar|Related|Recommended) (?:authors?|papers?)|©.{0,40})(?:\W|\d|$)/i

/** `Scholar Feed is not affiliated with arXiv.`: a sentence about the site, where an abstract could begin or go on. */
const OF_SITE = /^(?:Scholar Feed|Thank you to arXiv)\b/

/** Where the blocks of the last paper end that are its own, and what stands below all papers begins; their number where nothing does. */
export function endOfPapers(page: string, blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ lines }, at) => {
    const first = lines[0] as Range
    const text = textOf(page, first)
    return at > 1 && ((text.length <= LONGEST_LABEL_BELOW && BELOW_PAPERS.test(text)) || OF_SITE.test(text))
  })
  return at < 0 ? blocks.length : at
}

/**
 * Takes the site's own lines off the end of the last paper: from the first short line that is no prose, all are its own.
 *
 * @param first how many blocks stand in front of the abstract.
 */
export function cutLinesOfSite(
  page: string,
  blocks: readonly Block[],
  first: number,
): [readonly Block[], readonly Range[]] {
  // Where the abstract should stand, a short line may be the beginning of one, on a page that was cut: `In the early 1`.
  const at = blocks.findIndex((block, at) => {
    const text = textOf(page, block)
    return at > first
      ? isLabelOfSite(text) || isLabelBelow(page, block.lines[0])
      : at > 0 && isKnownLabel(text) && !isAboveAbstract(page, blocks[at + 1])
  })
  const [own, others] = at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)]
  const last = own.at(-1)
  const labelAt = last === undefined || own.length <= first ? -1 : labelBelowSentence(page, last)
  if (last === undefined || labelAt < 0) return [own, others]
  const [abstract, labels] = splitBlock(last, labelAt)
  return [
    [...own.slice(0, -1), abstract],
    [...labels.lines, ...others],
  ]
}

/** Takes the labels off the end of a paper that stand there alone, as `Load more` does between two parts of a list. */
export function cutLabels(page: string, blocks: readonly Block[], first: number): [readonly Block[], readonly Range[]] {
  let end = blocks.length
  while (end > first + 1 && isLabelBelow(page, blocks[end - 1]?.lines[0]) && blocks[end - 1]?.lines.length === 1) end--
  return end === blocks.length ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)]
}

/** `Show abstract`: whether a paragraph stands below. */
function isAboveAbstract(page: string, below: Block | undefined): boolean {
  return below !== undefined && isLongProse(page, below)
}

/** No line of a paragraph that was wrapped is so short, but for its last. */
const LONGEST_LABEL_BELOW = 40

/** Which line of a block is a sentence about the site, or a known label right below the end of one: `Previous 1 Next`, `© 2026 Scholar Feed`; -1 where none is. */
function labelBelowSentence(page: string, { lines }: Block): number {
  return lines.findIndex((line, at) => {
    const above = lines[at - 1]
    if (above === undefined || OF_SITE.test(textOf(page, line))) return above !== undefined
    return isLabelBelow(page, line) && /[.!?)]$/.test(textOf(page, above))
  })
}

function isLabelBelow(page: string, line: Range | undefined): boolean {
  return line !== undefined && line.end - line.start <= LONGEST_LABEL_BELOW && isKnownLabel(textOf(page, line))
}
