import { type ChildProcessWithoutNullStreams, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { PageOutcome } from '../../src/index.js'
import { createPageFolder, resultsOf } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND, startCommand } from './scholar-profile.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

const JOBS = ['1', '2']

function page(id: number): string {
  return `${JSON.stringify({ id, text: FINE_PAGE })}\n`
}

function pages(count: number): string {
  return Array.from({ length: count }, (_, id) => page(id)).join('')
}

/** Starts the command, and collects what it prints from the moment that it is asked for. */
function start(...args: string[]) {
  const child = startCommand(['parse', '--jsonl', ...args], { folder })
  child.stdin.on('error', () => {})
  const said = { stdout: '', stderr: '' }
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (status, signal) => resolve(signal ?? status))
  })
  const listen = () => {
    child.stdout.on('data', (chunk) => {
      said.stdout += chunk
    })
  }
  return { child, said, ended, listen }
}

/** Writes pages until the pipe has not taken any for a while; gives how many bytes it took. */
async function fill(child: ChildProcessWithoutNullStreams): Promise<number> {
  const chunk = pages(500)
  let taken = 0
  while (true) {
    const isTaken = new Promise<boolean>((resolve) => child.stdin.write(chunk, () => resolve(true)))
    const isStuck = new Promise<boolean>((resolve) => setTimeout(resolve, 3000, false))
    if (!(await Promise.race([isTaken, isStuck]))) return taken
    taken += chunk.length
  }
}

describe('with more threads than Node lets listen to a stream by itself', () => {
  test.each(['pipe', 'file'] as const)('nothing is said on standard error: %s', (output) => {
    const out = output === 'file' ? openSync(join(folder, 'many.jsonl'), 'w') : output
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'parse', '--jsonl', '--jobs', '12'], {
      input: pages(50),
      stdio: ['pipe', out, 'pipe'],
    })
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' })
  })
})

/** Says on standard error, when the process ends, how many threads it had started. */
const TELL_THREADS = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads'
   let count = 0
   process.on('worker', () => { count += 1 })
   if (isMainThread) process.on('exit', () => console.error(count))`,
)}`

