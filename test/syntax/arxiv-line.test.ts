import { describe, expect, test } from 'vitest'
import { arxivId, arxivLineStart, readArxivLine } from '../../src/syntax/arxiv-line.js'
import type { ArxivReading } from '../../src/syntax/nodes.js'
import { accept } from '../../src/syntax/rule.js'
import { type PrintedParts, printedParts, printedText } from './printed-parts.js'

describe('whether a line is an arXiv line, and whether it has a label that only such a line prints', () => {
  test.each<[line: string, kind: 'labelled' | 'bare' | null]>([
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
    // Whether these are lines of a paragraph is for `layout/` to tell.
    ['arXiv:2001.01234 is where this began', 'bare'],
    ['arXiv:2001.01234.', 'bare'],
    ['arXiv 2001.01234', null],
    ['arXivLabs: arXiv:2001.01234', null],
    ['See arXiv:2207.13186v133 citations', null],
    ['', null],
  ])('%s: %s', (line, kind) => {
    const node = accept(arxivLineStart, line)
    expect(node && (node.isLabelled ? 'labelled' : 'bare')).toBe(kind)
    expect(node && printedText(line, node)).toBe(kind && line)
  })

  test('none is longer than 300 characters', () => {
    const line = `arXiv:2512.14738h-index: 3${'Inf Sci '.repeat(40)}`
    const kinds = [299, 300, 301].map((length) => accept(arxivLineStart, `${line.slice(0, length - 1)}x`)?.isLabelled)
    expect(kinds).toEqual([true, true, undefined])
  })
})

test.each([
  ['arXiv:2504.08734', '2504.08734'],
  ['arXiv : 2504.08734', '2504.08734'],
  ['arXiv: 2504.08734  ', '2504.08734'],
  ['arXiv:', ''],
  ['arXiv: ', ''],
])('what stands behind the label: %j', (line, value) => {
  const node = accept(arxivLineStart, line)
  expect(node && printedText(line, node.value)).toBe(value)
})

test.each([
  ['2504.08734', true],
  ['1501.00001', true],
  ['1412.99999', false],
  ['1412.0001', true],
  ['0704.0001', true],
  ['0703.0001', false],
  ['2513.00001', false],
  ['2500.00001', false],
  ['math.GT/0309136', true],
  ['math/0309136', true],
  ['hep-th/9108028', true],
  ['hep-th/0703001', true],
  ['hep-th/0704001', false],
  ['hep-th/9008028', false],
  ['hep-th/9113001', false],
])('an id of one of the three forms: %s %s', (text, is) => {
  expect(accept(arxivId, text) !== null).toBe(is)
})

/** The readings of a line behind `arXiv:`, on a page that goes on below it. */
function read(text: string, mayBeCut = false): { whole: PrintedParts[]; inPart: PrintedParts[] } {
  const page = `x\narXiv:${text}\ny`
  const { readings, partialReadings } = readArxivLine(page, { start: 2, end: page.length - 2 }, mayBeCut)
  // A reading has no ends of its own.
  const show = (reading: ArxivReading) => printedParts(page, { start: 0, end: 0, ...reading })
  return { whole: readings.map(show), inPart: partialReadings.map(show) }
}

