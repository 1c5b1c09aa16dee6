import { describe, expect, test } from 'vitest'
import { shownReadings } from './shown-readings.js'

describe('the twelve lines seen: every reading', () => {
  test.each([
    [
      '1901.07352v418 citations',
      ['arxivId 1901.07352, version 4, citationCount 18', 'arxivId 1901.07352, version 41, citationCount 8'],
    ],
    ['2002.02460v11 citations', ['arxivId 2002.02460, version 1, citationCount 1']],
    [
      '2207.13186v133 citationsh-index: 15',
      [
        'arxivId 2207.13186, version 1, citationCount 33, hIndex 15',
        'arxivId 2207.13186, version 13, citationCount 3, hIndex 15',
      ],
    ],
    ['2103.04685v14 citations', ['arxivId 2103.04685, version 1, citationCount 4']],
    [
      '2308.00279v120 citationsh-index: 41Has Code',
      [
        'arxivId 2308.00279, version 1, citationCount 20, hIndex 41, hasCode Has Code',
        'arxivId 2308.00279, version 12, citationCount 0, hIndex 41, hasCode Has Code',
      ],
    ],
    [
      '2504.14620v21 citationsh-index: 3Has CodeInf Sci',
      ['arxivId 2504.14620, version 2, citationCount 1, hIndex 3, hasCode Has Code, venue Inf Sci'],
    ],
    ['2512.14738v2h-index: 3', ['arxivId 2512.14738, version 2, hIndex 3']],
    ['2511.0873423.82 citationsh-index: 12', ['arxivId 2511.08734, score 23.8, citationCount 2, hIndex 12']],
    ['2603.2893893.71 citationsh-index: 43', ['arxivId 2603.28938, score 93.7, citationCount 1, hIndex 43']],
    ['2604.2353992.4Has Code', ['arxivId 2604.23539, score 92.4, hasCode Has Code']],
    ['2605.2912890.0h-index: 43', ['arxivId 2605.29128, score 90.0, hIndex 43']],
    ['2606.0028572.4h-index: 7', ['arxivId 2606.00285, score 72.4, hIndex 7']],
  ])('%s', (line, expected) => {
    expect(shownReadings(line)).toEqual(expected)
  })
})

describe('other lines: every reading', () => {
  test.each<[what: string, line: string, expected: string[]]>([
    ['an id alone', '2504.08734', ['arxivId 2504.08734']],
    ['an id and a version', '2504.08734v12', ['arxivId 2504.08734, version 12']],
    ['four digits until 2014', '1412.123412 citations', ['arxivId 1412.1234, citationCount 12']],
    ['five digits since 2015', '1501.123412 citations', ['arxivId 1501.12341, citationCount 2']],
    ['four digits since April 2007', '0704.0001v1', ['arxivId 0704.0001, version 1']],
    ['no form like this before', '0703.0001v1', []],
    ['no thirteenth month', '2513.08734v1', []],
    ['too few digits', '2511.0873v1', []],
    ['an archive', 'cs/01010013 citations', ['arxivId cs/0101001, citationCount 3']],
    ['an archive with a hyphen', 'hep-th/9201001v3', ['arxivId hep-th/9201001, version 3']],
    [
      'an archive with a class',
      'math.GT/0309136v25 citations',
      ['arxivId math.GT/0309136, version 2, citationCount 5'],
    ],
    ['no archive after March 2007', 'cs/0704001v1', []],
    ['no version 0', '2504.08734v0', []],
    ['no count with a leading zero', '2504.08734v105 citations', ['arxivId 2504.08734, version 10, citationCount 5']],
    ['a count of 0', '2504.08734v30 citations', ['arxivId 2504.08734, version 3, citationCount 0']],
    ['thousands', '2504.08734v11,234 citations', ['arxivId 2504.08734, version 1, citationCount 1,234']],
    [
      'ten thousands',
      '2504.08734v112,345 citations',
      ['arxivId 2504.08734, version 1, citationCount 12,345', 'arxivId 2504.08734, version 11, citationCount 2,345'],
    ],
    [
      'version and score',
      '2504.08734v123.45 citations',
      [
        'arxivId 2504.08734, version 1, score 23.4, citationCount 5',
        'arxivId 2504.08734, version 12, score 3.4, citationCount 5',
      ],
    ],
    [
      'a score of at most 100',
      '2504.08734v1123.4',
      ['arxivId 2504.08734, version 11, score 23.4', 'arxivId 2504.08734, version 112, score 3.4'],
    ],
    ['a greater score where there is no other reading', '2504.08734123.4', ['arxivId 2504.08734, score 123.4']],
    ['a venue', '2504.08734Nature', ['arxivId 2504.08734, venue Nature']],
    ['a venue that begins with v', '2504.08734v1vldb', ['arxivId 2504.08734, version 1, venue vldb']],
    [
      'a venue that begins with a year',
      '2504.08734v1h-index: 412023 IEEE CASE',
      ['arxivId 2504.08734, version 1, hIndex 41, venue 2023 IEEE CASE'],
    ],
    [
      'a venue that begins with a year, behind an h-index of 0',
      '2504.08734h-index: 02023 IEEE CASE',
      ['arxivId 2504.08734, hIndex 0, venue 2023 IEEE CASE'],
    ],
    [
      'a venue that begins with an ordinal',
      '2504.08734h-index: 242nd Annual Meeting',
      [
        'arxivId 2504.08734, hIndex 24, venue 2nd Annual Meeting',
        'arxivId 2504.08734, hIndex 2, venue 42nd Annual Meeting',
      ],
    ],
    [
      'blanks between the parts',
      '2504.08734 v1 23.8 33 citations h-index: 12 Has Code Inf Sci',
      ['arxivId 2504.08734, version 1, score 23.8, citationCount 33, hIndex 12, hasCode Has Code, venue Inf Sci'],
    ],
    ['dots between the parts', '2504.08734v1 · 33 citations', ['arxivId 2504.08734, version 1, citationCount 33']],
    [
      'a blank settles what glue leaves open',
      '2504.08734v1 33 citations',
      ['arxivId 2504.08734, version 1, citationCount 33'],
    ],
    [
      'one citation, if it were printed so',
      '2504.08734v1 1 citation',
      ['arxivId 2504.08734, version 1, citationCount 1'],
    ],
    ['a count cut inside of its label', '2504.08734v12 cit', ['arxivId 2504.08734, version 1, citationCount 2']],
    ['a beginning of a label is no venue', '2504.08734v1Has C', []],
    ['parts in another order', '2504.08734Has Code3 citations', []],
    ['nothing', '', []],
  ])('%s: %s', (_what, line, expected) => {
    expect(shownReadings(line)).toEqual(expected)
  })
})

test('what no reading explains is left out, and the rest is read', () => {
  const line = '2504.08734v1?3 citationsh-index: 12Has CodeInf Sci'
  const partial = shownReadings(line, 'partialReadings')
  expect(partial).toContain(
    'arxivId 2504.08734, version 1, hIndex 12, hasCode Has Code, venue Inf Sci, unread ?3 citations',
  )
  expect(new Set(partial).size).toBe(partial.length)
})

test('a long run of digits costs no more than its square', () => {
  const line = `2504.08734v${'1'.repeat(280)} citations`
  expect(shownReadings(line)).toHaveLength(15)
})
