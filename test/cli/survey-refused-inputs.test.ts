import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCrawlFolder, jsonLines } from './crawl.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND, runCommand } from './scholar-profile.js'

const crawl = createCrawlFolder()
const isPosix = process.platform !== 'win32'

const SURVEY = {
  formatVersion: 1,
  kind: 'survey',
  pages: { total: 1, successful: 1, byKind: { unknown: 0 } },
  fields: {},
  shapes: [],
}

/** What stands in a survey that someone has edited. */
const DAMAGED_PARTS = {
  pages: { ...SURVEY.pages, byKind: { unknown: 0.5 } },
  fields: { 'paper.title': { count: 1, of: 1, share: 'all' } },
  shapes: [{ shape: 'Aa9' }],
}

beforeAll(() => {
  crawl.write('fine.txt', FINE_PAGE)
  crawl.write('empty.jsonl', '\n  \n')
  crawl.write('latin.txt', Buffer.from([0x41, 0xe9]))
  crawl.write('other/data.json', '{}')
  crawl.write('old.json', '{"formatVersion":0,"kind":"survey"}')
  crawl.write('bent.json', '{"formatVersion":1,"kind":"survey","pages":{"total":"7"}}')
  crawl.write('text.json', 'no JSON')
  crawl.write('no-version.json', '{"kind":"survey"}')
  for (const [part, value] of Object.entries(DAMAGED_PARTS)) {
    crawl.write(`${part}.json`, JSON.stringify({ ...SURVEY, [part]: value }))
  }
})

afterAll(crawl.remove)

describe('what cannot be read is named, and does not hide the rest', () => {
  test.each([
    ['missing.txt', /cannot read 'missing\.txt': no such file or directory/],
    ['missing.jsonl', /cannot read 'missing\.jsonl': no such file or directory/],
    ['latin.txt', /cannot read 'latin\.txt': it is not valid UTF-8, first at byte offset 1/],
    ['empty.jsonl', /found no pages in 'empty\.jsonl': it is empty; each line must be a JSON object/],
    ['other', /found no pages in 'other': name a folder with files that end in \.txt, \.md or \.html, or in \.jsonl/],
  ])('%s', async (path, message) => {
    const { status, stdout, stderr } = await crawl.survey([path, 'fine.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^error: [^\n]*\n$/)
    expect(stdout).toMatch(/^1 page\n/)
  })

  test('an empty stream', async () => {
    const { status, stdout, stderr } = await crawl.survey(['-'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^error: found no pages in '<stdin>': it is empty; /)
  })

  test.runIf(isPosix)('a directory as standard input', () => {
    const script = '"$0" "$1" survey - < other'
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: crawl.path })
    expect({ status, stderr: stderr.toString() }).toEqual({
      status: 2,
      stderr: "error: cannot read '<stdin>': it is a directory; name the files in it\n",
    })
  })

  test.runIf(isPosix)('a link in a circle, and one that leads nowhere', async () => {
    crawl.write('circle/a/b/page.txt', FINE_PAGE)
    symlinkSync('..', join(crawl.path, 'circle/a/up'))
    symlinkSync('nowhere', join(crawl.path, 'circle/a/b/broken.txt'))
    const { status, stdout, stderr } = await crawl.survey(['circle'])
    expect(status).toBe(2)
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      "error: cannot follow the link 'circle/a/b/broken.txt': no such file or directory; remove it or mend it",
      expect.stringMatching(
        /^error: cannot follow the link 'circle\/a\/up': it is a loop, back to '.*\/circle', in which it lies; remove it$/,
      ),
    ])
    expect(stdout).toMatch(/^1 page\n/)
  })

  test.runIf(isPosix)('links that lead out of the folder, as in check', async () => {
    crawl.write('in/page.txt', FINE_PAGE)
    crawl.write('out/page.txt', FINE_PAGE)
    symlinkSync('../out', join(crawl.path, 'in/folder'))
    symlinkSync('../out/page.txt', join(crawl.path, 'in/file.txt'))
    const { status, stdout, stderr } = await crawl.survey(['in'])
    expect(status).toBe(2)
    expect(stdout).toMatch(/^1 page\n/)
    const { stderr: saidByCheck } = await runCommand(['check', 'in'], { folder: crawl.path })
    const lines = (said: string) => said.trimEnd().split('\n').sort()
    expect(lines(stderr)).toEqual(lines(saidByCheck))
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        /'in\/file\.txt': it leads out of the folder, to '.*\/out\/page\.txt'; name that path too$/,
      ),
      expect.stringMatching(/'in\/folder': it leads out of the folder, to '.*\/out'; name that path too$/),
    ])
  })

  test.runIf(isPosix)('a folder without permission', async () => {
    crawl.write('partly/page.txt', FINE_PAGE)
    mkdirSync(join(crawl.path, 'partly/closed'), { mode: 0 })
    const { status, stdout, stderr } = await crawl.survey(['partly'], { isBoundByPermissions: true })
    chmodSync(join(crawl.path, 'partly/closed'), 0o700)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: cannot read the folder 'partly/closed': permission denied\n",
    })
    expect(stdout).toMatch(/^1 page\n/)
  })
})

