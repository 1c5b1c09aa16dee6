import type { Range } from '../syntax/nodes.js'
import { isLongProse, textOf } from './blocks.js'
import { isLineOfSite } from './kinds-of-text.js'
import type { PaperNode } from './nodes.js'

/** `TL;DR We count trams.`, `TLDRWe count trams.`: what a site says of a paper in front of its abstract. */
const SHORT_VERSION = /^(?:TL;?DR|Tl;?dr|tl;?dr)(?!\p{Ll})/u

/**
 * Takes off what the site prints between the names of a paper and its abstract: short lines that are no prose, and its own
 * short version.
 *
 *     Published in TRAM 2024
 *     Show abstract
 *     Night trams share their drivers with day trams, so …
 */
export function takeOffLinesAboveAbstract(
  page: string,
  papers: readonly PaperNode[],
): { papers: readonly PaperNode[]; lines: Range[] } {
  const lines: Range[] = []
  const without = papers.map((paper): PaperNode => {
    const count = countAbove(page, paper)
    if (count === 0) return paper
    for (const line of paper.abstract.slice(0, count)) lines.push(line)
    return { ...paper, abstract: paper.abstract.slice(count) }
  })
  return { papers: lines.length === 0 ? papers : without, lines }
}

function countAbove(page: string, { abstract }: PaperNode): number {
  if (abstract.length < 2) return 0
  const count = abstract.findIndex((block) => {
    const text = textOf(page, block)
    return !SHORT_VERSION.test(text) && !isLineOfSite(text)
  })
  const first = abstract[count]
  return first !== undefined && isLongProse(page, first) ? count : 0
}
