import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import sqlite from 'node-sqlite3-wasm'
import { type Cell, type SqlDialect, type TableName, tables } from '../../src/export/export.js'
import type { Crawl } from './crawl.js'

/** A database of the test's own. */
export interface Database {
  readonly dialect: SqlDialect
  execute(sql: string): Promise<void>
  /** Every value as text, null as the empty text. */
  rows(sql: string): Promise<string[][]>
  /** Fills a table with the rows of a crawl's. */
  load(target: string, table: TableName, crawl: Crawl): Promise<void>
  stop(): Promise<void>
}

const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value))

function ownFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `scholar-profile-${name}-`))
}

/** Where Debian keeps the programs of the server, newest first; else they are looked for on the path. */
function programOf(name: string): string {
  return programsOf(name).find((path) => existsSync(path)) ?? name
}

/** The program that makes a cluster; null where Debian's package is not installed. */
export function initdb(): string | null {
  return programsOf('initdb').find((path) => existsSync(path)) ?? null
}

function programsOf(name: string): string[] {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : []
  return versions.map((version) => `${root}/${version}/bin/${name}`)
}

/** The server refuses to run as root: then it runs as the user that Debian’s package made for it. */
function asServer(program: string, parameters: readonly string[]): readonly [string, string[]] {
  if (process.getuid?.() !== 0) return [program, [...parameters]]
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', program, ...parameters]]
}

/** A cluster in a folder of its own, reached by a socket in it and by no port. */
export async function startPostgresql(): Promise<Database> {
  const folder = ownFolder('postgresql')
  if (process.getuid?.() === 0) chownSync(folder, ...idsOf('postgres'))
  const data = join(folder, 'data')
  const run = (program: string, ...parameters: string[]) => {
    const [file, all] = asServer(programOf(program), parameters)
    try {
      execFileSync(file, all, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    } catch (error) {
      throw new Error(`${program} failed: is Debian’s package postgresql installed?`, { cause: error })
    }
  }
  run('initdb', '-D', data, '-U', 'crawl', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  run(
    'pg_ctl',
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses= -c fsync=off`,
    'start',
  )
  const psql = async (...parameters: string[]) => {
    const fixed = ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'crawl', 'postgres']
    const { stdout } = await promisify(execFile)(programOf('psql'), [...fixed, ...parameters], { maxBuffer: 1 << 28 })
    return stdout
  }
  return {
    dialect: 'postgresql',
    async execute(sql) {
      writeFileSync(join(folder, 'statements.sql'), sql)
      await psql('-f', join(folder, 'statements.sql'))
    },
    async rows(sql) {
      const lines = (await psql('-c', sql)).split('\n').slice(0, -1)
      return lines.map((line) => line.split('\t'))
    },
    async load(target, table, crawl) {
      await psql('-c', `\\copy ${target} FROM '${join(crawl.folder, table)}.csv' WITH (FORMAT csv, HEADER)`)
    },
    async stop() {
      run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true })
    },
  }
}

function idsOf(user: string): [user: number, group: number] {
  const id = (option: string) => Number(execFileSync('id', [option, user], { encoding: 'utf8' }))
  return [id('-u'), id('-g')]
}

export async function startSqlite(): Promise<Database> {
  const folder = ownFolder('sqlite')
  const database = new sqlite.Database(join(folder, 'crawl.db'))
  return {
    dialect: 'sqlite',
    async execute(sql) {
      database.exec(sql)
    },
    async rows(sql) {
      return database.all(sql).map((row) => Object.values(row as object).map(asText))
    },
    async load(target, table, { rows }) {
      const columns = tables[table].columns.map(({ name }) => name)
      const insert = database.prepare(`INSERT INTO ${target} (${columns}) VALUES (${columns.map(() => '?')})`)
      const stored = (cell: Cell | undefined) => (typeof cell === 'boolean' ? Number(cell) : (cell ?? null))
      database.exec('BEGIN')
      for (const row of rows[table]) insert.run(columns.map((column) => stored(row[column])))
      database.exec('COMMIT')
      insert.finalize()
    },
    async stop() {
      database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export async function startDuckdb(): Promise<Database> {
  const folder = ownFolder('duckdb')
  mkdirSync(folder, { recursive: true })
  const instance = await DuckDBInstance.create(join(folder, 'crawl.duckdb'))
  const connection = await instance.connect()
  return {
    dialect: 'postgresql',
    async execute(sql) {
      await connection.run(sql)
    },
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql)
      return reader.getRowsJson().map((row) => row.map(asText))
    },
    async load(target, table, crawl) {
      await connection.run(`COPY ${target} FROM '${join(crawl.folder, table)}.csv' (FORMAT csv, HEADER)`)
    },
    async stop() {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}