test('a line that is not UTF-8 holds no page, and hides no other', async () => {
  const input = Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from(jsonLines([FINE_PAGE]))])
  const report = await crawl.report(['-'], { input })
  expect(report.pages).toMatchObject({ total: 2, successful: 1, byKind: { unknown: 1 } })
  expect(report.diagnostics).toMatchObject([{ code: 'bad-record', example: { record: 1 } }])
})

test('lines that hold no page are counted, with the first of them', async () => {
  const input = `\ufeff${jsonLines([FINE_PAGE])}\n{"body":1}\nno JSON\n[]\n"text"\n{"text":"x","scrapedAt":"once"}\n`
  const report = await crawl.report(['-'], { input })
  expect(report.pages).toMatchObject({ total: 6, successful: 1, byKind: { profile: 1, unknown: 5 } })
  expect(report.diagnostics).toMatchObject([
    { code: 'bad-record', count: 5, pages: 5, example: { file: '-', record: 3, line: null, column: null } },
    // The page of the last record is read without its date.
    { code: 'not-a-profile', count: 1, pages: 1, example: { file: '-', record: 7, line: 1, column: 1 } },
  ])
  const { status, stdout } = await crawl.survey(['-'], { input })
  expect(status).toBe(0)
  expect(stdout).toMatch(/bad-record .* <stdin>:3\n/)
})

test('a record may hold keys of its own, those of a result among them', async () => {
  const input = `${JSON.stringify({ id: 7, kind: 'x', success: 1, data: {}, diagnostics: [], text: FINE_PAGE })}\n`
  expect((await crawl.report(['-'], { input })).pages.successful).toBe(1)
})

describe('a baseline that cannot be compared with', () => {
  test.each([
    ['missing.json', /cannot read 'missing\.json': no such file/],
    ['text.json', /cannot compare with the baseline 'text\.json': it is not JSON; make one with /],
    ['other/data.json', /'other\/data\.json': it is JSON, but no survey; make one with /],
    ['old.json', /'old\.json': its formatVersion is 0, not 1; make one with /],
    ['no-version.json', /'no-version\.json': its formatVersion is missing, not 1; make one with /],
    ['pages.json', /'pages\.json': its "pages\.byKind" is not what a survey has there; /],
    ['fields.json', /'fields\.json': its "fields" is not what a survey has there; /],
    ['shapes.json', /'shapes\.json': its "shapes" is not what a survey has there; /],
    ['bent.json', /'bent\.json': its "pages" is not what a survey has there; make one with /],
  ])('%s: the pages are surveyed all the same', async (file, message) => {
    const { status, stdout, stderr } = await crawl.survey(['fine.txt', '--baseline', file])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stdout).toMatch(/^1 page\n/)
  })
})

test.each([
  [['--tolerance', '1'], /--tolerance goes with --baseline FILE/],
  [['--baseline', 'x', '--tolerance', '-1'], /--tolerance .*'-1'.* number from 0 to 100/],
  [['--baseline', 'x', '--tolerance', '101'], /--tolerance .*'101'.* number from 0 to 100/],
  [['--baseline', 'x', '--tolerance', 'much'], /--tolerance .*'much'.* number from 0 to 100/],
  [['--baseline', '-'], /--baseline takes a file/],
  [['--top', 'ten'], /--top .*'ten'.* whole number/],
  [['--format', 'xml'], /--format .*'xml'.* text, json/],
  [['--scraped-at', 'yesterday'], /--scraped-at .*'yesterday'/],
  [['--tolerence'], /unknown option '--tolerence' \(Did you mean --tolerance\?\)/],
  [['-', '-'], /standard input \(-\) can be read only once/],
])('%j is refused', async (args, message) => {
  const { status, stdout, stderr } = await crawl.survey(['fine.txt', ...args])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/^error: [^\n]*\n\(--help shows what is accepted\)\n$/)
})

test('--help names every option and exit status', async () => {
  const { status, stdout, stderr } = await crawl.survey(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const option of ['--format', '--baseline', '--tolerance', '--top', '--scraped-at']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${option}`, 'm'))
  }
  for (const exitStatus of [0, 1, 2]) expect(stdout).toMatch(new RegExp(`^ {2}${exitStatus}  `, 'm'))
})

test.runIf(isPosix)('an output pipe that is closed ends it quietly', () => {
  const script = '"$0" "$1" survey fine.txt | head -c 1'
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: crawl.path })
  expect({ stdout: stdout.toString(), stderr: stderr.toString() }).toEqual({ stdout: '1', stderr: '' })
})

test('no path is refused', async () => {
  const { status, stderr } = await crawl.survey([])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^error: missing required argument 'PATH'\n/)
})

test.runIf(isPosix)('nothing that steers a terminal reaches it', async () => {
  const hostile = '\u001b]0;owned\u0007\u009b2J\u202e'
  crawl.write(`hostile/${hostile}.txt`, FINE_PAGE.replace('Novelty', `${hostile}New line\u2028\nNovelty`))
  const { stdout } = await crawl.survey(['hostile'])
  const { stdout: json } = await crawl.survey(['hostile', '--format', 'json'])
  const { stderr } = await crawl.survey([`missing${hostile}`, '--baseline', `${hostile}.json`])
  for (const text of [stdout, json, stderr]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]/u)
    expect(text).toContain('0;owned')
  }
  expect(JSON.parse(json).shapes[0].example.file).toBe(`hostile/${hostile}.txt`)
})
