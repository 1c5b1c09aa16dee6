import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import * as detection from '../../src/forms/detect-form.js'
import { fromHtml } from '../../src/forms/html.js'
import {
  detectPage,
  type PageInput,
  type PageOutcome,
  type PageRecord,
  type ParsePagesOptions,
  parsePages,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import { URL as ADDRESS, HTML, MARKDOWN, TEXT } from '../cli/forms.js'

async function resultsOf(pages: Iterable<PageInput | PageRecord>, options?: ParsePagesOptions) {
  const results: Record<string, unknown>[] = []
  for await (const result of parsePages(pages, options)) results.push(result)
  return results
}

/** The one result of a record. */
async function resultOf(record: PageInput | PageRecord, options?: ParsePagesOptions) {
  const [result = {}, ...others] = await resultsOf([record], options)
  expect(others).toEqual([])
  return result
}

const formOf = (result: Record<string, unknown>) =>
  (result as { data: { source: { form: string } } | null }).data?.source.form
const complaintsOf = (result: Record<string, unknown>) => (result as PageOutcome).diagnostics

const asText = () => ({ kind: 'profile', ...safeParseProfile(TEXT) })
const asMarkdown = () => ({ kind: 'profile', ...safeParseProfile(MARKDOWN) })
const asHtml = () => ({ kind: 'profile', ...safeParseProfile(fromHtml(HTML)) })

describe('what an extractor changed', () => {
  const FOLDER = new URL('../../fixtures/forms/', import.meta.url)
  const names = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')

  test.each(names)('of %s is said among many pages as it is of one', async (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    const { kind, ...result } = (await resultOf(text)) as PageOutcome
    const read = { profile: safeParseProfile, 'paper-page': safeParsePaperPage, unknown: safeParseProfile }[kind]
    expect(result).toEqual(read(text))
  })

  test('a name in capitals, as all headings are, is in doubt', async () => {
    const result = await resultOf('ADA EXAMPLE\n2 PAPERS\n\nLGSep 20, 2024\nA QUIET TITLE OF FIVE WORDS')
    expect(complaintsOf(result).map(({ code }) => code)).toContain('damaged-text')
  })
})

test('the page is fine in each form', () => {
  for (const outcome of [asText(), asMarkdown(), asHtml()])
    expect(outcome).toMatchObject({ success: true, diagnostics: [] })
  expect([asText(), asMarkdown(), asHtml()].map(formOf)).toEqual(['text', 'markdown', 'html'])
})

describe('a page without a record', () => {
  test('may be a string of either form, or what fromHtml gives', async () => {
    expect(await resultsOf([TEXT, MARKDOWN, fromHtml(HTML)])).toEqual([asText(), asMarkdown(), asHtml()])
  })

  test('is kept as it was given, under the key of its form', async () => {
    const kept = await resultsOf([TEXT, MARKDOWN, fromHtml(HTML)], { keepText: true, htmlField: 'raw.html' })
    expect(kept).toEqual([
      { text: TEXT, ...asText() },
      { text: MARKDOWN, ...asMarkdown() },
      { 'raw.html': HTML, ...asHtml() },
    ])
  })

  test('that only looks like what fromHtml gives is a record', async () => {
    const { given, text, form } = fromHtml(HTML)
    const record = { given, text, form, printed: {}, links: [], url: null }
    expect(await resultOf(record)).toMatchObject({ given, form, links: [], kind: 'profile', success: true })
  })
})

describe('a record', () => {
  test.each<[name: string, record: PageRecord, form: string, outcome: () => object]>([
    ['HTML', { html: HTML }, 'html', asHtml],
    ['Markdown', { markdown: MARKDOWN }, 'markdown', asMarkdown],
    ['text before HTML and Markdown', { markdown: MARKDOWN, html: HTML, text: TEXT }, 'text', asText],
    ['HTML before Markdown', { markdown: MARKDOWN, html: HTML }, 'html', asHtml],
    ['null is no page', { text: null, html: null, markdown: MARKDOWN }, 'markdown', asMarkdown],
    ['what is not read need not be a string', { text: TEXT, html: 7, markdown: { raw: MARKDOWN } }, 'text', asText],
  ])('%s', async (_, record, form, outcome) => {
    const result = await resultOf({ id: 7, ...record }, { fromHtml })
    expect(result).toEqual({ id: 7, ...outcome() })
    expect(formOf(result)).toBe(form)
  })

  test('keeps all of them where that is asked for', async () => {
    const record = { text: null, html: HTML, markdown: MARKDOWN }
    expect(await resultOf(record, { fromHtml, keepText: true })).toEqual({ ...record, ...asHtml() })
  })

  test('of HTML is read with what the record says of it', async () => {
    const record = { html: HTML, url: ADDRESS, scrapedAt: '2026-05-01' }
    const outcome = safeParseProfile(fromHtml(HTML), { url: ADDRESS, scrapedAt: '2026-05-01' })
    expect(await resultOf(record, { fromHtml })).toEqual({
      url: ADDRESS,
      scrapedAt: '2026-05-01',
      kind: 'profile',
      ...outcome,
    })
  })

  test('of Markdown without a mark of it is read as Markdown all the same', async () => {
    expect(formOf(await resultOf({ markdown: TEXT }))).toBe('markdown')
    expect(formOf(await resultOf({ text: MARKDOWN }, { form: 'text' }))).toBe('text')
    expect(formOf(await resultOf({ text: TEXT }, { form: 'markdown' }))).toBe('markdown')
  })

  test('of HTML needs a reader, and says where it is', async () => {
    const results = await resultsOf([
      { id: 1, html: HTML },
      { html: HTML, markdown: MARKDOWN },
    ])
    expect(results[0]).toMatchObject({
      id: 1,
      kind: 'unknown',
      diagnostics: [
        {
          code: 'bad-record',
          message: 'the record holds its page as HTML only, in "html"',
          hint: expect.stringMatching(/fromHtml of scholar-profile\/html/),
        },
      ],
    })
    expect(Object.keys(results[0] ?? {})).not.toContain('html')
    expect(results[1]).toEqual(asMarkdown())
  })

  test.each<[record: PageRecord, message: string]>([
    [{ html: 7 }, '"html" of the record is a number, not a string'],
    [{ html: [HTML] }, '"html" of the record is an array, not a string'],
    [{ html: true, markdown: MARKDOWN }, '"html" of the record is a boolean, not a string'],
    [{ markdown: 7 }, '"markdown" of the record is a number, not a string'],
    [{ text: null, html: null, markdown: null }, 'the record has no "text", "html" or "markdown"'],
  ])('%j is a bad one', async (record, message) => {
    expect(complaintsOf(await resultOf(record, { fromHtml }))).toMatchObject([{ code: 'bad-record', message }])
  })

  test('that holds an object there is shown the way into it', async () => {
    const [complaint] = complaintsOf(await resultOf({ markdown: { length: 3, raw_markdown: MARKDOWN } }))
    expect(complaint?.hint).toMatch(/--markdown-field\); a path .* such as markdown\.raw_markdown$/)
  })
})

