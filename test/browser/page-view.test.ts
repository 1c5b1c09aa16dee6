import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Inspection, inspectPaperPage, inspectProfile, type PaperPage, type Profile } from '../../src/index.js'
import { repository } from '../guards/source-files.js'
import { renderReport } from './built.js'
import { seriousFaults, startBrowser, type TestBrowser, VIEWS } from './chromium.js'
import { expectToLookAsKept } from './pictures.js'

const AUTHOR_PAGE = join(repository, 'fixtures/profiles/bettina-messmer.txt')
const PAPER_PAGES = join(repository, 'fixtures/paper-pages')
const SAMPLES = join(repository, 'fixtures/forms')

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.stop())

interface Shown {
  readonly text: string
  readonly inspection: Inspection<Profile> | Inspection<PaperPage>
}

function read(file: string, isPaper = false): Shown {
  const text = readFileSync(file, 'utf8')
  const options = { scrapedAt: '2026-05-01' }
  return { text, inspection: isPaper ? inspectPaperPage(text, options) : inspectProfile(text, options) }
}

const open = ({ text, inspection }: Shown, options = {}) =>
  browser.open(renderReport({ name: 'a page', text, inspection }), options)

/** The text that is marked as pointed at: pieces of lines, put together as they stand in the input. */
function pointedText(page: Page): Promise<string> {
  return page.evaluate<string>(
    `[...document.querySelectorAll('.pane.text .line')].map((line) => [...line.querySelectorAll('[data-start].pointed')]
      .map((one) => one.textContent).join('')).filter((text) => text !== '').join('\\n')`,
  )
}

/** What a span holds, without line ends and blank lines, which no mark shows. */
const withoutBlankLines = (text: string) =>
  text
    .split(/\r\n|[\r\n]/)
    .filter((line) => line !== '')
    .join('\n')

/** The value that one which was not printed is part of, or was made from: the date of an inferred year. */
function holderOf(spans: Inspection<Profile>['spans'], pointer: string): string {
  const holder = pointer.slice(0, pointer.lastIndexOf('/'))
  return holder === '' || spans.has(holder) ? holder : holderOf(spans, holder)
}

/** Points at every value one after the other, and tells what was marked for each. */
async function pointAtAll(page: Page): Promise<[pointer: string, marked: string][]> {
  return page.evaluate(`(async () => {
    const found = []
    dispatchEvent(new Event('beforeprint'))
    for (const value of document.querySelectorAll('.pane.values [data-pointer]')) {
        value.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
        const lines = [...document.querySelectorAll('.pane.text .line')]
        const marked = lines.map((line) => [...line.querySelectorAll('[data-start].pointed')].map((one) => one.textContent).join(''))
        found.push([value.dataset.pointer, marked.filter((text) => text !== '').join('\\n')])
    }
    return found
  })()`)
}

describe('pointing', () => {
  test.each<readonly [name: string, file: string, isPaper: boolean]>([
    ['an author page', AUTHOR_PAGE, false],
    ['a paper’s page', join(PAPER_PAGES, readdirSync(PAPER_PAGES).find((name) => name.endsWith('.txt')) ?? ''), true],
    ...readdirSync(SAMPLES)
      .filter((name) => !/\.json$|README/.test(name))
      .map((name) => [name, join(SAMPLES, name), name.startsWith('paper-')] as const),
  ])('%s: at a value marks its span', async (_, file, isPaper) => {
    const shown = read(file, isPaper)
    const { page, faults } = await open(shown)
    const pointed = await pointAtAll(page)
    const { spans } = shown.inspection
    const expected = pointed.map(([pointer]) => {
      const { start, end } = spans.get(pointer) ?? spans.get(holderOf(spans, pointer)) ?? { start: 0, end: 0 }
      return [pointer, withoutBlankLines(shown.text.slice(start, end))]
    })
    expect(pointed).toEqual(expected)
    if (shown.inspection.success) expect(pointed.length).toBeGreaterThan(5)
    expect(faults).toEqual([])
    await page.close()
  })

  test('at a place by mouse marks its value', async () => {
    const { page } = await open(read(AUTHOR_PAGE))
    await page.hover('.pane.text .mark[data-pointer="/papers/0/title"]')
    expect(await page.textContent('.pane.values .pointed')).toMatch(/^On-Device Collaborative/)
    expect(await pointedText(page)).toMatch(/^On-Device Collaborative/)
    await expectToLookAsKept(page, 'author-page')
    await page.close()
  })

  test('at a diagnostic marks its text', async () => {
    const { page } = await open(read(AUTHOR_PAGE))
    await page.hover('.pane.diagnostics .place')
    expect(await pointedText(page)).toBe('Apr 22')
    expect(await page.textContent('.pane.values .part.inferred')).toContain('2026-04-22')
    await page.close()
  })
})

