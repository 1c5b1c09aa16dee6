import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TableName, tablesSql } from '../../src/export/export.js'
import type { Profile } from '../../src/index.js'
import { type Crawl, crawl, PAGES, rowsOfPage, TABLES } from './crawl.js'
import { type Database, startDuckdb, startPostgresql, startSqlite } from './database.js'
import {
  ADDED_PAPERS,
  changedRows,
  coauthorsOf,
  dropNewTables,
  GONE_PAPERS,
  INFERRED_DATES,
  MOVED_SCORES,
  newTables,
  papersOf,
  takeOver,
} from './statements.js'

/** Whose papers and co-authors are asked for. */
const AUTHOR = 'author:17'

/** What the second crawl finds changed on page 17: a score moved, a paper came, another went. */
function changePage17(profile: Profile): Profile {
  const [first, ...others] = profile.papers
  if (first === undefined) throw new Error('page 17 has no paper')
  const moved = { ...first, score: (first.score ?? 0) === 50 ? 51 : 50 }
  return { ...profile, papers: [moved, ...others.slice(0, -1), { ...first, title: 'Counting Marsh Frogs by Ear' }] }
}

let first: Crawl
let second: Crawl

beforeAll(() => {
  first = crawl()
  second = crawl(changePage17)
})

afterAll(() => {
  first?.remove()
  second?.remove()
})

test('the command prints the rows that the library gives, page by page', () => {
  for (const table of TABLES) {
    const firstPages = [1, 2, 3].flatMap((number) => rowsOfPage(number)[table])
    expect([table, first.rows[table].slice(0, firstPages.length)]).toEqual([table, firstPages])
  }
})

const byText = (one: readonly string[], other: readonly string[]) => (one.join('\t') < other.join('\t') ? -1 : 1)

/** Some columns of rows, as the databases give them. */
function valuesOf(rows: Crawl['rows'][TableName], ...columns: string[]): string[][] {
  return rows.map((row) => columns.map((column) => String(row[column] ?? ''))).sort(byText)
}

const keysOf = (rows: Crawl['rows']['papers']) => valuesOf(rows, 'page_key', 'paper_key')

const STARTS: readonly (readonly [name: string, start: () => Promise<Database>])[] = [
  ['PostgreSQL', startPostgresql],
  ['SQLite', startSqlite],
  ['DuckDB', startDuckdb],
]

describe.each(STARTS)('%s', (name, start) => {
  let database: Database

  beforeAll(async () => {
    database = await start()
    await database.execute(tablesSql(database.dialect))
  })

  afterAll(() => database?.stop())

  const count = async (sql: string) => Number((await database.rows(`SELECT count(*) FROM (${sql}) AS counted`))[0]?.[0])

  async function loadNext(next: Crawl): Promise<void> {
    await database.execute(newTables)
    for (const table of TABLES) await database.load(`new_${table}`, table, next)
  }

  async function expectHolds(whole: Crawl): Promise<void> {
    for (const table of TABLES) {
      expect([table, await count(`SELECT * FROM ${table}`)]).toEqual([table, whole.rows[table].length])
    }
  }

  test('takes the crawl into its tables', async () => {
    const began = performance.now()
    for (const table of TABLES) await database.load(table, table, first)
    const rows = TABLES.reduce((sum, table) => sum + first.rows[table].length, 0)
    console.log(`${name}: ${PAGES} pages, ${rows} rows in ${Math.round(performance.now() - began)} ms`)
    await expectHolds(first)
    expect(first.rows.authors).toHaveLength(PAGES)
    expect(first.rows.diagnostics.length).toBeGreaterThan(0)
  })

  test('refuses the same rows once more, and keeps what it has', async () => {
    await expect(database.load('papers', 'papers', first)).rejects.toThrow(/unique|duplicate/i)
    if (database.dialect === 'sqlite') await database.execute('ROLLBACK')
    await expectHolds(first)
  })

  test('gives the papers of an author', async () => {
    const own = first.rows.authorships.filter((row) => row.author_key === AUTHOR).map((row) => row.paper_key)
    const papers = first.rows.papers.filter((row) => own.includes(row.paper_key ?? null))
    expect(own.length).toBeGreaterThan(0)
    expect((await database.rows(papersOf(AUTHOR))).sort(byText)).toEqual(valuesOf(papers, 'paper_key', 'title'))
  })

  test('gives the co-authors of an author', async () => {
    const own = new Set(first.rows.authorships.filter((row) => row.author_key === AUTHOR).map((row) => row.paper_key))
    const counts = new Map<string, Set<unknown>>()
    for (const { paper_key, author_key } of first.rows.authorships) {
      if (!own.has(paper_key ?? null) || author_key === AUTHOR) continue
      const papers = counts.get(String(author_key)) ?? new Set()
      counts.set(String(author_key), papers.add(paper_key))
    }
    expect(counts.size).toBeGreaterThan(0)
    const expected = Array.from(counts, ([key, papers]) => [key, String(papers.size)]).sort(byText)
    expect((await database.rows(coauthorsOf(AUTHOR))).sort(byText)).toEqual(expected)
  })

  test('gives the papers whose date was inferred', async () => {
    const inferred = first.rows.papers.filter((row) => row.year_inferred === true)
    expect(inferred.length).toBeGreaterThan(PAGES / 10)
    expect((await database.rows(INFERRED_DATES)).sort(byText)).toEqual(keysOf(inferred))
  })

  test('is not changed by a second crawl of the same pages', async () => {
    // PostgreSQL says of each row which transaction wrote it.
    const writers = 'SELECT DISTINCT xmin::text FROM papers'
    const before = name === 'PostgreSQL' ? await database.rows(writers) : []
    await loadNext(first)
    for (const table of TABLES) expect([table, await count(changedRows(table))]).toEqual([table, 0])
    await database.execute(takeOver)
    await expectHolds(first)
    for (const table of TABLES) expect([table, await count(changedRows(table))]).toEqual([table, 0])
    if (name === 'PostgreSQL') expect(await database.rows(writers)).toEqual(before)
    await database.execute(dropNewTables)
  })

  test('says what changed between two crawls', async () => {
    await loadNext(second)
    const keys = (rows: Crawl['rows']['papers']) => new Set(rows.map((row) => `${row.page_key} ${row.paper_key}`))
    const [earlier, later] = [keys(first.rows.papers), keys(second.rows.papers)]
    const added = second.rows.papers.filter((row) => !earlier.has(`${row.page_key} ${row.paper_key}`))
    const gone = first.rows.papers.filter((row) => !later.has(`${row.page_key} ${row.paper_key}`))
    expect(added.map((row) => row.title)).toEqual(['Counting Marsh Frogs by Ear'])
    expect(await database.rows(ADDED_PAPERS)).toEqual(keysOf(added))
    expect(await database.rows(GONE_PAPERS)).toEqual(keysOf(gone))
    expect(await database.rows(MOVED_SCORES)).toHaveLength(1)
  })

  test('takes the second crawl over, and then holds that', async () => {
    await database.execute(takeOver)
    await expectHolds(second)
    for (const table of TABLES) expect([table, await count(changedRows(table))]).toEqual([table, 0])
    expect(await database.rows(GONE_PAPERS)).toEqual([])
    expect(await database.rows(MOVED_SCORES)).toEqual([])
  })
})
