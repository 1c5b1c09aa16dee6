import fc from 'fast-check'
import sqlite from 'node-sqlite3-wasm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Cell,
  type SqlDialect,
  type TableName,
  type TableRows,
  tables,
  tablesSql,
  toTables,
} from '../../src/export/export.js'
import { anyProfile, goldens, LANTERN_PAGE, LANTERNS, LINKED_LANTERNS, profileOf } from './pages.js'

/** A row of any table. */
type AnyRow = Readonly<Record<string, Cell>>

const NAMES = Object.keys(tables) as TableName[]

let database: InstanceType<typeof sqlite.Database>

beforeEach(() => {
  database = new sqlite.Database()
  database.exec(tablesSql('sqlite'))
})

afterEach(() => database.close())

/** SQLite has no truth values. */
const stored = (cell: Cell) => (typeof cell === 'boolean' ? Number(cell) : cell)

function load(rows: TableRows): void {
  for (const name of NAMES) {
    const columns = tables[name].columns.map((column) => column.name)
    const insert = database.prepare(`INSERT INTO ${name} (${columns}) VALUES (${columns.map(() => '?')})`)
    for (const row of rows[name] as AnyRow[]) insert.run(columns.map((column) => stored(row[column] ?? null)))
    insert.finalize()
  }
}

function selectAll(name: TableName): unknown[] {
  return database.all(`SELECT * FROM ${name} ORDER BY rowid`)
}

const asStored = (rows: TableRows, name: TableName) =>
  rows[name].map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, stored(cell)])))

describe('SQLite', () => {
  test('has the tables, columns and keys of the description', () => {
    for (const name of NAMES) {
      const columns = database.all(`SELECT name, "notnull", pk FROM pragma_table_info('${name}')`)
      const { primaryKey } = tables[name]
      expect(columns).toEqual(
        tables[name].columns.map((column) => ({
          name: column.name,
          notnull: column.nullable ? 0 : 1,
          pk: primaryKey.indexOf(column.name) + 1,
        })),
      )
    }
  })

  test('takes the rows of every golden, and gives them back', () => {
    for (const { name: golden, data, diagnostics } of goldens) {
      const rows = toTables(data, diagnostics)
      load(rows)
      for (const name of NAMES) {
        expect([golden, name, selectAll(name)]).toEqual([golden, name, asStored(rows, name)])
        database.exec(`DELETE FROM ${name}`)
      }
    }
  })

  test('takes the rows of every page', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const rows = toTables(profile)
        load(rows)
        for (const name of NAMES) {
          expect(selectAll(name)).toEqual(asStored(rows, name))
          database.exec(`DELETE FROM ${name}`)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('finds a paper of several pages by its key', () => {
    load(toTables(profileOf([LINKED_LANTERNS])))
    load(toTables(LANTERN_PAGE))
    const found = database.all('SELECT page_key FROM papers WHERE paper_key = ? ORDER BY page_key', 'arXiv:2409.13931')
    expect(found).toHaveLength(2)
  })

  test('refuses a second load, a value of another type, and a truth value that is none', () => {
    const rows = toTables(profileOf([LANTERNS]))
    load(rows)
    expect(() => load(rows)).toThrow(/UNIQUE/)
    expect(() => database.exec("UPDATE papers SET score = 'high'")).toThrow(/REAL/)
    expect(() => database.exec('UPDATE papers SET has_code = 2')).toThrow(/CHECK/)
    expect(() => database.exec('UPDATE papers SET has_code = NULL')).toThrow(/NOT NULL/)
  })
})

describe('the statements', () => {
  test('of PostgreSQL use its types', () => {
    const sql = tablesSql('postgresql')
    expect(sql).toContain('  has_code BOOLEAN NOT NULL, -- Whether the page says that there is code.\n')
    expect(sql).toContain('  date DATE, -- The date shown, YYYY-MM-DD.\n')
    expect(sql).toContain('  score DOUBLE PRECISION,')
    expect(sql).not.toContain('STRICT')
  })

  test.each(['postgresql', 'sqlite'] satisfies SqlDialect[])('of %s create every table and index once', (dialect) => {
    const sql = tablesSql(dialect)
    const indexes = NAMES.flatMap((name) => tables[name].indexes.map((column) => `${name}_${column}`))
    expect([...sql.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name)).toEqual(NAMES)
    expect([...sql.matchAll(/^CREATE INDEX (\w+)/gm)].map(([, name]) => name)).toEqual(indexes)
  })

  test('of another dialect are refused', () => {
    expect(() => tablesSql('oracle' as SqlDialect)).toThrow(
      new RangeError('dialect must be "postgresql" or "sqlite", not "oracle"'),
    )
    expect(() => tablesSql('toString' as SqlDialect)).toThrow(RangeError)
  })
})
