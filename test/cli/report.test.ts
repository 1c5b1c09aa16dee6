import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { jsonLines, PAPER_PAGE, pageWithLine } from './crawl.js'
import { createPageFolder } from './page-folder.js'
import { DAMAGED_PAGE, FINE_PAGE } from './pages.js'
import { COMMAND, ENVIRONMENT, runCommand } from './scholar-profile.js'

const { path: folder, remove } = createPageFolder()

afterAll(remove)

const report = (args: readonly string[], setting = {}) => runCommand(['report', ...args], { folder, ...setting })

const written = (file: string) => readFileSync(join(folder, file), 'utf8')

/** The data that a report holds of a page. */
function modelIn(html: string, id: string): { name: string; text: string; diagnostics: { code: string }[] } {
  const json = new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(html)?.[1]
  return JSON.parse(json ?? 'null')
}

describe('report', () => {
  test('of one page writes its view', async () => {
    const { status, stdout, stderr } = await report(['fine.txt'])
    const html = written('report.html')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^report\.html: 1 pages, \d+ papers, 0 with an error; \d+ kB\n$/)
    expect(modelIn(html, 'page-1')).toMatchObject({ name: 'fine.txt', text: FINE_PAGE })
    expect(html).not.toContain('id="overview"')
  })

  test('of many pages shows the survey, and the worst pages first', async () => {
    writeFileSync(join(folder, 'crawl.jsonl'), jsonLines([FINE_PAGE, DAMAGED_PAGE, pageWithLine('Followers120')]))
    const { status, stderr } = await report(['crawl.jsonl', 'fine.txt', '--out', 'crawl.html', '--pages', '2'])
    const html = written('crawl.html')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^crawl\.html: 4 pages, \d+ papers, 1 with an error; \d+ kB\n$/)
    expect(modelIn(html, 'page-1').name).toBe('crawl.jsonl:2')
    expect(modelIn(html, 'page-2').diagnostics.map(({ code }) => code)).toContain('unrecognized-text')
    expect(html).toContain('2 more pages')
    expect(html).not.toContain('id="page-3"')
    expect(html).toContain('<svg')
  })

  test('against a baseline shows what has drifted', async () => {
    const { stdout } = await runCommand(['survey', 'fine.txt', '--format', 'json'], { folder })
    writeFileSync(join(folder, 'april.json'), stdout)
    writeFileSync(join(folder, 'drifted.txt'), pageWithLine('Followers120'))
    const { status } = await report(['drifted.txt', '--baseline', 'april.json', '--out', '-', '--quiet'])
    const html = (await report(['drifted.txt', '--baseline', 'april.json', '--out', '-', '--quiet'])).stdout
    expect(status).toBe(0)
    expect(html).toContain('Drift against april.json')
    expect(html).toContain('new: Aa9')
    expect(html).toContain('bar before')
  })

  test('shows of a line that is no record what is wrong with it', async () => {
    const input = `{"text": ${JSON.stringify(FINE_PAGE)}}\n{"text": "cut off\n`
    const { status, stdout } = await report(['-', '--out', '-', '--quiet'], { input })
    expect(status).toBe(0)
    expect(modelIn(stdout, 'page-1')).toMatchObject({
      name: '<stdin>:2',
      text: '',
      diagnostics: [{ code: 'bad-record' }],
    })
  })

  test('says what cannot be read, and reports the rest', async () => {
    const { status, stderr } = await report(['nowhere.txt', 'fine.txt', '--out', 'rest.html'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^error: cannot read 'nowhere\.txt': .*\nrest\.html: 1 pages/)
    expect(existsSync(join(folder, 'rest.html'))).toBe(true)
  })

  test.each([
    [['fine.txt', '--out', 'fine.txt'], /'fine\.txt' is one of the pages/],
    [['fine.txt', '--out', 'nowhere/report.html'], /cannot write 'nowhere\/report\.html'/],
    [['fine.txt', '--baseline', 'doubtful.txt'], /cannot compare with the baseline 'doubtful\.txt'/],
    [['-', '-'], /standard input \(-\) can be read only once/],
    [['fine.txt', '--pages', 'many'], /--pages .*'many'/],
  ])('%j is refused', async (args, message) => {
    const before = written('fine.txt')
    const { status, stderr } = await report(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(written('fine.txt')).toBe(before)
  })
})

