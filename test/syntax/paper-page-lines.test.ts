import { describe, expect, test } from 'vitest'
import {
  arxivPageLine,
  blankPageLine,
  impactPageLine,
  labelOf,
  labelPageLine,
  metaPageLine,
  type PageLine,
  textPageLine,
} from '../../src/syntax/paper-page-lines.js'
import { type Rule, run } from '../../src/syntax/rule.js'

describe('each rule takes its own line, and says what it looks for', () => {
  test.each<[rule: Rule<PageLine>, line: string, kind: string, other: string, expected: string]>([
    [blankPageLine, '  ', 'blank', 'Night Trams', 'a blank line'],
    [metaPageLine, 'SYSYApr 8', 'meta', 'Night Trams', 'a meta line, such as "SYSYApr 8"'],
    [arxivPageLine, 'arXiv:2511.08734', 'arxiv', 'Night Trams', 'an arXiv line'],
    [impactPageLine, 'Originality Highly original', 'impact', 'Night Trams', 'an impact line'],
    [labelPageLine, 'Your Notes', 'notes', 'Night Trams', 'a label, such as "AI Analysis"'],
    // Any line is one; but there has to be one.
    [textPageLine, 'Night Trams', 'text', '', 'a line of text'],
  ])('%#: %j', (rule, line, kind, other, expected) => {
    expect(run(rule, line).kind).toBe(kind)
    expect(() => run(rule, other)).toThrow(`expecting ${expected}`)
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
