import { trimGaps } from './gaps.js'
import type { ArxivLine, Stretch } from './nodes.js'

/**
 * The line below the title of a paper's own page. Behind the label everything but the labels may be missing:
 *
 *     arXiv:2504.14620v21 citationsh-index: 3Has CodeInf Sci
 *           ^^^^^^^^^^^^^                                      id, version, score and count, glued
 *                                           ^                 h-index
 *                                            ^^^^^^^^         badge
 *                                                    ^^^^^^^  venue
 */
const PREFIX = /^arXiv ?: ?/

/** No arXiv line is longer: its longest part is the venue. */
const LONGEST_ARXIV_LINE = 300

/** What only an arXiv line prints: a label behind a figure, or an id with a score behind it. */
const LABELLED = /\d ?citations?|h-index ?:? ?\d|Has Code|^\d{4}\.\d{4,5}(?:v\d{1,4})? ?\d{1,3}\.\d/

/** Running text: three words of lower case in a row, or an id at the end of a clause. */
const PROSE = /(?: [a-z]{1,40}\b){3}|\.\d{4,5}[.,;)]$/

/**
 * How surely a line is an arXiv line. One that prints no more than an id can also be a line of a paragraph, so it
 * counts only where a page puts it.
 */
export type ArxivLineKind = 'labelled' | 'bare'

/** Whether a line is an arXiv line, and how surely. Null where it is none. */
export function arxivLineKind(page: string, start: number, end: number): ArxivLineKind | null {
  if (!page.startsWith('arXiv', start) || end - start > LONGEST_ARXIV_LINE) return null
  const line = page.slice(start, end)
  const prefix = PREFIX.exec(line)?.[0]
  if (prefix === undefined) return null
  const value = line.slice(prefix.length)
  if (LABELLED.test(value)) return 'labelled'
  return PROSE.test(value) ? null : 'bare'
}

/** A line that is an arXiv line, as a node. */
export function arxivLineNode(page: string, { start, end }: Stretch): ArxivLine {
  const prefix = PREFIX.exec(page.slice(start, Math.min(end, start + 8)))?.[0] ?? ''
  return { start, end, value: trimGaps(page, start + prefix.length, end) }
}

/** The parts of an arXiv line that its labels tell apart. */
export interface ArxivParts {
  /** Id, version, score and count in one, for which digits are whose is no matter of syntax. */
  readonly figures: Stretch | null
  readonly hIndex: Stretch | null
  readonly badge: Stretch | null
  readonly venue: Stretch | null
}

const ID_AND_FIGURES = /^(?:[a-zA-Z.-]{1,20}\/)?[\d.v,]+(?: [\d.v,]+)*/
const COUNT_LABEL = /[ \n]*citations?/
const H_INDEX = /h-index[ \n]?:?[ \n]*(\d*)/
const BADGE = /Has[ \n]+Code/

/** Finds the parts of an arXiv line. Whatever stands between them is a label. */
export function readArxivParts(page: string, { value }: ArxivLine): ArxivParts {
  const text = page.slice(value.start, value.end)
  const count = COUNT_LABEL.exec(text)
  const hIndex = H_INDEX.exec(text)
  const badge = BADGE.exec(text)
  const labels = [count, hIndex, badge].filter((label) => label !== null)
  const figuresEnd = Math.min(
    ID_AND_FIGURES.exec(text)?.[0].length ?? text.length,
    ...labels.map((label) => label.index),
  )
  const labelsEnd = Math.max(figuresEnd, ...labels.map((label) => label.index + label[0].length))
  const number = hIndex?.[1] ?? ''
  const numberEnd = (hIndex?.index ?? 0) + (hIndex?.[0].length ?? 0)
  const part = (start: number, end: number): Stretch | null => {
    const stretch = trimGaps(page, value.start + start, value.start + end)
    return stretch.start < stretch.end ? stretch : null
  }
  return {
    figures: part(0, figuresEnd),
    hIndex: part(numberEnd - number.length, numberEnd),
    badge: badge === null ? null : part(badge.index, badge.index + badge[0].length),
    venue: part(labelsEnd, text.length),
  }
}
