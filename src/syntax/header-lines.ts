import type { HeaderField, HeaderLine, Stretch } from './nodes.js'

/** What a number may look like, well-formed or not: `3,779`, `-1`, `58.5`. Its value is read later. */
const NUMBER = '([-+]?\\d[\\d.,]*)'

/**
 * The header lines as they are printed, glued or not. The group is the value:
 *
 *     h-index58      8papers      229citations      Novelty54%      AI Score52      8 Papers
 *            ^^      ^            ^^^                      ^^               ^^      ^
 */
const METRICS: readonly (readonly [HeaderField, string])[] = [
  ['hIndex', `h-index ?:? ?${NUMBER}`],
  ['paperCount', `${NUMBER} ?papers?`],
  ['citationCount', `${NUMBER} ?citations?`],
  ['noveltyPercent', `Novelty ?:? ?${NUMBER} ?%`],
  ['aiScore', `AI Score ?:? ?${NUMBER}`],
  ['heading', `${NUMBER} ?Papers?`],
]

/** All of them in one; the group that takes part tells which it is. */
const METRIC = new RegExp(`^(?:${METRICS.map(([, pattern]) => pattern).join('|')})$`)

const LONGEST_METRIC_LINE = 60

/** A figure of the owner, or the heading of the papers; null for any other line. */
export function readMetricLine(page: string, start: number, end: number): HeaderLine | null {
  if (start === end || end - start > LONGEST_METRIC_LINE) return null
  const line = page.slice(start, end)
  const [, ...numbers] = METRIC.exec(line) ?? []
  const which = numbers.findIndex((number) => number !== undefined)
  if (which < 0) return null
  const [field] = METRICS[which] as (typeof METRICS)[number]
  const number = numbers[which] as string
  const valueStart = start + line.indexOf(number)
  return { start, end, field, value: { start: valueStart, end: valueStart + number.length } }
}

/** A line that holds a category code and nothing else: `CL`, `quant-ph`, `cs.LG`. */
const FIELD = /^(?:[a-z-]+\.)?(?:[A-Z]{2}|[a-z]+-[a-z]+|optics|other|soft)$/

/** Whether a line could be the owner's field: `CL`. */
export function isFieldLine(page: string, line: Stretch): boolean {
  return line.end - line.start <= 24 && FIELD.test(page.slice(line.start, line.end))
}
