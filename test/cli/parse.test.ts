import { afterAll, describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { createPageFolder, FILES, PAPER_COUNT, resultsOf } from './page-folder.js'
import { DAMAGED_PAGE, FINE_PAGE } from './pages.js'

const { parse, remove } = createPageFolder()

afterAll(remove)

function dataOf(text: string): unknown {
  return JSON.parse(JSON.stringify(safeParseProfile(text).data))
}

describe('--format data', () => {
  test('prints the data on one line, and nothing on standard error where nothing is wrong', async () => {
    const expected = { status: 0, stdout: `${JSON.stringify(dataOf(FINE_PAGE))}\n`, stderr: '' }
    expect(await parse(['fine.txt'])).toEqual(expected)
    expect(await parse(['--format', 'data', 'fine.txt'])).toEqual(expected)
  })

  test.each([0, 2, 10])('--indent %i', async (indent) => {
    const { stdout } = await parse(['fine.txt', '--indent', String(indent)])
    expect(stdout).toBe(`${JSON.stringify(dataOf(FINE_PAGE), null, indent)}\n`)
  })

  test('prints null where there is no page', async () => {
    const outcome = await parse(['no-page.txt'])
    expect(outcome).toMatchObject({ status: 1, stdout: 'null\n' })
    expect(outcome.stderr).toMatch(/^no-page\.txt:1:1 error not-a-profile /)
  })

  test('prints what could be saved of a damaged page', async () => {
    const { status, stdout } = await parse(['damaged.txt'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual(dataOf(DAMAGED_PAGE))
  })

  test('prints all of a long page', async () => {
    const { status, stdout, stderr } = await parse(['long.txt'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).papers).toHaveLength(PAPER_COUNT)
  })

  test('keeps the address and the time of the fetch', async () => {
    const url = 'https://example.org/author/1'
    const { stdout } = await parse(['doubtful.txt', '--scraped-at', '2026-05-01T09:30:00Z', '--url', url])
    const { source, papers } = JSON.parse(stdout)
    expect(source).toMatchObject({ url, scrapedAt: '2026-05-01T09:30:00Z' })
    expect(papers[0].date).toMatchObject({ date: '2026-04-22', yearInferred: true })
  })
})

describe('--format result', () => {
  test('prints one line for each input, in order', async () => {
    const outcome = await parse(['--format', 'result', 'fine.txt', 'no-page.txt', 'damaged.txt'])
    expect(outcome.status).toBe(1)
    expect(resultsOf(outcome)).toEqual(
      ['fine.txt', 'no-page.txt', 'damaged.txt'].map((file) => ({
        file,
        kind: 'profile',
        ...JSON.parse(JSON.stringify(safeParseProfile(FILES[file] ?? ''))),
      })),
    )
  })

  test('has its keys in one order', async () => {
    const [result = {}] = resultsOf(await parse(['--format', 'result', 'fine.txt']))
    expect(Object.keys(result)).toEqual(['file', 'kind', 'success', 'data', 'diagnostics'])
  })

  test('takes standard input among files, under the name -', async () => {
    const outcome = await parse(['--format', 'result', 'fine.txt', '-'], { input: DAMAGED_PAGE })
    expect(resultsOf(outcome).map(({ file, success }) => [file, success])).toEqual([
      ['fine.txt', true],
      ['-', false],
    ])
    expect(outcome.stderr).toMatch(/^<stdin>:\d+:\d+ error invalid-date /)
  })
})

describe('standard input', () => {
  test.each([{ args: [] }, { args: ['-'] }])('is read for $args', async ({ args }) => {
    const outcome = await parse(args, { input: DAMAGED_PAGE })
    expect(outcome.status).toBe(1)
    expect(JSON.parse(outcome.stdout)).toEqual(dataOf(DAMAGED_PAGE))
    expect(outcome.stderr).toMatch(/^<stdin>:\d+:\d+ error invalid-date /)
  })

  test('may be empty', async () => {
    expect(await parse([])).toMatchObject({ status: 1, stdout: 'null\n' })
  })
})

describe('exit status', () => {
  test.each([
    ['fine.txt', [], 0],
    ['fine.txt', ['--fail-on', 'warning'], 0],
    ['doubtful.txt', [], 0],
    ['doubtful.txt', ['--fail-on', 'error'], 0],
    ['doubtful.txt', ['--fail-on', 'warning'], 1],
    ['damaged.txt', [], 1],
    ['damaged.txt', ['--fail-on', 'warning'], 1],
  ])('%s %j is %i', async (file, args, status) => {
    expect(await parse([file, ...args])).toMatchObject({ status })
  })

  test('--fail-on leaves the result as it is', async () => {
    const outcome = await parse(['doubtful.txt', '--format', 'result', '--fail-on', 'warning'])
    expect(outcome.status).toBe(1)
    expect(resultsOf(outcome)[0]).toMatchObject({ success: true })
  })
})

describe('diagnostics', () => {
  test('show their place and their line', async () => {
    const { stderr } = await parse(['doubtful.txt'])
    expect(stderr).toMatch(/^doubtful\.txt:12:3 warning year-missing .*\n {2}12 \| LGApr 22\n {5}\| {3}\^{6}\n/)
  })

  test('a byte-order mark counts', async () => {
    const marked = resultsOf(await parse(['--format', 'result', 'marked.txt']))
    const span = safeParseProfile(DAMAGED_PAGE).diagnostics[0]?.span
    expect(marked[0]).toMatchObject({
      diagnostics: [{ span: { start: Number(span?.start) + 1, end: Number(span?.end) + 1 } }],
    })
  })

  test('--quiet silences them, but not what could not be read', async () => {
    expect(await parse(['damaged.txt', '--quiet'])).toMatchObject({ status: 1, stderr: '' })
    const { stderr } = await parse(['missing.txt', '--quiet'])
    expect(stderr).toBe("error: cannot read 'missing.txt': no such file or directory\n")
  })
})
