import { countEach } from '../../source/counts.js'
import { type Gap, type Line, replaceLines, withGap } from '../lines.js'
import { isMetaLine, textOfPart } from '../shapes/parts.js'
import { isTextLabel } from '../shapes/site-labels.js'

/** So many papers at least have a label, and half of them all. */
const FEWEST_PAPERS = 2

/** So far below its meta line a paper’s abstract begins at most. */
const FURTHEST = 10

/**
 * Takes the labels off that stand above titles, names and abstracts, where the papers of a page have them:
 *
 *     Title / Quiet Trams / Authors / Jonas Vik          Quiet Trams / Jonas Vik
 */
export function takeTextLabelsOff(source: string, lines: readonly Line[]): readonly Line[] {
  /** The gap above the line below a label: a title stands right below its meta line, and all else is a block. */
  const gaps = new Map<number, Gap>()
  let papers = 0
  let below = Number.POSITIVE_INFINITY
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) {
      papers++
      below = 0
      continue
    }
    if (below < FURTHEST && isTextLabel(textOfPart(source, line) ?? ''))
      gaps.set(at, below === 0 ? 'line' : 'paragraph')
    below++
  }
  const counts = countEach(Array.from(gaps.keys(), (at) => (lines[at] as Line).textIn(source)))
  const isLabel = (at: number) => {
    const count = gaps.has(at) ? (counts.get((lines[at] as Line).textIn(source)) as number) : 0
    return count >= FEWEST_PAPERS && 2 * count >= papers
  }
  return replaceLines(lines, (line, at) => {
    if (isLabel(at)) return []
    return isLabel(at - 1) ? [withGap(line, gaps.get(at - 1) as Gap)] : null
  })
}
