import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonSchema } from '../../src/schema/json-schema.js'
import { copies, createCrawlFolder, jsonLines, PAPER_PAGE, pageWithLine } from './crawl.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'

const crawl = createCrawlFolder()

const PAGES: Record<string, string> = {
  'crawl/a.txt': FINE_PAGE,
  'crawl/b.txt': pageWithLine('Followers120'),
  'crawl/c/d.txt': pageWithLine('Followers1,204'),
  'crawl/c/e.txt': DAMAGED_PAGE,
  'crawl/f.txt': NO_PAGE,
  'crawl/g.txt': PAPER_PAGE,
  'crawl/h.txt': `${DOUBTFUL_PAGE}\nSign in\n`,
}

beforeAll(() => {
  for (const [file, text] of Object.entries(PAGES)) crawl.write(file, text)
  crawl.write('crawl/README.md', 'not a page')
  crawl.write('crawl/.cache/page.txt', FINE_PAGE)
  crawl.write('crawl.jsonl', jsonLines(Object.values(PAGES)))
})

afterAll(crawl.remove)

describe('the report', () => {
  test('counts pages by kind, layout and success', async () => {
    const { formatVersion, kind, pages, papers, comparison } = await crawl.report(['crawl'])
    expect({ formatVersion, kind, comparison }).toEqual({ formatVersion: 1, kind: 'survey', comparison: null })
    expect(pages).toEqual({
      total: 7,
      successful: 5,
      failed: 2,
      byKind: { profile: 5, 'paper-page': 1, unknown: 1 },
      byLayout: { page: 5, compact: 0, mixed: 0 },
    })
    expect(papers).toBe(5)
  })

  test('has the share of every field of the schemas', async () => {
    const { fields } = await crawl.report(['crawl'])
    const names = (['author', 'paper', 'paper-page'] as const).flatMap((group) =>
      Object.keys((jsonSchema(group) as { properties: object }).properties)
        .filter((field) => field !== 'source')
        .map((field) => `${group}.${field}`),
    )
    expect(Object.keys(fields)).toEqual(names)
    expect(fields['author.name']).toEqual({ count: 5, of: 5, share: 100 })
    expect(fields['paper.authorsTruncated']).toEqual({ count: 0, of: 5, share: 0 })
    expect(fields['paper.institutions']).toEqual({ count: 0, of: 5, share: 0 })
    expect(fields['paper-page.citationCount']).toEqual({ count: 1, of: 1, share: 100 })
    expect(fields['paper-page.venue']).toEqual({ count: 0, of: 1, share: 0 })
  })

  test('has no share of a field that nothing could have', async () => {
    const { fields } = await crawl.report(['crawl/a.txt'])
    expect(fields['paper-page.title']).toEqual({ count: 0, of: 0, share: null })
  })

  test('counts diagnostics by code, with the first place of each', async () => {
    const { diagnostics } = await crawl.report(['crawl'])
    expect(diagnostics.map(({ code, count, pages }) => [code, count, pages])).toEqual([
      ['unrecognized-text', 3, 3],
      ['invalid-date', 1, 1],
      ['not-a-profile', 1, 1],
      ['year-missing', 1, 1],
    ])
    expect(diagnostics[0]).toEqual({
      code: 'unrecognized-text',
      severity: 'warning',
      count: 3,
      pages: 3,
      share: 42.8571,
      example: { file: 'crawl/b.txt', record: null, line: 7, column: 1 },
    })
  })

  test('--scraped-at gives dates their year', async () => {
    const { diagnostics } = await crawl.report(['crawl/h.txt', '--scraped-at', '2026-05-01'])
    expect(diagnostics.map(({ code }) => code)).toContain('year-inferred')
  })

  test('is the same for a folder, its files, JSON Lines and standard input but for the places', async () => {
    const withoutPlaces = (report: unknown) =>
      JSON.parse(JSON.stringify(report, (key, value) => (key === 'example' ? undefined : value)))
    const ofFolder = withoutPlaces(await crawl.report(['crawl']))
    expect(withoutPlaces(await crawl.report(Object.keys(PAGES)))).toEqual(ofFolder)
    expect(withoutPlaces(await crawl.report(['crawl.jsonl']))).toEqual(ofFolder)
    const input = jsonLines(Object.values(PAGES))
    expect(withoutPlaces(await crawl.report(['-'], { input }))).toEqual(ofFolder)
  })

  test('names the record and the place in its text', async () => {
    const { shapes } = await crawl.report(['crawl.jsonl'])
    expect(shapes[0]?.example).toEqual({ file: 'crawl.jsonl', record: 2, line: 7, column: 1, text: 'Followers120' })
    const { stdout } = await crawl.survey(['-'], { input: jsonLines(Object.values(PAGES)) })
    expect(stdout).toContain('<stdin>:2, text 7:1 "Followers120"')
  })

  test('finds files whatever the case of their endings, and JSON Lines under both of theirs', async () => {
    crawl.write('endings/a.TXT', FINE_PAGE)
    crawl.write('endings/b.JSONL', jsonLines([FINE_PAGE, FINE_PAGE]))
    crawl.write('endings/c.ndjson', jsonLines([FINE_PAGE]))
    crawl.write('endings/d.json', '{}')
    expect((await crawl.report(['endings'])).pages).toMatchObject({ total: 4, successful: 4 })
    expect((await crawl.report(['endings/b.JSONL', 'endings/c.ndjson'])).pages).toMatchObject({
      total: 3,
      successful: 3,
    })
  })

  test.runIf(process.platform !== 'win32')('follows links to files, and comes by each folder once', async () => {
    crawl.write('linked/deep/one.txt', FINE_PAGE)
    symlinkSync('deep/one.txt', join(crawl.path, 'linked', 'two.txt'))
    symlinkSync('deep', join(crawl.path, 'linked', 'again'))
    expect((await crawl.report(['linked'])).pages.total).toBe(2)
  })
})

