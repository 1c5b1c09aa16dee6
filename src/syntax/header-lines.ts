import type { HeaderField, HeaderLine, Stretch } from './nodes.js'
import { lineRule, type Rule } from './rule.js'

/** What a number may look like, well-formed or not: `3,779`, `-1`, `58.5`. Its value is read later. */
const NUMBER = '([-+]?\\d[\\d.,]*)'

/**
 * The header lines as they are printed, glued or not. The group is the value:
 *
 *     h-index58      8papers      229citations      Novelty54%      AI Score52      8 Papers
 *            ^^      ^            ^^^                      ^^               ^^      ^
 */
const METRICS: readonly (readonly [HeaderField, RegExp])[] = [
  ['hIndex', new RegExp(`^(?:h-index ?:? ?)${NUMBER}$`)],
  ['paperCount', new RegExp(`^${NUMBER} ?papers?$`)],
  ['citationCount', new RegExp(`^${NUMBER} ?citations?$`)],
  ['noveltyPercent', new RegExp(`^(?:Novelty ?:? ?)${NUMBER} ?%$`)],
  ['aiScore', new RegExp(`^(?:AI Score ?:? ?)${NUMBER}$`)],
  ['heading', new RegExp(`^${NUMBER} ?Papers?$`)],
]

const LONGEST_METRIC_LINE = 60

/** A figure of the owner, or the heading of the papers. */
export const metricLine: Rule<HeaderLine> = lineRule('a header line, such as "h-index58"', (page, start, end) => {
  if (end - start > LONGEST_METRIC_LINE) return null
  const line = page.slice(start, end)
  for (const [field, pattern] of METRICS) {
    const number = pattern.exec(line)?.[1]
    if (number === undefined) continue
    const valueStart = start + line.indexOf(number)
    return { start, end, field, value: { start: valueStart, end: valueStart + number.length } }
  }
  return null
})

/** A line that holds a category code and nothing else: `CL`, `quant-ph`, `cs.LG`. */
const FIELD = /^(?:[a-z-]+\.)?(?:[A-Z]{2}|[a-z]+-[a-z]+|optics|other|soft)$/

/** Whether a line could be the owner's field: `CL`. */
export function isFieldLine(page: string, line: Stretch): boolean {
  return line.end - line.start <= 24 && FIELD.test(page.slice(line.start, line.end))
}
