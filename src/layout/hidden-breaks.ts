import type { Range } from '../syntax/nodes.js'
import { type Block, splitBlock, textOf, toBlock } from './blocks.js'
import { beginsProse, endsInNames, isAuthorLine, isLabelOfSite, isProse, mayBeGlued } from './kinds-of-text.js'
import { likenessToAbstract, likenessToNames, likenessToTitle, readGlue } from './likeness.js'
import { isFull, type Wrapping } from './wrapping.js'

/** Blocks, and whether a break between them was guessed, or one that shows nowhere may have been missed. */
export interface BrokenBlocks {
  readonly blocks: readonly Block[]
  readonly isGuessed: boolean
}

/** More lines than a title takes, alone or with the names glued to it, and more than the names take. */
const MOST_TITLE_LINES = 6
const MOST_NAMES_LINES = 3

/**
 * Finds the breaks of a hard-wrapped paper that show nowhere, for they stand at full lines. What is a block here ends
 * where the next word would have fitted, which no wrap leaves so; within a block a part may end at any line.
 */
export function breakFullLines(page: string, blocks: readonly Block[], isApart: boolean): BrokenBlocks {
  if (blocks.every(({ lines }) => lines.length === 1)) return { blocks, isGuessed: false }
  return isApart ? breakAroundNames(page, blocks) : breakBelowNames(page, blocks)
}

/**
 * Whether the parts of a paper without blank lines may be lines of one part that was wrapped: what should be its abstract
 * is none, or title and names may be one line.
 *
 * @param abstractAt how many blocks stand in front of the abstract.
 */
export function mayHideBreak(page: string, blocks: readonly Block[], abstractAt: number, wrapping: Wrapping): boolean {
  const isFullAbove = (at: number): boolean => {
    const [above, below] = blocks.slice(at - 1, at + 1)
    return above !== undefined && below !== undefined && isFull(page, above.lines.at(-1) as Range, below, wrapping)
  }
  const [title, names] = blocks
  const begin = blocks[abstractAt]
  if (begin !== undefined && isNoAbstract(textOf(page, begin))) return isFullAbove(1) || isFullAbove(abstractAt)
  if (abstractAt < 2 || title === undefined || names === undefined || !isFullAbove(1)) return false
  return mayBeOneLine(textOf(page, title), textOf(page, names), begin === undefined)
}

/** Whether a text is a label, or nothing but names. */
function isNoAbstract(text: string): boolean {
  return isLabelOfSite(text) || isNamesOnly(text)
}

/** Whether names end a text, and nothing in it reads as an abstract. */
function isNamesOnly(text: string): boolean {
  return endsInNames(text) && !isProse(text)
}

/** In so many characters at the end of a line stand a word, and the names that are glued to it. */
const LAST_WORDS = 40

/**
 * Whether a title and the names below it may be one glued line that was wrapped: `… Models by Quantifying` /
 * `UncertaintyIda Example, Otto Beispiel`. Where an abstract stands below, a title may well end in a coined word.
 */
function mayBeOneLine(title: string, names: string, isAlone: boolean): boolean {
  if (title.endsWith(',') || mayBeGlued(names) || !isAuthorLine(names)) return true
  return isAlone && mayBeGlued(title.slice(-LAST_WORDS))
}

/** Whether the two blocks of a paper are one glued line, for names end the second: `… Role SeparationIda` / `Example, Otto Beispiel et al.` */
export function isGluedLineInTwo(page: string, blocks: readonly Block[]): boolean {
  return blocks.length === 2 && isNamesOnly(textOf(page, blocks[1] as Block))
}

/** A way to break the blocks of a paper, and how like a title, names and an abstract the parts are. */
interface Way {
  readonly blocks: readonly Block[]
  readonly likeness: number
}

const likeliest = (ways: readonly Way[]): Way => ways.reduce((best, way) => (way.likeness > best.likeness ? way : best))

