import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diffProfiles, formatProfileDiff } from '../../src/export/export.js'
import { type Profile, parsePaperPage, parseProfile } from '../../src/index.js'
import { PAPER_PAGE } from './crawl.js'
import { FINE_PAGE } from './pages.js'
import { runCommand, type Setting } from './scholar-profile.js'

const BEFORE = parseProfile(FINE_PAGE)
const [PAPER] = BEFORE.papers

/** The same author a month later: a figure and a score moved, and there is a paper more. */
const AFTER: Profile = {
  ...BEFORE,
  author: { ...BEFORE.author, hIndex: 4 },
  papers: [
    { ...(PAPER as NonNullable<typeof PAPER>), score: 61 },
    { ...(PAPER as NonNullable<typeof PAPER>), title: 'Looms and Their Patterns' },
  ],
}

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholar-profile-diff-'))
  write('before.json', JSON.stringify(BEFORE))
  write('after.json', `\ufeff${JSON.stringify(AFTER, null, 2)}\n`)
  write('line.json', JSON.stringify({ id: 7, kind: 'profile', success: true, data: AFTER, diagnostics: [] }))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content)

const diff = (args: string[], setting: Omit<Setting, 'folder'> = {}) =>
  runCommand(['diff', ...args], { folder, ...setting })

describe('diff', () => {
  const expected = diffProfiles(BEFORE, AFTER)

  test('says for people what changed, and that something did', async () => {
    expect(await diff(['before.json', 'after.json'])).toEqual({
      status: 1,
      stdout: `${formatProfileDiff(expected)}\n`,
      stderr: '',
    })
    expect(formatProfileDiff(expected)).toContain('+ "Looms and Their Patterns"')
  })

  test.each([
    [['before.json', 'after.json'], {}],
    [['before.json', 'line.json'], {}],
    [['before.json', '-'], { input: JSON.stringify(AFTER) }],
  ])('says it as JSON: %j', async (files, setting) => {
    const { status, stdout, stderr } = await diff([...files, '--format', 'json'], setting)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  test.each(['text', 'json'])('exits 0 where nothing changed, as %s', async (format) => {
    const { status, stdout } = await diff(['after.json', 'line.json', '--format', format])
    expect(status).toBe(0)
    expect(stdout).toContain(format === 'json' ? '"unchanged":2' : '0 papers added, 0 gone, 0 changed, 2 unchanged')
  })

  test('takes data that an earlier version stored, without the fields that came later', async () => {
    const [paper] = BEFORE.papers.map(({ arxivId: _, version: __, codeUrl: ___, ...stored }) => stored)
    write('earlier.json', JSON.stringify({ ...BEFORE, papers: [paper] }))
    expect(await diff(['earlier.json', 'before.json'])).toMatchObject({ status: 0, stderr: '' })
  })

  test('takes a golden of check', async () => {
    write('page.txt', FINE_PAGE)
    await runCommand(['check', 'page.txt', '--update', '--force'], { folder })
    expect(await diff(['page.json', 'before.json'])).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('a file that cannot be compared', () => {
  const { source: _, ...sourceless } = BEFORE

  test.each<[what: string, content: string | Uint8Array, message: string]>([
    ['is cut off', '{"papers": [', "'x.json' holds no data of an author page: it is not JSON ("],
    ['is empty', '\n', "'x.json' holds no data of an author page: it is empty, not JSON"],
    ['is not UTF-8', Buffer.from([0x22, 0xff]), "cannot read 'x.json': it is not valid UTF-8, first at byte offset 1"],
    ['lacks a field', JSON.stringify(sourceless), ': /source should be an object, not absent\n'],
    [
      'has a wrong value',
      JSON.stringify({ ...BEFORE, papers: [{ ...PAPER, title: 7 }] }),
      ': /papers/0/title should be a string or null, not 7\n',
    ],
    [
      'has a wrong value in a result',
      JSON.stringify({ data: { ...BEFORE, author: { ...BEFORE.author, hIndex: '3\u001b[2J' } }, diagnostics: [] }),
      ': /data/author/hIndex should be a number or null, not "3\\u001b[2J"\n',
    ],
    ['has no page', '{"kind":"unknown","data":null,"diagnostics":[]}', ': no page was read there: its data is null\n'],
    ['is a paper page', JSON.stringify(parsePaperPage(PAPER_PAGE)), ': it is a paper page, and has no papers to comp'],
    ['is something else', '{"name":"x"}', ': /source should be an object, not absent; /author should be an object,'],
    ['is a list', '[]', ': the whole should be an object, not []\n'],
    ['is nested too deep', '['.repeat(9999) + ']'.repeat(9999), ': it is nested deeper than 200 levels\n'],
  ])('because it %s is named, with where', async (_what, content, message) => {
    write('x.json', content)
    for (const files of [
      ['x.json', 'after.json'],
      ['before.json', 'x.json'],
    ]) {
      const { status, stdout, stderr } = await diff(files)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(message)
      expect(stderr).toMatch(/^error: [^\n]*'x\.json'[^\n]*\n$/)
    }
  })

  test('hides no other', async () => {
    const { status, stderr } = await diff(['gone.json', 'none.json'])
    expect(status).toBe(2)
    expect(stderr).toBe(
      "error: cannot read 'gone.json': no such file or directory\n" +
        "error: cannot read 'none.json': no such file or directory\n",
    )
  })

  test('is refused where there is too much or too little to compare', async () => {
    expect(await diff(['before.json'])).toMatchObject({ status: 2, stderr: expect.stringContaining('AFTER') })
    expect(await diff(['a', 'b', 'c'])).toMatchObject({ status: 2, stdout: '' })
    expect((await diff(['-', '-'])).stderr).toMatch(/^error: standard input \(-\) can be read only once/)
  })
})
