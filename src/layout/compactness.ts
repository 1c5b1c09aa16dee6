import type { Range } from '../syntax/nodes.js'
import { type Block, isSpaced, textOf } from './blocks.js'
import { isProse } from './kinds-of-text.js'
import { type NamesPlacement, partAtLine } from './names-placement.js'
import type { Header } from './nodes.js'

/** What the papers of a page say of those that cannot be told alone: whether these glue title and names. */
export interface Compactness {
  /** Of papers with blank lines between their blocks. */
  readonly spaced: boolean
  /** Of papers without. */
  readonly unspaced: boolean
}

interface Paper {
  readonly isSpaced: boolean
  readonly placement: NamesPlacement
  readonly blocks: readonly Block[]
}

/**
 * Weighs the papers of a page whose parts their order alone does not tell. Without blank lines, two lines below a meta
 * line speak for the compact layout (the second is an abstract), three for a page that has lost its blank lines; so does
 * a header without any.
 */
export function readCompactness(
  page: string,
  papers: readonly Paper[],
  hasPrintedPapers: boolean,
  header: Header,
  above: readonly Range[],
): Compactness {
  const hasHeader = header.lines.length > 0
  const countOf = (wanted: NamesPlacement) => papers.filter(({ placement }) => placement === wanted).length
  // An abstract that reads like names makes one paper of many look as if its names stood apart.
  const isApart = hasPrintedPapers || countOf('apart') > 0 || countOf('perhaps-apart') > countOf('glued')
  const unspaced = papers.filter((paper) => !paper.isSpaced)
  const glued = unspaced.filter((paper) => speaksForGlue(page, paper)).length
  const tight =
    unspaced.filter(({ placement }) => placement === 'apart').length + (hasHeader && !isSpaced(above) ? 1 : 0)
  const isCompact = !hasHeader && !isApart
  const spaced = isCompact || (!hasPrintedPapers && areGlued(page, papers))
  if (glued === tight) return { spaced, unspaced: isCompact || (glued > 0 && !hasHeader) }
  return { spaced, unspaced: glued > tight }
}

/**
 * Whether papers with blank lines have title and names in one block, and one of them so that it can be parted at no line: then
 * those of others, too, are one line that was wrapped, and not two.
 */
function areGlued(page: string, papers: readonly Paper[]): boolean {
  const spaced = papers.filter(({ isSpaced }) => isSpaced)
  const glued = spaced.filter(({ placement }) => placement === 'glued')
  const apart = spaced.filter(({ placement }) => placement === 'apart' || placement === 'perhaps-apart')
  return apart.length < glued.length && glued.some(({ blocks }) => partAtLine(page, blocks) === null)
}

function speaksForGlue(page: string, { placement, blocks }: Paper): boolean {
  const second = blocks[1]
  if (placement === 'glued') return true
  return placement === 'undecided' && second !== undefined && isProse(textOf(page, second))
}