describe('--jobs', () => {
  const cores = availableParallelism()
  test.each([
    [['--jobs', '1'], 0],
    [['--jobs', '3'], 3],
    [['--jobs'], cores === 1 ? 0 : cores],
    [[], 0],
  ])('%j starts %i threads', async (jobs, count) => {
    const environment = { NODE_OPTIONS: `--import "${TELL_THREADS}"` }
    const { status, stderr } = await parse(['--jsonl', ...jobs], { input: pages(3), environment })
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${count}\n` })
  })
})

describe.each(JOBS)('with --jobs %s', (jobs) => {
  test('a long stream keeps its order', async () => {
    const count = 20_000
    const lines = Array.from({ length: count }, (_, id) => (id % 7 === 3 ? `{"id":${id}}\n` : page(id)))
    const outcome = await parse(['--jsonl', '--jobs', jobs], { input: lines.join('') })
    const results = resultsOf(outcome)
    expect(results.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id))
    expect(results.every(({ success }, id) => success === (id % 7 !== 3))).toBe(true)
  }, 120_000)

  test('a line is answered before the next is there', async () => {
    const { child, said, ended, listen } = start('--jobs', jobs)
    listen()
    for (let id = 0; id < 3; id += 1) {
      child.stdin.write(page(id))
      while (said.stdout.split('\n').length < id + 2) await once(child.stdout, 'data')
    }
    child.stdin.end()
    expect(await ended).toBe(0)
  }, 30_000)

  test('characters may arrive in pieces, and the last line needs no end', async () => {
    const { child, said, ended, listen } = start('--jobs', jobs, '--keep-text')
    listen()
    const bytes = Buffer.from('{"id":"é€😀","text":"é€😀"}')
    for (const byte of bytes) {
      child.stdin.write(Buffer.from([byte]))
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    child.stdin.end()
    expect(await ended).toBe(0)
    expect(JSON.parse(said.stdout)).toMatchObject({ id: 'é€😀', text: 'é€😀' })
  }, 30_000)

  test('a reader that is slow slows it down', async () => {
    const { child, ended } = start('--jobs', jobs)
    // What a few pipes and batches hold, not a stream.
    expect(await fill(child)).toBeLessThan(20e6)
    child.kill('SIGKILL')
    await ended
  }, 60_000)

  test('a reader that leaves ends it quietly, although its input is still open', async () => {
    const { child, said, ended } = start('--jobs', jobs)
    child.stdin.write(page(0))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    await once(child.stdout, 'close')
    child.stdin.write(page(1))
    expect({ ended: await ended, ...said }).toEqual({ ended: 0, stdout: '', stderr: '' })
  }, 30_000)

  test.runIf(process.platform !== 'win32')(
    '`head` ends it quietly',
    () => {
      const script = `yes '${page(1).trim()}' | "$0" "$1" parse --jsonl --jobs ${jobs} | head -n 3 | wc -l`
      const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
      expect({ stdout: stdout.toString().trim(), stderr: stderr.toString() }).toEqual({ stdout: '3', stderr: '' })
    },
    30_000,
  )

  test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    '%s leaves whole lines',
    async (signal) => {
      const { child, said, ended, listen } = start('--jobs', jobs)
      let isOver = false
      child.on('exit', () => {
        isOver = true
      })
      const feed = async () => {
        for (let id = 0; !isOver; id += 100) {
          const chunk = Array.from({ length: 100 }, (_, index) => page(id + index)).join('')
          if (!child.stdin.write(chunk)) {
            await Promise.race([once(child.stdin, 'drain'), once(child, 'exit')]).catch(() => {})
          }
        }
      }
      const fed = feed()
      await once(child.stdout, 'readable')
      // It is in the middle of a write that the pipe cannot take when the signal comes.
      await new Promise((resolve) => setTimeout(resolve, 300))
      child.kill(signal)
      await new Promise((resolve) => setTimeout(resolve, 100))
      listen()
      expect(await ended).toBe(signal)
      await fed
      expect(said.stderr).toBe('')
      expect(said.stdout.endsWith('\n')).toBe(true)
      const ids = said.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id)
      expect(ids.length).toBeGreaterThan(0)
      expect(ids).toEqual(ids.map((_, index) => index))
    },
    30_000,
  )

  test.runIf(process.platform !== 'win32')(
    'SIGINT ends it while it waits for input',
    async () => {
      const { child, said, ended, listen } = start('--jobs', jobs)
      listen()
      child.stdin.write(page(0))
      await once(child.stdout, 'data')
      child.kill('SIGINT')
      expect(await ended).toBe('SIGINT')
      expect(said.stdout.endsWith('\n')).toBe(true)
    },
    30_000,
  )
})

describe('a line of 100 MB', () => {
  test('is read whole, and does not cost the others', async () => {
    const length = 100e6
    const { child, said, ended, listen } = start()
    listen()
    child.stdin.write(`${page(0)}{"id":1,"text":"`)
    const piece = 'é '.repeat(5e5)
    for (let written = 0; written < length; written += Buffer.byteLength(piece)) {
      if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
    }
    child.stdin.end(`"}\n${page(2)}`)
    expect(await ended).toBe(0)
    const results = resultsOf({ status: 0, ...said })
    expect(results.map(({ id, kind }) => [id, kind])).toEqual([
      [0, 'profile'],
      [1, 'unknown'],
      [2, 'profile'],
    ])
    const [diagnostic] = (results[1] as unknown as PageOutcome).diagnostics
    expect(diagnostic?.span.end).toBeGreaterThan(60e6)
  }, 120_000)
})

test.runIf(process.platform === 'linux')('a full disk is said', () => {
  const script = 'echo "{}" | "$0" "$1" parse --jsonl > /dev/full'
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
  expect({ status, stderr: stderr.toString() }).toEqual({
    status: 2,
    stderr: 'error: cannot write to standard output: no space left on device\n',
  })
})
