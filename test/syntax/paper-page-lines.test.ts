import { describe, expect, test } from 'vitest'
import { labelOf, pageLine } from '../../src/syntax/paper-page-lines.js'
import { run } from '../../src/syntax/rule.js'

describe('a line of a paper’s own page', () => {
  test.each([
    ['  ', 'blank'],
    ['SYSYApr 8', 'meta'],
    ['arXiv:2511.08734', 'arxiv'],
    ['Originality Highly original', 'impact'],
    ['Your Notes', 'notes'],
    ['Night Trams', 'text'],
  ])('%j: %s', (line, kind) => {
    expect(run(pageLine, line).kind).toBe(kind)
  })

  test('has its own ends', () => {
    expect(run(pageLine.many(), ' arXiv:2511.08734 \nSYSYApr 8\nIda')).toMatchObject([
      { start: 1, end: 17, kind: 'arxiv', certainty: 'bare' },
      { start: 19, end: 28, kind: 'meta', meta: { codes: { start: 19, end: 23 } } },
      { start: 29, end: 32, kind: 'text' },
    ])
  })
})

test.each([
  ['AI Analysis', 'analysis'],
  ['Foundations', 'foundations'],
  ['Your Notes', 'notes'],
  ['The foundational work for this paper', 'foundations-note'],
  ['The foundational work for this paper’s niche, ranked by year', 'foundations-note'],
  ['The foundational work', null],
  ['Foundations of Trams', null],
  ['AI', null],
  ['', null],
])('the label that %j is: %s', (line, label) => {
  expect(labelOf(`(${line})`, 1, 1 + line.length)).toBe(label)
})
