import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, createConsumer, install } from './consumer.js'
import { COMMONJS_PROGRAM, EXPECTED_ANSWER, EXPECTED_DATA, MODULE_PROGRAM, SOURCE_DOCUMENT } from './program.js'

/** The runtimes other than Node, as the npm registry has them. */
const BUN = await getRuntime('bun', '1.4.5')
const DENO = await getRuntime('deno', '2.9.6')

/** A runtime that was installed, or the reason why it could not be. */
type Runtime = { folder: string; binary: string; missing: null } | { folder: string; missing: string }

async function getRuntime(name: string, version: string): Promise<Runtime> {
  const folder = mkdtempSync(join(tmpdir(), `scholar-profile-${name}-`))
  const binary = join(folder, 'node_modules/.bin', name)
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    await install(folder, `${name}@${version}`)
    await promisify(execFile)(binary, ['--version'])
    return { folder, binary, missing: null }
  } catch (error) {
    const [reason = ''] = String((error as { stderr?: string }).stderr || (error as Error).message).split('\n')
    return { folder, missing: reason }
  }
}

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
  consumer.write('program.mjs', MODULE_PROGRAM)
  consumer.write('program.cjs', COMMONJS_PROGRAM)
  consumer.write('page.txt', SOURCE_DOCUMENT)
})

afterAll(() => {
  consumer?.remove()
  for (const { folder } of [BUN, DENO]) rmSync(folder, { recursive: true, force: true })
})

/** Runs a runtime in the consumer; gives what it prints as JSON. */
async function answerOf(runtime: Runtime, args: readonly string[]): Promise<unknown> {
  if (runtime.missing !== null) throw new Error(runtime.missing)
  return JSON.parse(await consumer.run(runtime.binary, args))
}

const COMMAND = 'node_modules/scholar-profile/dist/cli.js'
const PARSE = ['parse', '--quiet', '--scraped-at', '2026-05-01', 'page.txt']

/** What the command loads only when it is asked for, and what that prints. */
const EXPORT = [...PARSE, '--to', 'csl']
const ITEMS = EXPECTED_DATA.papers.map(() => expect.objectContaining({ type: 'article', source: 'Scholar Feed' }))

describe.skipIf(BUN.missing !== null)(BUN.missing === null ? 'Bun' : `Bun is not to be had: ${BUN.missing}`, () => {
  test('imports it as an ES module', async () => {
    expect(await answerOf(BUN, ['run', 'program.mjs'])).toEqual(EXPECTED_ANSWER)
  })

  test('requires it as a CommonJS module', async () => {
    expect(await answerOf(BUN, ['run', 'program.cjs'])).toEqual(EXPECTED_ANSWER)
  })

  test('runs its command', async () => {
    expect(await answerOf(BUN, ['run', COMMAND, ...PARSE])).toEqual(EXPECTED_DATA)
    expect(await answerOf(BUN, ['run', COMMAND, ...EXPORT])).toEqual(ITEMS)
  })
})

/** Deno asks before a program does anything: it may read the project, and nothing else. */
const DENO_RUN = ['run', '--no-prompt', '--cached-only', '--allow-read=.']

describe.skipIf(DENO.missing !== null)(
  DENO.missing === null ? 'Deno' : `Deno is not to be had: ${DENO.missing}`,
  () => {
    test('imports it as an ES module, and it asks for no permission', async () => {
      expect(await answerOf(DENO, [...DENO_RUN, 'program.mjs'])).toEqual(EXPECTED_ANSWER)
    })

    test('requires it as a CommonJS module', async () => {
      expect(await answerOf(DENO, [...DENO_RUN, 'program.cjs'])).toEqual(EXPECTED_ANSWER)
    })

    test('runs its command, which asks for the environment only', async () => {
      expect(await answerOf(DENO, [...DENO_RUN, '--allow-env', COMMAND, ...PARSE])).toEqual(EXPECTED_DATA)
      expect(await answerOf(DENO, [...DENO_RUN, '--allow-env', COMMAND, ...EXPORT])).toEqual(ITEMS)
    })
  },
)
