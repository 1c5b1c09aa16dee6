import type { Range } from '../syntax/nodes.js'
import { type Block, splitBlock, textOf, toBlock } from './blocks.js'
import { beginsProse, endsInNames, isProse } from './kinds-of-text.js'
import { likenessToAbstract, likenessToNames, likenessToTitle } from './likeness.js'

/** Blocks, and whether a break between them was guessed. */
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
  const ways: Way[] = [{ blocks, likeness: likenessAsItStands(page, blocks, words) }]
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
  return { blocks: likeliest(ways).blocks, isGuessed: true }
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
    const ending = endsInNames(textOf(page, glued.lines.at(-1) as Range)) ? ENDS_IN_NAMES : 0
    const likeness = likenessToTitle(page, glued) + ending + likenessToAbstract(page, begin, words)
    ways.push({ blocks: [glued, begin, ...others], likeness })
  }
  return { blocks: likeliest(ways).blocks, isGuessed: true }
}

/** How names at its end speak for the end of a glued line. */
const ENDS_IN_NAMES = 4

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
