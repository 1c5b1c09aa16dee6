import type { Stretch } from './nodes.js'

/** How a page's lines were wrapped. */
export interface Wrapping {
  /** The longest line of more than one word: where no line of the page goes beyond. */
  readonly width: number
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

/** Whether the first word of `next` would not have fitted behind `line`. */
export function isFull(page: string, line: Stretch, next: Stretch, { width }: Wrapping): boolean {
  const word = page.slice(next.start, next.end).indexOf(' ')
  const wordLength = word < 0 ? next.end - next.start : word
  return line.end - line.start + 1 + wordLength > width
}
