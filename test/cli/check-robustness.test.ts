import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFixtureFolder, type FixtureFolder, lastLine } from './fixture-folder.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND, requireBuild } from './scholar-profile.js'

const OLD = { formatVersion: 1, kind: 'profile', options: {}, success: false, data: null, diagnostics: [] }

const SUMMARY = /^\d+ fixtures, \d+ passed, \d+ failed, \d+ updated$/

let folder: FixtureFolder

beforeEach(() => {
  requireBuild()
  folder = createFixtureFolder()
})

afterEach(() => folder.remove())

/** Runs `check` with some code that is loaded before it. */
function checkAfter(preload: string, args: readonly string[]) {
  const url = `data:text/javascript,${encodeURIComponent(preload)}`
  return spawnSync(process.execPath, ['--import', url, COMMAND, 'check', ...args], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
}

/** Makes every write to a handle that was opened for writing fail as on a full disk, some of it written. */
const FULL_DISK = `
import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { open } = promises
promises.open = async (path, flags, ...others) => {
  const handle = await open(path, flags, ...others)
  if (typeof flags === 'string' && flags.startsWith('w')) handle.writeFile = async () => {
    await handle.write('{"for')
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })
  }
  return handle
}
syncBuiltinESMExports()
`

/** Ends the process as a power cut would, between the writing of the new golden and its coming into force. */
const POWER_CUT = `
import { promises } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
promises.rename = () => process.kill(process.pid, 'SIGKILL')
syncBuiltinESMExports()
`

describe('a full disk', () => {
  test('while a golden is updated leaves the old one, and says so', () => {
    folder.write('a.txt', FINE_PAGE)
    folder.write('a.json', OLD)
    const { status, stdout, stderr } = checkAfter(FULL_DISK, ['--update', '.'])
    expect(stderr).toBe("error: cannot write 'a.json': no space left on device; nothing in it was changed\n")
    expect(status).toBe(2)
    expect(lastLine(stdout)).toBe('1 fixtures, 0 passed, 1 failed, 0 updated')
    expect(folder.json('a.json')).toEqual(OLD)
    expect(folder.names()).toEqual(['a.json', 'a.txt'])
  })

  const disk = mountTinyDisk()

  test.skipIf(disk.why !== '')(`that is really full does the same${disk.why}`, async () => {
    folder.write('disk/.kept', '')
    const path = join(folder.path, 'disk')
    expect(disk.mount(path)).toBe('')
    try {
      folder.write('disk/a.txt', FINE_PAGE)
      folder.write('disk/a.json', OLD)
      folder.write('disk/b.txt', FINE_PAGE)
      fill(join(path, 'ballast'))
      const { status, stdout, stderr } = await folder.check(['--update', 'disk'])
      expect(stderr).toMatch(/^(?:error: cannot write 'disk\/[ab]\.json': no space left on device; .*\n){2}$/)
      expect(status).toBe(2)
      expect(lastLine(stdout)).toBe('2 fixtures, 0 passed, 2 failed, 0 updated')
      expect(folder.json('disk/a.json')).toEqual(OLD)
      expect(folder.names('disk')).toEqual(['a.json', 'a.txt', 'b.txt', 'ballast'])
    } finally {
      spawnSync('umount', [path])
    }
  })
})

test('a power cut while a golden is updated leaves the old one, and no later run minds what is left', async () => {
  folder.write('a.txt', FINE_PAGE)
  folder.write('a.json', OLD)
  expect(checkAfter(POWER_CUT, ['--update', '.']).signal).toBe('SIGKILL')
  expect(folder.json('a.json')).toEqual(OLD)
  expect(await folder.check(['--update', '.'])).toMatchObject({ status: 0, stderr: '' })
  expect(await folder.check(['.'])).toMatchObject({
    status: 0,
    stdout: '1 fixtures, 1 passed, 0 failed, 0 updated\n',
  })
})

describe('a file that changes while it is read', () => {
  test('by going away is told of, and hides no other', async () => {
    for (const name of ['a', 'b', 'c']) folder.write(`${name}.txt`, FINE_PAGE)
    await folder.check(['--update', '.'])
    // The folder has been listed when the file goes.
    const preload = `
      import { promises, rmSync } from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { readdir } = promises
      promises.readdir = async (...given) => {
        const entries = await readdir(...given)
        rmSync('b.txt', { force: true })
        return entries
      }
      syncBuiltinESMExports()`
    const { status, stdout, stderr } = checkAfter(preload, ['.'])
    expect(stderr).toBe("error: cannot read 'b.txt': no such file or directory\n")
    expect(status).toBe(2)
    expect(lastLine(stdout)).toBe('3 fixtures, 2 passed, 1 failed, 0 updated')
  })

  test.each([
    ['grows', (file: string) => appendFileSync(file, `${JSON.stringify({ text: FINE_PAGE })}\n`)],
    ['is cut short', (file: string) => truncateSync(file, 1000)],
    ['is cut to nothing and written anew', (file: string) => writeFileSync(file, '{"text":"')],
  ])('JSON Lines: it %s', async (_how, change) => {
    const file = join(folder.path, 'records.jsonl')
    writeFileSync(file, `${JSON.stringify({ text: FINE_PAGE })}\n`.repeat(40_000))
    const child = spawn(process.execPath, [COMMAND, 'check', '.'], { cwd: folder.path })
    const timer = setInterval(() => change(file), 20)
    const { status, stdout, stderr } = await outcomeOf(child)
    clearInterval(timer)
    expect([0, 1, 2]).toContain(status)
    expect(lastLine(stdout)).toMatch(SUMMARY)
    expect(stderr).not.toMatch(/\n {4}at |node:internal/)
  })

  test('a golden is always of one state of its page, and the next run settles it', async () => {
    const states = [FINE_PAGE, FINE_PAGE.replace('Notes', 'Remarks')]
    for (let index = 0; index < 30; index += 1) folder.write(`p${index}.txt`, FINE_PAGE)
    const child = spawn(process.execPath, [COMMAND, 'check', '--update', '.'], { cwd: folder.path, env: {} })
    let turn = 0
    const timer = setInterval(() => {
      turn += 1
      for (let index = 0; index < 30; index += 1) folder.write(`p${index}.txt`, states[turn % 2] as string)
    }, 5)
    const { status, stderr } = await outcomeOf(child)
    clearInterval(timer)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(await folder.check(['--update', '.'])).toMatchObject({ status: 0, stderr: '' })
    expect(await folder.check(['.'])).toMatchObject({ status: 0, stderr: '' })
  })
})

describe.runIf(process.platform !== 'win32')('SIGINT during a batch', () => {
  /** Starts the command, stops reading once it prints, and interrupts it when it can print no more. */
  async function interrupted(args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder.path, env: { PATH: process.env.PATH } })
    child.stdin.end()
    const outcome = outcomeOf(child)
    await Promise.race([once(child.stdout, 'data'), outcome])
    child.stdout.pause()
    await new Promise((resolve) => setTimeout(resolve, 500))
    child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 100))
    child.stdout.resume()
    return (await outcome).stdout
  }

  const LONG_PAGE = FINE_PAGE.replace('We describe', 'We describe it. '.repeat(40_000))

  /** Writes so many files, each with a page that takes longer to print than a pipe holds. */
  function writeLongPages(extension: 'txt' | 'jsonl'): string[] {
    const files = Array.from({ length: 5 }, (_, index) => `${index}.${extension}`)
    const content = extension === 'txt' ? LONG_PAGE : `${JSON.stringify({ text: LONG_PAGE })}\n`
    for (const file of files) folder.write(file, content)
    return files
  }

  function expectWholeLines(stdout: string): void {
    expect(stdout.endsWith('\n')).toBe(true)
    for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ success: true })
  }

  test.each(['1', '2'])('leaves whole lines: parse --jsonl --jobs %s', async (jobs) => {
    expectWholeLines(await interrupted(['parse', '--jsonl', '--jobs', jobs, ...writeLongPages('jsonl')]))
  })

  test('leaves whole lines: parse --format result', async () => {
    expectWholeLines(await interrupted(['parse', '--format', 'result', ...writeLongPages('txt')]))
  })

  test('leaves whole lines: check', async () => {
    for (let index = 0; index < 3000; index += 1) folder.write(`many/page-without-golden-${index}.txt`, FINE_PAGE)
    expect(await interrupted(['check', 'many'])).toMatch(/\n$/)
  })
})

function outcomeOf(
  child: ReturnType<typeof spawn>,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
}

/** A disk of 64 KiB, where this process may mount one. */
function mountTinyDisk(): { why: string; mount: (path: string) => string } {
  const why = process.platform !== 'linux' || process.getuid?.() !== 0 ? ' (skipped: only root may mount one)' : ''
  const mount = (path: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { encoding: 'utf8' }).stderr
  return { why, mount }
}

/** Writes until the disk is full. */
function fill(file: string): void {
  expect(() => {
    for (;;) appendFileSync(file, 'x'.repeat(512))
  }).toThrow('ENOSPC')
}
