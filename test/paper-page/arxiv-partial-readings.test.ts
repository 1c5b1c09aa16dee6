import { describe, expect, test } from 'vitest'
import { shownReadings } from './shown-readings.js'

const ID = '2504.08734'

describe('every reading of what stands behind an id', () => {
  test.each<[line: string, readings: string[]]>([
    ['v1100.0', ['version 1, score 100.0', 'version 110, score 0.0']],
    ['v11,234,567 citations', ['version 1, citationCount 1,234,567']],
    ['v133citations', ['version 1, citationCount 33', 'version 13, citationCount 3']],
    ['v1 33 \ncitations', ['version 1, citationCount 33']],
    ['h-index 41', ['hIndex 41']],
    ['h-index:41', ['hIndex 41']],
    ['h-index : 41', ['hIndex 41']],
    ['h-index \n: \n41', ['hIndex 41']],
    ['h-index: 0', ['hIndex 0']],
    ['h-index: 041', []],
    ['h-index: 12345', ['hIndex 12345']],
    ['h-index: 3 2023 IEEE CASE', ['hIndex 3, venue 2023 IEEE CASE']],
    ['h-index: 412023 \nIEEE CASE', ['hIndex 41, venue 2023 \nIEEE CASE']],
    ['h-index: 33DV', ['hIndex 33, venue DV', 'hIndex 3, venue 3DV']],
    ['h-index: 1233DV', ['hIndex 1233, venue DV', 'hIndex 123, venue 3DV']],
    ['Has \nCode', ['hasCode Has \nCode']],
    [' 5G World Forum', ['venue 5G World Forum']],
    [' 6G', ['venue 6G']],
    [' 7G World Forum', ['venue 7G World Forum']],
    [' 10G World Forum', []],
    [' 5Gs', []],
    [' 5G2', []],
    [' 3DV', ['venue 3DV']],
    ['“Nature” Letters', ['venue “Nature” Letters']],
    ['(Nature)', ['venue (Nature)']],
    ['?Nature', []],
    ['Nature Has \nCode', []],
    ['Nature h-index: 3', []],
    ['h-ind', []],
    ['h-index:', []],
  ])('%j', (text, readings) => {
    const line = ID + text
    expect(shownReadings(line)).toEqual(readings.map((reading) => `arxivId ${ID}, ${reading}`))
  })
})

describe('where none explains the line, one that leaves out what it must', () => {
  test.each<[line: string, reading: string]>([
    ['v1 ? h-index: 12', 'version 1, hIndex 12, unread ?'],
    ['?h-index : 3', 'hIndex 3, unread ?'],
    ['?h-index 3', 'hIndex 3, unread ?'],
    ['?h-index:3', 'hIndex 3, unread ?'],
    ['?h-index3', 'hIndex 3, unread ?'],
    ['?Has Code', 'hasCode Has Code, unread ?'],
    ['?Has \nCodeInf Sci', 'hasCode Has \nCode, venue Inf Sci, unread ?'],
    ['h-index: 3Has Code?', 'hIndex 3, hasCode Has Code, unread ?'],
    ['?h-index: 3Has Code??', 'hIndex 3, hasCode Has Code, unread ?, unread ??'],
    ['?', 'unread ?'],
  ])('%j', (text, reading) => {
    const line = ID + text
    const shown = shownReadings(line, 'partialReadings')
    expect(shown).toContain(`arxivId ${ID}, ${reading}`)
    expect(new Set(shown).size).toBe(shown.length)
  })

  test('those without a version first, then by version', () => {
    const line = `${ID}v130?`
    const versions = shownReadings(line, 'partialReadings').map((shown) =>
      Number(/version (\d+)/.exec(shown)?.[1] ?? 0),
    )
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(new Set(versions)).toEqual(new Set([0, 1, 13, 130]))
  })
})
