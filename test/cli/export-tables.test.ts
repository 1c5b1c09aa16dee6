import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tables, tablesSql, toTables } from '../../src/export/export.js'
import { safeParseProfile } from '../../src/index.js'
import { jsonLines, PAPER_PAGE } from './crawl.js'
import { resultsOf } from './page-folder.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE } from './pages.js'
import { COMMAND, type Outcome, runCommand, type Setting, startCommand } from './scholar-profile.js'
import { warcRecord } from './warc/warc-file.js'

const TABLES = Object.keys(tables) as (keyof typeof tables)[]
const FILES = TABLES.map((table) => `${table}.csv`).sort()

/** A page with what CSV must quote. */
const QUOTED_PAGE = `${FINE_PAGE.replace('Notes on', '"Notes", as they say, on 1,000 of').replaceAll('Ada', 'Grace')}
And a second paragraph says, "in quotes", that the engine weaves algebraic patterns as a loom weaves its own.
`

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholar-profile-tables-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function parse(args: string[], setting: Omit<Setting, 'folder'> = {}): Promise<Outcome> {
  return runCommand(['parse', ...args, '--to', 'tables'], { folder, ...setting })
}

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, file), content)
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8')

/** The rows of pages as they are printed. */
function rowsOf(...pages: string[]): object[] {
  return pages.flatMap((page) => {
    const { data, diagnostics } = safeParseProfile(page)
    if (data === null) throw new Error('it is no author page')
    const rows = toTables(data, diagnostics)
    return TABLES.flatMap((table) => rows[table].map((row) => ({ table, ...row })))
  })
}

