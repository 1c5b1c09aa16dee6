import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCslJson } from '../../src/export/export.js'
import { type PaperPage, type Profile, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { repository } from '../guards/source-files.js'
import { BUILT } from './built.js'
import { type Opened, seriousFaults, startBrowser, type TestBrowser, VIEWS, type ViewOptions } from './chromium.js'
import { expectToLookAsKept } from './pictures.js'

const PLAYGROUND = join(BUILT, 'playground.html')
const SAMPLES = join(repository, 'fixtures/forms')
const AUTHOR_PAGE = readFileSync(join(repository, 'fixtures/profiles/bettina-messmer.txt'), 'utf8')

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.stop())

const open = (options: ViewOptions = {}): Promise<Opened> => browser.openFile(PLAYGROUND, options, 'textarea')

/** Puts a text into the field as pasting it does, and waits for what comes of it. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate("document.querySelector('.page-view')?.classList.add('of-before')")
  await page.fill('.given textarea', text)
  await page.waitForSelector('.page-view:not(.of-before)')
}

/** What the button puts on the clipboard, or shows to be copied by hand. */
async function copied(page: Page, button: string): Promise<string> {
  await page.evaluate(
    'navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = JSON.stringify(text) }',
  )
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForSelector('[role=status]:has-text("Copied")')
  return JSON.parse(await page.evaluate<string>('document.body.dataset.copied'))
}

describe('what is pasted', () => {
  test.each(['the source document', ...readdirSync(SAMPLES).filter((name) => !/\.json$|README/.test(name))])(
    '%s is read as the library reads it',
    async (name) => {
      const text = name.startsWith('the ') ? AUTHOR_PAGE : readFileSync(join(SAMPLES, name), 'utf8')
      const { page, faults } = await open()
      await paste(page, text)
      const safeParse = name.startsWith('paper-') ? safeParsePaperPage : safeParseProfile
      const { data, diagnostics } = safeParse(text)
      const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length
      expect(await page.textContent('.page-view .facts')).toContain(
        `${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos`,
      )
      if (data !== null) expect(JSON.parse(await copied(page, 'Copy JSON'))).toEqual(data)
      // zod asks once whether it may make code of text; it may not.
      expect(faults.filter((fault) => !/violation of script-src|unsafe-eval|Content Security/.test(fault))).toEqual([])
      await page.close()
    },
  )

  test('in HTML, is read as HTML', async () => {
    const { page } = await open()
    await page.getByLabel('Example').selectOption({ label: 'As HTML' })
    await page.waitForSelector('.page-view')
    const data = JSON.parse(await copied(page, 'Copy JSON')) as Profile
    expect([data.source.form, data.author.name, data.papers[0]?.arxivId]).toEqual([
      'html',
      'Mila Ostrander',
      '2409.13931',
    ])
    await page.close()
  })

  test('is followed while it is typed', async () => {
    const { page } = await open()
    await page.focus('.given textarea')
    await page.keyboard.type('Ada Kestrel\n\nLG\nh-index3\n1paper\n\n1 Paper\n\nLGSep 20, 2024\n')
    await page.keyboard.type('On Frogs\n\nAda Kestrel, Oda Fenwick\n\nWe count frogs in marshes by ear.')
    await page.waitForSelector('.pane.values .value:has-text("On Frogs")')
    await page.close()
  })
})

