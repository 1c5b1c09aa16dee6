import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, type TableName, tables, toTables } from '../../src/export/export.js'
import { formatProfile, type Profile, parseProfile, safeParseProfile } from '../../src/index.js'
import { profilePage } from '../bench/pages/profile-page.js'
import { createRandom } from '../bench/pages/random.js'
import { PUBLISHED } from '../cli/scholar-profile.js'

export const TABLES = Object.keys(tables) as TableName[]

/** So many pages are crawled. */
export const PAGES = Number(process.env.CRAWLED_PAGES ?? 10_000)

/** A row of any table. */
export type AnyRow = Readonly<Record<string, Cell>>

/** What the command makes of a crawl: a folder with a file of CSV a table, and the same rows as JSON Lines, read. */
export interface Crawl {
  readonly folder: string
  readonly rows: Readonly<Record<TableName, readonly AnyRow[]>>
  remove(): void
}

/** A page as it was crawled, by an owner whom the address names. */
function crawledPage(number: number): { text: string; options: { url: string; scrapedAt: string } } {
  const text = profilePage('page', createRandom(number).between(1, 6), number)
  return { text, options: { url: `https://example.org/author/${number}`, scrapedAt: '2026-05-01' } }
}

/** A crawl of every page; `changed` may change what page 17 says. */
export function crawl(changed?: (profile: Profile) => Profile): Crawl {
  const folder = mkdtempSync(join(tmpdir(), 'scholar-profile-crawl-'))
  const lines: string[] = []
  for (let number = 1; number <= PAGES; number += 1) {
    const page = crawledPage(number)
    const isChanged = number === 17 && changed !== undefined
    const text = isChanged
      ? formatProfile(changed(parseProfile(page.text, page.options)), { layout: 'page' })
      : page.text
    lines.push(`${JSON.stringify({ ...page.options, text })}\n`)
  }
  writeFileSync(join(folder, 'crawl.jsonl'), lines.join(''))
  runCommand(folder, '--csv', folder)
  runCommand(folder)
  return { folder, rows: rowsIn(folder), remove: () => rmSync(folder, { recursive: true }) }
}

/** The rows of a page as the library gives them. */
export function rowsOfPage(number: number): Readonly<Record<TableName, readonly AnyRow[]>> {
  const { text, options } = crawledPage(number)
  const { data, diagnostics } = safeParseProfile(text, options)
  if (data === null) throw new Error(`page ${number} is none`)
  return toTables(data, diagnostics)
}

function runCommand(folder: string, ...flags: string[]): void {
  const printed = openSync(join(folder, 'rows.jsonl'), 'w')
  const command = [PUBLISHED, 'parse', 'crawl.jsonl', '--to', 'tables', '--jobs', '2', ...flags]
  execFileSync(process.execPath, command, { cwd: folder, stdio: ['ignore', printed, 'inherit'] })
  closeSync(printed)
}

function rowsIn(folder: string): Crawl['rows'] {
  const rows: Record<TableName, AnyRow[]> = {
    authors: [],
    papers: [],
    authorships: [],
    categories: [],
    diagnostics: [],
  }
  for (const line of readFileSync(join(folder, 'rows.jsonl'), 'utf8').trimEnd().split('\n')) {
    const { table, ...row } = JSON.parse(line) as { table: TableName } & AnyRow
    rows[table].push(row)
  }
  return rows
}
