import { WIDEST_WRAP } from '../../source/wraps.js'
import type { Line } from './lines.js'

/** So many line ends have to look like wraps. */
const FEWEST_WRAPS = 3

/** The lines of a page that end where they do because the first word of the next one would not fit; none where it was not wrapped. */
export function wrappedLines(given: string, body: readonly Line[]): ReadonlySet<number> {
  const wrapped = new Set<number>()
  const width = widthOf(given, body)
  if (width > WIDEST_WRAP) return wrapped
  for (let index = 0; index + 1 < body.length; index++) {
    const { start, first, end } = body[index] as Line
    if (first === end) continue
    const next = body[index + 1] as Line
    if (next.first < next.end && end - start + 1 + widthOfWord(given, first, next) > width) wrapped.add(index)
  }
  return wrapped.size < FEWEST_WRAPS ? new Set() : wrapped
}

/** The length of the longest line; a single word that is too long was not broken, and does not count. */
function widthOf(given: string, body: readonly Line[]): number {
  let width = 0
  for (const { start, first, end } of body) {
    if (end - start > width && given.slice(first, end).includes(' ')) width = end - start
    if (width > WIDEST_WRAP) break
  }
  return width
}

/** How long the first word of a line is, behind the mark of a quote that the line above has, too. */
function widthOfWord(given: string, above: number, { first, end }: Line): number {
  const isQuoted = given.startsWith('> ', first) && given.startsWith('> ', above)
  const from = isQuoted ? first + 2 : first
  let at = from
  while (at < end && given.charCodeAt(at) > 0x20) at++
  return at - from
}
