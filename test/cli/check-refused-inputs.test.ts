import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFixtureFolder, type FixtureFolder, lastLine } from './fixture-folder.js'
import { FINE_PAGE } from './pages.js'

let folder: FixtureFolder

/** A fixture that passes whatever happens to the others. */
async function writeFine(name: string): Promise<void> {
  folder.write(`${name}.txt`, FINE_PAGE)
  await folder.check([`${name}.txt`, '--update'])
}

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

describe('a golden that cannot be used', () => {
  const HEAD = { formatVersion: 1, kind: 'profile', options: {}, diagnostics: [] }

  test.each([
    [
      'is not JSON',
      '{"formatVersion": 1,',
      /it is not JSON \(.*\); mend it, or delete it and write it again with --update/,
    ],
    ['is empty', '', /it is empty, not JSON; mend it/],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), /it is not valid UTF-8, first at byte offset 1/],
    ['is nested too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`, /it is nested deeper than 200 levels/],
    ['is of another form', { ...HEAD, formatVersion: 2 }, /its formatVersion is not 1/],
    ['is of an unknown kind', { ...HEAD, kind: 'constructor' }, /its kind is not known; known are profile, paper-page/],
    ['has no options', { ...HEAD, options: null }, /its options are no object/],
    ['has a wrong option', { ...HEAD, options: { scraped: 1 } }, /unknown option "scraped".*correct the options there/],
    [
      'has a wrong date',
      { ...HEAD, options: { scrapedAt: 'x\u001b' } },
      /scrapedAt must be a date .*correct the options/,
    ],
  ])('because it %s is named, and hides no other fixture', async (_what, content, message) => {
    await writeFine('z')
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', content)
    const { status, stdout, stderr } = await folder.check(['.'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^error: cannot read [^\n]*'a\.json': [^\n]*\n$/)
    expect(stderr).toMatch(message)
    expect(stdout).toContain('failed a.txt\n  a.json cannot read')
    expect(lastLine(stdout)).toBe('2 fixtures, 1 passed, 1 failed, 0 updated')
  })
})

describe('a path that cannot be checked', () => {
  test.each([
    ['missing', /^error: cannot read 'missing': no such file or directory\n/],
    ['', /^error: cannot read '': no such file or directory\n/],
    [
      'page.rst',
      /^error: cannot check 'page\.rst': name a folder, or a file that ends in \.txt, \.md, \.html, \.json, \.jsonl or \.ndjson\n/,
    ],
    [
      'empty',
      /^error: found nothing to check in 'empty': it holds no file that ends in \.txt, \.md, \.html, \.json, \.jsonl or \.ndjson\n/,
    ],
    ['none.jsonl', /^error: cannot check 'none\.jsonl': it is empty; a record takes a line\n/],
    ['latin.txt', /^error: cannot read 'latin\.txt': it is not valid UTF-8, first at byte offset 0 \(0xff\)/],
    ['pipe.txt', /^error: cannot check 'pipe\.txt': /],
  ])('%j is named, and hides no other', async (path, message) => {
    await writeFine('z')
    folder.write('page.rst', FINE_PAGE)
    folder.write('none.jsonl', '\n\n')
    folder.write('latin.txt', Buffer.from([0xff]))
    folder.write('latin.json', '{"formatVersion":1,"diagnostics":[]}')
    mkdirSync(join(folder.path, 'empty'))
    spawnSync('mkfifo', [join(folder.path, 'pipe.txt')])
    const { status, stdout, stderr } = await folder.check([path, 'z.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(lastLine(stdout)).toMatch(/^[12] fixtures, 1 passed, [01] failed, 0 updated$/)
  })

  test('nothing at all', async () => {
    const { status, stdout, stderr } = await folder.check([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '0 fixtures, 0 passed, 0 failed, 0 updated\n' })
    expect(stderr).toMatch(/^error: found nothing to check in '\.'/)
  })
})

describe.runIf(process.platform !== 'win32')('links', () => {
  test('that lead in a circle, out of the folder or nowhere are told of, and hide nothing', async () => {
    await writeFine('in/deep/fine')
    folder.write('out/a.txt', FINE_PAGE)
    const link = (target: string, name: string) => symlinkSync(target, join(folder.path, name))
    link('..', 'in/deep/loop')
    link('../..', 'in/deep/above')
    link('../out', 'in/out')
    link('../out/a.txt', 'in/a.txt')
    link('nowhere', 'in/dangling.txt')
    link('itself', 'in/itself')
    link('deep', 'in/again')
    const { status, stdout, stderr } = await folder.check(['in'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '1 fixtures, 1 passed, 0 failed, 0 updated\n' })
    const lines = stderr.trimEnd().split('\n').sort()
    expect(lines.map((line) => line.replaceAll(folder.path, ''))).toEqual([
      expect.stringMatching(/'in\/a\.txt': it leads out of the folder, to '.*\/out\/a\.txt'; name that path/),
      expect.stringMatching(/'in\/dangling\.txt': no such file or directory/),
      expect.stringMatching(/'in\/deep\/above': it is a loop, back to/),
      expect.stringMatching(/'in\/deep\/loop': it is a loop, back to '.*\/in', in which it lies; remove it/),
      expect.stringMatching(/'in\/itself': too many symbolic links/),
      expect.stringMatching(/'in\/out': it leads out of the folder/),
    ])
  })

  test('that are named themselves are followed', async () => {
    await writeFine('out/a')
    symlinkSync('out', join(folder.path, 'link'))
    expect(await folder.check(['link'])).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('usage', () => {
  test.each([
    [['--format', 'xml'], /--format .*'xml'.* text, json, github, sarif/],
    [['--updaet'], /unknown option '--updaet' \(Did you mean --update\?\)/],
    [['--force'], /--force goes with --update only/],
    [['--scraped-at', 'yesterday'], /--scraped-at .*'yesterday'/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await folder.check(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  test('--help names every option and exit status', async () => {
    const { status, stdout } = await folder.check(['--help'])
    expect(status).toBe(0)
    for (const option of ['--format', '--update', '--force', '--scraped-at', '--url']) expect(stdout).toContain(option)
    for (const exitStatus of [0, 1, 2]) expect(stdout).toMatch(new RegExp(`^ {2}${exitStatus}  `, 'm'))
  })
})