describe('the file of a report', () => {
  const names = () => readdirSync(folder).filter((name) => name.includes('old.html'))

  test.runIf(process.platform === 'linux')('stays as it was where the disk is full', () => {
    writeFileSync(join(folder, 'old.html'), 'old')
    // A limit on the size of files, in place of a full disk: the system refuses the write in the same way.
    const script = 'trap "" XFSZ; ulimit -f 1; "$0" "$1" report fine.txt --out old.html'
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
      cwd: folder,
      env: ENVIRONMENT,
    })
    expect(stderr.toString()).toBe("error: cannot write 'old.html': file too large; nothing there was changed\n")
    expect(status).toBe(2)
    expect([written('old.html'), names()]).toEqual(['old', ['old.html']])
  })

  test('is replaced through a link, and keeps its permissions', async () => {
    writeFileSync(join(folder, 'old.html'), 'old')
    chmodSync(join(folder, 'old.html'), 0o600)
    symlinkSync('old.html', join(folder, 'latest.html'))
    expect((await report(['fine.txt', '--out', 'latest.html'])).status).toBe(0)
    expect(readlinkSync(join(folder, 'latest.html'))).toBe('old.html')
    expect(modelIn(written('old.html'), 'page-1')).toMatchObject({ text: FINE_PAGE })
    expect([statSync(join(folder, 'old.html')).mode & 0o777, names()]).toEqual([0o600, ['old.html']])
  })

  test.runIf(process.platform === 'linux')('may be a pipe, which stays one', () => {
    const script = '"$0" "$1" report fine.txt --out /dev/stdout --quiet | cat'
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
      cwd: folder,
      env: ENVIRONMENT,
    })
    expect(stderr.toString()).toBe('')
    expect(modelIn(stdout.toString(), 'page-1').name).toBe('fine.txt')
  })
})

describe('progress', () => {
  test.each([
    [['survey', 'crawl.jsonl', 'fine.txt'], /4 pages \| .*\n?.*4 pages, \d+ papers, 1 failed\n$/s, 0],
    [['report', 'crawl.jsonl', 'fine.txt', '--out', 'p.html'], /4 pages \| .*p\.html: 4 pages/s, 0],
    [['check', 'fine.txt'], /1 fixtures \| /, 1],
    [['parse', 'crawl.jsonl'], /3 pages \| .*3 pages from 1 inputs\n$/s, 0],
  ])('%j shows it at a terminal', async (args, seen, status) => {
    writeFileSync(join(folder, 'crawl.jsonl'), jsonLines([FINE_PAGE, DAMAGED_PAGE, pageWithLine('Followers120')]))
    const outcome = await runCommand(args, { folder, onTerminal: true })
    expect(outcome.status).toBe(status)
    expect(outcome.stderr).toMatch(seen)
  })

  test('none is shown where nobody looks, or with --quiet', async () => {
    const { stderr } = await runCommand(['survey', 'fine.txt'], { folder })
    const quiet = await runCommand(['survey', 'fine.txt', '--quiet'], { folder, onTerminal: true })
    expect([stderr, quiet.stderr]).toEqual(['', ''])
  })
})

test.each(['99999', 'any'])('a playground on the port %s is refused', async (port) => {
  const { status, stderr } = await runCommand(['playground', '--serve', '--port', port], { folder })
  expect(status).toBe(2)
  expect(stderr).toContain('--port')
})

test('of a crawl the report shows each day, and the pages with the most trouble as each kind and form has them', async () => {
  const html = `<h1>Ida Ås</h1><p>1paper</p><h2>1 Paper</h2><p>LGSep 20, 2024</p><h3>Quiet Trams</h3><p>Ada Example</p>`
  const records = [
    { text: FINE_PAGE, scrapedAt: '2026-05-02' },
    { text: FINE_PAGE, scrapedAt: '2026-05-01', url: 'https://www.example.org/author/12' },
    { text: FINE_PAGE },
    { html, scrapedAt: '2026-05-01' },
    { text: PAPER_PAGE, scrapedAt: '2026-05-03' },
    { text: DAMAGED_PAGE, scrapedAt: '2026-05-02' },
  ]
  writeFileSync(join(folder, 'days.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  writeFileSync(join(folder, 'same.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const { status } = await report(['days.jsonl', 'same.jsonl', '--out', 'days.html', '--pages', '5'])
  const written = readFileSync(join(folder, 'days.html'), 'utf8')
  expect(status).toBe(0)
  const names = Array.from({ length: 5 }, (_, i) => modelIn(written, `page-${i + 1}`).name)
  expect(names.slice(0, 2)).toEqual(['days.jsonl:6', 'same.jsonl:6'])
  expect(new Set(names).size).toBe(5)
  const days = ['2026-05-01', '2026-05-02', '2026-05-03'].map((day) => written.indexOf(day))
  expect(days.every((at) => at >= 0)).toBe(true)
})
