import type { Stretch } from './nodes.js'
import { endsInNames } from './shapes.js'

/** How a page's lines were wrapped. */
export interface Wrapping {
  /** The longest line of more than one word: where no line of the page goes beyond. */
  readonly width: number
}

/** No extractor wraps wider than this. */
const WIDEST = 132

/** One line in so many goes on in lower case. */
const SHARE_OF_CONTINUATIONS = 4

/**
 * Whether the lines of some papers without blank lines were wrapped: there are more than a paper needs, and
 * many go on in lower case below one that is rather full, as no title, name or abstract begins.
 */
export function areWrapped(page: string, lines: readonly Stretch[], papers: number, { width }: Wrapping): boolean {
  if (lines.length < 3 * papers) return false
  const continuations = lines.filter((line, i) => {
    const before = lines[i - 1]
    const isBelowFull = before !== undefined && 2 * (before.end - before.start) > width
    return isBelowFull && /\p{Ll}/u.test(page.charAt(line.start))
  })
  return SHARE_OF_CONTINUATIONS * continuations.length >= lines.length
}

/** Whether a line of several words is wider than any extractor wraps. */
export function isUnwrapped(page: string, { start, end }: Stretch): boolean {
  return end - start > WIDEST && page.slice(start, end).includes(' ')
}

/** Reads off some lines how wide the page is. */
export function readWrapping(page: string, lines: Iterable<Stretch>): Wrapping {
  let width = 0
  for (const { start, end } of lines) {
    const isWider = end - start > width
    if (isWider && page.slice(start, end).includes(' ')) width = end - start
  }
  return { width }
}

/** Whether the first word of `next` would not have fitted behind `line`, so that the two may be one line, wrapped. */
export function isFull(page: string, line: Stretch, next: Stretch, { width }: Wrapping): boolean {
  if (endsInNames(page.slice(line.start, line.end))) return false
  const word = page.slice(next.start, next.end).indexOf(' ')
  const wordLength = word < 0 ? next.end - next.start : word
  return line.end - line.start + 1 + wordLength > width
}
