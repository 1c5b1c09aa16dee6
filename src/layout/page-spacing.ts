import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { type Block, continuedBlocks, isSpaced, singleBlocks, spacedBlocks, textOf } from './blocks.js'
import { isLineOfSite, isProse } from './kinds-of-text.js'
import { areParagraphsWrapped, areWrapped, isTooWideToBeWrapped, readWrapping, type Wrapping } from './wrapping.js'

/** What tells the blocks of a page apart. */
export interface PageSpacing {
  /** Whether no line was hard-wrapped, for some are wider than any extractor wraps. Without blank lines, each is a block then. */
  readonly isUnwrapped: boolean
  /** Whether no blank lines stand between the blocks of a paper: the one that does sets off the site’s own lines. */
  readonly isTight: boolean
  /** Whether titles and names stand on lines of their own: below a header, or where some paper has blank lines. */
  readonly isApart: boolean
  /** How lines were wrapped, where blank lines do not tell; null where they were not. */
  readonly wrapping: Wrapping | null
  /** How they were wrapped if they were, which a page of few lines does not tell. */
  readonly perhapsWrapped: Wrapping | null
}

/**
 * Reads off the papers of a page, and the lines above them, what tells blocks apart.
 *
 * @param linesOf the lines of a paper, below its meta line; asked as far as they are needed, for one wide line settles all.
 */
export function readSpacing<Paper>(
  page: string,
  papers: readonly Paper[],
  linesOf: (paper: Paper) => readonly Range[],
  above: readonly Range[],
  hasHeader: boolean,
): PageSpacing {
  if (papers.some((paper) => isUnwrappedPaper(page, linesOf(paper)))) {
    return { isUnwrapped: true, isTight: false, isApart: hasHeader, wrapping: null, perhapsWrapped: null }
  }
  const given = papers.map(linesOf)
  const others = given.slice(0, -1)
  const isOtherTight = others.length > 0 && !others.some(isSpaced)
  const all = given.map((lines, at) => (at < others.length ? lines : withoutLinesOfSite(page, lines, isOtherTight)))
  const spaced = all.filter(isSpaced)
  const isMostlyTight = 2 * spaced.length <= all.length && spaced.length < all.length
  const isApart = hasHeader || spaced.length > 0
  const isTight = isSpaced(above) ? isMostlyTight && spaced.length === 0 : isMostlyTight || above.length > 1
  if (!isTight) {
    const perhapsWrapped = readWrapping(page, spaced.flat())
    const wrapping = spaced.length === all.length ? null : perhapsWrapped
    return { isUnwrapped: false, isTight, isApart, wrapping, perhapsWrapped }
  }
  const printed = all.map((lines) => lines.filter((line) => !isBlank(line)))
  const perhapsWrapped = readWrapping(page, printed.flat())
  const wrapping = isWrapped(page, printed, perhapsWrapped) ? perhapsWrapped : null
  return { isUnwrapped: false, isTight, isApart, wrapping, perhapsWrapped }
}

/** Whether a line of a paper is wider than any extractor wraps. One of many that were wrapped may be two or three of them, joined at a hyphen. */
function isUnwrappedPaper(page: string, lines: readonly Range[]): boolean {
  if (!lines.some((line) => isTooWideToBeWrapped(page, line))) return false
  return lines.length < MANY_LINES || !areWrapped(page, lines, 1, readWrapping(page, lines))
}

/** More lines than a paper has that was not wrapped. */
const MANY_LINES = 8

/**
 * The lines of the last paper without what the site prints below it. A blank line in front of that tells nothing of the
 * papers, if none stands in the others, or enough above it for a whole one: `Load more` can be no abstract then.
 */
function withoutLinesOfSite(page: string, lines: readonly Range[], isOtherTight: boolean): readonly Range[] {
  const last = lines.findLastIndex((line) => !isBlank(line) && !isLineOfSite(textOf(page, line)))
  const at = lines.findIndex((line, at) => at > last && isBlank(line))
  if (at < 0) return lines
  const above = lines.slice(0, at)
  const isWholePaper = above.slice(1).some((line) => isProse(textOf(page, line)))
  return isOtherTight || isWholePaper ? above : lines
}

/** Whether the lines of papers without blank lines show that they were wrapped. */
function isWrapped(page: string, papers: readonly (readonly Range[])[], wrapping: Wrapping): boolean {
  return areWrapped(page, papers.flat(), papers.length, wrapping) || areParagraphsWrapped(page, papers, wrapping)
}

/** The blocks that the lines of a paper make up. */
export function blocksOf(
  page: string,
  lines: readonly Range[],
  spacing: PageSpacing,
  hasSpace = isSpacedPaper(page, lines, spacing),
): Block[] {
  const { isUnwrapped, isTight, wrapping } = spacing
  if (isUnwrapped && !hasSpace) return singleBlocks(lines)
  if (isTight || !isSpaced(lines)) return continuedBlocks(page, lines, wrapping)
  return spacedBlocks(lines, (line) => isTooWideToBeWrapped(page, line))
}

/** The places of the first lines that show something. */
function firstPrinted(lines: readonly Range[], count: number): number[] {
  const places: number[] = []
  for (let at = 0; at < lines.length && places.length < count; at++) if (!isBlank(lines[at] as Range)) places.push(at)
  return places
}

/** Whether blank lines stand between the blocks of a paper, and not only in front of the site’s own lines below it. */
export function isSpacedPaper(page: string, lines: readonly Range[], { isUnwrapped, isTight }: PageSpacing): boolean {
  if (isTight || !lines.some(isBlank)) return false
  if (!isUnwrapped) return isSpaced(lines)
  const [first, second, third] = firstPrinted(lines, 3)
  if (first === undefined || second === undefined) return false
  if (second > first + 1) return true
  const isProseAt = (at: number) => isProse(textOf(page, lines[at] as Range))
  return third !== undefined && third > second + 1 && isProseAt(third) && !isProseAt(second)
}