describe('the keyboard alone', () => {
  test('goes from mark to mark and to the other side', async () => {
    const { page } = await open(read(AUTHOR_PAGE))
    const focused = () =>
      page.evaluate<string>(
        "(document.activeElement.closest('.pane')?.className ?? '') + ' ' + (document.activeElement.dataset.pointer ?? document.activeElement.ariaLabel ?? '')",
      )
    for (let turn = 0; turn < 12 && (await focused()) !== 'pane text Input'; turn += 1) await page.keyboard.press('Tab')
    expect(await focused()).toBe('pane text Input')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('pane text /author/name')
    expect(await page.textContent('.pane.values .pointed')).toBe('Bettina Messmer')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('pane text /author/primaryCategory/code')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('pane values /author/name')
    await page.keyboard.press('ArrowDown')
    expect(await pointedText(page)).toBe('CL')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('pane text /author/primaryCategory/code')
    await page.keyboard.press('Escape')
    expect(await pointedText(page)).toBe('')
    await page.close()
  })

  test('an address leads to a value', async () => {
    const { page } = await open(read(AUTHOR_PAGE))
    await page.evaluate("location.hash = '#page-1/papers/7/title'")
    await page.waitForSelector('.pane.values .pointed')
    const marked = await pointedText(page)
    expect(marked).toBe((read(AUTHOR_PAGE).inspection.data as Profile).papers[7]?.title)
    await page.close()
  })
})

describe('what is shown', () => {
  test('unknown text, diagnostics with their explanation, and on demand what the grammar calls each line', async () => {
    const { page } = await open(read(join(repository, 'fixtures/profiles/header-line-unknown.txt')))
    expect(await page.textContent('.pane.text .unknown')).toBe('Followers120')
    expect(await page.textContent('.pane.text .line:has(.unknown) .flag')).toBe('unrecognized-text')
    expect(await page.textContent('.pane.diagnostics article')).toContain('Followers120')
    await page.click('.pane.diagnostics summary')
    expect(await page.isVisible('.pane.diagnostics details p')).toBe(true)
    expect(await page.isVisible('.grammar')).toBe(false)
    await page.getByLabel('Grammar').check()
    expect(await page.isVisible('.grammar')).toBe(true)
    expect(await page.textContent('.pane.text .line:has(.unknown) .grammar')).toBe('unknown')
    await expectToLookAsKept(page, 'unknown-text-and-grammar')
    await page.close()
  })

  test('what was inferred looks unlike what was printed', async () => {
    const { page } = await open(read(AUTHOR_PAGE))
    await page.evaluate("location.hash = '#page-1/papers/5/date/date'")
    const look = (selector: string) =>
      page.evaluate(
        `(({ fontStyle, borderTopStyle }) => [fontStyle, borderTopStyle])(getComputedStyle(document.querySelector('.pane.values ${selector}')))`,
      )
    await page.waitForSelector('.part.inferred .value')
    expect(await look('.part.inferred .value')).toEqual(['italic', 'dashed'])
    expect(await look('.part.printed .value')).toEqual(['normal', 'none'])
    await page.close()
  })
})

describe.each(VIEWS)('%s', (name, options) => {
  test('axe-core finds nothing serious, and nothing sticks out', async () => {
    const { page, faults } = await open(read(AUTHOR_PAGE), options)
    await page.hover('.pane.text .mark[data-pointer="/papers/0/title"]')
    await page.waitForSelector('.pane.values .pointed')
    await page.click('.legend summary')
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await expectToLookAsKept(page, `page-${name.replaceAll(' ', '-')}`)
    await page.close()
  })
})

test('dark mode is dark', async () => {
  const { page } = await open(read(AUTHOR_PAGE), { colorScheme: 'dark' })
  const color = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  expect(color).toBe('rgb(21, 23, 27)')
  await page.close()
})

test('printed, all of it is there', async () => {
  const { page } = await open(read(AUTHOR_PAGE))
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect(await page.evaluate("document.querySelectorAll('.pane.values .unit').length")).toBe(10)
  expect(await page.evaluate("getComputedStyle(document.querySelector('.pane.text .scroller')).overflow")).toBe(
    'visible',
  )
  await page.close()
})
