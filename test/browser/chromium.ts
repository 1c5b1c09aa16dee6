import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../chromium.js'

export type ViewOptions = Parameters<Browser['newPage']>[0]

/** How people look at a page, each with its name. */
export const VIEWS: readonly (readonly [string, ViewOptions])[] = [
  ['wide', { viewport: { width: 1280, height: 860 } }],
  ['dark', { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' }],
  ['390 px wide', { viewport: { width: 390, height: 844 } }],
]

/** A page in the browser, and what it did that it was not to do. */
export interface Opened {
  readonly page: Page
  /** What it asked for beside itself, what its policy refused, and errors of its script. */
  readonly faults: string[]
  /** From the start of the navigation until the first line was there, in milliseconds. */
  readonly milliseconds: number
}

/** A browser, and a folder for the documents that it opens. */
export interface TestBrowser {
  open(html: string, options?: ViewOptions, awaited?: string): Promise<Opened>
  openFile(file: string, options?: ViewOptions, awaited?: string): Promise<Opened>
  stop(): Promise<void>
}

export async function startBrowser(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'scholar-profile-browser-'))
  const browser = await launchChromium()
  const openFile = async (file: string, options: ViewOptions = {}, awaited = '.line'): Promise<Opened> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options })
    const faults: string[] = []
    const url = pathToFileURL(file).href
    page.on('pageerror', ({ message }) => faults.push(`error: ${message}`))
    page.on('console', (message) => faults.push(`console: ${message.text()}`))
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('request', (request) => {
      const asked = request.url()
      if (!asked.startsWith(url) && !/^(?:data|blob):/.test(asked)) faults.push(`request: ${asked}`)
    })
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', (event) => console.log('violation of ' + event.violatedDirective))",
    )
    const started = performance.now()
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    await page.waitForSelector(awaited)
    return { page, faults, milliseconds: performance.now() - started }
  }
  let number = 0
  return {
    openFile,
    open(html, options, awaited) {
      const file = join(folder, `${++number}.html`)
      writeFileSync(file, html)
      return openFile(file, options, awaited)
    },
    async stop() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The source of axe-core. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds serious or critical on a page: the rule and where. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { readFile } = await import('node:fs/promises')
  // Evaluated by the tools of the browser, which the policy of the page does not bind.
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`)
}
