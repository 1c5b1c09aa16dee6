import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.js'
import { COMMONJS_PROGRAM, EXPECTED_ANSWER, MODULE_PROGRAM, SOURCE_DOCUMENT } from './program.js'

const PRELOAD = fileURLToPath(new URL('isolation-preload.cjs', import.meta.url))

let consumer: Consumer
let command = ''
let work = ''

beforeAll(async () => {
  consumer = await createConsumer({})
  command = realpathSync(join(consumer.path, 'node_modules/.bin/scholar-profile'))
  work = join(realpathSync(consumer.path), 'work')
})

afterAll(() => consumer?.remove())

beforeEach(() => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  consumer.write('work/page.txt', SOURCE_DOCUMENT)
  consumer.write('work/data.json', JSON.stringify(EXPECTED_ANSWER.data))
  consumer.write('work/pages.jsonl', `${JSON.stringify({ text: SOURCE_DOCUMENT })}\n`.repeat(20))
})

/** Runs a file in Node without a network, a child process or leave to write, other than in the folders named. */
function runAlone(file: string, args: readonly string[], writable: readonly string[] = []): SpawnSyncReturns<string> {
  const permissions = ['--experimental-permission', '--no-warnings', '--allow-worker', '--allow-fs-read=*']
  const writes = writable.map((folder) => `--allow-fs-write=${folder}`)
  return spawnSync(process.execPath, [...permissions, ...writes, '--require', PRELOAD, file, ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: work },
    input: '',
  })
}

/** Every file of the working folder and what is in it. */
function contents(): Record<string, string> {
  return Object.fromEntries(readdirSync(work).map((name) => [name, readFileSync(join(work, name), 'utf8')]))
}

describe('these bars hold', () => {
  test.each([
    ["require('node:fs').writeFileSync('new', '')", 'ERR_ACCESS_DENIED'],
    ["require('node:child_process').spawnSync('true')", 'ERR_ACCESS_DENIED'],
    ["require('node:net').connect(9, '127.0.0.1')", 'FORBIDDEN: connect'],
    ["fetch('http://127.0.0.1:48123')", 'FORBIDDEN: connect'],
    ["require('node:dns').lookup('localhost', () => {})", 'FORBIDDEN: lookup'],
    ["require('node:http').createServer().listen(0)", 'FORBIDDEN: listen'],
    ["new (require('node:worker_threads').Worker)(`fetch('http://127.0.0.1:48123')`, { eval: true })", 'FORBIDDEN'],
  ])('%s', (code, trace) => {
    consumer.write('barred.cjs', code)
    const { status, stderr } = runAlone(join(consumer.path, 'barred.cjs'), [])
    expect(stderr).toContain(trace)
    expect(status).not.toBe(0)
  })
})

describe('the library', () => {
  test.each([
    ['program.mjs', MODULE_PROGRAM],
    ['program.cjs', COMMONJS_PROGRAM],
  ])('opens no connection and writes no file: %s', (file, program) => {
    const before = contents()
    const { stdout, stderr } = runAlone(consumer.write(file, program), [])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(EXPECTED_ANSWER)
    expect(contents()).toEqual(before)
  })
})

describe('the command', () => {
  test.each([
    ['parse page.txt'],
    ['parse --format result page.txt data.json'],
    ['parse --jsonl pages.jsonl'],
    ['parse --jsonl --jobs 2 pages.jsonl'],
    ['parse --to tables page.txt'],
    ['parse --to csl page.txt'],
    ['diff data.json data.json'],
    ['schema --spark'],
    ['survey page.txt'],
    ['survey pages.jsonl'],
    ['check .'],
    ['check --format sarif .'],
    ['schema profile'],
    ['explain year-missing'],
    ['--help'],
  ])('opens no connection and writes no file: %s', (line) => {
    const before = contents()
    const { status, stdout, stderr } = runAlone(command, line.split(' '))
    expect(stderr).not.toMatch(/FORBIDDEN|ERR_ACCESS_DENIED|node:internal|Error:/)
    expect([0, 1]).toContain(status)
    expect(stdout).not.toBe('')
    expect(contents()).toEqual(before)
  })

  test('writes the files that --csv was asked for, and nothing else', () => {
    const before = contents()
    const args = ['parse', '--to', 'tables', '--csv', '.', '--quiet', 'page.txt']
    const { status, stdout, stderr } = runAlone(command, args, [work])
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
    const written = Object.keys(contents()).filter((name) => !Object.hasOwn(before, name))
    expect(written).toEqual(['authors.csv', 'authorships.csv', 'categories.csv', 'diagnostics.csv', 'papers.csv'])
    expect(contents()).toMatchObject(before)
  })

  test('writes what check --update was asked for, and nothing else', () => {
    const before = contents()
    const { status, stdout, stderr } = runAlone(command, ['check', '--update', '.'], [work])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('updated page.txt')
    const { 'page.json': golden = '', ...others } = contents()
    expect(JSON.parse(golden)).toMatchObject({ formatVersion: 1, success: true })
    expect(others).toEqual(before)
  })
})
