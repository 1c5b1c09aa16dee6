import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, createConsumer, install } from './consumer.js'
import { EXPECTED_DATA } from './program.js'
import { ENTRY_POINTS_ANSWER, ENTRY_POINTS_PROGRAM, TYPED_PROGRAM } from './typed-program.js'

/** How a compiler finds the types, and the ending of a file that it takes for what the setting says. */
interface Way {
  readonly module: string
  readonly moduleResolution: string
  readonly ending: 'mts' | 'cts' | 'ts'
  /** What a version asks for besides. */
  readonly others?: object
}

const NODE_NEXT: Way = { module: 'nodenext', moduleResolution: 'nodenext', ending: 'mts' }
const BUNDLER: Way = { module: 'esnext', moduleResolution: 'bundler', ending: 'mts' }
/** Knows nothing of `exports`: `typesVersions` tells it where the sub-entries have their types. */
const NODE_10: Way = { module: 'commonjs', moduleResolution: 'node10', ending: 'ts' }

interface Version {
  readonly version: string
  readonly ways: readonly Way[]
}

const VERSIONS: readonly Version[] = [
  { version: '5.4', ways: [NODE_NEXT, BUNDLER, NODE_10] },
  { version: '5.9', ways: [NODE_NEXT, BUNDLER, NODE_10] },
  { version: '6', ways: [NODE_NEXT, BUNDLER, { ...NODE_10, others: { ignoreDeprecations: '6.0' } }] },
  // It has no node10 any more.
  { version: '7', ways: [NODE_NEXT, BUNDLER] },
]

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
})

afterAll(() => consumer?.remove())

describe.each(VERSIONS)('TypeScript $version', ({ version, ways }) => {
  let folder = ''
  let compiler = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scholar-profile-typescript-'))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    await install(folder, `typescript@${version}`)
    const installed = join(folder, 'node_modules/typescript')
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      version: string
      bin: { tsc: string }
    }
    expect(manifest.version.startsWith(`${version}.`)).toBe(true)
    compiler = join(installed, manifest.bin.tsc)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(ways)('takes the types of every entry point: $moduleResolution', async (way) => {
    const place = `typescript-${version}/${way.moduleResolution}`
    consumer.write(`${place}/typed.${way.ending}`, TYPED_PROGRAM)
    consumer.write(`${place}/entry-points.${way.ending}`, ENTRY_POINTS_PROGRAM)
    consumer.write(`${place}/tsconfig.json`, JSON.stringify({ compilerOptions: optionsOf(way), include: ['*'] }))
    expect(await consumer.compile(['--project', place], compiler)).toBe('')
    const run = (name: string) => consumer.runFile(`${place}/out/${name}.${way.ending.replace('ts', 'js')}`)
    expect(await run('typed')).toMatchObject({ stored: EXPECTED_DATA, id: 'cs.LG' })
    expect(await run('entry-points')).toEqual(ENTRY_POINTS_ANSWER)
  })
})

function optionsOf({ module, moduleResolution, others }: Way): object {
  return {
    target: 'es2022',
    // The declarations of zod know URL, which is the browser’s or Node’s.
    lib: ['es2022', 'dom'],
    module,
    moduleResolution,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // The declarations of others are theirs to check: zod asks for TypeScript 5.5.
    skipLibCheck: true,
    outDir: 'out',
    rootDir: '.',
    ...others,
  }
}
