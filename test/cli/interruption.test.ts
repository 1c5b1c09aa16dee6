import { once } from 'node:events'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageFolder } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { startCommand } from './scholar-profile.js'

const { path: folder, remove } = createPageFolder()

afterAll(remove)

/** Starts the command; gives what it prints and by what it ends. */
function start(args: readonly string[]) {
  const child = startCommand(args, { folder })
  child.stdin.on('error', () => {})
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('close', (status, signal) => resolve(signal ?? status))
  })
  return { child, said, ended }
}

describe.runIf(process.platform !== 'win32')('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends a command that waits for input, with what it has printed',
    async (signal) => {
      const { child, said, ended } = start(['parse', '--format', 'result', '--quiet', 'fine.txt', '-'])
      await once(child.stdout, 'data')
      child.kill(signal)
      expect(await ended).toBe(signal)
      expect(said.stderr).toBe('')
      expect(JSON.parse(said.stdout)).toMatchObject({ file: 'fine.txt', success: true })
      expect(said.stdout.endsWith('\n')).toBe(true)
    },
  )

  test('ends a stream before the next input is begun', async () => {
    const { child, said, ended } = start(['parse', '--jsonl', '-', 'fine.txt'])
    child.stdin.write(`${JSON.stringify({ text: FINE_PAGE })}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await ended).toBe('SIGTERM')
    expect(said.stderr).toBe('')
    expect(said.stdout.trimEnd().split('\n')).toHaveLength(1)
  })
})
