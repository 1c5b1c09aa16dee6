import { expect, test } from 'vitest'
import { blankLines, isBlank, lineEnd, lineStart, printedLine } from '../../src/syntax/lines.js'
import { type Rule, run } from '../../src/syntax/rule.js'

/** What a rule reads at the beginning of a text, and where the next one goes on; null where it refuses. */
function readBy<T>(rule: Rule<T>, text: string, at = 0): [value: T, next: number] | null {
  const reply = rule._(text, at)
  return reply.status ? [reply.value, (reply as { index: number }).index] : null
}

test.each<[text: string, at: number, start: number]>([
  ['Ida', 0, 0],
  ['  Ida', 0, 2],
  ['Ida Example', 3, 4],
  ['  ', 0, 2],
  ['', 0, 0],
])('the beginning of a line: %j from %i is %i', (text, at, start) => {
  expect(readBy(lineStart, text, at)).toEqual([start, start])
})

test.each<[text: string, at: number, end: number, next: number] | [text: string, at: number, end: null]>([
  ['Ida\nOtto', 3, 3, 4],
  ['Ida  \nOtto', 3, 3, 6],
  ['Ida  \nOtto', 5, 3, 6],
  ['Ida', 3, 3, 3],
  ['Ida  ', 3, 3, 5],
  ['Ida Example', 3, null],
  ['Ida', 2, null],
])('the end of a line: %j from %i is %s', (text, at, end, next = 0) => {
  expect(readBy(lineEnd, text, at)).toEqual(end === null ? null : [end, next])
})

test.each<[text: string, next: number | null]>([
  ['\n', 1],
  ['\n\nIda', 2],
  ['  \n Ida', 3],
  ['\n  ', 3],
  ['  ', 2],
  ['', null],
  ['Ida', null],
  ['  Ida', null],
])('a run of blank lines: %j up to %s', (text, next) => {
  expect(readBy(blankLines, text)).toEqual(next === null ? null : [{ start: 0, end: 0 }, next])
})

test.each<[text: string, start: number, end: number, next: number] | [text: string, start: null]>([
  ['Ida', 0, 3, 3],
  ['  Ida Example  \nOtto', 2, 13, 16],
  ['Ida\n', 0, 3, 4],
  ['\n', null],
  ['  \nIda', null],
  ['  ', null],
  ['', null],
])('a printed line: %j', (text, start, end = 0, next = 0) => {
  expect(readBy(printedLine, text)).toEqual(start === null ? null : [{ start, end }, next])
})

test('a page is its printed and blank lines, each without the blanks around it', () => {
  const lines = run(printedLine.or(blankLines).many(), '  A Title  \n\n Ida')
  expect(lines).toEqual([
    { start: 2, end: 9 },
    { start: 12, end: 12 },
    { start: 14, end: 17 },
  ])
  expect(lines.map(isBlank)).toEqual([false, true, false])
})
