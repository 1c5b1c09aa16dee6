import type { Line } from './lines.js'

/** Nobody wraps text at more. */
const WIDEST = 120

/** So many line ends have to look like wraps. */
const FEWEST_WRAPS = 3

/** The width that the lines of a page were wrapped at; null where they were not. */
export function wrapWidthOf(given: string, body: readonly Line[]): number | null {
  let width = 0
  for (const { start, first, end } of body) {
    // A single word that is too long is not broken.
    if (end - start > width && given.slice(first, end).includes(' ')) width = end - start
    if (width > WIDEST) return null
  }
  const wraps = body.filter((line, index) => isWrap(given, line, body[index + 1], width)).length
  return wraps >= FEWEST_WRAPS ? width : null
}

const WORD = /\S*/y

/** Whether a line ends where it does because the first word of the next one would not fit. */
export function isWrap(given: string, line: Line, next: Line | undefined, width: number): boolean {
  if (next === undefined || line.end === line.start) return false
  if (next.first === next.end) return false
  WORD.lastIndex = next.first
  WORD.test(given)
  return line.end - line.start + 1 + WORD.lastIndex - next.first > width
}
