import { describe, expect, test } from 'vitest'
import { inspectProfile, safeParseProfile } from '../../src/index.js'
import { normalizeCount } from '../../src/normalize/number.js'
import { pageOf, pageWithHeader, readOwner, readPaper } from './page.js'

describe('a count, as printed → as meant', () => {
  test.each([
    ['0', 0],
    ['8', 8],
    ['229', 229],
    ['3779', 3779],
    ['3,779', 3779],
    ['19,124', 19124],
    ['1,234,567', 1234567],
    ['007', null],
    ['3,77', null],
    ['3,7790', null],
    ['1,2345', null],
    ['0,123', null],
    [',123', null],
    ['123,', null],
    ['-1', null],
    ['+1', null],
    ['58.5', null],
    ['1.234', null],
    ['1e3', null],
    ['٣', null],
    ['', null],
  ])('%s → %s', (printed, value) => {
    expect(normalizeCount(printed)).toBe(value)
  })
})

describe('a figure of the owner, as printed → as meant', () => {
  test.each<[line: string, field: string, value: number | null, reported: string[]]>([
    ['h-index58', 'hIndex', 58, []],
    ['h-index: 58', 'hIndex', 58, []],
    ['h-index115', 'hIndex', 115, []],
    ['h-index0', 'hIndex', 0, []],
    ['19,124citations', 'citationCount', 19124, []],
    ['1 citation', 'citationCount', 1, []],
    ['Novelty54%', 'noveltyPercent', 54, []],
    ['Novelty0%', 'noveltyPercent', 0, []],
    ['Novelty100%', 'noveltyPercent', 100, []],
    ['AI Score52', 'aiScore', 52, []],
    ['Novelty101%', 'noveltyPercent', null, ['number-out-of-range author/noveltyPercent']],
    ['AI Score101', 'aiScore', null, ['number-out-of-range author/aiScore']],
    ['AI Score999999999999999999999', 'aiScore', null, ['number-out-of-range author/aiScore']],
    ['h-index-1', 'hIndex', null, ['number-out-of-range author/hIndex']],
    ['h-index58.5', 'hIndex', null, ['number-out-of-range author/hIndex']],
    ['3,77citations', 'citationCount', null, ['number-out-of-range author/citationCount']],
    ['99999999999999999999citations', 'citationCount', null, ['number-out-of-range author/citationCount']],
  ])('%s', (line, field, value, reported) => {
    const { author, reported: found } = readOwner(line, '1papers')
    expect(author).toMatchObject({ [field]: value })
    expect(found).toEqual(reported)
  })

  test('a refused figure has no place, for it is no value', () => {
    for (const line of ['Novelty101%', 'AI Score999', '99999999999999999999citations', 'h-index-1']) {
      const { spans, data } = inspectProfile(pageWithHeader(line, '1papers'))
      const refused = Object.entries(data?.author ?? {}).filter(([, value]) => value === null)
      for (const [field] of refused) expect([line, spans.has(`/author/${field}`)]).toEqual([line, false])
    }
  })

  test('a refused figure is reported where it stands', () => {
    const page = pageWithHeader('Novelty101%', '1papers')
    const [diagnostic] = inspectProfile(page).diagnostics
    expect(diagnostic && page.slice(diagnostic.span.start, diagnostic.span.end)).toBe('101')
  })

  test('the h-index is never held against the other figures', () => {
    expect(readOwner('h-index58', '1papers', '2citations').reported).toEqual([])
  })
})

describe('papers line, heading and papers found', () => {
  test.each([
    [['1papers'], []],
    [['1paper'], []],
    [['2papers'], ['paper-count-mismatch author/paperCount']],
  ])('%j above one paper', (lines, reported) => {
    expect(readOwner(...lines).reported).toEqual(reported)
  })

  test('the heading stands in for the papers line', () => {
    expect(readOwner('h-index5').author.paperCount).toBe(1)
  })
})

describe('the papers line and the heading', () => {
  test('the papers line counts where both are printed', () => {
    expect(readOwner('5papers').author.paperCount).toBe(5)
    expect(readOwner('h-index3', '5papers').author.paperCount).toBe(5)
  })

  test('a heading that is no number is reported on the path of the count that it stands in for', () => {
    const page = pageWithHeader('h-index5').replace('1 Papers', '1,1 Papers')
    const { data, diagnostics } = safeParseProfile(page)
    expect(data?.author.paperCount).toBeNull()
    expect(diagnostics.map(({ path }) => path)).toEqual([['author', 'paperCount']])
  })

  test('a line that is no number is not held against the papers found', () => {
    expect(readOwner('1,1papers').reported).toEqual(['number-out-of-range author/paperCount'])
  })

  test('the number of papers found is told in words that fit it', () => {
    const [reported] = safeParseProfile('Ida Example\n\n8papers\n\n8 Papers').diagnostics
    expect(reported?.message).toBe('the page says 8, and 0 papers were found')
  })
})

describe('a score, as printed → as meant', () => {
  test.each<[printed: string, value: number | null, reported: string[]]>([
    ['52.4', 52.4, []],
    ['3.5', 3.5, []],
    ['0.0', 0, []],
    ['100.0', 100, []],
    ['', null, []],
    ['52', null, ['damaged-meta-line papers/0/score']],
    ['52.45', null, ['damaged-meta-line papers/0/score']],
    ['052.4', null, ['damaged-meta-line papers/0/score']],
    ['.5', null, ['damaged-meta-line papers/0/score']],
    ['5,2', null, ['damaged-meta-line papers/0/score']],
    ['100.1', null, ['number-out-of-range papers/0/score']],
    ['999.9', null, ['number-out-of-range papers/0/score']],
  ])('%s', (printed, value, reported) => {
    const { paper, reported: found } = readPaper({ meta: `${printed}LGSep 20, 2024` })
    expect(paper.score).toBe(value)
    expect(found).toEqual(reported)
    expect(paper.categories[0]?.id).toBe('cs.LG')
  })

  test('a refused score has no place', () => {
    const { spans } = inspectProfile(pageOf({ meta: '999.9LGSep 20, 2024' }))
    expect(spans.has('/papers/0/score')).toBe(false)
    expect(spans.has('/papers/0/date')).toBe(true)
  })
})

describe('the badge', () => {
  test.each([
    ['LGSep 20, 2024Code', true],
    ['LGApr 22Code', true],
    ['LG Sep 20, 2024 Code', true],
    ['LG · Sep 20, 2024 · Code', true],
    ['LGSep 20, 2024', false],
  ])('%s: %s', (meta, hasCode) => {
    expect(readPaper({ meta }).paper.hasCode).toBe(hasCode)
  })
})
