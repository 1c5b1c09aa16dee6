import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { createFixtureFolder, type FixtureFolder, lastLine } from './fixture-folder.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'
import { runCommand } from './scholar-profile.js'

let folder: FixtureFolder

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

function goldenOf(text: string, options = {}) {
  return { formatVersion: 1, kind: 'profile', options, ...safeParseProfile(text, options) }
}

/** The folders of the project's own goldens. Those of forms stand together in one file, which test/forms reads. */
const GOLDENS = ['fixtures/paper-pages', 'fixtures/profiles']

test("the project's own fixtures pass", async () => {
  const repository = fileURLToPath(new URL('../..', import.meta.url))
  const { status, stdout, stderr } = await runCommand(['check', ...GOLDENS], { folder: repository })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^(\d{3,}) fixtures, \1 passed, 0 failed, 0 updated\n$/)
})

describe('a page and its golden', () => {
  test('that agree pass', async () => {
    folder.write('fine.txt', FINE_PAGE)
    folder.write('fine.json', goldenOf(FINE_PAGE))
    folder.write('deep/down/damaged.txt', DAMAGED_PAGE)
    folder.write('deep/down/damaged.json', goldenOf(DAMAGED_PAGE))
    const expected = { status: 0, stdout: '2 fixtures, 2 passed, 0 failed, 0 updated\n', stderr: '' }
    expect(await folder.check(['.'])).toEqual(expected)
    expect(await folder.check([])).toEqual(expected)
    expect(await folder.check(['fine.txt', './fine.json', 'deep', '.'])).toEqual(expected)
  })

  test('that differ are reported by path with both values', async () => {
    const golden = goldenOf(FINE_PAGE)
    const papers = structuredClone(golden.data?.papers)
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', {
      ...golden,
      success: false,
      data: { ...golden.data, papers: [{ ...papers?.[0], title: 'Other', 'a/b~c': 1 }, { title: 'Gone' }] },
    })
    expect(await folder.check(['.'])).toEqual({
      status: 1,
      stdout: [
        'failed a.txt',
        '  a.json /success the page gives another value',
        '    expected false',
        '    received true',
        '  a.json /data/papers/0/title the page gives another value',
        '    expected "Other"',
        '    received "Notes on the Analytical Engine and Its Operations"',
        '  a.json /data/papers/0/a~1b~0c the page gives another value',
        '    expected 1',
        '    received nothing',
        '  a.json /data/papers/1 the page gives another value',
        '    expected {"title":"Gone"}',
        '    received nothing',
        '1 fixtures, 0 passed, 1 failed, 0 updated',
        '',
      ].join('\n'),
      stderr: '',
    })
  })

  test('that differ in one diagnostic are reported with that one', async () => {
    const golden = goldenOf(DAMAGED_PAGE)
    const [first] = golden.diagnostics
    folder.write('a.txt', DAMAGED_PAGE)
    folder.write('a.json', { ...golden, diagnostics: [{ ...first, code: 'duplicate-paper' }, ...golden.diagnostics] })
    const { stdout } = await folder.check(['.'])
    expect(stdout.match(/^ {2}a\.json .*/gm)).toEqual(['  a.json /diagnostics/0 the page gives another value'])
  })

  test('agree where git has written CRLF for LF, or LF for CRLF', async () => {
    const withCrlf = DAMAGED_PAGE.replaceAll('\n', '\r\n')
    expect(goldenOf(withCrlf).diagnostics).not.toEqual(goldenOf(DAMAGED_PAGE).diagnostics)
    folder.write('checked-out.txt', withCrlf)
    folder.write('checked-out.json', goldenOf(DAMAGED_PAGE))
    folder.write('from-windows.txt', DAMAGED_PAGE)
    folder.write('from-windows.json', goldenOf(withCrlf))
    folder.write('as-it-is.txt', withCrlf)
    folder.write('as-it-is.json', goldenOf(withCrlf))
    const before = folder.read('checked-out.json')
    const expected = { status: 0, stdout: '3 fixtures, 3 passed, 0 failed, 0 updated\n', stderr: '' }
    expect(await folder.check(['.'])).toEqual(expected)
    expect(await folder.check(['.', '--update'])).toEqual(expected)
    expect(folder.read('checked-out.json')).toBe(before)
  })

  test('that differ are reported with CRLF as with LF', async () => {
    const golden = goldenOf(DAMAGED_PAGE)
    folder.write('a.txt', DAMAGED_PAGE.replaceAll('\n', '\r\n'))
    folder.write('a.json', { ...golden, success: true })
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout.match(/^ {2}a\.json .*/gm)).toEqual(['  a.json /success the page gives another value'])
  })

  test('are found whatever the case of their endings', async () => {
    folder.write('a.TXT', FINE_PAGE)
    folder.write('a.JSON', goldenOf(FINE_PAGE))
    folder.write('b.Txt', FINE_PAGE)
    folder.write('b.json', goldenOf(FINE_PAGE))
    folder.write('c.JSONL', JSON.stringify({ text: FINE_PAGE }))
    folder.write('d.ndjson', JSON.stringify({ text: FINE_PAGE }))
    const passed = (count: number) => ({
      status: 0,
      stdout: `${count} fixtures, ${count} passed, 0 failed, 0 updated\n`,
    })
    expect(await folder.check(['.'])).toMatchObject(passed(4))
    expect(await folder.check(['a.TXT', 'a.JSON', 'c.JSONL', 'd.ndjson', '.'])).toMatchObject(passed(4))
    folder.write('only/e.TXT', FINE_PAGE)
    await folder.check(['only', '--update'])
    expect(folder.names('only')).toEqual(['e.TXT', 'e.json'])
  })

  test('may differ in wording and layout, and in what else stands in the golden', async () => {
    const golden = goldenOf(DAMAGED_PAGE)
    const wording = { message: 'm', hint: 'h', expected: 'e', received: 'r' }
    const diagnostics = golden.diagnostics.map((diagnostic) => ({ ...diagnostic, ...wording }))
    folder.write('a.txt', DAMAGED_PAGE)
    folder.write('a.json', `\ufeff${JSON.stringify({ note: 'why this is here', ...golden, diagnostics }, null, 7)}`)
    expect(await folder.check(['.'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('are read with the options of the golden', async () => {
    folder.write('a.txt', DOUBTFUL_PAGE)
    folder.write('a.json', goldenOf(DOUBTFUL_PAGE, { scrapedAt: '2026-05-01' }))
    expect(await folder.check(['.', '--scraped-at', '2020-01-01'])).toMatchObject({ status: 0 })
  })

  test('each without the other', async () => {
    folder.write('page.txt', FINE_PAGE)
    folder.write('golden.json', goldenOf(FINE_PAGE))
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toBe(
      'failed golden.json\n  the golden has no page: bring back golden.txt, or delete the golden\n' +
        'failed page.txt\n  the page has no golden: --update writes page.json\n' +
        '2 fixtures, 0 passed, 2 failed, 0 updated\n',
    )
  })
})

describe('parsed data', () => {
  const data = safeParseProfile(FINE_PAGE).data

  test.each([
    ['a profile', data],
    ['an author', data?.author],
    ['a paper', data?.papers[0]],
  ])('%s that its schema accepts', async (_what, value) => {
    folder.write('data.json', value ?? {})
    expect(await folder.check(['.'])).toMatchObject({ status: 0 })
  })

  test('that its schema refuses, with pointer, expected and received value', async () => {
    const author = { ...data?.author, hIndex: '3', noveltyPercent: 101, extra: [1] }
    folder.write('data.json', { ...data, author, source: { ...data?.source, layout: 'poster' }, papers: undefined })
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    for (const lines of [
      '/author/hIndex is not what the profile schema asks for\n    expected a number or null\n    received "3"\n',
      '/author/noveltyPercent is not what the profile schema asks for\n    expected at most 100 or null\n    received 101\n',
      '/author/extra is not what the profile schema asks for\n    expected no field of this name\n    received [1]\n',
      '/source/layout is not what the profile schema asks for\n    expected one of "page", "compact", "mixed"\n    received "poster"\n',
      '/papers is not what the profile schema asks for\n    expected an array\n    received nothing\n',
    ]) {
      expect(stdout).toContain(`  ${lines}`)
    }
    expect(lastLine(stdout)).toBe('1 fixtures, 0 passed, 1 failed, 0 updated')
  })

  test.each(['[]', '1', 'null', '{"name of nothing":1}', '{"formatVersion":1}', '{"__proto__":1}'])(
    '%s is none',
    async (json) => {
      folder.write('data.json', json)
      const { status, stdout } = await folder.check(['.'])
      expect(status).toBe(1)
      expect(stdout).toContain('(the whole) is no data of this library')
    },
  )

  test('beside its page must be what the page gives, read with the source it names', async () => {
    folder.write('a.txt', DOUBTFUL_PAGE)
    folder.write(
      'a.json',
      safeParseProfile(DOUBTFUL_PAGE, { scrapedAt: '2026-05-01', url: 'https://x.org/1' }).data ?? {},
    )
    expect(await folder.check(['.'])).toMatchObject({ status: 0 })
    folder.write('a.json', safeParseProfile(FINE_PAGE).data ?? {})
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toContain('a.json /papers/0/date/text the page gives another value\n    expected "Sep 20, 2024"')
  })
})

describe('JSON Lines', () => {
  const result = { kind: 'profile', ...safeParseProfile(DAMAGED_PAGE) }

  test('of pages, results and parsed data that are fine', async () => {
    const records = [
      { text: FINE_PAGE, url: 'https://x.org/1', scrapedAt: null, id: 7 },
      { text: FINE_PAGE, scrapedAt: 1777593600 },
      result,
      { ...result, data: null },
      result.data,
    ]
    // A separator of lines elsewhere, within a string, ends no record; neither does a missing last line end.
    const lines = records.map((record) => JSON.stringify(record).replace('Bernoulli', 'Bernoulli\u2028'))
    folder.write('all.jsonl', `\ufeff${lines.join('\r\n')}\n\n${JSON.stringify({ text: DOUBTFUL_PAGE })}`)
    expect(await folder.check(['all.jsonl'])).toEqual({
      status: 0,
      stdout: '6 fixtures, 6 passed, 0 failed, 0 updated\n',
      stderr: '',
    })
  })

  test('of which some are not, each with its line', async () => {
    const lines = [
      JSON.stringify({ text: DAMAGED_PAGE }),
      '{"text": ',
      JSON.stringify({ text: FINE_PAGE, scrapedAt: 'yesterday' }),
      JSON.stringify({ text: 7 }),
      JSON.stringify({ ...result, data: { ...result.data, papers: 0 } }),
      JSON.stringify({ text: FINE_PAGE }),
    ]
    folder.write('some.jsonl', Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0x0a])]))
    const { status, stdout, stderr } = await folder.check(['.'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/failed some\.jsonl:1\n {2}\/text the page has invalid-date at \d+:\d+: /)
    expect(stdout).toMatch(/failed some\.jsonl:2\n {2}the line cannot be read: it is not JSON/)
    expect(stdout).toMatch(/failed some\.jsonl:3\n {2}"scrapedAt" of the record is not accepted: .*"yesterday"\n/)
    expect(stdout).toMatch(/failed some\.jsonl:4\n {2}\(the whole\) is no data of this library/)
    expect(stdout).toMatch(
      /failed some\.jsonl:5\n {2}\/data\/papers is not what .*\n {4}expected an array\n {4}received 0/,
    )
    expect(stdout).toMatch(/failed some\.jsonl:7\n {2}the line is not valid UTF-8/)
    expect(lastLine(stdout)).toBe('7 fixtures, 1 passed, 6 failed, 0 updated')
  })
})

describe('without a path', () => {
  test('the folder fixtures is checked where there is one', async () => {
    folder.write('package.json', '{}')
    folder.write('fixtures/a.txt', NO_PAGE)
    folder.write('fixtures/a.json', goldenOf(NO_PAGE))
    expect(await folder.check([])).toMatchObject({ status: 0, stdout: '1 fixtures, 1 passed, 0 failed, 0 updated\n' })
  })

  test('what begins with a dot and node_modules is passed over', async () => {
    for (const file of ['.a.json', '.git/a.json', 'node_modules/x/package.json']) folder.write(file, '{}')
    folder.write('a.txt', NO_PAGE)
    folder.write('a.json', goldenOf(NO_PAGE))
    expect(await folder.check([])).toMatchObject({ status: 0, stdout: '1 fixtures, 1 passed, 0 failed, 0 updated\n' })
  })
})
