import { describe, expect, test } from 'vitest'
import { impactLine, readImpactLine } from '../../src/syntax/impact-line.js'
import type { Range } from '../../src/syntax/nodes.js'
import { accept } from '../../src/syntax/rule.js'
import { printedText } from './printed-parts.js'

test.each([
  ['Predicted impact top 39% in SY · last 90days', true],
  ['Predicted impact', true],
  ['Originality', true],
  ['Originality Highly original', true],
  ['Predicted', false],
  ['The Originality of Trams', false],
  ['', false],
])('whether a line is an impact line: %s %s', (line, is) => {
  expect(accept(impactLine, line) !== null).toBe(is)
})

test('none is longer than 200 characters', () => {
  const line = 'Originality of night trams '.repeat(10)
  const lineOf = (length: number) => `${line.slice(0, length - 1)}x`
  expect([200, 201].map((length) => accept(impactLine, lineOf(length)) !== null)).toEqual([true, false])
})

describe('an impact line, as printed → percent, category, days, originality, what is left', () => {
  test.each<[line: string, parts: (string | null)[]]>([
    [
      'Predicted impact top 39% in SY · last 90daysOriginality Incremental advance',
      ['39', 'SY', '90', 'Incremental advance', null],
    ],
    ['Predicted impact top 39% in SY · last 90days', ['39', 'SY', '90', null, null]],
    ['Predicted impact top 0.5 % in quant-ph last 7 days', ['0.5', 'quant-ph', '7', null, null]],
    ['Predicted impact top 39% in SY·last 1 day', ['39', 'SY', '1', null, null]],
    [
      'Predicted \nimpact \ntop \n39 \n% \nin \nSY \n· \nlast \n1,365 \ndays \nOriginality \nHighly original',
      ['39', 'SY', '1,365', 'Highly original', null],
    ],
    ['Predicted impact top 39% in SY · last 90days · Highly', ['39', 'SY', '90', null, '· Highly']],
    ['Predicted impact lowOriginality Highly original', [null, null, null, 'Highly original', 'Predicted impact low']],
    ['Predicted impact top 39 in SY', [null, null, null, null, 'Predicted impact top 39 in SY']],
    ['Originality Highly original', [null, null, null, 'Highly original', null]],
    ['Originality', [null, null, null, null, 'Originality']],
    [
      'Originality low, Predicted impact top 39% in SY · last 90days',
      [null, null, null, 'low, Predicted impact top 39% in SY · last 90days', null],
    ],
    [`Originality${' '.repeat(10)}low`, [null, null, null, 'low', null]],
  ])('%j', (line, parts) => {
    const page = `arXiv:2504.08734\n${line}`
    const start = page.indexOf('\n') + 1
    const { impact, originality, rest, ...ends } = readImpactLine(page, { start, end: page.length })
    const show = (part: Range | null | undefined) => (part ? printedText(page, part) : null)
    expect([impact?.percent, impact?.category, impact?.days, originality, rest].map(show)).toEqual(parts)
    expect(ends).toEqual({ start, end: page.length })
    if (impact !== null) expect(show(impact)).toMatch(/^Predicted(?:.|\n)*days?$/)
  })
})
