import { readAuthorLine, readGluedLine } from '../syntax/author-line.js'
import { isBlank } from '../syntax/lines.js'
import type { MetaLine, Range } from '../syntax/nodes.js'
import type { LineAbove, PaperLines, PaperParts, PrintedPaper } from '../syntax/profile-page.js'
import { type Block, textOf, toBlock } from './blocks.js'
import { readCompactness } from './compactness.js'
import type { LinesAbove } from './header.js'
import { breakFullLines, isGluedLineInTwo, mayHideBreak } from './hidden-breaks.js'
import { endsInNames, isAuthorLine, isProse } from './kinds-of-text.js'
import { takeOffLeadingLabels } from './leading-labels.js'
import { takeOffLinesAboveAbstract } from './lines-above-abstract.js'
import { cutLabels, cutLinesOfSite, endOfPapers } from './lines-of-site.js'
import { type Part, splitAtLostMetaLines } from './lost-meta-lines.js'
import {
  mayBeNames,
  type NamesPlacement,
  partAtLine,
  partLikeOthers,
  placeNames,
  separateNames,
  settlePlacement,
} from './names-placement.js'
import type { PaperNode } from './nodes.js'
import { blocksOf, isSpacedPaper, type PageSpacing, readSpacing } from './page-spacing.js'
import { isAbstractHeading, takeOffLabels } from './repeated-labels.js'

/** What opens a paper: its meta line, if it has a readable one, and whether the line below reads like another. */
type Beginning = Pick<PaperNode, 'meta' | 'isTitleLikeMetaLine'>

/** The lines of a paper whose parts are told by more than their order. */
interface OpenPaper extends Beginning {
  readonly lines: readonly Range[]
}

/** A paper whose blocks are known and whose placement of names may still depend on the page. */
interface UnsettledPaper extends Part {
  readonly beginning: Beginning
  readonly isSpaced: boolean
  readonly placement: NamesPlacement
  /** Whether the break between its blocks was guessed. */
  readonly isGuessed: boolean
  /** Whether title and names stood with no more than a line break between. */
  readonly isParted: boolean
}

