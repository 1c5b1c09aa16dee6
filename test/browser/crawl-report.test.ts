import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDayCounts, createWorstPages, shownPage } from '../../src/cli/report/crawl-report.js'
import { compared } from '../../src/cli/survey/drift.js'
import { readPages } from '../../src/cli/survey/read-pages.js'
import { createTally } from '../../src/cli/survey/tally.js'
import { repository } from '../guards/source-files.js'
import { renderCrawlReport } from './built.js'
import { seriousFaults, startBrowser, type TestBrowser, VIEWS } from './chromium.js'
import { expectToLookAsKept } from './pictures.js'

const PROFILES = join(repository, 'fixtures/profiles')

let browser: TestBrowser
let html = ''
let names: string[] = []

beforeAll(async () => {
  browser = await startBrowser()
  const before = createTally()
  for await (const page of readPages(join(PROFILES, 'header-with-every-line.txt'), {}, fail)) before.add(page)
  const [tally, worst, days] = [createTally(), createWorstPages(30), createDayCounts()]
  for await (const page of readPages(PROFILES, { scrapedAt: '2026-05-01' }, fail)) {
    tally.add(page)
    worst.add(page)
    days.add(page)
  }
  const earlier = before.report()
  const pages = worst.list().map(shownPage)
  names = pages.map(({ name }) => name)
  html = await renderCrawlReport({
    title: 'The fixtures <script>',
    survey: compared(tally.report(), earlier, { baseline: 'april.json', tolerance: 1 }),
    fieldsBefore: earlier.fields,
    days: days.report(),
    pages,
  })
})

afterAll(() => browser?.stop())

async function fail(message: string): Promise<void> {
  throw new Error(message)
}

describe.each(VIEWS)('%s', (name, options) => {
  test('axe-core finds nothing serious, and nothing sticks out', async () => {
    const { page, faults } = await browser.open(html, options, '#overview')
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await expectToLookAsKept(page, `crawl-${name.replaceAll(' ', '-')}`)
    await page.close()
  })
})

test('each picture has a table beside it, and bars as long as the table says', async () => {
  const { page } = await browser.open(html, {}, '#overview')
  const figures = await page.evaluate<{ pictures: number; tables: number }[]>(
    `[...document.querySelectorAll('.figure')].map((one) => ({ pictures: one.querySelectorAll('svg[role=img][aria-label]').length, tables: one.querySelectorAll('table caption').length }))`,
  )
  expect(figures.length).toBeGreaterThanOrEqual(6)
  expect(figures).toEqual(figures.map(() => ({ pictures: 1, tables: 1 })))
  const widths = await page.evaluate<number[]>(
    `[...document.querySelectorAll('.bar.error rect, .bar.warning rect, .bar.info rect')].slice(0, 1).map((one) => Number(one.getAttribute('width')))`,
  )
  expect(widths[0]).toBeGreaterThan(0)
  expect(await page.evaluate("document.querySelectorAll('.bar.before rect').length")).toBeGreaterThan(10)
  await page.close()
})

test('the list leads to the view of a page and back', async () => {
  const { page, faults } = await browser.open(html, {}, '#overview')
  await page.click('#pages tbody tr:nth-child(2) a')
  await page.waitForSelector('.page-view')
  expect(await page.textContent('.page-view h1')).toBe(names[1])
  expect(await page.isVisible('#pages')).toBe(false)
  await expectToLookAsKept(page, 'crawl-page')
  await page.click('.back a')
  await page.waitForSelector('#pages', { state: 'visible' })
  expect(await page.evaluate("document.querySelectorAll('.page-view').length")).toBe(0)
  expect(faults).toEqual([])
  await page.close()
})

test('pictures and tables need no script', async () => {
  const { page } = await browser.open(html, { javaScriptEnabled: false }, '#overview')
  expect(await page.isVisible('.figure svg')).toBe(true)
  expect(await page.isVisible('noscript')).toBe(true)
  await page.close()
})

test('every fixture is surveyed', () => {
  const pages = readdirSync(PROFILES).filter((name) => /\.(?:txt|md|html)$/.test(name))
  expect(html).toContain(`<dt>Pages</dt><dd>${pages.length}</dd>`)
})