/** Title, names and abstract, where fewer blocks stand than a page prints. */
function breakAroundNames(page: string, blocks: readonly Block[]): BrokenBlocks {
  const [first, second, ...others] = blocks as readonly [Block, ...Block[]]
  const isWhole = second !== undefined && others.length > 0 && !isProse(textOf(page, second))
  if (isWhole) return { blocks, isGuessed: false }
  const words = smallWords(page, blocks)
  const asItStands = { blocks, likeness: likenessAsItStands(page, blocks, words) }
  const ways: Way[] = [asItStands]
  const push = (title: Block, names: Block, abstract: readonly Block[]) => {
    const [begin] = abstract
    const likeness =
      likenessToTitle(page, title) +
      likenessToNames(textOf(page, names), words) +
      (begin === undefined ? NO_ABSTRACT : likenessToAbstract(page, begin, words))
    ways.push({ blocks: [title, names, ...abstract], likeness })
  }
  const rest = blocks.slice(1)
  for (let at = 1; at < Math.min(first.lines.length, MOST_TITLE_LINES + 1); at++) {
    const [title, below] = splitBlock(first, at)
    if (below.lines.length <= MOST_NAMES_LINES) push(title, below, rest)
    for (let end = 1; end < Math.min(below.lines.length, MOST_NAMES_LINES + 1); end++) {
      const [names, begin] = splitBlock(below, end)
      push(title, names, [begin, ...rest])
    }
  }
  if (second !== undefined) {
    for (let end = 1; end < Math.min(second.lines.length, MOST_NAMES_LINES + 1); end++) {
      const [names, begin] = splitBlock(second, end)
      push(first, names, [begin, ...others])
    }
  }
  const best = likeliest(ways)
  return { blocks: best.blocks, isGuessed: best !== asItStands || !isSurelyWithoutNames(page, blocks) }
}

const NO_ABSTRACT = -2
const NO_NAMES = -2.5

function likenessAsItStands(page: string, blocks: readonly Block[], words: ReadonlySet<string>): number {
  const [first, second, third] = blocks as readonly [Block, ...Block[]]
  const title = likenessToTitle(page, first)
  if (second === undefined) return title + NO_NAMES + NO_ABSTRACT
  const asNames = likenessToNames(textOf(page, second), words)
  const withNames = asNames + (third === undefined ? NO_ABSTRACT : likenessToAbstract(page, third, words))
  return title + Math.max(withNames, NO_NAMES + likenessToAbstract(page, second, words))
}

/** Whether a title and an abstract stand there so that no names can hide at the end of one or the beginning of the other. */
function isSurelyWithoutNames(page: string, [first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined) return false
  return mayEndInItself(page, first) && beginsProse(textOf(page, second.lines[0] as Range))
}

/** Whether the last line of a title is the only one, or has words that no names hold. */
function mayEndInItself(page: string, { lines }: Block): boolean {
  return lines.length === 1 || SMALL_WORD.test(textOf(page, lines.at(-1) as Range))
}

const SMALL_WORD = /(?:^|\s)(?:of|for|the|and|with|in|on|via|from|to|by|under|using|a|an|is|are)\b|[:?]/

/** The glued line and the abstract, where one block stands for both. */
function breakBelowNames(page: string, blocks: readonly Block[]): BrokenBlocks {
  const [first, ...others] = blocks as readonly [Block, ...Block[]]
  if (first.lines.length === 1) return { blocks, isGuessed: false }
  const last = textOf(page, first.lines.at(-1) as Range)
  const isOnlyGlued = first.lines.length <= MOST_TITLE_LINES && !beginsProse(last) && !isProse(last)
  if (others.length > 0 && (isOnlyGlued || endsInNames(last))) return { blocks, isGuessed: false }
  const words = smallWords(page, blocks)
  const ways: Way[] = [{ blocks, likeness: LEAST_LIKENESS }]
  for (let at = 1; at < Math.min(first.lines.length, MOST_TITLE_LINES + 1); at++) {
    const [glued, begin] = splitBlock(first, at)
    const likeness = likenessToTitle(page, glued) + readGlue(page, glued) + likenessToAbstract(page, begin, words)
    ways.push({ blocks: [glued, begin, ...others], likeness })
  }
  return { blocks: likeliest(ways).blocks, isGuessed: true }
}

/** What breaks a block in two is at least this like a glued line and an abstract. */
const LEAST_LIKENESS = 0

/** More lines than tell the words that a paper writes small. */
const ENOUGH_LINES = 40

/** The words that a paper writes in small letters. A title has them with a capital, names have them seldom. */
function smallWords(page: string, blocks: readonly Block[]): ReadonlySet<string> {
  const lines = blocks.flatMap((block) => block.lines).slice(0, ENOUGH_LINES)
  const words = textOf(page, toBlock(lines)).split(/[^\p{L}'’-]/u)
  return new Set(words.filter((word) => /^\p{Ll}/u.test(word)))
}
