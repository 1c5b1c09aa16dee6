import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { safeParseProfile } from '../../src/index.js'
import { HTML, MARKDOWN, TEXT, URL } from './forms.js'
import { createPageFolder, resultsOf } from './page-folder.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

const at = '2026-05-01T12:30:00Z'
const ofHtml = { kind: 'profile', ...safeParseProfile(fromHtml(HTML), { url: URL }) }
const ofMarkdown = { kind: 'profile', ...safeParseProfile(MARKDOWN, { url: URL, form: 'markdown' }) }

/** What comes of a file that is read with some flags, by one thread and by two. */
async function read(file: string, content: string, ...flags: string[]) {
  writeFileSync(join(folder, file), content)
  const outcome = await parse([file, ...flags])
  expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
  expect(await parse([file, '--jobs', '2', ...flags])).toEqual(outcome)
  return resultsOf(outcome)
}

const lines = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

describe('the files of crawlers go in as they are', () => {
  test('Firecrawl', async () => {
    const metadata = { title: 'Ottilie Brandkvist', sourceURL: URL, url: URL, statusCode: 200 }
    const file = lines({ markdown: MARKDOWN, html: HTML, metadata }, { markdown: MARKDOWN, metadata })
    expect(await read('firecrawl.jsonl', file, '--url-field', 'metadata.sourceURL')).toEqual([
      { metadata, ...ofHtml },
      { metadata, ...ofMarkdown },
    ])
  })

  test('what Firecrawl answers, in which its own keys are those of a result', async () => {
    const file = lines({ success: true, data: { markdown: MARKDOWN, metadata: { sourceURL: URL } } })
    const flags = [
      '--markdown-field',
      'data.markdown',
      '--url-field',
      'data.metadata.sourceURL',
      '--result-field',
      'page',
    ]
    expect(await read('answers.jsonl', file, ...flags)).toEqual([
      { success: true, data: { metadata: { sourceURL: URL } }, page: ofMarkdown },
    ])
  })

  test('crawl4ai, with Markdown as an object and as a string', async () => {
    const markdown = { raw_markdown: MARKDOWN, fit_markdown: '', references_markdown: '' }
    const file = lines({ url: URL, html: HTML, markdown, success: true }, { url: URL, html: HTML, markdown: MARKDOWN })
    expect(await read('crawl4ai.jsonl', file, '--result-field', 'page')).toEqual([
      { url: URL, success: true, page: ofHtml },
      { url: URL, page: ofHtml },
    ])
    const flags = ['--markdown-field', 'markdown.raw_markdown', '--html-field', 'none']
    const [result] = await read('raw.jsonl', lines({ url: URL, markdown }), ...flags)
    expect(result).toEqual({ url: URL, markdown: { fit_markdown: '', references_markdown: '' }, ...ofMarkdown })
  })

  const items = [
    { url: URL, html: HTML, depth: 1.0 },
    { url: URL, html: HTML, fetched: at },
  ]
  const ofItems = [
    { url: URL, depth: 1, ...ofHtml },
    { url: URL, fetched: at, kind: 'profile', ...safeParseProfile(fromHtml(HTML), { url: URL, scrapedAt: at }) },
  ]

  test('Scrapy, JSON Lines', async () => {
    expect(await read('items.jl', lines(...items), '--scraped-at-field', 'fetched')).toEqual(ofItems)
  })

  test.each(['\n', '\r\n'])('Scrapy, JSON with %j between items', async (end) => {
    const array = `[${end}${items.map((item) => JSON.stringify(item)).join(`,${end}`)}${end}]`
    expect(await read('items.json', array, '--jsonl', '--scraped-at-field', 'fetched')).toEqual(ofItems)
    expect(await read('items.json', array.slice(0, -1), '--jsonl', '--scraped-at-field', 'fetched')).toEqual(ofItems)
  })
})

describe('a stream', () => {
  test('of JSON Lines is one by the name of its file', async () => {
    const named = await read('pages.ndjson', lines({ id: 1, text: TEXT }))
    expect(named).toEqual(await read('pages.txt', lines({ id: 1, text: TEXT }), '--jsonl'))
    expect(named).toMatchObject([{ id: 1, kind: 'profile', success: true }])
  })

  test('and a page do not go together', async () => {
    writeFileSync(join(folder, 'pages.jsonl'), lines({ text: TEXT }))
    const { status, stdout, stderr } = await parse(['fine.txt', 'pages.jsonl'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^error: 'pages\.jsonl' holds many pages and other inputs hold one; name them in runs/)
  })

  test('whose lines only look like those of an array is none', async () => {
    const outcome = await parse(['--jsonl'], { input: `${JSON.stringify({ text: TEXT })},\n]\n` })
    expect(resultsOf(outcome).map(({ kind }) => kind)).toEqual(['unknown', 'unknown'])
  })

  test('keeps what stands beside a page at a path, as it is written', async () => {
    const input = `{"page": {"id": 12345678901234567890, "md": ${JSON.stringify(MARKDOWN)}, "price":1.10}}\n`
    const { stdout } = await parse(['--jsonl', '--markdown-field', 'page.md'], { input })
    expect(stdout.startsWith('{"page":{"id":12345678901234567890,"price":1.10},"kind":"profile"')).toBe(true)
  })
})
