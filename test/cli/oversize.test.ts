import { constants } from 'node:buffer'
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resultsOf } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { runCommand } from './scholar-profile.js'

const LENGTH = constants.MAX_STRING_LENGTH + 1

const folder = mkdtempSync(join(tmpdir(), 'scholar-profile-oversize-'))
const run = (...args: string[]) => runCommand(args, { folder })

beforeAll(() => {
  // Neither takes room on the disk: what was never written reads as zeros.
  writeFileSync(join(folder, 'page.txt'), '')
  truncateSync(join(folder, 'page.txt'), LENGTH)
  writeFileSync(join(folder, 'page.json'), 'null')
  writeFileSync(join(folder, 'crawl.jsonl'), '')
  truncateSync(join(folder, 'crawl.jsonl'), LENGTH)
  appendFileSync(join(folder, 'crawl.jsonl'), `\n${JSON.stringify({ text: FINE_PAGE })}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a page that is more than a text can have is refused by its size', async () => {
  const stderr = `error: cannot read 'page.txt': its ${LENGTH} bytes are more than a page can have (${LENGTH - 1})\n`
  expect(await run('parse', 'page.txt')).toEqual({ status: 2, stdout: '', stderr })
  expect(await run('check', 'page.txt')).toMatchObject({ status: 2, stderr })
})

describe('a line that is more than a text can have', () => {
  test.each(['1', '2'])('costs itself only: parse --jobs %s', async (jobs) => {
    const outcome = await run('parse', '--jsonl', '--jobs', jobs, '--fail-on', 'error', 'crawl.jsonl')
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status: 1, stderr: '' })
    const message = `line 1: it has ${LENGTH} bytes, more than a text can have (${LENGTH - 1})`
    expect(resultsOf(outcome)).toMatchObject([
      { kind: 'unknown', success: false, diagnostics: [{ code: 'bad-record', message }] },
      { kind: 'profile', success: true, diagnostics: [] },
    ])
  })

  test('is a page that could not be read: survey', async () => {
    const { status, stdout } = await run('survey', 'crawl.jsonl', '--format', 'json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      pages: { total: 2, successful: 1 },
      diagnostics: [{ code: 'bad-record', example: { record: 1, line: null } }],
    })
  })

  test('is a fixture that failed: check', async () => {
    const { status, stdout } = await run('check', 'crawl.jsonl')
    expect(status).toBe(1)
    expect(stdout).toBe(
      'failed crawl.jsonl:1\n  the line is not valid UTF-8, or longer than a string can be\n' +
        '2 fixtures, 1 passed, 1 failed, 0 updated\n',
    )
  })
})
