import type { Range } from '../syntax/nodes.js'
import { type Block, isLongProse, textOf, toBlock } from './blocks.js'
import {
  endsInNames,
  isAuthorLine,
  isHeadline,
  isMetaRemnant,
  isNameList,
  isParagraph,
  LONGEST_DAMAGED_META_LINE,
  mayBeGlued,
} from './kinds-of-text.js'

/** Blocks that make up one paper, and what is left of its meta line where they have no readable one. */
export interface Part {
  readonly damagedMeta: Range | null
  readonly blocks: readonly Block[]
}

/** Where a paper without a readable meta line begins. */
interface LostMetaLine extends Part {
  /** The block that the paper begins with, counted among those it was found in. */
  readonly at: number
}

/** Title, author line and abstract: as many blocks as one paper has. */
const WHOLE = 3

/**
 * Finds the papers that have lost their meta lines among the blocks behind one that has it: a run of title, author line
 * and long paragraph, or of a title after what is left of a meta line.
 *
 * The first part is what belongs to the meta line above; it is empty where a paper begins at once.
 */
export function splitAtLostMetaLines(page: string, blocks: readonly Block[], hasMeta: boolean): Part[] {
  if (hasMeta && blocks.length <= WHOLE) return [{ damagedMeta: null, blocks }]
  const parts: Part[] = []
  let damagedMeta: Range | null = null
  let open: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const isTitle = hasMeta && at === 0
    const lost = isTitle ? null : lostMetaLineAt(page, blocks, at, open.length)
    if (lost === null) {
      open.push(blocks[at] as Block)
      at++
    } else {
      parts.push({ damagedMeta, blocks: open })
      damagedMeta = lost.damagedMeta
      open = [...lost.blocks]
      at = lost.at + 1
    }
  }
  parts.push({ damagedMeta, blocks: open })
  return parts
}

function lostMetaLineAt(page: string, blocks: readonly Block[], at: number, alreadyOpen: number): LostMetaLine | null {
  const block = blocks[at] as Block
  const next = blocks[at + 1]
  const afterNext = blocks[at + 2]

  // LGS?p 20, 2024          a short line in a block with the title: no wrapping breaks a line so early
  // Some Title              but names go on so: `Ida Example, Otto Beispiel et` / `al.`
  if (next === undefined) return null
  const first = block.lines[0] as Range
  const isAbovePaper = isNames(page, next) || isLongProse(page, next) || isAboveAbstract(page, next, afterNext)
  if (block.lines.length > 1 && isShortLine(first) && isAbovePaper && !page.startsWith(' et', first.end - 3)) {
    return { at, damagedMeta: first, blocks: [toBlock(block.lines.slice(1))] }
  }

  // the same on a page where each line is a block: only the blank line above it tells that it belongs to the title
  const before = blocks[at - 1]
  const isWithTitle = before !== undefined && hasBlankLine(page, before, block) && !hasBlankLine(page, block, next)
  if (isWithTitle && isShortLine(first) && afterNext !== undefined && mayBeTitle(page, next, afterNext)) {
    const isPaper =
      isNames(page, afterNext) || isLongProse(page, afterNext) || isAboveAbstract(page, afterNext, blocks[at + 3])
    if (isPaper) return { at: at + 1, damagedMeta: block, blocks: [next] }
  }

  // L?Sep 20, 2024          the same, as a block of its own
  // Some TitleIda Example, Otto Beispiel
  // A long paragraph …
  const below = textOf(page, next)
  const mayBegin = alreadyOpen > 1 || (alreadyOpen === 0 && SEVERAL_WORDS.test(below))
  const isBetween = mayBegin && isShortLine(block) && isGluedLine(below) && !isNameList(below)
  if (afterNext !== undefined && (isBetween || isRemnant(page, block))) {
    const isPaper = mayBeTitle(page, next, afterNext) && (isLongProse(page, afterNext) || isNames(page, afterNext))
    if (isPaper) return { at: at + 1, damagedMeta: block, blocks: [next] }
  }

  // Some Title
  // Ida Example, Otto Beispiel
  // A long paragraph …
  // also with no more than a line break between the last two
  const [names, abstract] = next.lines as [Range, Range?]
  const isBroken = abstract !== undefined && isNames(page, names) && isLongProse(page, abstract)
  const isApart = afterNext !== undefined && isNames(page, next) && isLongProse(page, afterNext)
  if ((isApart || isBroken) && mayBeTitle(page, block, next)) return { at, damagedMeta: null, blocks: [block] }
  const headline = textOf(page, block)
  if (!isHeadline(headline)) return null

  // Some TitleIda Example, Otto Beispiel, Max Sample et al.
  // A long paragraph …
  const isBehindTitle = alreadyOpen === 1
  const isGlued = endsInNames(headline) || (mayBeGlued(headline) && (alreadyOpen > 0 || SEVERAL_WORDS.test(headline)))
  if (!isBehindTitle && isGlued && isLongProse(page, next)) {
    return { at, damagedMeta: null, blocks: [block] }
  }
  return null
}

/** A title and a name; not `SortBy`, a line of the site above the first paper */
const SEVERAL_WORDS = /^\S+(?: \S+){3}/

/** Names that have no shape of names, as `Suyanto`: a line that is no prose, and below it a paragraph. */
function isAboveAbstract(page: string, names: Block, abstract: Block | undefined): boolean {
  return abstract !== undefined && isHeadline(textOf(page, names)) && isLongProse(page, abstract)
}

/**
 * Whether a block may be a title. One that asks looks like a sentence, `Where Do Marsh Birds Listen?`, and one in small
 * letters like running text, where no list of names below it tells.
 */
function mayBeTitle(page: string, block: Block, below: Block): boolean {
  const text = textOf(page, block)
  if (isHeadline(text) || (text.length <= LONGEST_QUESTION && /[?!]["'”’)]*$/.test(text))) return true
  return !isParagraph(text) && isNameList(textOf(page, below))
}

const LONGEST_QUESTION = 200

/** Between an abstract and a title with its names nothing else so short is printed, whatever is left of it. */
function isShortLine({ start, end }: Range): boolean {
  return end - start <= LONGEST_DAMAGED_META_LINE
}

/** Whether a blank line stands between two blocks. */
function hasBlankLine(page: string, one: Range, other: Range): boolean {
  return page.slice(one.end, other.start).split('\n').length > 2
}

/** `Some TitleIda Example` */
function isGluedLine(text: string): boolean {
  return endsInNames(text) || mayBeGlued(text)
}

function isRemnant(page: string, line: Range): boolean {
  return isMetaRemnant(textOf(page, line))
}

function isNames(page: string, block: Range): boolean {
  const text = textOf(page, block)
  return endsInNames(text) || isAuthorLine(text)
}
