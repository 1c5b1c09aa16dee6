import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageFolder } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND, ENVIRONMENT } from './scholar-profile.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

const COUNT = 3000
const LINES = Array.from({ length: COUNT }, (_, id) => `${JSON.stringify({ id, text: FINE_PAGE })}\n`).join('')

writeFileSync(join(folder, 'pages.jsonl'), LINES)

/** What a person sees who starts a shell command at a pseudo-terminal. */
function seenAtTerminal(shellCommand: string): string {
  const command = shellCommand.replace('scholar-profile', `'${process.execPath}' '${COMMAND}'`)
  const { status, stdout, stderr, error } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (error) throw error
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

const BAR = /\[=* *\] \d+% \| \d+ pages \| \d+\.\d MB\/s \| \S+ left/

describe.runIf(process.platform === 'linux')('at a terminal', () => {
  test.each(['1', '2'])('a bar shows the rate and the time left: --jobs %s', (jobs) => {
    const seen = seenAtTerminal(`scholar-profile parse --jsonl --jobs ${jobs} pages.jsonl > out.jsonl`)
    expect(seen).toMatch(BAR)
    expect(seen).toMatch(new RegExp(`\\[={30}\\] 100% \\| ${COUNT} pages \\| `))
  })

  test('a file on standard input has a bar too', () => {
    expect(seenAtTerminal('scholar-profile parse --jsonl < pages.jsonl > out.jsonl')).toMatch(BAR)
  })

  test('a pipe, whose end no one knows, shows the rate', () => {
    const seen = seenAtTerminal('cat pages.jsonl | scholar-profile parse --jsonl > out.jsonl')
    expect(seen).toMatch(new RegExp(`\\d\\.\\d MB \\| ${COUNT} pages \\| \\d+\\.\\d MB/s \\| \\d+s`))
    expect(seen).not.toMatch(BAR)
  })

  test('results on the same terminal stand on lines of their own', () => {
    const seen = seenAtTerminal('scholar-profile parse --jsonl pages.jsonl')
    expect(seen).toMatch(BAR)
    // A line of a terminal shows what was written since its start, or since it was cleared.
    const shown = seen.split('\n').map((line) => line.split('\u001b[1G').at(-1) ?? '')
    const results = shown.filter((line) => line.startsWith('{"id"'))
    expect(results.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: COUNT }, (_, id) => id))
    // Where the cursor was saved last is where the bar leaves it: below all that was printed.
    expect(seen.lastIndexOf('{"id"')).toBeLessThan(seen.lastIndexOf('\u001b7'))
  })

  test('--quiet shows nothing', () => {
    expect(seenAtTerminal('scholar-profile parse --jsonl --quiet pages.jsonl > out.jsonl')).toBe('')
  })

  test('where standard error goes elsewhere there is no bar', () => {
    expect(seenAtTerminal('scholar-profile parse --jsonl pages.jsonl 2> err.txt > out.jsonl; cat err.txt')).toBe('')
  })
})

test('without a terminal nothing is said', async () => {
  expect(await parse(['--jsonl', 'pages.jsonl'])).toMatchObject({ status: 0, stderr: '' })
})
