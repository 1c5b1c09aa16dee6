import { describe, expect, test } from 'vitest'
import { inspectProfile, safeParseProfile } from '../../src/index.js'
import { authorIdOf, paperAddressOf } from '../../src/normalize/address.js'
import { normalizeDate } from '../../src/normalize/date.js'
import { openReading } from '../../src/normalize/reading.js'
import { readSource } from '../../src/source/source-text.js'
import { readMetaLine } from '../../src/syntax/meta-line.js'
import type { MetaLine } from '../../src/syntax/nodes.js'
import { pageOf, pageWithHeader, readOwner, readPaper } from './page.js'

describe('an address, as given → the paper that it names', () => {
  const site = 'https://example.org'
  test.each<[path: string, arxivId: string | null, version: number | null]>([
    ['/paper/2511.08734', '2511.08734', null],
    ['/paper/2511.08734v1', '2511.08734', 1],
    ['/paper/2511.08734v123/notes', '2511.08734', 123],
    ['/paper/0704.0001v2', '0704.0001', 2],
    ['/paper/2511.08734?tab=notes', '2511.08734', null],
    ['/paper/2511.08734#top', '2511.08734', null],
    ['/paper/math/0309136', 'math/0309136', null],
    ['/paper/math/0309136v2', 'math/0309136', 2],
    ['/paper/math.GT/0309136', 'math.GT/0309136', null],
    ['/paper/hep-th%2F9901001', 'hep-th/9901001', null],
    ['/paper/hep-th%2f9901001v3', 'hep-th/9901001', 3],
    // Pages of papers whose address names no arXiv id.
    ['/paper/x2511.08734', null, null],
    ['/paper/2511.08734x', null, null],
    ['/paper/2511.087', null, null],
    ['/paper/5.08734', null, null],
    ['/paper/2511.08734v0', null, null],
    ['/paper/math/03091', null, null],
    ['/paper/about', null, null],
  ])('%s', (path, arxivId, version) => {
    expect(paperAddressOf(`${site}${path}`)).toEqual({ arxivId, version })
  })

  test.each([null, '', site, `${site}/paper`, `${site}/paper/`, `${site}/author/10719`])('%j names none', (url) => {
    expect(paperAddressOf(url)).toBeNull()
  })

  test('no address names no author, whatever it is spelled like', () => {
    expect([authorIdOf(null), authorIdOf(`${site}/author/10719`)]).toEqual([null, '10719'])
  })
})

describe('the papers line and the heading', () => {
  test('the papers line counts where both are printed', () => {
    expect(readOwner('5papers').author.paperCount).toBe(5)
    expect(readOwner('h-index3', '5papers').author.paperCount).toBe(5)
  })

  test('a heading that is no number is said on the path of the count that it stands in for', () => {
    const page = pageWithHeader('h-index5').replace('1 Papers', '1,1 Papers')
    const { data, diagnostics } = safeParseProfile(page)
    expect(data?.author.paperCount).toBeNull()
    expect(diagnostics.map(({ path }) => path)).toEqual([['author', 'paperCount']])
  })

  test('a line that is no number is not held against the papers found', () => {
    expect(readOwner('1,1papers').said).toEqual(['number-out-of-range author/paperCount'])
  })

  test('the number of papers found is said in words that fit it', () => {
    const [said] = safeParseProfile('Ida Example\n\n8papers\n\n8 Papers').diagnostics
    expect(said?.message).toBe('the page says 8, and 0 papers were found')
  })
})

describe('categories', () => {
  test.each<[codes: string, read: string[]]>([
    ['XX YY ', ['XX', 'YY']],
    ['XX XX ', ['XX']],
    ['cs.SYeess.SY', ['cs.SY']],
    ['XX LG ', ['XX', 'LG']],
  ])('%s: each category once, unknown codes by their spelling', (codes, read) => {
    expect(readPaper({ meta: `${codes}Sep 20, 2024` }).paper.categories.map(({ code }) => code)).toEqual(read)
  })

  test('a retired archive without a successor has none named', () => {
    const [said] = safeParseProfile(pageOf({ meta: 'astro-phSep 20, 2024' })).diagnostics
    expect(said?.code).toBe('retired-category')
    expect(said?.hint).toBeUndefined()
  })
})

describe('a date', () => {
  test('of which a part is missing is none', () => {
    const text = 'LGSep 20, 2024'
    const node = readMetaLine(text, 0, text.length) as MetaLine
    const read = (changed: object) => {
      const reading = openReading(readSource(text), { scrapedOn: null, categoryPrior: {} }, null)
      return normalizeDate(reading, { ...node, ...changed }, ['date'])
    }
    expect(read({})?.date).toBe('2024-09-20')
    expect([read({ date: null }), read({ month: null }), read({ day: null })]).toEqual([null, null, null])
  })

  test('has a place for the day of the calendar, and none for a year that could not be read', () => {
    expect(inspectProfile(pageOf({})).spans).toHaveProperty(['/papers/0/date/date'])
    const { spans } = inspectProfile(pageOf({ meta: 'LGSep 20, 20245' }))
    expect(spans).toHaveProperty(['/papers/0/date/day'])
    expect(spans).not.toHaveProperty(['/papers/0/date/year'])
    expect(spans).not.toHaveProperty(['/papers/0/date/date'])
  })
})

describe('lines that no rule knows', () => {
  test.each<[what: string, page: string, shown: string[]]>([
    ['apart', pageWithHeader('1papers', 'Follow', '5citations', 'Share'), ['"Follow"', '"Share"']],
    [
      'neighbours with blanks between',
      pageWithHeader('1papers', 'Follow ', '  Share', '5citations'),
      ['"Follow Share"'],
    ],
    ['neighbours', pageOf({ abstract: 'We show that it works.\n\nLoad more \n Next' }), ['"Load more Next"']],
  ])('%s', (_what, page, shown) => {
    const said = safeParseProfile(page).diagnostics.filter(({ code }) => code === 'unrecognized-text')
    expect(said.map(({ received }) => received)).toEqual(shown)
  })
})
