import { readAuthorLine, readGluedLine } from '../syntax/author-line.js'
import type { Range } from '../syntax/nodes.js'
import { type Block, textOf } from './blocks.js'
import { breakFullLines } from './hidden-breaks.js'
import { endsInNames, isAuthorLine, isProse } from './kinds-of-text.js'
import { cutLabels, cutLinesOfSite } from './lines-of-site.js'
import type { Part } from './lost-meta-lines.js'
import {
  type NamesPlacement,
  partAtLine,
  placeNames,
  type Spacing,
  separateNames,
  settlePlacement,
} from './names-placement.js'
import type { PaperNode } from './nodes.js'
import type { PageSpacing } from './page-spacing.js'

/** What opens a paper: its meta line, if it has a readable one, and whether the line below reads like another. */
export type Beginning = Pick<PaperNode, 'meta' | 'isTitleLikeMetaLine'>

/** A paper whose blocks are known and whose placement of names may still depend on the page. */
export interface UnsettledPaper extends Part {
  readonly beginning: Beginning
  readonly isSpaced: boolean
  readonly placement: NamesPlacement
  /** Whether the break between its blocks was guessed. */
  readonly isGuessed: boolean
  /** Whether title and names stood with no more than a line break between. */
  readonly isParted: boolean
}

/** Tells from a paper's own blocks where its names stand, and parts them from what they stand with. */
export function placePaper(
  page: string,
  { meta, isTitleLikeMetaLine }: Beginning,
  { damagedMeta, blocks: whole }: Part,
  spacing: Spacing,
  { wrapping, perhapsWrapped, isApart, isTight }: PageSpacing,
): UnsettledPaper {
  const { isSpaced } = spacing
  const { blocks, isGuessed } =
    isTight && wrapping !== null
      ? breakFullLines(page, whole, isApart)
      : { blocks: separateNames(page, whole, isTight ? null : perhapsWrapped), isGuessed: false }
  return {
    damagedMeta,
    blocks,
    beginning: { meta, isTitleLikeMetaLine },
    isSpaced,
    isGuessed,
    isParted: isSpaced && blocks.length > whole.length && blocks[1]?.end === whole[0]?.end,
    placement: placeNames(page, blocks, spacing),
  }
}

/** Decides what a paper alone left open, and takes the site's own lines off its end. */
export function settlePaper(
  page: string,
  paper: UnsettledPaper,
  isCompact: boolean,
  isLast: boolean,
): { node: PaperNode; labels: readonly Range[] } {
  const settled = settlePlacement(page, paper, isCompact)
  const parted = settled === 'glued' && !isCompact ? partAtLine(page, paper.blocks) : null
  const placement = parted === null ? settled : 'apart'
  const cut = isLast ? cutLinesOfSite : cutLabels
  const [blocks, labels] = cut(page, parted ?? paper.blocks, abstractAt(placement))
  return { node: toNode(page, paper, blocks, placement), labels }
}

/** Gives each block of a paper its part: title, author line or both glued, then the abstract. */
function toNode(page: string, paper: UnsettledPaper, blocks: readonly Block[], placement: NamesPlacement): PaperNode {
  const { damagedMeta, beginning } = paper
  const { meta } = beginning
  const first = blocks[0] ?? null
  const above = meta ?? damagedMeta ?? first
  const last = blocks.at(-1) ?? above
  const start = Math.min(above?.start ?? 0, first?.start ?? Number.POSITIVE_INFINITY)
  const end = Math.max(last?.end ?? start, meta?.end ?? 0)
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
    isBreakGuessed: paper.isGuessed,
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