describe('an arXiv line that all can be read of, as printed → its readings, the smallest version first', () => {
  test.each<[line: string, ...readings: PrintedParts[]]>([
    [
      '2504.14620v21 citationsh-index: 3Has CodeInf Sci',
      {
        ...{ arxivId: '2504.14620', version: '2', citationCount: '1', hIndex: '3', hasCode: 'Has Code' },
        venue: 'Inf Sci',
      },
    ],
    ['2511.0873423.82 citations', { arxivId: '2511.08734', score: '23.8', citationCount: '2' }],
    ['2511.08734100.02 citations', { arxivId: '2511.08734', score: '100.0', citationCount: '2' }],
    ['2504.14620v21citationsInf Sci', { arxivId: '2504.14620', version: '2', citationCount: '1', venue: 'Inf Sci' }],
    ['2504.14620v1 1 citation', { arxivId: '2504.14620', version: '1', citationCount: '1' }],
    ['2504.14620v1 1,234\ncitations', { arxivId: '2504.14620', version: '1', citationCount: '1,234' }],
    ['2504.08734 v1 23.8 33 citations', { arxivId: '2504.08734', version: '1', score: '23.8', citationCount: '33' }],
    ['2504.08734 v12 23.8 Nature', { arxivId: '2504.08734', version: '12', score: '23.8', venue: 'Nature' }],
    ['math.GT/0309136v25 Nature', { arxivId: 'math.GT/0309136', version: '25', venue: 'Nature' }],
    ['2504.08734Nature', { arxivId: '2504.08734', venue: 'Nature' }],
    ['2504.08734h-index3', { arxivId: '2504.08734', hIndex: '3' }],
    ['2504.08734h-index 41', { arxivId: '2504.08734', hIndex: '41' }],
    ['2504.08734h-index:41 · Nature', { arxivId: '2504.08734', hIndex: '41', venue: 'Nature' }],
    ['2504.08734h-index\n: \n41', { arxivId: '2504.08734', hIndex: '41' }],
    ['2504.08734Has\n Code', { arxivId: '2504.08734', hasCode: 'Has\n Code' }],
    ['2504.08734Has\nCodeNature', { arxivId: '2504.08734', hasCode: 'Has\nCode', venue: 'Nature' }],
    // The year of a venue is no part of the h-index, nor `42nd`.
    ['2504.08734h-index: 412023 IEEE Trams', { arxivId: '2504.08734', hIndex: '41', venue: '2023 IEEE Trams' }],
    [
      '2504.08734h-index: 342nd Trams',
      { arxivId: '2504.08734', hIndex: '34', venue: '2nd Trams' },
      { arxivId: '2504.08734', hIndex: '3', venue: '42nd Trams' },
    ],
    // Digits between two parts may belong to either.
    [
      '2207.13186v133 citations',
      { arxivId: '2207.13186', version: '1', citationCount: '33' },
      { arxivId: '2207.13186', version: '13', citationCount: '3' },
    ],
    [
      '2504.08734v123.8',
      { arxivId: '2504.08734', version: '1', score: '23.8' },
      { arxivId: '2504.08734', version: '12', score: '3.8' },
    ],
    // A score above 100 only where the line cannot be read without.
    ['2504.08734123.8', { arxivId: '2504.08734', score: '123.8' }],
    // The page may end inside of a label.
    ['2504.087342 cit', { arxivId: '2504.08734', citationCount: '2' }],
  ])('%j', (line, ...readings) => {
    expect(read(line)).toEqual({ whole: readings, inPart: [] })
  })

  test('goes through every length of a version, up to 15 digits', () => {
    const versions = (digits: number) =>
      read(`2504.08734v${'1'.repeat(digits)}Nature`).whole.map(({ version }) => version)
    expect(versions(15)).toEqual(['1'.repeat(15)])
    expect(versions(16)).toEqual([])
    expect(read(`2504.08734v${'1'.repeat(9)} citations`).whole).toHaveLength(8)
  })
})

describe('an arXiv line of which only a part can be read', () => {
  test.each<[line: string, first: PrintedParts]>([
    ['2504.08734h-index:', { arxivId: '2504.08734', unread: ['h-index:'] }],
    ['see 2504.08734 below', { unread: ['see 2504.08734 below'] }],
    ['Nature', { unread: ['Nature'] }],
    ['Has Code', { hasCode: 'Has Code' }],
    // A name is a venue only behind a label: in front of one it may be what is left of an id.
    ['Has CodeInf Sci', { hasCode: 'Has Code', venue: 'Inf Sci' }],
    ['Has Codeh-index: 3', { hasCode: 'Has Code', unread: ['h-index: 3'] }],
    ['cs/0101001?h-index: 3', { arxivId: 'cs/0101001', hIndex: '3', unread: ['?'] }],
    [
      '2504.08734?? h-index: 3!!Has Code??',
      {
        ...{ arxivId: '2504.08734', hIndex: '3', hasCode: 'Has Code' },
        unread: ['??', '!!', '??'],
      },
    ],
    ['', {}],
  ])('%j', (line, first) => {
    const { whole, inPart } = read(line)
    expect(whole).toEqual([])
    expect(inPart[0]).toEqual(first)
  })

  test('is also looked for where all can be read but the page may end inside of the line', () => {
    expect(read('2504.0873')).toMatchObject({ whole: [], inPart: [{ unread: ['2504.0873'] }] })
    expect(read('2504.08734Nature').inPart).toEqual([])
    expect(read('2504.08734Nature', true).inPart).toContainEqual({ arxivId: '2504.08734', unread: ['Nature'] })
  })
})
