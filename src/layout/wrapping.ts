import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { endsInNames } from './kinds-of-text.js'

/** How a page’s lines were hard-wrapped. */
export interface Wrapping {
  /** The longest line of more than one word: where no line of the page goes beyond. */
  readonly width: number
}

/** No extractor wraps narrower or wider than this. */
const NARROWEST = 50
const WIDEST = 132

/** Reads off some lines how wide they are. */
export function readWrapping(page: string, lines: Iterable<Range>): Wrapping {
  let width = 0
  for (const { start, end } of lines) {
    const isWider = end - start > width
    if (isWider && page.slice(start, end).includes(' ')) width = end - start
  }
  return { width }
}

/** How some lines may be wrapped; null where they are not, for then each is as long as what it prints. */
export function possibleWrapping(page: string, lines: Iterable<Range>): Wrapping | null {
  const wrapping = readWrapping(page, lines)
  return wrapping.width >= NARROWEST && wrapping.width <= WIDEST ? wrapping : null
}

/** Whether a line of several words is wider than any extractor wraps. */
export function isTooWideToBeWrapped(page: string, { start, end }: Range): boolean {
  return end - start > WIDEST && page.slice(start, end).includes(' ')
}

/** One line in so many goes on in lower case. */
const SHARE_OF_CONTINUATIONS = 4

/**
 * Whether the lines of some papers without blank lines were wrapped: there are more than a paper needs, and
 * many go on in lower case below one that is rather full, as no title, name or abstract begins.
 */
export function areWrapped(page: string, lines: readonly Range[], papers: number, { width }: Wrapping): boolean {
  if (lines.length < 3 * papers) return false
  const continuations = lines.filter((line, i) => {
    const before = lines[i - 1]
    const isBelowFull = before !== undefined && 2 * (before.end - before.start) > width
    return isBelowFull && /\p{Ll}/u.test(page.charAt(line.start))
  })
  return SHARE_OF_CONTINUATIONS * continuations.length >= lines.length
}

/** Whether the first word of `next` would not have fitted behind `line`, so that the two may be one line, wrapped. */
export function isContinued(page: string, line: Range, next: Range, wrapping: Wrapping | null): boolean {
  // Institutions go on behind the names, whatever room there was.
  if (wrapping !== null && page.startsWith('· ', next.start)) return true
  const length = line.end - line.start
  if (wrapping === null || isBlank(next)) return false
  const word = page.slice(next.start, next.end).indexOf(' ')
  const wordLength = word < 0 ? next.end - next.start : word
  if (length + 1 + wordLength <= wrapping.width) return false
  const text = page.slice(line.start, line.end)
  return /[-,]$/.test(text) || !endsInNames(text)
}

/** Whether a line is too short for one that a wrap has broken. */
export function isShort({ start, end }: Range): boolean {
  return end - start < NARROWEST
}
