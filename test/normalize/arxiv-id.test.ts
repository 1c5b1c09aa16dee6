import { describe, expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { isSamePaper } from '../../src/normalize/arxiv-id.js'
import { paperPage } from '../paper-page/page.js'

describe('the id of an arXiv line', () => {
  test.each<[text: string, id: string | null]>([
    ['2504.08734v1', '2504.08734'],
    ['1501.00001', '1501.00001'],
    ['1412.12345', '1412.1234'],
    ['1412.1234', '1412.1234'],
    ['0704.0001', '0704.0001'],
    ['9912.12345', '9912.12345'],
    ['1501.0001', null],
    ['0703.0001', null],
    ['2500.12345', null],
    ['2513.12345', null],
    ['cs/0703001', 'cs/0703001'],
    ['cs/0704001', null],
    ['hep-th/9101001', 'hep-th/9101001'],
    ['hep-th/9012001', null],
    ['math.GT/0309136v1', 'math.GT/0309136'],
    ['math.GT/0300136', null],
    ['see 2504.08734', null],
    ['', null],
  ])('%s: %s', (text, id) => {
    expect(safeParsePaperPage(paperPage({ arxiv: `arXiv:${text}` })).data?.arxivId).toBe(id)
  })
})

test.each([
  ['2504.08734', '2504.08734', true],
  ['2504.08734', '2504.08735', false],
  ['math.GT/0309136', 'math.GT/0309136', true],
  ['math.GT/0309136', 'math/0309136', true],
  ['math/0309136', 'math.GT/0309136', true],
  ['math/0309136', 'math/0309136', true],
  ['math.GT/0309136', 'math.AG/0309136', false],
  ['math.GT/0309136', 'math/0309137', false],
  ['math.GT/0309136', 'hep-th/0309136', false],
])('whether %s and %s are one paper: %s', (one, other, is) => {
  expect(isSamePaper(one, other)).toBe(is)
})
