import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectPaperPage, inspectProfile, type SyntaxNode } from '../../src/index.js'
import type { ReportPage } from '../../src/report/crawl.js'
import { placeFor, readModel, type ShownPage, toPageModel } from '../../src/report/page-model.js'
import { blockAt, segmentsOf, sortIntoBlocks } from '../../src/report/segments.js'
import { linesOf, textBlocks } from '../../src/report/text-blocks.js'
import { diagnosticsByPointer, valueRows, valueUnits } from '../../src/report/value-rows.js'
import { repository } from '../guards/source-files.js'

function pagesIn(folder: string): ReportPage[] {
  const path = join(repository, 'fixtures', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const text = readFileSync(join(path, name), 'utf8')
      const options = { scrapedAt: '2026-05-01' }
      const inspection = folder === 'profiles' ? inspectProfile(text, options) : inspectPaperPage(text, options)
      return { name, text, inspection }
    })
}

const PAGES = [...pagesIn('profiles'), ...pagesIn('paper-pages')]

/** The page as a browser reads it out of the file. */
const shownOf = (page: ReportPage): ShownPage => readModel(JSON.parse(JSON.stringify(toPageModel(page))))

const countOf = (node: SyntaxNode): number => (node.children ?? []).reduce((sum, child) => sum + countOf(child), 1)

describe('what lies in the file', () => {
  test('is the same for an inspection that was stored as JSON', () => {
    for (const page of PAGES.slice(0, 20)) {
      const stored = JSON.parse(JSON.stringify(page)) as ReportPage
      expect(toPageModel(stored)).toEqual(toPageModel(page))
    }
  })

  test('gives back data, places, nodes and diagnostics of every fixture', () => {
    expect(PAGES.length).toBeGreaterThan(300)
    for (const page of PAGES) {
      const { data, spans, tree, diagnostics, success } = page.inspection
      const shown = shownOf(page)
      expect([page.name, shown.data]).toEqual([page.name, data])
      expect(Object.fromEntries(shown.places.map(({ pointer, ...span }) => [pointer, span]))).toEqual(
        JSON.parse(JSON.stringify(spans)),
      )
      expect(shown.nodes).toHaveLength(countOf(tree))
      expect([shown.success, shown.diagnostics, shown.text]).toEqual([success, diagnostics, page.text])
    }
  })

  test('is made without touching what was given', () => {
    const page = PAGES.find(({ name }) => name === 'bettina-messmer.txt') as ReportPage
    const before = JSON.stringify(page)
    toPageModel(page)
    expect(JSON.stringify(page)).toBe(before)
  })

  test('a value that was not printed has the place of what it was made of', () => {
    const shown = shownOf(PAGES.find(({ name }) => name === 'bettina-messmer.txt') as ReportPage)
    expect(placeFor(shown, '/papers/5/date/year')?.pointer).toBe('/papers/5/date')
    expect(placeFor(shown, '/papers/0')?.pointer).toBe('/papers/0')
    expect(placeFor(shown, '/papers/0/arxivId')).toBeNull()
    expect(placeFor(shown, '/source/form')).toBeNull()
  })
})

describe('what is shown of it', () => {
  test('each line in segments that hold it whole, each of the smallest value there', () => {
    for (const page of PAGES.slice(0, 120)) {
      const { text, places, diagnostics } = shownOf(page)
      const marks = {
        places,
        unknown: [],
        diagnostics: diagnostics.map(({ span, severity }, number) => ({ ...span, severity, number })),
      }
      const lines = textBlocks(text).flatMap((block) => linesOf(text, block))
      expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(withoutLast(text.split(/\r\n|[\r\n]/)))
      for (const line of lines) {
        const segments = segmentsOf(line, marks)
        expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(line.start, line.end))
        for (const { start, place } of segments) {
          const holding = places.filter((one) => one.start <= start && one.end > start)
          const least = Math.min(...holding.map((one) => one.end - one.start))
          expect(place === null ? holding.length : place.end - place.start).toBe(place === null ? 0 : least)
        }
      }
    }
  })

  test('every value of every page, and none that was printed as anything but printed or inferred', () => {
    for (const page of PAGES) {
      const shown = shownOf(page)
      const numbers = diagnosticsByPointer(shown.diagnostics)
      const rows = valueUnits(shown.data).flatMap((unit) => valueRows(shown, unit, numbers))
      const parts = rows.flatMap(({ parts }) => parts)
      for (const { pointer, origin } of parts) {
        if (shown.placeOf.has(pointer)) expect([page.name, pointer, origin]).not.toContain('derived')
      }
      const pointers = new Set(parts.map(({ pointer }) => pointer))
      const printed = shown.places.map(({ pointer }) => pointer).filter((pointer) => !hasParts(shown, pointer))
      expect([page.name, printed.filter((pointer) => !pointers.has(pointer))]).toEqual([page.name, []])
    }
  })

  test('a year that was inferred as inferred, and what was printed beside it as printed', () => {
    const shown = shownOf(PAGES.find(({ name }) => name === 'bettina-messmer.txt') as ReportPage)
    const unit = { heading: 'Paper 6', pointer: '/papers/5' }
    const rows = valueRows(shown, unit, diagnosticsByPointer(shown.diagnostics))
    const date = rows.find(({ field }) => field === 'date')
    expect(Object.fromEntries(date?.parts.map(({ key, origin }) => [key, origin]) ?? [])).toEqual({
      text: 'printed',
      date: 'inferred',
      year: 'inferred',
      month: 'printed',
      day: 'printed',
      yearInferred: 'inferred',
    })
    expect(rows.find(({ field }) => field === 'arxivId')?.parts).toMatchObject([{ text: 'none', origin: 'absent' }])
  })
})

/** A text that ends with a line end has no line after it. */
const withoutLast = (lines: string[]) => (lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines)

/** Whether a place is that of a whole whose parts are shown. */
function hasParts({ places }: ShownPage, pointer: string): boolean {
  return places.some((other) => other.pointer.startsWith(`${pointer}/`))
}

describe('blocks', () => {
  test.each([
    ['nothing', '', 1],
    ['a line', 'one', 1],
    ['a million blank lines', '\n'.repeat(1_000_000), 1500],
    ['one long line', 'x'.repeat(100_000), 13],
    ['line ends of every kind', 'a\r\nb\rc\nd\r\n', 1],
    ['pairs of surrogates', '😀'.repeat(20_000), 6],
  ])('%s: they follow each other and hold the text whole', (_, text, most) => {
    const blocks = textBlocks(text)
    expect(blocks.length).toBeLessThanOrEqual(most)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(blocks.every(({ start }, index) => start === (blocks[index - 1]?.end ?? 0))).toBe(true)
    const lines = blocks.flatMap((block) => linesOf(text, block))
    const numbers = lines.map(({ number }) => number).filter((number) => number !== 0)
    expect(numbers.findIndex((number, index) => number !== index + 1)).toBe(-1)
    expect(blocks.filter(({ start }) => /[\udc00-\udfff]/.test(text[start] ?? ''))).toEqual([])
  })

  test('a stretch lies in each block that it touches', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 20, end: 30 },
    ]
    const stretches = [
      { start: 0, end: 10 },
      { start: 5, end: 25 },
      { start: 12, end: 12 },
      { start: 30, end: 30 },
    ]
    expect(sortIntoBlocks(stretches, blocks)).toEqual([
      [stretches[0], stretches[1]],
      [stretches[1], stretches[2]],
      [stretches[1], stretches[3]],
    ])
    expect([0, 9, 10, 29, 30].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 2, 2])
  })
})
