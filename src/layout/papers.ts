import { isBlank } from '../syntax/lines.js'
import type { MetaLine, Range } from '../syntax/nodes.js'
import type { LineAbove, PaperLines, PaperParts, PrintedPaper } from '../syntax/profile-page.js'
import { type Compactness, readCompactness } from './compactness.js'
import type { LinesAbove } from './header.js'
import { takeOffLeadingLabels } from './leading-labels.js'
import { takeOffLinesAboveAbstract } from './lines-above-abstract.js'
import { endOfPapers } from './lines-of-site.js'
import { type Part, splitAtLostMetaLines } from './lost-meta-lines.js'
import { takeMetaLinesFromBelow } from './meta-lines-below.js'
import { mayBeNames, partLikeOthers } from './names-placement.js'
import type { PaperNode } from './nodes.js'
import { blocksOf, isSpacedPaper, type PageSpacing, readSpacing } from './page-spacing.js'
import { isAbstractHeading, takeOffLabels } from './repeated-labels.js'
import { type Beginning, placePaper, settlePaper, type UnsettledPaper } from './unsettled-paper.js'

const NO_META_LINE: Beginning = { meta: null, isTitleLikeMetaLine: false }

/** The lines of a paper whose parts are told by more than their order. */
interface OpenPaper extends Beginning {
  readonly lines: readonly Range[]
}

/** Papers, and the lines among and below them that are none of theirs. */
interface Arranged<Paper = PaperNode> {
  readonly papers: readonly Paper[]
  readonly unknown: readonly Range[]
}

/** Gives the lines of all papers their parts; `above` are the lines above the first meta line. */
export function arrangePapers(
  page: string,
  above: readonly LineAbove[],
  { header, below }: LinesAbove,
  parts: readonly PaperParts[],
): Arranged {
  const found = parts.map(({ meta, body }) => printedPaper(page, meta, body) ?? openPaper(meta, body))
  const bare = withoutLabels(page, found)
  // A page whose meta lines are all gone has its papers below the header.
  const shown = found.length > 0 ? bare.papers : [{ ...NO_META_LINE, lines: below }]
  const spacing = readSpacing(page, shown, linesOf, above, header.lines.length > 0)
  const split = splitPapers(page, below, bare.papers, spacing)
  const dated = takeMetaLinesFromBelow(page, split.papers, header.lines)
  const parted = partAlike(page, dated.papers, header.name)
  const unsettled = parted.filter((paper): paper is UnsettledPaper => !isNode(paper))
  const compactness = readCompactness(page, unsettled, unsettled.length < parted.length, header, above)
  const settled = settlePapers(page, parted, compactness)
  const { papers, lines } = takeOffLinesAboveAbstract(page, settled.papers)
  const labelled = takeOffLeadingLabels(page, papers)
  const unknown = [bare.unknown, split.unknown, dated.unknown, settled.unknown, lines, labelled.labels].flat()
  return { papers: labelled.papers, unknown }
}

/** The papers without the labels that the site prints below each. */
function withoutLabels(page: string, papers: readonly (PaperNode | OpenPaper)[]): Arranged<PaperNode | OpenPaper> {
  const open = papers.filter((paper): paper is OpenPaper => !isNode(paper))
  const { repeated, without } = takeOffLabels(
    page,
    open.map(({ lines }) => lines),
  )
  if (repeated.length === 0) return { papers, unknown: repeated }
  const bare = papers.map((paper) => (isNode(paper) ? paper : { ...paper, lines: without(paper.lines) }))
  return { papers: bare, unknown: repeated }
}

/** Parts the lines below each meta line, and those below the header, where papers begin that have lost theirs. */
function splitPapers(
  page: string,
  below: readonly Range[],
  found: readonly (PaperNode | OpenPaper)[],
  spacing: PageSpacing,
): Arranged<PaperNode | UnsettledPaper> {
  const top = splitLines(page, below, false, false, spacing)
  const papers: (readonly (PaperNode | UnsettledPaper)[])[] = [top.lost]
  const unknown: (readonly Range[])[] = [top.own.blocks.flatMap(({ lines }) => lines)]
  for (const paper of found) {
    if (isNode(paper)) {
      papers.push([paper])
      continue
    }
    const [first] = paper.lines
    const { own, lost, isSpaced, rest } = splitLines(page, paper.lines, true, paper === found.at(-1), spacing)
    const isTitleSkipped = first !== undefined && isBlank(first)
    papers.push([placePaper(page, paper, own, { isSpaced, isTitleSkipped }, spacing)], lost)
    unknown.push(rest)
  }
  return { papers: papers.flat(), unknown: unknown.flat() }
}

