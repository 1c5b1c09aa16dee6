import { DATE } from '../dates.js'
import type { WrittenLink } from './brackets.js'
import { isBlank, type Line } from './lines.js'
import { LONGEST_META_LINE } from './meta-lines.js'

const HOLDS_DATE = new RegExp(DATE)
const MOST_LINES_OF_LINK = 5

/** The lines whose end lies inside of a link round a name or a title, not round a whole card: they were wrapped there. */
export function linesBrokenIn(given: string, body: readonly Line[], links: readonly WrittenLink[]): Set<number> {
  const broken = new Set<number>()
  let index = 0
  for (const { from, to } of links) {
    while (index < body.length && (body[index] as Line).end < from) index++
    const first = index
    let last = index
    while (last < body.length && (body[last] as Line).end < to) last++
    const within = body.slice(first, last + 1)
    if (within.length > MOST_LINES_OF_LINK || within.some((line) => isBlank(given, line) || isMetaLine(given, line)))
      continue
    for (let line = first; line < last; line++) broken.add(line)
  }
  return broken
}

function isMetaLine(given: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_META_LINE && HOLDS_DATE.test(given.slice(start, end))
}