describe('a field', () => {
  test('may be a path, of which only its end is left out', async () => {
    const record = {
      markdown: { raw_markdown: MARKDOWN, references: '' },
      metadata: { sourceURL: ADDRESS, time: { at: '2026-05-01' } },
    }
    const options = {
      markdownField: 'markdown.raw_markdown',
      urlField: 'metadata.sourceURL',
      scrapedAtField: 'metadata.time.at',
    }
    expect(await resultOf(record, options)).toEqual({
      markdown: { references: '' },
      metadata: record.metadata,
      kind: 'profile',
      ...safeParseProfile(MARKDOWN, { url: ADDRESS, scrapedAt: '2026-05-01' }),
    })
    expect(record.markdown).toEqual({ raw_markdown: MARKDOWN, references: '' })
    expect(await resultOf(record, { ...options, keepText: true })).toMatchObject(record)
  })

  test('that has the dots in its own name comes first', async () => {
    const record = { 'page.text': TEXT, page: { text: 7 } }
    expect(await resultOf(record, { textField: 'page.text' })).toEqual({ page: { text: 7 }, ...asText() })
    const inner = { page: { 'a.b': TEXT, a: { b: 7 } } }
    expect(await resultOf(inner, { textField: 'page.a.b' })).toEqual({ page: { a: { b: 7 } }, ...asText() })
  })

  test.each([[{ page: null }], [{ page: TEXT }], [{ page: [TEXT] }], [{ page: { deeper: null } }], [{}]])(
    'whose path leads nowhere is absent: %j',
    async (record) => {
      const options = { textField: 'page.deeper.text' }
      expect(await resultOf({ ...record, markdown: MARKDOWN }, options)).toEqual({ ...record, ...asMarkdown() })
    },
  )

  test('reaches nothing that the record does not hold itself', async () => {
    const options = { textField: 'constructor.name', urlField: '__proto__.url' }
    expect(complaintsOf(await resultOf({ id: 1 }, options))).toMatchObject([{ code: 'bad-record' }])
    const record = Object.assign(Object.create({ text: TEXT, __proto__: { url: ADDRESS } }), { markdown: MARKDOWN })
    expect(await resultOf(record, { urlField: '__proto__.url' })).toEqual(asMarkdown())
    const own = JSON.parse(`{"__proto__": {"url": "${ADDRESS}"}, "markdown": ${JSON.stringify(MARKDOWN)}}`)
    expect(await resultOf(own, options)).toMatchObject({ data: { source: { url: ADDRESS } } })
  })
})

describe('the form of a page', () => {
  const PAPER_PAGE = `LG
Sep 20, 2024

# Quiet Ferries and Their Timetables

[arXiv:2409.01234v2](https://arxiv.org/abs/2409.01234)7 citationsh-index: 3

## AI Analysis

It matters.

It says how ferries are quiet.

We describe how a timetable of quiet ferries may be found.
`

  test.each([
    ['an author page', TEXT],
    ['an author page in Markdown', MARKDOWN],
    ['a paper’s page in Markdown', PAPER_PAGE],
    ['no page', 'nothing of the kind'],
  ])('is looked at once: %s', async (_, page) => {
    const look = vi.spyOn(detection, 'detectForm')
    try {
      const result = await resultOf(page)
      expect(look).toHaveBeenCalledTimes(1)
      expect(result.kind).toBe(detectPage(page))
    } finally {
      look.mockRestore()
    }
  })

  test('that is not read is said, and the page is of no kind', async () => {
    expect(await resultsOf([HTML])).toMatchObject([
      { kind: 'unknown', data: null, diagnostics: [{ code: 'unread-form' }] },
    ])
  })

  test('may be named to detectPage too', () => {
    expect(detectPage(TEXT, { form: 'markdown' })).toBe('profile')
    expect(() => detectPage(TEXT, { form: 'html' as 'text' })).toThrow(RangeError)
    expect(() => detectPage(TEXT, { form: 'html' as 'text' })).toThrow('form must be one of text, markdown, not "html"')
  })
})