/** Some lines: what belongs to the meta line or the header above, the papers that have lost their meta lines, and what is of no paper. */
interface SplitLines {
  readonly own: Part
  readonly lost: readonly UnsettledPaper[]
  readonly isSpaced: boolean
  readonly rest: readonly Range[]
}

function splitLines(
  page: string,
  lines: readonly Range[],
  hasMeta: boolean,
  isLast: boolean,
  spacing: PageSpacing,
): SplitLines {
  const isSpaced = isSpacedPaper(page, lines, spacing)
  const blocks = blocksOf(page, lines, spacing, isSpaced)
  const end = isLast ? endOfPapers(page, blocks) : blocks.length
  const [own, ...parts] = splitAtLostMetaLines(page, blocks.slice(0, end), hasMeta) as [Part, ...Part[]]
  const lost = parts.map((part) => placePaper(page, NO_META_LINE, part, { isSpaced, isTitleSkipped: false }, spacing))
  return { own, lost, isSpaced, rest: blocks.slice(end) }
}

/** Settles each paper by what the others are like. */
function settlePapers(
  page: string,
  papers: readonly (PaperNode | UnsettledPaper)[],
  compactness: Compactness,
): Arranged {
  const unknown: Range[] = []
  const nodes = papers.map((paper, i) => {
    if (isNode(paper)) return paper
    const isCompact = paper.isSpaced ? compactness.spaced : compactness.unspaced
    const { node, labels } = settlePaper(page, paper, isCompact, i === papers.length - 1)
    for (const label of labels) unknown.push(label)
    return node
  })
  return { papers: nodes, unknown }
}

function isNode(paper: PaperNode | OpenPaper | UnsettledPaper): paper is PaperNode {
  return 'abstract' in paper
}

/** The node of a paper that the page's marks tell whole; null for any other, also where no names or no abstract stand in their places. */
function printedPaper(page: string, meta: MetaLine, body: PrintedPaper | PaperLines): PaperNode | null {
  if (!('abstract' in body) || (body.authorLine.etAl === null && !mayBeNames(page, body.authorLine))) return null
  const { title, authorLine, abstract } = body
  if (isAbstractHeading(page, abstract)) return null
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
    isBreakGuessed: false,
    isSettledByPage: false,
  }
}

function openPaper(meta: MetaLine, body: PrintedPaper | PaperLines): OpenPaper {
  if ('abstract' in body)
    return { meta, isTitleLikeMetaLine: false, lines: linesOf({ ...body, abstract: [body.abstract] }) }
  const { title, lines } = body
  return { meta, isTitleLikeMetaLine: title !== null, lines: title === null ? lines : [title, ...lines] }
}

/** The lines of a paper; those of a printed one with the blank lines between. */
function linesOf(paper: OpenPaper | Pick<PaperNode, 'title' | 'authorLine' | 'abstract'>): readonly Range[] {
  if ('lines' in paper) return paper.lines
  const lines: Range[] = []
  for (const line of [paper.title, paper.authorLine, ...paper.abstract]) {
    if (line === null) continue
    const above = lines.at(-1)
    if (above !== undefined) lines.push({ start: above.end, end: above.end })
    lines.push(line)
  }
  return lines
}

/** Parts title and names of papers that only a line break keeps apart: as those of the others are, or at the owner’s name. */
function partAlike(
  page: string,
  papers: readonly (PaperNode | UnsettledPaper)[],
  owner: Range | null,
): readonly (PaperNode | UnsettledPaper)[] {
  const areParted = papers.some((paper) => !isNode(paper) && paper.isParted)
  if (!areParted && owner === null) return papers
  return papers.map((paper) => {
    if (isNode(paper) || !paper.isSpaced || (paper.placement !== 'undecided' && paper.placement !== 'glued'))
      return paper
    const blocks = partLikeOthers(page, paper.blocks, areParted, owner)
    return blocks === null ? paper : { ...paper, blocks, placement: 'perhaps-apart' }
  })
}
