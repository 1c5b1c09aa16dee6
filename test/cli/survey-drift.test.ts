import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copies, createCrawlFolder, jsonLines, PAPER_PAGE, pageWithLine, pageWithoutLine } from './crawl.js'
import { DAMAGED_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'

const crawl = createCrawlFolder()

/** Crawls of 100 pages each. */
const CRAWLS: Record<string, string[]> = {
  same: copies(100, FINE_PAGE),
  'with-line': [...copies(95, FINE_PAGE), ...copies(5, pageWithLine('Followers120'))],
  'more-lines': [...copies(60, FINE_PAGE), ...copies(40, pageWithLine('Followers120'))],
  'without-field': [...copies(98, FINE_PAGE), ...copies(2, pageWithoutLine('h-index3'))],
  damaged: [...copies(97, FINE_PAGE), ...copies(3, DAMAGED_PAGE)],
  unknown: [...copies(97, FINE_PAGE), ...copies(3, NO_PAGE)],
  mixed: [...copies(50, FINE_PAGE), ...copies(50, PAPER_PAGE)],
}

beforeAll(async () => {
  for (const [name, pages] of Object.entries(CRAWLS)) {
    crawl.write(`${name}.jsonl`, jsonLines(pages))
    const { stdout } = await crawl.survey([`${name}.jsonl`, '--format', 'json'])
    crawl.write(`${name}.json`, stdout)
  }
})

afterAll(crawl.remove)

function compare(before: string, after: string, ...args: string[]) {
  return crawl.survey([`${after}.jsonl`, '--baseline', `${before}.json`, ...args])
}

describe('--baseline', () => {
  test.each(Object.keys(CRAWLS))('finds no drift between %s and itself', async (name) => {
    const { status, stdout, stderr } = await compare(name, name, '--tolerance', '0')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.startsWith(`No drift against ${name}.json, tolerance 0\n\n100 pages\n`)).toBe(true)
  })

  test('tells of a new shape with both values and an example', async () => {
    const { status, stdout } = await compare('same', 'with-line')
    expect(status).toBe(1)
    expect(stdout.split('\n\n')[0]).toBe(
      'Drift against same.json, tolerance 1\n' +
        '  new shape  Aa9  0.0% (0 of 100)  →  5.0% (5 of 100)  with-line.jsonl:96, text 7:1 "Followers120"',
    )
  })

  test('tells of a share that fell with both values', async () => {
    const { status, stdout } = await compare('same', 'without-field')
    expect(status).toBe(1)
    expect(stdout.split('\n\n')[0]).toBe(
      'Drift against same.json, tolerance 1\n' +
        '  share fell  author.hIndex  100.0% (100 of 100)  →  98.0% (98 of 100)',
    )
  })

  test.each([
    ['damaged', ['pages.successful']],
    ['unknown', ['pages.recognized', 'pages.successful']],
  ])('tells of %s pages', async (after, names) => {
    const { stdout } = await compare('same', after, '--format', 'json')
    expect(JSON.parse(stdout).comparison.drift.map(({ name }: { name: string }) => name)).toEqual(names)
  })

  test.each([
    ['with-line', 'same'],
    ['without-field', 'same'],
    ['damaged', 'same'],
  ])('finds no drift where %s became %s: that is no loss', async (before, after) => {
    expect(await compare(before, after, '--tolerance', '0')).toMatchObject({ status: 0 })
  })

  test('takes a shape for new only once', async () => {
    expect(await compare('with-line', 'more-lines')).toMatchObject({ status: 0 })
    expect(await compare('with-line', 'more-lines', '--tolerance', '5')).toMatchObject({ status: 1 })
  })

  test('does not compare fields that nothing has any more', async () => {
    expect(await compare('mixed', 'same')).toMatchObject({ status: 0 })
  })

  test('takes what a comparison printed as the next baseline', async () => {
    const { stdout } = await compare('same', 'with-line', '--format', 'json')
    crawl.write('compared.json', stdout)
    expect(await compare('compared', 'with-line')).toMatchObject({ status: 0 })
  })
})

describe('--tolerance', () => {
  test.each([
    ['with-line', '4.9', 1],
    ['with-line', '5', 0],
    ['with-line', '100', 0],
    ['without-field', '0', 1],
    ['without-field', '1.9999', 1],
    ['without-field', '2', 0],
  ])('%s, %s percent points: exit status %i', async (after, tolerance, status) => {
    expect(await compare('same', after, '--tolerance', tolerance)).toMatchObject({ status, stderr: '' })
  })

  test('is 1 by default', async () => {
    const report = await crawl.report(['with-line.jsonl', '--baseline', 'same.json'])
    expect(report.comparison).toEqual({
      baseline: 'same.json',
      tolerance: 1,
      drift: [
        {
          kind: 'new-shape',
          shape: 'Aa9',
          before: { count: 0, of: 100, share: 0 },
          after: { count: 5, of: 100, share: 5 },
          example: { file: 'with-line.jsonl', record: 96, line: 7, column: 1, text: 'Followers120' },
        },
      ],
    })
  })
})
