import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { launchChromium } from '../chromium.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Page → extractor → what it gave. */
    texts: Record<string, Record<string, string>>
  }
}

const here = fileURLToPath(new URL('.', import.meta.url))
export const PAGES = join(here, 'pages')

const FROM_NPM = ['cheerio@1', 'html-to-text@9', 'jsdom@26', '@mozilla/readability@0.6', 'turndown@7']
// trafilatura needs what lxml gave away.
const FROM_PYPI = ['html2text', 'lxml_html_clean', 'markdownify', 'trafilatura']
/** Installs the extractors in a folder of their own and runs each over all pages, once for all tests. */
export default async function extract({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'scholar-profile-extractors-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const results = [await innerTexts(), fromNpm(folder), fromPyPI(folder)]
    const pages = readdirSync(PAGES)
    provide(
      'texts',
      Object.fromEntries(pages.map((page) => [page, Object.assign({}, ...results.map((all) => all[page]))])),
    )
  } catch (error) {
    remove()
    throw error
  }
  return remove
}

type Texts = Record<string, Record<string, string>>

function fromNpm(folder: string): Texts {
  // A program looks for packages beside itself.
  cpSync(join(here, 'extract.mjs'), join(folder, 'extract.mjs'))
  run(folder, 'npm', ['init', '--yes'])
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', ...FROM_NPM])
  return resultsOf(folder, 'npm', process.execPath, [join(folder, 'extract.mjs')])
}

function fromPyPI(folder: string): Texts {
  run(folder, 'python3', ['-m', 'venv', 'python'])
  const python = join(folder, 'python/bin/python')
  run(folder, python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...FROM_PYPI])
  return resultsOf(folder, 'pypi', python, [join(here, 'extract.py')])
}

function resultsOf(folder: string, name: string, program: string, command: readonly string[]): Texts {
  const file = join(folder, `${name}.json`)
  run(folder, program, [...command, PAGES, file])
  return JSON.parse(readFileSync(file, 'utf8'))
}

async function innerTexts(): Promise<Texts> {
  const browser = await launchChromium()
  const texts: Texts = {}
  for (const name of readdirSync(PAGES)) {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(PAGES, name)).href)
    texts[name] = { 'innerText of Chromium': await page.evaluate<string>('document.body.innerText') }
  }
  await browser.close()
  return texts
}

function run(folder: string, program: string, command: readonly string[]): void {
  execFileSync(program, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
}
