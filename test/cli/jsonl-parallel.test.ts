import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageFolder, resultsOf } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND } from './scholar-profile.js'

const { path: folder, remove } = createPageFolder()

afterAll(remove)

const COUNT = 5000
const LINES = Array.from({ length: COUNT }, (_, id) => `${JSON.stringify({ id, text: FINE_PAGE })}\n`).join('')

writeFileSync(join(folder, 'crawl.jsonl'), LINES)

const isInstalled = spawnSync('parallel', ['--version']).status === 0

function shell(script: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return { status, stdout, stderr }
}

test.runIf(process.env.CI)('GNU parallel is installed where the tests must not be skipped', () => {
  expect(isInstalled, 'GNU parallel is missing; `apt-get install parallel`, as .ci/run does').toBe(true)
})

describe.runIf(isInstalled)('under GNU parallel (skipped where it is not installed)', () => {
  test('a stream is split, and comes out whole and in order', () => {
    const run = `parallel --pipe --block 200k --keep-order -j 2 "'$0' '$1' parse --jsonl"`
    const outcome = shell(`${run} < crawl.jsonl`)
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 0, stderr: '' })
    const results = resultsOf(outcome)
    expect(results.map(({ id }) => id)).toEqual(Array.from({ length: COUNT }, (_, id) => id))
    expect(results.every(({ success }) => success)).toBe(true)
  }, 120_000)

  test('a bad page fails no job, unless that is asked for', () => {
    const input = `${JSON.stringify({ text: 'no page' })}\n`
    writeFileSync(join(folder, 'bad.jsonl'), input)
    const run = (flags: string) => shell(`parallel --pipe "'$0' '$1' parse --jsonl ${flags}" < bad.jsonl`)
    expect(run('')).toMatchObject({ status: 0 })
    expect(run('--fail-on error')).toMatchObject({ status: 1 })
  }, 120_000)
})