/** Gives the lines of all papers their parts; `above` are the lines above the first meta line. */
export function arrangePapers(
  page: string,
  above: readonly LineAbove[],
  { header, below }: LinesAbove,
  parts: readonly PaperParts[],
): { papers: readonly PaperNode[]; unknown: Range[] } {
  const opened = parts.map(({ meta, body }) => printedPaper(page, meta, body) ?? openPaper(meta, body))
  const open = opened.filter((paper): paper is OpenPaper => !isNode(paper))
  const labels = takeOffLabels(
    page,
    open.map(({ lines }) => lines),
  )
  const found =
    labels.repeated.length === 0
      ? opened
      : opened.map((paper) => (isNode(paper) ? paper : { ...paper, lines: labels.without(paper.lines) }))
  // A page whose meta lines are all gone has its papers below the header.
  const shown = found.length > 0 ? found : [{ ...NO_META_LINE, lines: below }]
  const spacing = readSpacing(page, shown, linesOf, above, header.lines.length > 0)
  const papers: (PaperNode | UnsettledPaper)[] = []
  const isBelowSpaced = isSpacedPaper(page, below, spacing)
  const blocksBelow = blocksOf(page, below, spacing, isBelowSpaced)
  let belowPapers: readonly Range[] = []
  const [lost, ...begun] = splitAtLostMetaLines(page, blocksBelow, false) as [Part, ...Part[]]
  for (const part of begun)
    papers.push(unsettled(page, { ...NO_META_LINE, lines: below }, part, spacing, isBelowSpaced))
  for (const paper of found) {
    if (isNode(paper)) papers.push(paper)
    else {
      const isSpaced = isSpacedPaper(page, paper.lines, spacing)
      const all = blocksOf(page, paper.lines, spacing, isSpaced)
      const end = paper === found.at(-1) ? endOfPapers(page, all) : all.length
      const blocks = all.slice(0, end)
      belowPapers = all.slice(end)
      const [own, ...others] = splitAtLostMetaLines(page, blocks, true) as [Part, ...Part[]]
      papers.push(unsettled(page, paper, own, spacing, isSpaced))
      for (const part of others) papers.push(unsettled(page, { ...paper, ...NO_META_LINE }, part, spacing, isSpaced))
    }
  }

  partAlike(page, papers, spacing)

  const unsettledPapers = papers.filter((paper): paper is UnsettledPaper => !isNode(paper))
  const compact = readCompactness(page, unsettledPapers, unsettledPapers.length < papers.length, header, above)
  const ofSite: Range[] = []
  const nodes = papers.map((paper, i) => {
    if (isNode(paper)) return paper
    const isCompact = paper.isSpaced ? compact.spaced : compact.unspaced
    const settled = settlePlacement(page, paper, isCompact)
    const parted = settled === 'glued' && !isCompact ? partAtLine(page, paper.blocks) : null
    const placement = parted === null ? settled : 'apart'
    const whole = parted ?? paper.blocks
    const cut = i < papers.length - 1 ? cutLabels : cutLinesOfSite
    const [blocks, labels] = cut(page, whole, abstractAt(placement))
    ofSite.push(...labels)
    return arrange(page, paper, blocks, placement, spacing)
  })
  const bare = takeOffLinesAboveAbstract(page, nodes)
  const labelled = takeOffLeadingLabels(page, bare.papers)
  const unknown = [
    ...lost.blocks.flatMap((block) => block.lines),
    ...labels.repeated,
    ...bare.lines,
    ...labelled.labels,
    ...ofSite,
    ...belowPapers,
  ]
  return { papers: labelled.papers, unknown }
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

const NO_META_LINE: Beginning = { meta: null, isTitleLikeMetaLine: false }

function unsettled(
  page: string,
  paper: OpenPaper,
  part: Part,
  pageSpacing: PageSpacing,
  isSpaced: boolean,
): UnsettledPaper {
  const { meta, isTitleLikeMetaLine, lines } = paper
  const [below] = lines
  const spacing = { isSpaced, isTitleSkipped: meta !== null && below !== undefined && isBlank(below) }
  const { wrapping, perhapsWrapped, isApart, isTight } = pageSpacing
  const { blocks, isGuessed } =
    isTight && wrapping !== null
      ? breakFullLines(page, part.blocks, isApart)
      : { blocks: separateNames(page, part.blocks, isTight ? null : perhapsWrapped), isGuessed: false }
  const beginning = { meta, isTitleLikeMetaLine }
  return {
    damagedMeta: part.damagedMeta,
    blocks,
    beginning,
    isSpaced,
    isGuessed,
    isParted: isSpaced && blocks.length > part.blocks.length && blocks[1]?.end === part.blocks[0]?.end,
    placement: placeNames(page, blocks, spacing),
  }
}

/** Parts title and names of papers as those of the others are parted that only a line break keeps apart. */
function partAlike(page: string, papers: (PaperNode | UnsettledPaper)[], { wrapping }: PageSpacing): void {
  if (!papers.some((paper) => !isNode(paper) && paper.isParted)) return
  papers.forEach((paper, at) => {
    if (isNode(paper) || !paper.isSpaced || (paper.placement !== 'undecided' && paper.placement !== 'glued')) return
    const blocks = partLikeOthers(page, paper.blocks, wrapping)
    if (blocks !== null) papers[at] = { ...paper, blocks, placement: 'perhaps-apart' }
  })
}

/** Gives each block of a paper its part: title, author line or both glued, then the abstract. */
function arrange(
  page: string,
  paper: UnsettledPaper,
  found: readonly Block[],
  placement: NamesPlacement,
  { perhapsWrapped }: PageSpacing,
): PaperNode {
  const isJoined = placement === 'glued' && !paper.isSpaced && isGluedLineInTwo(page, found)
  const blocks = isJoined ? [toBlock(found.flatMap(({ lines }) => lines))] : found
  const { damagedMeta, beginning } = paper
  const { meta } = beginning
  const first = blocks[0] ?? null
  const start = meta?.start ?? damagedMeta?.start ?? first?.start ?? 0
  const end = blocks.at(-1)?.end ?? meta?.end ?? start
  const isAbstractAlone =
    placement === 'undecided' && blocks.length === 1 && first !== null && isProse(textOf(page, first))
  const hasTitle = placement === 'apart' || (placement === 'undecided' && !isAbstractAlone)
  const names = placement === 'untitled' ? first : placement === 'apart' ? (blocks[1] ?? null) : null
  return {
    start,
    end,
    meta,
    isTitleLikeMetaLine: beginning.isTitleLikeMetaLine,
    damagedMeta,
    title: hasTitle ? first : null,
    authorLine: names && readAuthorLine(page, names),
    gluedLine: placement === 'glued' && first !== null ? readGluedLine(page, first) : null,
    abstract: blocks.slice(isAbstractAlone ? 0 : abstractAt(placement)),
    isBreakGuessed:
      paper.isGuessed ||
      isJoined ||
      (perhapsWrapped !== null && !paper.isSpaced && mayHideBreak(page, blocks, abstractAt(placement), perhapsWrapped)),
    isSettledByPage:
      placement === 'apart' && paper.placement === 'perhaps-apart' && names !== null && !holdsNames(page, names),
  }
}

/** Whether the names are told by themselves, wherever they stand. */
function holdsNames(page: string, names: Block): boolean {
  const text = textOf(page, names)
  return isAuthorLine(text) || endsInNames(text)
}

/** How many blocks stand in front of the abstract. */
function abstractAt(placement: NamesPlacement): number {
  return placement === 'apart' ? 2 : 1
}
