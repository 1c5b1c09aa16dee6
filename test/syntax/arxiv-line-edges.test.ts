import { describe, expect, test } from 'vitest'
import { type ArxivLineKind, arxivLineKind, arxivLineNode, readArxivParts } from '../../src/syntax/arxiv-line.js'
import type { Stretch } from '../../src/syntax/nodes.js'

describe('whether a line is an arXiv line, and how surely', () => {
  test.each<[line: string, kind: ArxivLineKind | null]>([
    ['arXiv:2207.13186v133 citations', 'labelled'],
    ['arXiv:2207.13186v133citations', 'labelled'],
    ['arXiv:2207.13186v11 citation', 'labelled'],
    ['arXiv:2512.14738h-index: 3', 'labelled'],
    ['arXiv:2512.14738h-index:3', 'labelled'],
    ['arXiv:2512.14738h-index : 3', 'labelled'],
    ['arXiv:2512.14738h-index3', 'labelled'],
    ['arXiv:2512.14738Has Code', 'labelled'],
    ['arXiv:2604.2353992.4', 'labelled'],
    ['arXiv:2604.23539 92.4', 'labelled'],
    ['arXiv:2604.23539100.0', 'labelled'],
    ['arXiv:2604.23539v12 92.4', 'labelled'],
    ['arXiv : 2604.2353992.4', 'labelled'],
    ['arXiv:2504.08734', 'bare'],
    ['arXiv:2504.08734 in print', 'bare'],
    ['arXiv:2504.08734, v2', 'bare'],
    ['arXiv:2504.08734 IN ITS THIRD', 'bare'],
    ['arXiv:see 2604.2353992.4', 'bare'],
    ['arXiv:no citations', 'bare'],
    ['arXiv:', 'bare'],
    ['arXiv:2001.01234 is where this began', null],
    ['arXiv:2001.01234.', null],
    ['arXiv 2001.01234', null],
    ['arXivLabs: arXiv:2001.01234', null],
    ['See arXiv:2207.13186v133 citations', null],
    ['', null],
  ])('%s: %s', (line, kind) => {
    expect(arxivLineKind(line, 0, line.length)).toBe(kind)
    expect(arxivLineKind(`\n${line}\n`, 1, 1 + line.length)).toBe(kind)
  })

  test('none is longer than 300 characters', () => {
    const line = `arXiv:2512.14738h-index: 3${'Inf Sci '.repeat(40)}`
    expect([300, 301].map((length) => arxivLineKind(line, 0, length))).toEqual(['labelled', null])
  })
})

test.each([
  ['arXiv:2504.08734', 16, '2504.08734'],
  ['arXiv : 2504.08734', 18, '2504.08734'],
  ['arXiv:   2504.08734  ', 21, '2504.08734'],
  ['arXiv:', 6, ''],
  ['arXiv: \nPredicted', 6, ''],
])('what stands behind the label: %j up to %i', (page, end, value) => {
  const line = arxivLineNode(page, { start: 0, end })
  expect(line).toMatchObject({ start: 0, end })
  expect(page.slice(line.value.start, line.value.end)).toBe(value)
  expect(line.value.start).toBeLessThanOrEqual(line.value.end)
})

describe('the parts that the labels tell apart: figures, h-index, badge, venue', () => {
  type Shown = string | null
  test.each<[line: string, figures: Shown, hIndex: Shown, badge: Shown, venue: Shown]>([
    ['2504.14620v21 citationsh-index: 3Has CodeInf Sci', '2504.14620v21', '3', 'Has Code', 'Inf Sci'],
    ['2504.14620v21citationsInf Sci', '2504.14620v21', null, null, 'Inf Sci'],
    ['2504.14620v1 1 citation', '2504.14620v1 1', null, null, null],
    ['2504.14620v1 1,234\ncitations', '2504.14620v1 1,234', null, null, null],
    ['2504.08734 v1 23.8 33 citations', '2504.08734 v1 23.8 33', null, null, null],
    ['2504.08734 v12 23.8 Nature', '2504.08734 v12 23.8', null, null, 'Nature'],
    ['math.GT/0309136v25 Nature', 'math.GT/0309136v25', null, null, 'Nature'],
    ['2504.08734Nature', '2504.08734', null, null, 'Nature'],
    ['2504.08734h-index3', '2504.08734', '3', null, null],
    ['2504.08734h-index 41', '2504.08734', '41', null, null],
    ['2504.08734h-index:41 · Nature', '2504.08734', '41', null, '· Nature'],
    ['2504.08734h-index\n: \n41', '2504.08734', '41', null, null],
    ['2504.08734h-index:', '2504.08734', null, null, null],
    ['2504.08734Has\n Code', '2504.08734', null, 'Has\n Code', null],
    ['2504.08734Has\nCodeNature', '2504.08734', null, 'Has\nCode', 'Nature'],
    ['see 2504.08734 below', 'see 2504.08734 below', null, null, null],
    ['Nature', 'Nature', null, null, null],
    ['Has Code', null, null, 'Has Code', null],
    ['', null, null, null, null],
  ])('%j', (text, ...parts) => {
    const page = `arXiv:${text}`
    const read = readArxivParts(page, arxivLineNode(page, { start: 0, end: page.length }))
    const show = (part: Stretch | null) => part && page.slice(part.start, part.end)
    expect([read.figures, read.hIndex, read.badge, read.venue].map(show)).toEqual(parts)
  })
})