describe('the fields', () => {
  test('scrapedAt gives a date its year, and one that is none is told', async () => {
    const { page } = await open()
    await paste(page, AUTHOR_PAGE)
    expect(await page.textContent('.pane.diagnostics')).toContain('year-missing')
    await page.getByLabel('scrapedAt').fill('2026-05-01')
    await page.waitForSelector('.pane.diagnostics article:has-text("year-inferred")')
    await page.getByLabel('scrapedAt').fill('once')
    await page.waitForSelector('.refusal:has-text("once")')
    await page.close()
  })

  test('url is kept', async () => {
    const { page } = await open()
    await page.getByRole('textbox', { name: 'url' }).fill('https://scholarfeed.example/author/88676')
    await paste(page, AUTHOR_PAGE)
    expect(JSON.parse(await copied(page, 'Copy JSON')).source).toMatchObject({ authorId: '88676' })
    await page.close()
  })

  test('every example is read', async () => {
    const { page } = await open()
    const values = await page.evaluate<string[]>(
      "[...document.querySelector('.fields select').options].map(({ value }) => value).filter((value) => value !== '')",
    )
    expect(values.length).toBeGreaterThan(25)
    for (const value of values) {
      await page.evaluate("document.querySelector('.page-view')?.remove()")
      await page.getByLabel('Example').selectOption(value)
      await page.waitForSelector('.page-view')
      const label = await page.evaluate<string>("document.querySelector('.fields select').selectedOptions[0].text")
      const code = /^The diagnostic (.*)$/.exec(label)?.[1]
      if (code !== undefined)
        expect([label, await page.textContent('.pane.diagnostics')]).toEqual([label, expect.stringContaining(code)])
    }
    await page.close()
  })
})

describe('what is copied', () => {
  test('a link that carries everything', async () => {
    const { page } = await open()
    await page.getByLabel('scrapedAt').fill('2026-05-01')
    await paste(page, `${AUTHOR_PAGE}\u202e\ud800<script>`)
    const link = await copied(page, 'Copy link')
    expect(link).toMatch(/^file:.*#given=[\w-]+$/)
    expect(link.length).toBeLessThan(AUTHOR_PAGE.length)
    const other = await open()
    await other.page.goto(link)
    await other.page.reload()
    await other.page.waitForSelector('.page-view')
    expect(await other.page.evaluate("document.querySelector('.given textarea').value.length")).toBe(
      AUTHOR_PAGE.length + 10,
    )
    expect(await other.page.getByLabel('scrapedAt').inputValue()).toBe('2026-05-01')
    await page.close()
    await other.page.close()
  })

  test.each(['#given=AAAA', '#given=', '#given=***', '#nothing'])(
    'a link that carries nothing, %s',
    async (fragment) => {
      const { page, faults } = await open()
      await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`)
      await page.waitForTimeout(300)
      expect(await page.evaluate("document.querySelector('.given textarea').value")).toBe('')
      expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([])
      await page.close()
    },
  )

  test('CSL-JSON and a fixture pair', async () => {
    const { page } = await open()
    await page.getByLabel('scrapedAt').fill('2026-05-01')
    await paste(page, AUTHOR_PAGE)
    const { data, diagnostics, success } = safeParseProfile(AUTHOR_PAGE, { scrapedAt: '2026-05-01' })
    expect(JSON.parse(await copied(page, 'Copy CSL-JSON'))).toEqual(toCslJson(data as Profile | PaperPage as Profile))
    const [, text, golden = ''] =
      /^==> page\.txt <==\n([\s\S]*)\n==> page\.json <==\n([\s\S]*)$/.exec(await copied(page, 'Copy fixture pair')) ??
      []
    expect(text).toBe(AUTHOR_PAGE)
    expect(JSON.parse(golden)).toEqual({
      formatVersion: 1,
      kind: 'profile',
      options: { scrapedAt: '2026-05-01' },
      success,
      data,
      diagnostics,
    })
    await page.close()
  })
})

describe.each(VIEWS)('%s', (name, options) => {
  test('axe-core finds nothing serious, and nothing sticks out', async () => {
    const { page } = await open(options)
    expect(await seriousFaults(page)).toEqual([])
    await page.getByLabel('Example').selectOption({ label: 'An author page' })
    await page.waitForSelector('.page-view')
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await expectToLookAsKept(page, `playground-${name.replaceAll(' ', '-')}`)
    await page.close()
  })
})

test('the file is small enough to be sent', () => {
  expect(statSync(PLAYGROUND).size).toBeLessThan(700_000)
})
