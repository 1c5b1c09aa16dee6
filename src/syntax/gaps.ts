import type { Stretch } from './nodes.js'

/** Whether a character is a blank or a line feed: the only white space of the text as read. */
export function isGap(page: string, offset: number): boolean {
  const character = page.charCodeAt(offset)
  return character === 0x20 || character === 0x0a
}

/** A stretch without the gaps at its ends; it may be empty. */
export function trimGaps(page: string, start: number, end: number): Stretch {
  let from = start
  let to = end
  while (from < to && isGap(page, from)) from++
  while (to > from && isGap(page, to - 1)) to--
  return { start: from, end: to }
}
