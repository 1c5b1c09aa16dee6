import Parsimmon from 'parsimmon'
import {
  arrange,
  cutChrome,
  isTitleNamesAbstract,
  type NamesPlacement,
  type Opening,
  placeNames,
  separateNames,
  settlePlacement,
} from './arrangement.js'
import { isSpaced, toBlocks } from './blocks.js'
import { readCompactness } from './compactness.js'
import { type Preamble, type PreambleLine, readHeader } from './header.js'
import { metricLine } from './header-lines.js'
import { bodyLine, isBlank, metaLikeTitle } from './lines.js'
import { metaLine } from './meta-line.js'
import type { PaperNode, ProfilePage, Stretch } from './nodes.js'
import { type Part, splitAtOpenings } from './openings.js'
import { type Rule, run } from './rule.js'
import { areWrapped, readWrapping, type Wrapping } from './wrapping.js'

/** A meta line and all lines up to the next one. */
interface Region extends Opening {
  readonly lines: readonly Stretch[]
}

/** Bettina Messmer, h-index58, 8 Papers … */
const preamble: Rule<PreambleLine[]> = Parsimmon.alt<PreambleLine>(metricLine, bodyLine).many()

/** LGSep 20, 2024Code, the title, the names, the abstract, and blank lines among them. */
const region: Rule<Region> = Parsimmon.seqMap(
  metaLine,
  metaLikeTitle.times(0, 1),
  bodyLine.many(),
  (meta, titles, lines) => ({
    meta,
    lines: titles.length === 0 ? lines : [...titles, ...lines],
    isTitleLikeMetaLine: titles.length > 0,
  }),
)

/** An author page. Every text is one: each line is a meta line, a header line, blank, or a line of text. */
const profilePage = Parsimmon.seqMap(preamble, region.many(), (above, regions) => ({ above, regions }))

/** Reads an author page into its header and papers. Never fails, and leaves no visible character out. */
export function readProfilePage(page: string): ProfilePage {
  const { above, regions } = run(profilePage, page)
  const preamble = readHeader(page, above)
  const papers = arrangeAll(page, above, preamble, regions)
  return { header: preamble.header, papers: papers.nodes, unknown: [...preamble.unknown, ...papers.unknown] }
}

/** A paper whose blocks are known and whose placement of names may still depend on the page. */
interface Draft extends Part {
  readonly opening: Opening
  readonly isSpaced: boolean
  readonly placement: NamesPlacement
}

function arrangeAll(
  page: string,
  above: readonly PreambleLine[],
  { header, below }: Preamble,
  regions: readonly Region[],
) {
  const wrapping = wrappingOf(page, regions)
  const [lost, ...opened] = splitAtOpenings(page, toBlocks(page, below, wrapping), false) as [Part, ...Part[]]
  const drafts: Draft[] = opened.map((part) => draft(page, NO_META_LINE, part, below))
  for (const region of regions) {
    const [own, ...others] = splitAtOpenings(page, toBlocks(page, region.lines, wrapping), true) as [Part, ...Part[]]
    drafts.push(draft(page, region, own, region.lines))
    for (const part of others) drafts.push(draft(page, NO_META_LINE, part, region.lines))
  }

  const compact = readCompactness(page, drafts, header, above)
  let chrome: Stretch[] = []
  const nodes: PaperNode[] = drafts.map((paper, i) => {
    const placement = settlePlacement(page, paper, paper.isSpaced ? compact.spaced : compact.unspaced)
    if (i < drafts.length - 1) return arrange(page, paper.opening, paper, placement)
    const [blocks, cut] = cutChrome(page, paper.blocks, placement)
    chrome = cut
    return arrange(page, paper.opening, { ...paper, blocks }, placement)
  })
  return { nodes, unknown: [...lost.blocks.flatMap((block) => block.lines), ...chrome] }
}

/**
 * How the lines of a page were wrapped, where that is needed: where papers without blank lines between their blocks stand
 * among others with them, or where all lines show that they were wrapped. Null for other pages.
 */
function wrappingOf(page: string, regions: readonly Region[]): Wrapping | null {
  const spaced = regions.filter((region) => isSpaced(region.lines))
  if (spaced.length === regions.length) return null
  if (spaced.length > 0)
    return readWrapping(
      page,
      spaced.flatMap((region) => region.lines),
    )
  const lines = regions.flatMap((region) => region.lines.filter((line) => !isBlank(line)))
  const wrapping = readWrapping(page, lines)
  return areWrapped(page, lines, regions.length, wrapping) ? wrapping : null
}

const NO_META_LINE: Opening = { meta: null, isTitleLikeMetaLine: false }

function draft(page: string, { meta, isTitleLikeMetaLine }: Opening, part: Part, lines: readonly Stretch[]): Draft {
  const { damagedMeta } = part
  const opening = { meta, isTitleLikeMetaLine }
  const isRegular = part.blocks.length === 3 && isSpaced(lines) && isTitleNamesAbstract(page, part.blocks)
  if (isRegular) return { damagedMeta, blocks: part.blocks, opening, isSpaced: true, placement: 'apart' }
  const [below] = lines
  const spacing = { isSpaced: isSpaced(lines), isTitleSkipped: meta !== null && below !== undefined && isBlank(below) }
  const blocks = separateNames(page, part.blocks)
  return { damagedMeta, blocks, opening, isSpaced: spacing.isSpaced, placement: placeNames(page, blocks, spacing) }
}
