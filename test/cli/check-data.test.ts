import { spawnSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Paper, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { PAPER_PAGE } from './crawl.js'
import { createFixtureFolder, type FixtureFolder, lastLine } from './fixture-folder.js'
import { DAMAGED_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'

let folder: FixtureFolder

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

const profile = safeParseProfile(FINE_PAGE).data
const paper = profile?.papers[0] as Paper

describe('what a schema asks for is said of', () => {
  test.each([
    ['a count that is not whole', { author: { ...profile?.author, hIndex: 1.5 } }, '/author/hIndex', 'a whole number'],
    ['a count below zero', { author: { ...profile?.author, hIndex: -1 } }, '/author/hIndex', 'at least 0'],
    ['an empty title', { papers: [{ ...paper, title: '' }] }, '/papers/0/title', 'a string that is not empty'],
    ['a date in a paper', { papers: [paper, { ...paper, date: 7 }] }, '/papers/1/date', 'an object'],
    [
      'a day that does not exist',
      { papers: [{ ...paper, date: { ...paper.date, date: '2024-02-30' } }] },
      '/papers/0/date/date',
      'a date that exists, as YYYY-MM-DD',
    ],
    [
      'the month of a date',
      { papers: [{ ...paper, date: { ...paper.date, month: null } }] },
      '/papers/0/date/month',
      'a number',
    ],
  ])('%s', async (_what, changes, pointer, expected) => {
    folder.write('data.json', { ...profile, ...changes })
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      new RegExp(
        `\\n {2}${pointer} is not what the profile schema asks for\\n {4}expected ${expected}(?: or null)?\\n`,
      ),
    )
    expect(lastLine(stdout)).toBe('1 fixtures, 0 passed, 1 failed, 0 updated')
  })
})

describe('data beside its page', () => {
  test('may be null where the page gives none', async () => {
    folder.write('a.txt', NO_PAGE)
    folder.write('a.json', 'null')
    folder.write('b.txt', FINE_PAGE)
    folder.write('b.json', 'null')
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^failed b\.txt\n {2}b\.json \(the whole\) the page gives another value\n {4}expected null\n/,
    )
    expect(lastLine(stdout)).toBe('2 fixtures, 1 passed, 1 failed, 0 updated')
  })

  test('that is not valid is told by its schema, not by how it differs', async () => {
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', { ...profile, source: 'the site' })
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toContain('/source is not what the profile schema asks for\n    expected an object\n')
    expect(stdout).not.toContain('the page gives another value')
  })

  test('of another kind than a page is held against what the page is', async () => {
    folder.write('a.txt', PAPER_PAGE)
    folder.write('a.json', paper)
    const { status, stdout } = await folder.check(['.'])
    expect(status).toBe(1)
    expect(stdout).toContain('a.json /hIndex the page gives another value\n    expected nothing\n    received 12')
  })
})

describe('a record of JSON Lines', () => {
  test('says as what its page is read', async () => {
    const records = [
      { kind: 'paper-page', text: PAPER_PAGE },
      { kind: 'profile', text: PAPER_PAGE },
    ]
    folder.write('a.jsonl', records.map((record) => JSON.stringify(record)).join('\n'))
    const { status, stdout } = await folder.check(['a.jsonl'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^failed a\.jsonl:2\n {2}\/text the page has not-a-profile at 1:1: /)
    expect(lastLine(stdout)).toBe('2 fixtures, 1 passed, 1 failed, 0 updated')
  })

  test('whose result names no kind is of the kind that its data is', async () => {
    const { success, data, diagnostics } = safeParsePaperPage(PAPER_PAGE)
    const results = [data, { ...data, version: 'one' }].map((value) => ({ success, data: value, diagnostics }))
    folder.write('a.jsonl', results.map((result) => JSON.stringify(result)).join('\n'))
    const { stdout } = await folder.check(['a.jsonl'])
    expect(stdout).toContain('failed a.jsonl:2\n  /data/version is not what the paper-page schema asks for\n')
    expect(lastLine(stdout)).toBe('2 fixtures, 1 passed, 1 failed, 0 updated')
  })
})

test('a golden whose diagnostics are no diagnostics differs, and does no harm', async () => {
  const { success, data } = safeParseProfile(DAMAGED_PAGE)
  folder.write('a.txt', DAMAGED_PAGE)
  folder.write('a.json', {
    formatVersion: 1,
    kind: 'profile',
    options: {},
    success,
    data,
    diagnostics: ['invalid-date'],
  })
  const { status, stdout, stderr } = await folder.check(['.'])
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout).toContain('a.json /diagnostics/0 the page gives another value\n    expected "invalid-date"\n')
})

test('fixtures come in the order of their names, however the system lists them', async () => {
  const names = ['m', 'z', 'b', 'k', 'a', 'y', 'c', 'x', 'l', 'n']
  for (const name of names) folder.write(`${name}.txt`, FINE_PAGE)
  const { stdout } = await folder.check(['.'])
  const failed = Array.from(stdout.matchAll(/^failed (.)\.txt$/gm), ([, name]) => name)
  expect(failed).toEqual(names.toSorted())
})

describe.runIf(process.platform !== 'win32')('what is neither a file nor a folder', () => {
  test('is passed over in a folder', async () => {
    folder.write('a.txt', NO_PAGE)
    folder.write('a.json', 'null')
    spawnSync('mkfifo', [join(folder.path, 'pipe.txt')])
    expect(await folder.check(['.'])).toEqual({
      status: 0,
      stdout: '1 fixtures, 1 passed, 0 failed, 0 updated\n',
      stderr: '',
    })
  })

  test('a link that leads back to itself is not written through', async () => {
    folder.write('a.txt', FINE_PAGE)
    symlinkSync('a.json', join(folder.path, 'a.json'))
    const { status, stdout, stderr } = await folder.check(['a.txt', '--update'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^error: cannot write 'a\.json': too many symbolic links encountered; nothing in it/)
    expect(lastLine(stdout)).toBe('1 fixtures, 0 passed, 1 failed, 0 updated')
  })
})
