import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.js'
import { COMMONJS_PROGRAM, EXPECTED_ANSWER, EXPECTED_DATA, MODULE_PROGRAM, SOURCE_DOCUMENT } from './program.js'

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
})

afterAll(() => consumer?.remove())

describe('Node', () => {
  test('imports it as an ES module', async () => {
    consumer.write('program.mjs', MODULE_PROGRAM)
    expect(await consumer.runFile('program.mjs')).toEqual(EXPECTED_ANSWER)
  })

  test('requires it as a CommonJS module', async () => {
    consumer.write('program.cjs', COMMONJS_PROGRAM)
    expect(await consumer.runFile('program.cjs')).toEqual(EXPECTED_ANSWER)
  })

  test('runs its command by the name of the package', async () => {
    consumer.write('page.txt', SOURCE_DOCUMENT)
    const command = join(consumer.path, 'node_modules/.bin/scholar-profile')
    const printed = await consumer.run(command, ['parse', '--quiet', '--scraped-at', '2026-05-01', 'page.txt'])
    expect(JSON.parse(printed)).toEqual(EXPECTED_DATA)
  })
})

describe('what is installed', () => {
  /** The manifest of each installed package by its place, e.g. `zod` or `a/node_modules/b`. */
  function manifests(folder = join(consumer.path, 'node_modules'), place = ''): Map<string, Manifest> {
    const found = new Map<string, Manifest>()
    for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      if (name.startsWith('.')) continue
      const inner = join(folder, name)
      if (name.startsWith('@')) {
        for (const [key, value] of manifests(inner, `${place}${name}/`)) found.set(key, value)
        continue
      }
      found.set(place + name, JSON.parse(readFileSync(join(inner, 'package.json'), 'utf8')))
      if (readdirSync(inner).includes('node_modules')) {
        const nested = manifests(join(inner, 'node_modules'), `${place}${name}/node_modules/`)
        for (const [key, value] of nested) found.set(key, value)
      }
    }
    return found
  }

  interface Manifest {
    scripts?: Record<string, string>
    dependencies?: Record<string, string>
    peerDependencies?: object
    optionalDependencies?: object
    bundleDependencies?: unknown
  }

  test('is what the package depends on, and nothing else', () => {
    expect([...manifests().keys()].sort()).toEqual([
      '@date-fns/utc',
      '@noble/hashes',
      '@types/node',
      '@types/pako',
      '@types/stream-buffers',
      'ansi-regex',
      'ansi-styles',
      'base32-encode',
      'cli-progress',
      'cliui',
      'color-convert',
      'color-name',
      'commander',
      'crypto-random-string',
      'crypto-random-string/node_modules/type-fest',
      'csv-stringify',
      'date-fns',
      'dom-serializer',
      'dom-serializer/node_modules/entities',
      'domelementtype',
      'domhandler',
      'domutils',
      'emoji-regex',
      'entities',
      'escalade',
      'get-caller-file',
      'hash-wasm',
      'htmlparser2',
      'is-fullwidth-code-point',
      'is-stream',
      'pako',
      'parsimmon',
      'require-directory',
      'scholar-profile',
      'string-width',
      'strip-ansi',
      'temp-dir',
      'tempy',
      'tinypool',
      'to-data-view',
      'type-fest',
      'undici-types',
      'unique-string',
      'uuid-random',
      'warcio',
      'wrap-ansi',
      'y18n',
      'yargs',
      'yargs-parser',
      'zod',
    ])
  })

  test('runs no script when it is installed', () => {
    const scripts = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']
    const running = [...manifests()].filter(([, manifest]) =>
      ['preinstall', 'install', 'postinstall'].some((name) => manifest.scripts?.[name] !== undefined),
    )
    expect(running.map(([name]) => name)).toEqual([])
    const own = manifests().get('scholar-profile')?.scripts ?? {}
    expect(Object.keys(own).filter((name) => scripts.includes(name))).toEqual([])
  })

  test('names its dependencies exactly so', () => {
    const own = manifests().get('scholar-profile')
    expect(Object.keys(own?.dependencies ?? {}).sort()).toEqual([
      '@date-fns/utc',
      '@noble/hashes',
      'cli-progress',
      'commander',
      'csv-stringify',
      'date-fns',
      'entities',
      'htmlparser2',
      'parsimmon',
      'tinypool',
      'warcio',
      'zod',
    ])
    const ranges = Object.values(own?.dependencies ?? {})
    expect(ranges.filter((range) => !/^\^?\d+\.\d+\.\d+$/.test(range))).toEqual([])
    expect(own?.peerDependencies ?? {}).toEqual({})
    expect(own?.optionalDependencies ?? {}).toEqual({})
    expect(own?.bundleDependencies ?? []).toEqual([])
  })
})
