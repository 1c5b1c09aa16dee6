import { type Cell, type TableName, tables, toTables } from '../../src/export/export.js'
import { type Profile, safeParseProfile } from '../../src/index.js'
import { profilePage } from '../bench/pages/profile-page.js'
import { createRandom } from '../bench/pages/random.js'

export const TABLES = Object.keys(tables) as TableName[]

/** So many pages are crawled. */
export const PAGES = Number(process.env.CRAWLED_PAGES ?? 10_000)

/** A row of any table. */
export type AnyRow = Readonly<Record<string, Cell>>

/** The rows of all pages, by table. */
export type Crawl = Readonly<Record<TableName, readonly AnyRow[]>>

/** Page `number` as it was crawled: text, parsed, by an owner whom the address names. */
export function crawledPage(number: number): ReturnType<typeof safeParseProfile> {
  const text = profilePage('page', createRandom(number).between(1, 6), number)
  return safeParseProfile(text, { url: `https://example.org/author/${number}`, scrapedAt: '2026-05-01' })
}

/** A crawl of every page; `changed` may change what a page says. */
export function crawl(changed: (profile: Profile, number: number) => Profile = (profile) => profile): Crawl {
  const rows: Record<TableName, AnyRow[]> = {
    authors: [],
    papers: [],
    authorships: [],
    categories: [],
    diagnostics: [],
  }
  for (let number = 1; number <= PAGES; number += 1) {
    const { data, diagnostics } = crawledPage(number)
    if (data === null) throw new Error(`page ${number} is none`)
    const ofPage = toTables(changed(data, number), diagnostics)
    for (const table of TABLES) for (const row of ofPage[table]) rows[table].push(row)
  }
  return rows
}

/** Rows as CSV (RFC 4180) with a line of names: null is an empty field, every text is in quotes. */
export function csvOf(table: TableName, rows: readonly AnyRow[]): string {
  const columns = tables[table].columns.map(({ name }) => name)
  const lines = rows.map((row) => columns.map((column) => csvField(row[column] ?? null)).join(','))
  return [columns.join(','), ...lines, ''].join('\n')
}

function csvField(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell)
}