describe('a line that the site started to print', () => {
  const before = [
    ...copies(30, FINE_PAGE),
    ...copies(3, `${FINE_PAGE}\nSign in\n`),
    ...['Save', 'Share'].map((button) => `${FINE_PAGE}\n${button}\n`),
  ]

  test('stands at the top of the shapes, with its count and an example', async () => {
    const followers = Array.from({ length: 12 }, (_, index) => pageWithLine(`Followers${(index + 3) ** 3}`))
    crawl.write('new-line.jsonl', jsonLines([...before, ...followers]))
    const { status, stdout, stderr } = await crawl.survey(['new-line.jsonl'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const [, header, first] = stdout.slice(stdout.indexOf('Shapes of unrecognized lines')).split('\n')
    expect(header).toMatch(/^ +pages +share +lines +shape +found as +example$/)
    expect(first).toMatch(/^ +12 +25\.5% +12 +Aa9 +unrecognized-text +new-line\.jsonl:36, text 7:1 "Followers27"$/)
  })

  test('is found in the middle of a page too, below the abstract of a paper', async () => {
    const paper = FINE_PAGE.slice(FINE_PAGE.indexOf('LGSep'))
    const pages = [
      ...before,
      ...copies(8, `${FINE_PAGE}\nCited by 12\n\n${paper.replace('Notes', 'More Notes')}\nCited by 3\n`),
    ]
    crawl.write('in-abstract.jsonl', jsonLines(pages))
    const { shapes } = await crawl.report(['in-abstract.jsonl'])
    expect(shapes[0]).toMatchObject({ shape: 'Aa a 9', pages: 8, lines: 16 })
    expect(shapes[0]?.codes).toEqual({ 'unrecognized-text': 16 })
  })

  test('is found where it is part of a line', async () => {
    crawl.write('badge.txt', FINE_PAGE.replace('LGSep 20, 2024', 'LGSep 20, 2024Data'))
    const { shapes } = await crawl.report(['badge.txt'])
    expect(shapes).toMatchObject([{ shape: '…Aa', example: { line: 12, column: 15, text: 'Data' } }])
  })

  test('is counted line by line where several stand together', async () => {
    crawl.write('labels.txt', `Scholar Feed\n\n  Sign in\n${FINE_PAGE.replace('Ada', '\nAda')}`)
    const { shapes, diagnostics } = await crawl.report(['labels.txt'])
    expect(diagnostics).toMatchObject([{ code: 'unrecognized-text', count: 1 }])
    expect(shapes.map(({ shape, example }) => [shape, example.line, example.column, example.text])).toEqual([
      ['Aa Aa', 1, 1, 'Scholar Feed'],
      ['Aa a', 3, 3, 'Sign in'],
    ])
  })

  test('--top says how many are shown', async () => {
    const args = ['new-line.jsonl', '--top', '1']
    const { stdout } = await crawl.survey(args)
    expect(stdout).toMatch(/Aa9 .*\n {2}and 2 rarer shapes, which a larger --top or --format json shows\n$/)
    expect((await crawl.report(args)).shapes).toHaveLength(3)
  })
})

test('the text sets numbers to the right and names to the left', async () => {
  const { stdout } = await crawl.survey(['crawl/a.txt'])
  expect(stdout).toMatch(
    /^1 page\n {2}profile {11}1 {2}100\.0%\n {4}layout page {5}1 {2}100\.0%\n {4}layout compact {2}0 {4}0\.0%\n/,
  )
  expect(stdout).toContain('\nFields of 1 author page\n  author.name             1  100.0%\n')
  expect(stdout).not.toContain('paper-page.')
  expect(stdout).toMatch(/\n\nNo diagnostics\n\nNo unrecognized lines\n$/)
})