describe('a crawl as rows', () => {
  test('of JSON Lines is the rows of its pages, in order, whoever reads them', async () => {
    const pages = [FINE_PAGE, DOUBTFUL_PAGE, DAMAGED_PAGE, QUOTED_PAGE]
    const many = Array.from({ length: 400 }, (_, index) => pages[index % 4] ?? '')
    write('crawl.jsonl', jsonLines(many))
    const alone = await parse(['crawl.jsonl'])
    expect({ status: alone.status, stderr: alone.stderr }).toEqual({ status: 0, stderr: '' })
    expect(resultsOf(alone)).toEqual(rowsOf(...many))
    const shared = await parse(['--jsonl', '--jobs', '2'], { input: jsonLines(many) })
    expect(shared.stdout).toBe(alone.stdout)
  })

  test('of a WARC file is the rows of its pages', async () => {
    const record = { type: 'conversion', mediaType: 'text/plain', url: 'https://site.example/author/7' }
    write('crawl.wet', warcRecord({ ...record, content: FINE_PAGE }))
    const outcome = await parse(['crawl.wet'])
    expect(outcome).toMatchObject({ status: 0, stderr: '' })
    expect(resultsOf(outcome)[0]).toMatchObject({ table: 'authors', author_key: 'author:7', name: 'Ada Lovelace' })
  })

  test('names every line that gave none, and goes on', async () => {
    write('a.jsonl', `${jsonLines([FINE_PAGE])}{"text": \n${jsonLines(['no page'])}${jsonLines([QUOTED_PAGE])}`)
    const outcome = await parse(['a.jsonl'])
    expect(resultsOf(outcome)).toEqual(rowsOf(FINE_PAGE, QUOTED_PAGE))
    expect(outcome.stderr.split('\n')).toEqual([
      `error: line 2 of 'a.jsonl': "{\\"text\\": " is not JSON`,
      expect.stringMatching(/^note: no rows of line 3 of 'a\.jsonl': .*\(not-a-profile\)$/),
      '',
    ])
    expect(outcome.status).toBe(2)
    const quiet = await parse(['--jsonl', '--quiet'], { input: jsonLines(['no page', FINE_PAGE]) })
    expect(quiet).toMatchObject({ status: 0, stderr: '' })
  })

  test('fails where it is asked to, as results do', async () => {
    const input = jsonLines([DAMAGED_PAGE])
    expect(await parse(['--jsonl'], { input })).toMatchObject({ status: 0 })
    expect(await parse(['--jsonl', '--fail-on', 'error'], { input })).toMatchObject({ status: 1 })
  })

  test('tells a full disk', () => {
    write('crawl.jsonl', jsonLines([FINE_PAGE]))
    const script = `"$0" "$1" parse crawl.jsonl --to tables > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
    expect(status).toBe(2)
    expect(stderr.toString()).toBe('error: cannot write to standard output: no space left on device\n')
  })
})

/** The rows of a file of CSV, as DuckDB reads them into the table that the schema creates; and those of the same as Parquet. */
async function asDuckdbReads(table: keyof typeof tables): Promise<{ csv: unknown[]; parquet: unknown[] }> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rowsIn = async (from: string) => (await connection.runAndReadAll(`SELECT * FROM ${from}`)).getRowsJson()
  const parquet = join(folder, `${table}.parquet`)
  await connection.run(tablesSql('postgresql'))
  await connection.run(`COPY ${table} FROM '${join(folder, 'out', `${table}.csv`)}' (FORMAT csv, HEADER)`)
  await connection.run(`COPY ${table} TO '${parquet}' (FORMAT parquet)`)
  const rows = { csv: await rowsIn(table), parquet: await rowsIn(`'${parquet}'`) }
  connection.closeSync()
  instance.closeSync()
  return rows
}

describe('a crawl as CSV', () => {
  test('is a file a table, which a database reads back, and Parquet of it too', async () => {
    write('crawl.jsonl', jsonLines([FINE_PAGE, QUOTED_PAGE, PAPER_PAGE]))
    const outcome = await parse(['crawl.jsonl', '--csv', 'out', '--jobs', '2'])
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(FILES)
    const printed = resultsOf(await parse(['crawl.jsonl']))
    for (const table of TABLES) {
      const rows = printed.filter((row) => row.table === table).map(({ table: _, ...row }) => Object.values(row))
      const { csv, parquet } = await asDuckdbReads(table)
      expect([table, csv.map(texts)]).toEqual([table, rows.map(texts)])
      expect(parquet).toEqual(csv)
    }
    expect(read('out/papers.csv')).toContain('"""Notes"", as they say, on 1,000 of the ')
    expect(read('out/papers.csv')).toMatch(/first\.\n\nAnd a second paragraph says, ""in quotes"",/)
  })

  /** What DuckDB gives as JSON has whole numbers of 64 bits as texts. */
  const texts = (row: unknown) => (row as unknown[]).map((value) => (typeof value === 'number' ? String(value) : value))

  test('has an empty field for null, quotes round a text, and none round a number', async () => {
    write('page.txt', FINE_PAGE)
    expect(await parse(['page.txt', '--csv', 'deep/er'])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read('deep/er/authors.csv')).toMatch(
      /^author_key,author_id,name,[^\n]*\n"name:\w{20}",,"Ada Lovelace","LG","cs\.LG",3,1,7,54,52\n$/,
    )
    expect(read('deep/er/papers.csv')).toContain('"2024-09-20","Sep 20, 2024",2024,9,20,false,,false,,false,"[]",')
  })

  test('replaces what was there, whole', async () => {
    write('page.txt', FINE_PAGE)
    write('other.txt', QUOTED_PAGE)
    await parse(['page.txt', '--csv', 'out'])
    write('out/notes.txt', 'of someone else')
    await parse(['other.txt', '--csv', 'out'])
    expect(read('out/authors.csv')).toContain('Grace Lovelace')
    expect(read('out/authors.csv')).not.toContain('Ada Lovelace')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([...FILES, 'notes.txt'].sort())
  })
})

describe('files that are there stay as they are', () => {
  /** What the folder `out` holds, hidden files too. */
  const contents = () => readdirSync(join(folder, 'out')).map((name) => [name, read(`out/${name}`)])

  let before: unknown

  beforeEach(async () => {
    write('page.txt', FINE_PAGE)
    await parse(['page.txt', '--csv', 'out'])
    before = contents()
  })

  test.each([
    [['missing.jsonl'], 2, /^error: cannot read 'missing\.jsonl'/],
    [['missing.txt'], 2, /^error: cannot read 'missing\.txt'/],
    [['bad.jsonl'], 2, /^error: line 1 of 'bad\.jsonl': "\{" is not JSON\n$/],
    [['empty.jsonl'], 2, /^error: 'empty\.jsonl' holds no page/],
    [['no-page.txt'], 1, /not-a-profile/],
  ])('where %j gave no row', async (args, status, message) => {
    write('bad.jsonl', '{\n')
    write('empty.jsonl', '')
    write('no-page.txt', 'no page')
    const outcome = await parse([...args, '--csv', 'out'])
    expect(outcome).toMatchObject({ status, stdout: '' })
    expect(outcome.stderr).toMatch(message)
    expect(contents()).toEqual(before)
  })

  test('where the disk is full', () => {
    write('crawl.jsonl', jsonLines(Array.from({ length: 2000 }, () => QUOTED_PAGE)))
    // A limit of the size of files stands for a disk of that size: writing beyond it is refused.
    const script = `ulimit -f 64; exec "$0" "$1" parse crawl.jsonl --to tables --csv out`
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
    expect(stderr.toString()).toMatch(
      /^error: cannot write 'out\/\w+\.csv': file too large; nothing there was changed\n$/,
    )
    expect(status).toBe(2)
    expect(contents()).toEqual(before)
  })

  test.each([
    ['crawl', ['--jsonl'], jsonLines([QUOTED_PAGE])],
    ['page', [], QUOTED_PAGE],
  ])('where a signal ends a %s in the middle', async (_, args, input) => {
    const child = startCommand(['parse', ...args, '--to', 'tables', '--csv', 'out'], { folder })
    const ended = new Promise((resolve) => {
      child.on('close', (status, signal) => resolve(signal ?? status))
    })
    child.stdin.on('error', () => {})
    child.stdin.write(input)
    while (!readdirSync(join(folder, 'out')).some((name) => name.startsWith('.diagnostics'))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGTERM')
    expect(await ended).toBe('SIGTERM')
    expect(contents()).toEqual(before)
  })

  test('where one of them cannot be written', async () => {
    rmSync(join(folder, 'out/papers.csv'))
    mkdirSync(join(folder, 'out/papers.csv'))
    const authors = read('out/authors.csv')
    write('other.txt', QUOTED_PAGE)
    const outcome = await parse(['other.txt', '--csv', 'out'])
    expect(outcome).toEqual({
      status: 2,
      stdout: '',
      stderr: "error: cannot write 'out/papers.csv': it is a directory; nothing there was changed\n",
    })
    expect(read('out/authors.csv')).toBe(authors)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(FILES)
  })

  test('where the folder is none', async () => {
    const outcome = await parse(['page.txt', '--csv', 'page.txt'])
    expect(outcome).toMatchObject({ status: 2, stdout: '' })
    expect(outcome.stderr).toBe("error: cannot write 'page.txt': file already exists; nothing there was changed\n")
    expect(read('page.txt')).toBe(FINE_PAGE)
  })
})
