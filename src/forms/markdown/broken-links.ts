import { DATE } from '../shapes/dates.js'
import { LONGEST_META_LINE } from '../shapes/meta-line.js'
import { isBlank, type SourceLine } from '../source-lines.js'
import type { WrittenLink } from './brackets.js'

const HOLDS_DATE = new RegExp(DATE)
const MOST_LINES_OF_LINK = 5

/** The lines whose end lies inside of a link round a name or a title, not round a whole card: they were wrapped there. */
export function linesBrokenIn(given: string, body: readonly SourceLine[], links: readonly WrittenLink[]): Set<number> {
  const broken = new Set<number>()
  let index = 0
  for (const { from, to } of links) {
    while (index < body.length && (body[index] as SourceLine).end < from) index++
    const first = index
    let last = index
    while (last < body.length && (body[last] as SourceLine).end < to) last++
    const within = body.slice(first, last + 1)
    if (within.length > MOST_LINES_OF_LINK || within.some((line) => isBlank(given, line) || isMetaLine(given, line)))
      continue
    for (let line = first; line < last; line++) broken.add(line)
  }
  return broken
}

function isMetaLine(given: string, { start, end }: SourceLine): boolean {
  return end - start <= LONGEST_META_LINE && HOLDS_DATE.test(given.slice(start, end))
}
