import { afterAll, describe, expect, test } from 'vitest'
import { toBibtex, toCslJson, toSchemaOrg, toTables } from '../../src/export/export.js'
import { parsePaperPage, parseProfile, safeParseProfile } from '../../src/index.js'
import { PAPER_PAGE } from './crawl.js'
import { createPageFolder, resultsOf } from './page-folder.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE } from './pages.js'

const { parse, remove } = createPageFolder()

afterAll(remove)

/** The rows of a page as they are printed. */
function rowsOf(page: string, scrapedAt?: string) {
  const { data, diagnostics } = safeParseProfile(page, { scrapedAt })
  if (data === null) throw new Error('it is no author page')
  return Object.entries(toTables(data, diagnostics)).flatMap(([table, rows]) => rows.map((row) => ({ table, ...row })))
}

describe('one page', () => {
  const profile = parseProfile(FINE_PAGE)

  test.each([
    ['csl', toCslJson],
    ['jsonld', toSchemaOrg],
  ] as const)('as %s is what the library makes of it', async (to, make) => {
    const { status, stdout, stderr } = await parse(['fine.txt', '--to', to])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(`${JSON.stringify(make(profile))}\n`)
    const indented = await parse(['--to', to, '--indent', '2'], { input: FINE_PAGE })
    expect(indented.stdout).toBe(`${JSON.stringify(make(profile), null, 2)}\n`)
  })

  test('as bibtex is what the library makes of it', async () => {
    const { status, stdout } = await parse(['fine.txt', '--to', 'bibtex'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${toBibtex(profile).trimEnd()}\n` })
  })

  test('may be a paper’s own, and of a kind that is named', async () => {
    const paperPage = parsePaperPage(PAPER_PAGE)
    const { stdout } = await parse(['--to', 'csl'], { input: PAPER_PAGE })
    expect(JSON.parse(stdout)).toEqual(toCslJson(paperPage))
    const asked = await parse(['--to', 'csl', '--as', 'profile'], { input: PAPER_PAGE })
    expect(asked).toMatchObject({ status: 1, stdout: '' })
  })

  test('takes the options of a page, and tells its diagnostics', async () => {
    const { status, stdout, stderr } = await parse(['doubtful.txt', '--to', 'csl', '--scraped-at', '2026-05-01'])
    expect(JSON.parse(stdout)).toEqual(toCslJson(parseProfile(DOUBTFUL_PAGE, { scrapedAt: '2026-05-01' })))
    expect(status).toBe(0)
    expect(stderr).toContain('year-inferred')
    const quiet = await parse(['doubtful.txt', '--to', 'csl', '--quiet', '--fail-on', 'warning'])
    expect(quiet).toMatchObject({ status: 1, stderr: '' })
  })

  test('with an error has what could be read, and the exit status says so', async () => {
    const { status, stdout, stderr } = await parse(['damaged.txt', '--to', 'csl'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual(toCslJson(safeParseProfile(DAMAGED_PAGE).data ?? parseProfile('')))
    expect(stderr).toContain('invalid-date')
  })

  test.each(['csl', 'bibtex', 'jsonld', 'tables'])('that is none gives nothing as %s', async (to) => {
    const { status, stdout, stderr } = await parse(['no-page.txt', '--to', to])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('not-a-profile')
  })

  test.each(['csl', 'tables'])('that cannot be read is an error of %s', async (to) => {
    const { status, stdout, stderr } = await parse(['missing.txt', '--to', to])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe("error: cannot read 'missing.txt': no such file or directory\n")
  })
})

describe('rows of pages', () => {
  test('name their tables, and stand in the order of the inputs', async () => {
    const outcome = await parse(['fine.txt', 'doubtful.txt', '--to', 'tables', '--quiet'])
    expect(outcome).toMatchObject({ status: 0, stderr: '' })
    expect(resultsOf(outcome)).toEqual([...rowsOf(FINE_PAGE), ...rowsOf(DOUBTFUL_PAGE)])
  })

  test('an unreadable page hides no other', async () => {
    const outcome = await parse(['missing.txt', 'fine.txt', '--to', 'tables'])
    expect(outcome.status).toBe(2)
    expect(resultsOf(outcome)).toEqual(rowsOf(FINE_PAGE))
  })
})

describe('usage', () => {
  test.each([
    [['fine.txt', 'long.txt', '--to', 'csl'], /--to csl takes exactly one input, not 2; --to tables takes any number/],
    [['crawl.jsonl', '--to', 'bibtex'], /--to bibtex takes one page; 'crawl\.jsonl' holds many: --to tables takes/],
    [['--jsonl', '--to', 'jsonld'], /--to jsonld takes one page/],
    [['fine.txt', '--to', 'csv'], /'csv' is invalid\. Allowed choices are csl, bibtex, jsonld, tables/],
    [['fine.txt', '--to', 'csl', '--format', 'result'], /--to csl takes the place of --format result/],
    [['fine.txt', '--to', 'csl', '--csv', 'out'], /--csv goes with --to tables only/],
    [['fine.txt', '--csv', 'out'], /--csv goes with --to tables only/],
    [['fine.txt', '--to', 'tables', '--csv', ''], /--csv must name a folder/],
    [['fine.txt', '--to', 'bibtex', '--indent', '2'], /--indent goes with one JSON value only, not with --to bibtex/],
    [['fine.txt', '--to', 'tables', '--indent', '2'], /--indent goes with one JSON value only, not with --to tables/],
    [['--jsonl', '--to', 'tables', '--keep-text'], /--keep-text goes with --format jsonl only, not with --to tables/],
    [['--jsonl', '--to', 'tables', '--result-field', 'x'], /--result-field goes with --format jsonl only/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await parse(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n\(--help shows what is accepted\)\n$/)
  })

  test('--help names the targets', async () => {
    expect((await parse(['--help'])).stdout).toMatch(/^ {2}csl {5}one page as CSL-JSON/m)
  })
})
