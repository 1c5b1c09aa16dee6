import { describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import { examples } from '../../src/playground/examples.js'
import { playgroundPage } from '../../src/playground/page.js'
import { type Given, readGiven } from '../../src/playground/read-given.js'
import { escapeHtml } from '../../src/report/html-document.js'
import { type Crawl, type ReportPage, renderCrawlReport, renderReport } from '../../src/report/report.js'

const TEXT =
  'Ada Kestrel\n\n1 Paper\n\nLGSep 20, 2024\nOn Frogs\n\nAda Kestrel, Oda Fenwick\n\nWe count frogs by ear.\n'
const PAGE: ReportPage = { name: 'page.txt', text: TEXT, inspection: inspectProfile(TEXT) }
const PLACE = { file: 'a.txt', record: null, line: 3, column: 1 }
const share = (count: number, of: number) => ({ count, of, share: of === 0 ? null : (100 * count) / of })

const CRAWL: Crawl = {
  title: 'May',
  survey: {
    pages: { total: 3, successful: 2, failed: 1, byKind: { profile: 2, 'paper-page': 0, unknown: 1 } },
    papers: 4,
    fields: { 'author.name': share(2, 2), 'author.hIndex': share(1, 2), 'paper-page.title': share(0, 0) },
    diagnostics: [{ code: 'unrecognized-text', severity: 'warning', count: 5, pages: 2, example: PLACE }],
    shapes: [
      { shape: 'A<9>', lines: 3, pages: 2, example: { ...PLACE, record: 7, text: 'X<1>' } },
      { shape: 'a', lines: 3, pages: 2, example: { ...PLACE, line: null, text: 'x' } },
      { shape: 'a', lines: 1, pages: 1, example: { ...PLACE, text: 'x' } },
    ],
    comparison: null,
  },
  fieldsBefore: null,
  days: [
    { day: '2026-05-02', pages: 1, codes: { 'unrecognized-text': 3 } },
    { day: '2026-05-01', pages: 1, codes: { 'unrecognized-text': 2 } },
    { day: null, pages: 1, codes: {} },
  ],
  pages: [PAGE],
}

describe('a report', () => {
  test('is one document that can bring nothing in', () => {
    const html = renderReport(PAGE)
    expect(html).toBe(renderReport(PAGE))
    expect(html).toContain(`content="default-src 'none'; script-src `)
    expect(html).not.toMatch(/<[^>]+ (?:src|on\w+)=/)
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="data:,"'])
  })

  test('holds no mark of the text as a mark', () => {
    const text = `</script><script>alert(1)</script>\u2028${TEXT}`
    const html = renderReport({ name: '</title><script>', text, inspection: inspectProfile(text) })
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;: report</title>')
    expect(html).not.toContain('\u2028')
  })

  test.each([
    [undefined, /must have a name and its text/],
    [{ name: 'a' }, /must have a name and its text/],
    [{ name: 'a', text: 'b', inspection: { diagnostics: [] } }, /must be what inspectProfile/],
    [{ name: 'a', text: 'b' }, /must be what inspectProfile/],
  ])('of %j is refused', async (page, message) => {
    expect(() => renderReport(page as ReportPage)).toThrow(TypeError)
    expect(() => renderReport(page as ReportPage)).toThrow(message)
    await expect(renderCrawlReport({ ...CRAWL, pages: [page as ReportPage] })).rejects.toThrow(message)
  })

  test('text that shows nothing is shown by its code', () => {
    expect(escapeHtml('a\u202e<b>\u0000\ud800 "\'&')).toBe('a‹U+202E›&lt;b&gt;‹U+0000›‹U+D800› &quot;&#39;&amp;')
  })
})

describe('a report of many pages', () => {
  test('has each figure as picture and as table', async () => {
    const html = await renderCrawlReport(CRAWL)
    expect(html).toBe(await renderCrawlReport(CRAWL))
    expect(html.match(/<svg/g)).toHaveLength(4)
    expect(html).toContain('<th scope="row">hIndex</th><td class="number">1</td><td class="number">2</td><td>50 %</td>')
    expect(html).toContain('<code>A&lt;9&gt;</code>')
    expect(html).toContain('<td>a.txt:7:3:1</td>')
    expect(html).toMatch(/2026-05-01<\/th><td class="number">1<\/td><td class="number">2<\/td>.*2026-05-02/)
    expect(html).toContain('1 pages do not say when they were fetched')
    expect(html).toContain('2 more pages')
    expect(html).not.toMatch(/ style="|<svg[^>]*><style/)
  })

  test('against a baseline has what was before beside it', async () => {
    const drift = [
      { kind: 'share-fell' as const, name: 'author.hIndex', before: share(2, 2), after: share(1, 2) },
      { kind: 'new-shape' as const, shape: 'A9', before: share(0, 2), after: share(2, 3) },
    ]
    const survey = { ...CRAWL.survey, comparison: { baseline: 'april.json', tolerance: 1, drift } }
    const html = await renderCrawlReport({ ...CRAWL, survey, fieldsBefore: { 'author.name': share(2, 2) } })
    expect(html).toContain('<td>100 % (2 of 2)</td><td>50 % (1 of 2)</td>')
    expect(html).toContain('<th scope="row">new: A9</th><td>0 % (0 of 2)</td><td>66.7 % (2 of 3)</td>')
    expect(html).toContain('<td>unknown</td><td>50 %</td>')
    expect(html).toContain('class="bar before"')
    const none = await renderCrawlReport({
      ...CRAWL,
      survey: { ...survey, comparison: { baseline: 'b', tolerance: 2, drift: [] } },
    })
    expect(none).toContain('None by more than 2 percent points')
  })

  test('of nothing says so', async () => {
    const survey = { ...CRAWL.survey, diagnostics: [], shapes: [] }
    const html = await renderCrawlReport({ ...CRAWL, survey, days: [] })
    expect(html.match(/<p>None/g)).toHaveLength(3)
  })

  test('puts days together where there are many', async () => {
    const days = Array.from({ length: 60 }, (_, index) => ({
      day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
      pages: 1,
      codes: { 'year-missing': 1 },
    }))
    const html = await renderCrawlReport({ ...CRAWL, days })
    expect(html).toContain(
      '<th scope="row">2026-01-01 to 2026-01-03</th><td class="number">3</td><td class="number">3</td>',
    )
  })
})

describe('the playground', () => {
  const given: Given = { text: TEXT, form: 'auto', kind: 'auto', scrapedAt: '', url: '' }

  test('reads each form as what it is', () => {
    const forms = examples()
      .slice(0, 3)
      .map((example) => readGiven(example).golden.data?.source.form)
    expect(forms).toEqual(['text', 'markdown', 'html'])
    expect(readGiven({ ...given, text: '<b>Ada</b>\n\n1 Paper' }).model.diagnostics[0]?.code).not.toBe('unread-form')
    expect(readGiven({ ...given, form: 'text' }).golden.options).toEqual({ form: 'text' })
  })

  test('gives data as CSL-JSON, and none where there is none', () => {
    expect(readGiven(given).csl).toMatchObject([{ title: 'On Frogs' }])
    expect(readGiven({ ...given, text: 'nothing' })).toMatchObject({
      csl: null,
      golden: { data: null, success: false },
    })
    expect(readGiven({ ...given, text: 'nothing', kind: 'paper-page' }).golden.kind).toBe('paper-page')
  })

  test('refuses a time that is none', () => {
    expect(() => readGiven({ ...given, scrapedAt: 'once' })).toThrow(RangeError)
  })

  test('lets in a worker that it makes itself, and nothing else', () => {
    const assets = { script: 'x', scriptHash: 'sha256-a', style: '', styleHash: 'sha256-b' }
    const html = playgroundPage(assets)
    expect(html).toContain("script-src 'sha256-a'; style-src 'sha256-b'; ")
    expect(html).toContain('; worker-src blob:"')
  })
})
