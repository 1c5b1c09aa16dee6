import type { Range } from '../syntax/nodes.js'
import { type Block, textOf, toBlock } from './blocks.js'
import { shareOfSmallWords } from './kinds-of-text.js'
import { likenessToTitle } from './likeness.js'
import { sharedWords } from './shared-words.js'

/*
 * Where paragraphs end that a hard wrap has run together: at a full line, so nothing shows it. How likely an end is there
 * is counted in points, for the text above, the text below, and how long the paragraphs become.
 */

/** More possible ends than these are not looked at: they lie in the abstract. */
const MOST_ENDS = 12

/** A line behind which a paragraph may end, and the points for it. */
interface PossibleEnd {
  /** How many lines stand above the end, of all. */
  readonly at: number
  readonly likeness: number
  /** Whether it is a title that ends there, and no paragraph. */
  readonly isOfTitle: boolean
}

/** Breaks blocks in two where that is likeliest, so that `missing` more come out, or as many as can be. */
export function breakParagraphs(page: string, blocks: readonly Block[], missing: number, hasTitle: boolean): Block[] {
  const lines = blocks.flatMap((block) => block.lines)
  const known = endsOf(blocks)
  const possible = possibleEnds(page, blocks, hasTitle)
  const sentences = countSentences(page, lines)
  let best: readonly number[] = known
  let most = Number.NEGATIVE_INFINITY
  for (const chosen of fullestChoices(possible, missing)) {
    const ends = [...known, ...chosen.map(({ at }) => at)].sort((one, other) => one - other)
    const likeness = chosen.reduce((sum, end) => sum + end.likeness, 0) + likenessOfLengths(ends, sentences, hasTitle)
    if (likeness > most) {
      most = likeness
      best = ends
    }
  }
  return best.map((end, i) => toBlock(lines.slice(best[i - 1] ?? 0, end)))
}

function endsOf(blocks: readonly Block[]): number[] {
  let count = 0
  return blocks.map((block) => (count += block.lines.length))
}

/** Each choice of so many ends, or as many as can be: a title ends once. */
function fullestChoices(ends: readonly PossibleEnd[], count: number): PossibleEnd[][] {
  const possible = choices(ends, count).filter((chosen) => chosen.filter(({ isOfTitle }) => isOfTitle).length <= 1)
  return possible.length > 0 ? possible : fullestChoices(ends, count - 1)
}

/** Each choice of so many out of some, kept in order. */
function choices<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, at) => choices(items.slice(at + 1), count - 1).map((others) => [item, ...others]))
}

function possibleEnds(page: string, blocks: readonly Block[], hasTitle: boolean): PossibleEnd[] {
  const ends: PossibleEnd[] = []
  let above = 0
  for (const [i, { lines }] of blocks.entries()) {
    for (let at = 1; at < lines.length && ends.length < MOST_ENDS; at++) {
      const isSentence = isSentenceEnd(page, lines[at - 1] as Range, lines[at] as Range)
      const isOfTitle = !isSentence && hasTitle && i === 0 && at <= MOST_TITLE_LINES
      if (!isSentence && !isOfTitle) continue
      const likeness = isSentence ? likenessToParagraphs(page, lines, at) : likenessToTitleEnd(page, lines, at)
      if (likeness !== null) ends.push({ at: above + at, likeness, isOfTitle })
    }
    above += lines.length
  }
  return ends
}

/** More lines than a title takes. */
const MOST_TITLE_LINES = 4

function isSentenceEnd(page: string, line: Range, next: Range): boolean {
  return (
    /[.!?]["'”’)]*$/.test(page.slice(line.start, line.end)) &&
    /^["'“‘($\\]*[\p{Lu}\p{N}]/u.test(page.slice(next.start, next.end))
  )
}

/** Points for and against an end, and what they are for. */
const POINTS = {
  /** All telling words below stand above too. */
  sameMatter: -8,
  /** Small words per word of the line below a title; half are enough for running text. */
  smallWordsBelow: 6,
  /** The same of its last line. */
  smallWordsAbove: -2,
  /** Each character beyond a usual title. */
  longTitle: -1 / 60,
  /** A break of the title rather than of a paragraph. */
  breaksTitle: -1,
  /** Each sentence of significance or summary beyond the second. */
  longParagraph: -1.5,
  /** A paragraph in which no sentence ends. */
  noSentence: -6,
  /** An abstract of one or two sentences. */
  shortAbstract: -2,
} as const

/** More lines above an end than tell what they are about. */
const LINES_ABOVE = 12

function likenessToParagraphs(page: string, lines: readonly Range[], at: number): number {
  const below = textOf(page, toBlock(lines.slice(at)))
  const above = textOf(page, toBlock(lines.slice(Math.max(0, at - LINES_ABOVE), at)))
  return POINTS.sameMatter * sharedWords(above, below)
}

/** A title breaks off nowhere, and running text begins below it. */
function likenessToTitleEnd(page: string, lines: readonly Range[], at: number): number | null {
  const below = textOf(page, lines[at] as Range)
  if (!/^["'“‘($\\]*[\p{Lu}\p{N}]/u.test(below)) return null
  const above = textOf(page, lines[at - 1] as Range)
  const title = toBlock(lines.slice(0, at))
  return (
    likenessToTitle(page, title) +
    POINTS.breaksTitle +
    POINTS.smallWordsBelow * Math.min(1 / 2, shareOfSmallWords(below)) +
    POINTS.smallWordsAbove * shareOfSmallWords(above) +
    POINTS.longTitle * Math.max(0, title.end - title.start - USUAL_TITLE)
  )
}

/** Most titles have no more characters. */
const USUAL_TITLE = 90

/** How many sentences end up to each line. */
function countSentences(page: string, lines: readonly Range[]): number[] {
  let count = 0
  return lines.map((line) => {
    const text = page.slice(line.start, line.end)
    count += text.match(/[.!?]["'”’)]?(?= \p{Lu}|$)/gu)?.length ?? 0
    return count
  })
}

/** Significance and summary are told in a sentence or two, the abstract in more; none is shorter than a sentence. */
function likenessOfLengths(ends: readonly number[], sentences: readonly number[], hasTitle: boolean): number {
  const lengths = ends.map((end, i) => {
    const start = ends[i - 1] ?? 0
    return (sentences[end - 1] as number) - (start === 0 ? 0 : (sentences[start - 1] as number))
  })
  const [significance = 0, summary = 0, abstract = FEWEST_SENTENCES] = hasTitle ? lengths.slice(1) : lengths
  const isShort = abstract < FEWEST_SENTENCES
  return forParagraph(significance) + forParagraph(summary) + (isShort ? POINTS.shortAbstract : 0)
}

/** An abstract has at least so many sentences. */
const FEWEST_SENTENCES = 3

function forParagraph(sentences: number): number {
  return sentences === 0 ? POINTS.noSentence : POINTS.longParagraph * Math.max(0, sentences - 2)
}
