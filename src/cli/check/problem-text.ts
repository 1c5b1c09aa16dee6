import { jsonText } from '../json-text.js'
import { printable } from '../printable.js'
import type { Problem } from './report.js'

/** The places of a problem on one line: `page.json`, `pages.jsonl:7`. */
export function placeOf({ file, line }: Pick<Problem, 'file' | 'line'>): string {
  return printable(line === undefined ? file : `${file}:${line}`)
}

/** A problem for people: a line, and one for each of its values. */
export function problemLines(problem: Problem): string[] {
  const { rule, pointer, message } = problem
  const at = pointer === undefined ? '' : `${pointer === '' ? '(the whole)' : pointer} `
  const expected = rule === 'invalid-data' ? String(problem.expected) : valueText(problem, 'expected')
  const values = hasValues(problem) ? [`  expected ${expected}`, `  received ${valueText(problem, 'received')}`] : []
  return [`${at}${message}`, ...values].map(printable)
}

/** Problems that are about a value; the others have nothing to show below their line. */
function hasValues({ rule }: Problem): boolean {
  return rule === 'difference' || rule === 'invalid-data'
}

/** A value as JSON; `nothing` where it is absent. */
function valueText(problem: Problem, side: 'expected' | 'received'): string {
  return Object.hasOwn(problem, side) ? jsonText(problem[side]) : 'nothing'
}
