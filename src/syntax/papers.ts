import {
  arrange,
  cutChrome,
  mayBeNames,
  type NamesPlacement,
  type Opening,
  placeNames,
  separateNames,
  settlePlacement,
} from './arrangement.js'
import { isSpaced, toBlocks } from './blocks.js'
import { readCompactness } from './compactness.js'
import type { Preamble, PreambleLine } from './header.js'
import { isBlank, type Lines } from './lines.js'
import type { MetaLine, PaperNode, Stretch } from './nodes.js'
import { type Part, splitAtOpenings } from './openings.js'
import { areWrapped, isUnwrapped, readWrapping, type Wrapping } from './wrapping.js'

/** Lines in a row that belong to one paper, from its meta line to the one before the next. */
export interface Region {
  /** The places of its first line among those of the page, and of the line behind it. */
  readonly first: number
  readonly end: number
  /** Whether it holds title, names and abstract, each on a line of its own with blank lines between the last two. */
  readonly isWhole: boolean
}

/** The lines of a paper whose parts are told by more than their order. */
interface OpenRegion extends Opening {
  readonly lines: readonly Stretch[]
  readonly isSpaced: boolean
}

/** A paper whose blocks are known and whose placement of names may still depend on the page. */
interface Draft extends Part {
  readonly opening: Opening
  readonly isSpaced: boolean
  readonly placement: NamesPlacement
}

/** Gives the lines of all papers their parts; `above` are the lines above the first meta line. */
export function arrangePapers(
  page: string,
  lines: Lines,
  above: readonly PreambleLine[],
  { header, below }: Preamble,
  regions: readonly Region[],
): { nodes: PaperNode[]; unknown: Stretch[] } {
  const found = regions.map((region) => wholePaperNode(page, lines, region) ?? openRegion(lines, region))
  const wrapping = wrappingOf(page, found)
  const papers: (PaperNode | Draft)[] = []
  const [lost, ...opened] = splitAtOpenings(page, toBlocks(page, below, wrapping), false) as [Part, ...Part[]]
  const spacedBelow = { ...NO_META_LINE, lines: below, isSpaced: isSpaced(below) }
  for (const part of opened) papers.push(draft(page, spacedBelow, part))
  for (const region of found) {
    if (isNode(region)) papers.push(region)
    else {
      const [own, ...others] = splitAtOpenings(page, toBlocks(page, region.lines, wrapping), true) as [Part, ...Part[]]
      papers.push(draft(page, region, own))
      for (const part of others) papers.push(draft(page, { ...region, ...NO_META_LINE }, part))
    }
  }

  const drafts = papers.filter((paper): paper is Draft => !isNode(paper))
  const compact = readCompactness(page, drafts, drafts.length < papers.length, header, above)
  let chrome: Stretch[] = []
  const nodes: PaperNode[] = papers.map((paper, i) => {
    if (isNode(paper)) return paper
    const placement = settlePlacement(page, paper, paper.isSpaced ? compact.spaced : compact.unspaced)
    if (i < papers.length - 1) return arrange(page, paper.opening, paper, placement)
    const [blocks, cut] = cutChrome(page, paper.blocks, placement)
    chrome = cut
    return arrange(page, paper.opening, { ...paper, blocks }, placement)
  })
  return { nodes, unknown: [...lost.blocks.flatMap((block) => block.lines), ...chrome] }
}

function isNode(paper: PaperNode | OpenRegion | Draft): paper is PaperNode {
  return 'abstract' in paper
}

/** The node of a paper that its lines tell whole; null for any other, also where running text stands in the names' place. */
function wholePaperNode(page: string, { kinds, stretches }: Lines, { first, isWhole }: Region): PaperNode | null {
  if (!isWhole) return null
  const namesAt = kinds.indexOf('t', first + 2)
  const authorLine = stretches[namesAt] as Stretch
  if (!mayBeNames(page, authorLine)) return null
  const abstract = stretches[kinds.indexOf('t', namesAt + 1)] as Stretch
  return paperApart(stretches[first] as MetaLine, stretches[first + 1] as Stretch, authorLine, abstract)
}

/** A paper that prints title, names and abstract on lines of their own. */
export function paperApart(meta: MetaLine, title: Stretch, authorLine: Stretch, abstract: Stretch): PaperNode {
  return {
    start: meta.start,
    end: abstract.end,
    meta,
    isTitleLikeMetaLine: false,
    damagedMeta: null,
    title,
    authorLine,
    gluedLine: null,
    abstract: [abstract],
  }
}

function openRegion({ kinds, stretches }: Lines, { first, end }: Region): OpenRegion {
  const lines = stretches.slice(first + 1, end)
  return {
    meta: stretches[first] as MetaLine,
    isTitleLikeMetaLine: kinds[first + 1] === 'm' && end > first + 1,
    lines,
    isSpaced: isSpaced(lines),
  }
}

/**
 * How the lines of a page were wrapped, where that is needed: where papers without blank lines between their blocks stand
 * among others with them, or where all lines show that they were wrapped. Null for other pages.
 */
function wrappingOf(page: string, regions: readonly (PaperNode | OpenRegion)[]): Wrapping | null {
  const open = regions.filter((region): region is OpenRegion => !isNode(region))
  if (open.every((region) => region.isSpaced)) return null
  const spaced = regions.filter((region) => isNode(region) || region.isSpaced)
  if (spaced.length > 0) return readWrapping(page, spaced.flatMap(linesOf))
  if (open.some((region) => region.lines.some((line) => isUnwrapped(page, line)))) return null
  const lines = open.flatMap((region) => region.lines.filter((line) => !isBlank(line)))
  const wrapping = readWrapping(page, lines)
  return areWrapped(page, lines, regions.length, wrapping) ? wrapping : null
}

function linesOf(region: PaperNode | OpenRegion): readonly Stretch[] {
  if (!isNode(region)) return region.lines
  return [region.title, region.authorLine, ...region.abstract].filter((line) => line !== null)
}

const NO_META_LINE: Opening = { meta: null, isTitleLikeMetaLine: false }

function draft(page: string, region: OpenRegion, part: Part): Draft {
  const { meta, isTitleLikeMetaLine, lines, isSpaced } = region
  const { damagedMeta } = part
  const opening = { meta, isTitleLikeMetaLine }
  const [below] = lines
  const spacing = { isSpaced, isTitleSkipped: meta !== null && below !== undefined && isBlank(below) }
  const blocks = separateNames(page, part.blocks)
  return { damagedMeta, blocks, opening, isSpaced, placement: placeNames(page, blocks, spacing) }
}
