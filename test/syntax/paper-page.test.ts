import { describe, expect, test } from 'vitest'
import { beginningOfPage, type PageLine, paperPage } from '../../src/syntax/paper-page.js'
import { begin, run } from '../../src/syntax/rule.js'
import { printedText } from './printed-parts.js'

const kindsOf = (page: string) => run(paperPage, page).map(({ kind }) => kind)

describe('the kind of a line of a paper’s own page', () => {
  test.each<[line: string, kind: PageLine['kind']]>([
    ['  ', 'blank'],
    ['SYSYApr 8', 'meta'],
    ['Apr 8, 2025', 'meta'],
    ['arXiv:2511.08734', 'arxiv'],
    ['Predicted impact top 39% in SY · last 90days', 'impact'],
    ['Originality Highly original', 'impact'],
    ['AI Analysis', 'analysis'],
    ['Foundations', 'foundations'],
    ['The foundational work for this paper', 'foundations-note'],
    ['The foundational work for this paper’s niche, ranked by year', 'foundations-note'],
    ['Your Notes', 'notes'],
    ['  Your Notes  ', 'notes'],
    ['The foundational work', 'text'],
    ['Foundations of Trams', 'text'],
    ['Your Notes on Trams', 'text'],
    ['AI', 'text'],
    ['Night Trams', 'text'],
    // A figure of an author reads like a date, and is none.
    ['h-index 1', 'text'],
  ])('%j: %s', (line, kind) => {
    expect(kindsOf(line)).toEqual([kind])
    expect(kindsOf(`x\n${line}`).at(-1)).toBe(kind)
  })

  test('blank lines in a row are one, and none is left out', () => {
    expect(kindsOf('\n \nx\n\n')).toEqual(['blank', 'text', 'blank'])
    expect(kindsOf('')).toEqual([])
  })

  test.each<[page: string, kinds: PageLine['kind'][]]>([
    ['Apr 8\nx', ['meta', 'text']],
    ['x\nApr 8', ['text', 'text']],
    ['x\n\nApr 8', ['text', 'blank', 'meta']],
    ['x\n\nh-index 1', ['text', 'blank', 'text']],
  ])('a date alone is a meta line at the top and below a blank line: %j', (page, kinds) => {
    expect(kindsOf(page)).toEqual(kinds)
  })
})

test('a line has its own ends, and what a rule reads in it', () => {
  expect(run(paperPage, ' arXiv:2511.08734 \nSYSYApr 8\nIda')).toMatchObject([
    { start: 1, end: 17, kind: 'arxiv', arxiv: { value: { start: 7, end: 17 }, isLabelled: false } },
    {
      start: 19,
      end: 28,
      kind: 'meta',
      meta: {
        codes: [
          { start: 19, end: 21 },
          { start: 21, end: 23 },
        ],
      },
    },
    { start: 29, end: 32, kind: 'text' },
  ])
})

describe('the beginning of a page goes to its second meta line, and not far beyond', () => {
  const META = 'SYSYApr 8'
  test.each<[lines: string[], upTo: number]>([
    [[], 0],
    [['x', 'y'], 2],
    [[META, 'x', 'y'], 3],
    [[META, 'x', META, 'y'], 3],
    // One in a title's place does not count.
    [[META, META, 'x', META, 'y'], 4],
    [['x', META, META, 'y', META, 'z'], 5],
    [['Apr 8', META, 'x', META], 4],
  ])('%j', (lines, upTo) => {
    const beginning = begin(beginningOfPage, lines.join('\n')).value
    expect(beginning.slice(0, upTo).map((line) => printedText(lines.join('\n'), line))).toEqual(lines.slice(0, upTo))
  })

  test('however many papers the page has', () => {
    const page = `${META}\nx\n`.repeat(100)
    expect(begin(beginningOfPage, page).value.length).toBeLessThanOrEqual(6)
  })
})
