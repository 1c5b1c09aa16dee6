import { trimGaps } from './gaps.js'
import type { ImpactLine, ImpactNode, Stretch } from './nodes.js'

/**
 * The line below the arXiv line: two halves, glued, either of which may be missing.
 *
 *     Predicted impact top 39% in SY · last 90daysOriginality Incremental advance
 *                          ^^     ^^        ^^                                     percent, category, days
 *                                                         ^^^^^^^^^^^^^^^^^^^      originality
 */
const BEGINNINGS = ['Predicted impact', 'Originality']

const IMPACT =
  /^Predicted[ \n]{1,9}impact[ \n]{1,9}top[ \n]{1,9}(\d[\d.,]{0,15})[ \n]{0,9}%[ \n]{1,9}in[ \n]{1,9}([^ \n·]{1,40})[ \n]{0,9}(?:·[ \n]{0,9})?last[ \n]{1,9}(\d[\d,]{0,15})[ \n]{0,9}days?/d

const ORIGINALITY = /^Originality[ \n]{1,9}(?=\S)/

const LONGEST_IMPACT_LINE = 200

/** Whether a line is an impact line, whole or not. */
export function isImpactLine(page: string, start: number, end: number): boolean {
  return end - start <= LONGEST_IMPACT_LINE && BEGINNINGS.some((words) => page.startsWith(words, start))
}

/** Takes an impact line apart. */
export function readImpactLine(page: string, { start, end }: Stretch): ImpactLine {
  const impact = readImpact(page.slice(start, end), start)
  const behind = trimGaps(page, impact?.end ?? start, end)
  const label = ORIGINALITY.exec(page.slice(behind.start, behind.end))?.[0]
  if (label !== undefined) {
    const originality = { start: behind.start + label.length, end: behind.end }
    return { start, end, impact, originality, rest: null }
  }
  return { start, end, impact, ...readHalf(page, behind) }
}

function readImpact(line: string, start: number): ImpactNode | null {
  const [whole, percent, category, days] = IMPACT.exec(line)?.indices ?? []
  if (whole === undefined || percent === undefined || category === undefined || days === undefined) return null
  const place = ([from, to]: [number, number]): Stretch => ({ start: start + from, end: start + to })
  return { ...place(whole), percent: place(percent), category: place(category), days: place(days) }
}

/** What no rule knows may still have a label behind it: `Predicted impact lowOriginality Highly original`. */
function readHalf(page: string, behind: Stretch): Pick<ImpactLine, 'originality' | 'rest'> {
  const text = page.slice(behind.start, behind.end)
  const at = text.indexOf('Originality ')
  if (text === '') return { originality: null, rest: null }
  if (at <= 0) return { originality: null, rest: behind }
  const label = behind.start + at
  return {
    originality: trimGaps(page, label + 'Originality '.length, behind.end),
    rest: trimGaps(page, behind.start, label),
  }
}
