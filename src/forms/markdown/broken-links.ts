import { mayBeMetaLine } from '../shapes/meta-line.js'
import { isBlank, type SourceLine } from '../source-lines.js'
import type { WrittenLink } from './brackets.js'

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
    const endsLink = (line: SourceLine) => isBlank(given, line) || mayBeMetaLine(given.slice(line.start, line.end))
    if (within.length > MOST_LINES_OF_LINK || within.some(endsLink)) continue
    for (let line = first; line < last; line++) broken.add(line)
  }
  return broken
}
