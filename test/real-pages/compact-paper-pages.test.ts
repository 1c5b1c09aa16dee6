import { describe, expect, test } from 'vitest'
import { detectPage } from '../../src/index.js'
import { compactPaperPage, OWN_PAGE, readPaperPage, wrap } from './pages.js'

const { title, significance, summary, abstract } = OWN_PAGE
const page = compactPaperPage()

describe('four bare lines are a paper’s own page where the address is one', () => {
  test.each<[url: string, arxivId: string | null, version: number | null]>([
    ['https://example.org/paper/2407.04940v1', '2407.04940', 1],
    ['https://example.org/paper/2407.04940v12?tab=notes', '2407.04940', 12],
    ['https://example.org/paper/2407.04940', '2407.04940', null],
    ['https://example.org/paper/math.GT/0309136', 'math.GT/0309136', null],
    ['/paper/0704.0001v2', '0704.0001', 2],
  ])('%s', (url, arxivId, version) => {
    const { success, data, diagnostics, said } = readPaperPage(page, { url })
    expect(success).toBe(true)
    expect(data).toMatchObject({ title, significance, summary, abstract, arxivId, version })
    expect(data?.source.layout).toBe('compact')
    expect(data).toMatchObject({ categories: [], date: null, citationCount: null, venue: null, impact: null })
    expect(said('arxivId')).toEqual(['read-from-address'])
    expect(diagnostics.every(({ severity }) => severity !== 'error')).toBe(true)
    expect(detectPage(page, { url })).toBe('paper-page')
  })

  test.each<[what: string, url: string | undefined]>([
    ['without address', undefined],
    ['with that of an author', 'https://example.org/author/10719'],
  ])('%s they are none, and the hint names url', (_what, url) => {
    const { success, data, diagnostics } = readPaperPage(page, { url })
    expect([success, data, diagnostics.map(({ code }) => code)]).toEqual([false, null, ['not-a-paper-page']])
    expect(diagnostics[0]?.hint).toContain('url')
    expect(detectPage(page, url === undefined ? {} : { url })).toBe('unknown')
  })

  test('with blank lines between, or one at the end', () => {
    const url = 'https://example.org/paper/2407.04940v1'
    for (const text of [`${page}\n`, page.replaceAll('\n', '\n\n')]) {
      expect(readPaperPage(text, { url }).data).toMatchObject({ title, significance, summary, abstract })
    }
  })

  test('one that ends early is truncated', () => {
    const url = 'https://example.org/paper/2407.04940v1'
    const { data, diagnostics } = readPaperPage([title, significance, summary].join('\n'), { url })
    expect(data).toMatchObject({ title, significance, summary, abstract: null })
    expect(diagnostics.map(({ code }) => code)).toContain('truncated-page')
  })
})

test.each([60, 72, 80, 100, 120])('wrapped at %i columns each value is right, or is said to be uncertain', (width) => {
  const { data, said } = readPaperPage(wrap(page, width), { url: 'https://example.org/paper/2407.04940v1' })
  const isSaid = said().includes('uncertain-paragraph')
  for (const [field, value] of Object.entries({ title, significance, summary, abstract })) {
    if (!isSaid) expect([field, data?.[field as 'title']]).toEqual([field, value])
  }
})
