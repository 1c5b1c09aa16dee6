import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { createFixtureFolder, type FixtureFolder, lastLine } from './fixture-folder.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from './pages.js'
import { COMMAND, ENVIRONMENT } from './scholar-profile.js'

let folder: FixtureFolder

beforeEach(() => {
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

const OLD = { formatVersion: 1, kind: 'profile', options: {}, success: false, data: null, diagnostics: [] }

describe('--update', () => {
  test('writes what is missing or differs, and converges in one run', async () => {
    folder.write('new.txt', DOUBTFUL_PAGE)
    folder.write('old.txt', DOUBTFUL_PAGE)
    folder.write('old.json', { note: 'kept', ...OLD, options: { scrapedAt: '2020-05-01' } })
    folder.write('none.txt', NO_PAGE)
    folder.write('data.txt', FINE_PAGE)
    folder.write('data.json', { ...safeParseProfile(FINE_PAGE).data, papers: [] })
    const args = ['.', '--update', '--scraped-at', '2026-05-01', '--url', 'https://example.org/1']

    const first = await folder.check(args)
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toBe(
      'updated data.txt\nupdated new.txt\nupdated none.txt\nupdated old.txt\n4 fixtures, 0 passed, 0 failed, 4 updated\n',
    )
    expect(folder.json('new.json')).toMatchObject({
      formatVersion: 1,
      kind: 'profile',
      options: { scrapedAt: '2026-05-01', url: 'https://example.org/1' },
      data: { papers: [{ date: { date: '2026-04-22' } }] },
    })
    expect(folder.read('new.json')).toBe(`${JSON.stringify(folder.json('new.json'), null, 2)}\n`)
    expect(folder.json('old.json')).toMatchObject({ note: 'kept', options: { scrapedAt: '2020-05-01' }, success: true })
    expect(Object.keys(folder.json('data.json'))).toEqual(['source', 'author', 'papers'])
    expect(folder.names().filter((name) => name.startsWith('.'))).toEqual([])

    const before = statSync(join(folder.path, 'new.json')).mtimeMs
    const passed = { status: 0, stdout: '4 fixtures, 4 passed, 0 failed, 0 updated\n', stderr: '' }
    expect(await folder.check(args)).toEqual(passed)
    expect(statSync(join(folder.path, 'new.json')).mtimeMs).toBe(before)
    expect(await folder.check(['.'])).toEqual(passed)
  })

  test('takes a page for what it is', async () => {
    folder.write('paper.txt', 'arXiv:2207.13186v133 citationsh-index 9\nA Title of a Paper\n')
    await folder.check(['.', '--update'])
    expect(folder.json('paper.json')).toMatchObject({ kind: 'paper-page' })
  })

  test('renews the wording, but leaves another layout alone', async () => {
    folder.write('a.txt', DAMAGED_PAGE)
    await folder.check(['.', '--update'])
    const golden = folder.json('a.json') as { diagnostics: object[] }
    const laidOut = JSON.stringify(golden, null, 8)
    folder.write('a.json', laidOut)
    await folder.check(['.', '--update'])
    expect(folder.read('a.json')).toBe(laidOut)
    folder.write('a.json', { ...golden, diagnostics: golden.diagnostics.map((one) => ({ ...one, message: 'old' })) })
    expect(await folder.check(['.'])).toMatchObject({ status: 0 })
    expect((await folder.check(['.', '--update'])).stdout).toMatch(/1 updated\n$/)
    expect(folder.json('a.json')).toEqual(golden)
  })

  test('leaves orphans and refused data as they are, and says so', async () => {
    folder.write('orphan.json', OLD)
    folder.write('data.json', { name: 1 })
    const { status, stdout } = await folder.check(['.', '--update'])
    expect(status).toBe(1)
    expect(lastLine(stdout)).toBe('2 fixtures, 0 passed, 2 failed, 0 updated')
    expect(folder.json('orphan.json')).toEqual(OLD)
  })

  test('keeps a golden that is not JSON', async () => {
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', '<<<<<<< ours')
    expect(await folder.check(['.', '--update'])).toMatchObject({ status: 2 })
    expect(folder.read('a.json')).toBe('<<<<<<< ours')
  })

  test('keeps the mode of the file', async () => {
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', OLD)
    chmodSync(join(folder.path, 'a.json'), 0o640)
    await folder.check(['.', '--update'])
    expect(statSync(join(folder.path, 'a.json')).mode & 0o777).toBe(0o640)
  })
})

describe('where CI is set', () => {
  test.each(['true', '1', 'yes'])('to %s, nothing is written without --force', async (CI) => {
    folder.write('a.txt', FINE_PAGE)
    const refused = await folder.check(['.', '--update'], { CI })
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/^error: --update is refused because CI is set; --force writes/)
    expect(folder.has('a.json')).toBe(false)
    expect(await folder.check(['.', '--update', '--force'], { CI })).toMatchObject({ status: 0 })
    expect(folder.has('a.json')).toBe(true)
    expect(await folder.check(['.'], { CI })).toMatchObject({ status: 0 })
  })

  test.each(['', 'false', '0'])('to %j, it is not', async (CI) => {
    folder.write('a.txt', FINE_PAGE)
    expect(await folder.check(['.', '--update'], { CI })).toMatchObject({ status: 0 })
  })
})

describe.runIf(process.platform !== 'win32')('nothing is written outside of the paths', () => {
  test('through a link of the golden', async () => {
    folder.write('elsewhere/secret.json', OLD)
    folder.write('in/a.txt', FINE_PAGE)
    symlinkSync('../elsewhere/secret.json', join(folder.path, 'in/a.json'))
    for (const path of ['in', 'in/a.txt', 'in/a.json']) {
      const { status, stderr } = await folder.check([path, '--update'])
      expect([path, status]).toEqual([path, 2])
      expect(stderr).toMatch(/in\/a\.json': .*leads out of/)
      expect(folder.json('elsewhere/secret.json')).toEqual(OLD)
      expect(readlinkSync(join(folder.path, 'in/a.json'))).toBe('../elsewhere/secret.json')
    }
  })

  test('through a link that leads nowhere', async () => {
    mkdirSync(join(folder.path, 'elsewhere'))
    folder.write('in/a.txt', FINE_PAGE)
    symlinkSync('../elsewhere/new.json', join(folder.path, 'in/a.json'))
    for (const path of ['in', 'in/a.txt']) {
      const { status } = await folder.check([path, '--update'])
      expect([path, status]).toEqual([path, 2])
      expect(folder.names('elsewhere')).toEqual([])
      expect(readlinkSync(join(folder.path, 'in/a.json'))).toBe('../elsewhere/new.json')
    }
  })

  test('but a link that stays inside is written through', async () => {
    folder.write('in/goldens/a.json', OLD)
    folder.write('in/a.txt', FINE_PAGE)
    symlinkSync('goldens/a.json', join(folder.path, 'in/a.json'))
    await folder.check(['in', '--update'])
    expect(readlinkSync(join(folder.path, 'in/a.json'))).toBe('goldens/a.json')
    expect(folder.json('in/goldens/a.json')).toMatchObject({ success: true })
  })
})

describe('where the golden cannot be written', () => {
  test('because a folder has its name, the others are', async () => {
    folder.write('a.txt', FINE_PAGE)
    mkdirSync(join(folder.path, 'a.json'))
    folder.write('b.txt', FINE_PAGE)
    const { status, stdout, stderr } = await folder.check(['.', '--update'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^error: cannot write 'a\.json': /)
    expect(lastLine(stdout)).toBe('2 fixtures, 0 passed, 1 failed, 1 updated')
    expect(folder.names()).toEqual(['a.json', 'a.txt', 'b.json', 'b.txt'])
  })

  test.runIf(process.platform === 'linux')('because the file may not grow, the old one is kept', () => {
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', OLD)
    // A limit on the size of files, in place of a full disk: the system refuses the write in the same way.
    const script = 'trap "" XFSZ; ulimit -f 1; "$0" "$1" check . --update'
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
      cwd: folder.path,
      env: ENVIRONMENT,
    })
    expect(stderr.toString()).toBe("error: cannot write 'a.json': file too large; nothing in it was changed\n")
    expect(status).toBe(2)
    expect(folder.json('a.json')).toEqual(OLD)
    expect(folder.names()).toEqual(['a.json', 'a.txt'])
  })
})
