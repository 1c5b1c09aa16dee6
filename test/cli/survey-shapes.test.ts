import { describe, expect, test } from 'vitest'
import { createShapeCounts } from '../../src/cli/survey/counts.js'
import { shareOf } from '../../src/cli/survey/report.js'
import { shareText } from '../../src/cli/survey/report-text.js'
import { lineShape } from '../../src/cli/survey/unknown-lines.js'
import type { CountedShare } from '../../src/report/report.js'

describe('the shape of a line', () => {
  test.each([
    ['Followers120', 'Aa9'],
    ['Followers1,204', 'Aa9'],
    ['Followers12,345,678', 'Aa9'],
    ['1,2345', '9,9'],
    ['h-index: 12', 'a-a: 9'],
    ['LGSep 20, 2024Code', 'Aa 9, 9Aa'],
    ['95.5% of papers', '9.9% a a'],
    ['  Sign \u00a0\u200b in\t', 'Aa a'],
    ['É́cole Ünal ǅ', 'Aa Aa A'],
    ['机器学习 2024 العربية', 'a 9 a'],
    ['٣٤ views', '9 a'],
    ['© 🎉 – “x”', '© 🎉 – “a”'],
    ['\ufeff \u2060', ''],
    ['', ''],
    ['__proto__', '__a__'],
  ])('%j is %j', (line, shape) => {
    expect(lineShape(line)).toBe(shape)
  })

  test('is cut where it is long, and never inside a character', () => {
    expect(lineShape('a. '.repeat(1000))).toBe(`${'a. '.repeat(26)}a…`)
    expect(lineShape('🎉'.repeat(100))).toBe(`${'🎉'.repeat(79)}…`)
    expect(lineShape('🎉'.repeat(80))).toBe('🎉'.repeat(80))
  })
})

describe('the memory for shapes', () => {
  function add(counts: ReturnType<typeof createShapeCounts>, shape: string, page: number): void {
    const place = { file: 'crawl.jsonl', record: page, line: 1, column: 1 }
    counts.add({ code: 'unrecognized-text', shape, text: shape, line: 1, column: 1 }, place, page)
  }

  test('is bounded, keeps what is frequent and counts what it drops', () => {
    const counts = createShapeCounts(10)
    for (let page = 1; page <= 1000; page += 1) add(counts, page % 5 === 0 ? 'new line' : `rare ${page}`, page)
    const { shapes, shapesLeftOut } = counts.report(1000)
    expect(shapes).toHaveLength(10)
    expect(shapes[0]).toMatchObject({ shape: 'new line', lines: 200, pages: 200, share: 20 })
    expect(shapesLeftOut).toEqual({ shapes: 791, lines: 791 })
  })

  test('does not hold long texts', () => {
    const counts = createShapeCounts()
    add(counts, 'x'.repeat(10_000), 1)
    expect(counts.report(1).shapes[0]?.example.text).toHaveLength(120)
  })

  test('counts a page once, and takes the first place by file name, whatever the order', () => {
    const counts = createShapeCounts()
    const line = { code: 'unrecognized-text', shape: 'Aa', text: 'Data', line: 1, column: 1 } as const
    const place = { record: null, line: 1, column: 1 }
    for (const [page, file] of ['b.txt', 'a.txt', 'c.txt'].entries()) {
      for (const number of [9, 10]) counts.add(line, { ...place, file, line: number }, page)
    }
    expect(counts.report(4).shapes).toMatchObject([
      { lines: 6, pages: 3, share: 75, example: { file: 'a.txt', line: 9 } },
    ])
  })
})

test.each<[CountedShare, string]>([
  [shareOf(0, 0), '-'],
  [shareOf(0, 3), '0.0%'],
  [shareOf(1, 100_000), '<0.1%'],
  [shareOf(1, 3), '33.3%'],
  [shareOf(99_999, 100_000), '>99.9%'],
  [shareOf(3, 3), '100.0%'],
])('%j is shown as %s', (share, text) => {
  expect(shareText(share)).toBe(text)
})
