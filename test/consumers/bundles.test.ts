import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundlers, minify } from './bundlers.js'
import { type Consumer, createConsumer } from './consumer.js'
import { EXPECTED_ANSWER, LIBRARY_PROGRAM, LOOKUP_ANSWER, LOOKUP_PROGRAM, programOnBundle } from './program.js'

/**
 * What a page may load for one look-up, and for the whole public API with all that it depends on: bytes, min+gzip. The public API is
 * meant to take 60,000, which `npm run bench` reports as missed; this bound only keeps it from growing unseen.
 */
const MOST_FOR_LOOKUP = 4_000
const MOST_FOR_PUBLIC_API = 153_800

/** A string that stays in the code of a package however it is minified. */
const MARKS = {
  parsimmon: 'not a parser',
  zod: '_zod',
  'date-fns': 'constructDateFrom',
} as const

let consumer: Consumer
const sizes: string[] = []

beforeAll(async () => {
  consumer = await createConsumer()
  consumer.write('library.js', LIBRARY_PROGRAM)
  consumer.write('lookup.js', LOOKUP_PROGRAM)
})

afterAll(() => {
  consumer?.remove()
  console.log(sizes.join('\n'))
})

function marksIn(code: string): string[] {
  return Object.entries(MARKS).flatMap(([name, mark]) => (code.includes(mark) ? [name] : []))
}

/** The size of code as it is served; told at the end of the run. */
async function servedSize(name: string, code: string): Promise<number> {
  const minified = await minify(code)
  const zipped = gzipSync(minified, { level: 9 }).length
  sizes.push(`${name.padEnd(28)} ${String(minified.length).padStart(7)} B min ${String(zipped).padStart(6)} B min+gzip`)
  return zipped
}

describe.each(Object.entries(bundlers))('%s', (name, bundle) => {
  test('bundles the public API, and the bundle runs', async () => {
    const code = await bundle(consumer.path, 'library.js')
    consumer.write(`${name}/library.mjs`, code)
    consumer.write(`${name}/program.mjs`, programOnBundle('./library.mjs'))
    expect(await consumer.runFile(`${name}/program.mjs`)).toEqual(EXPECTED_ANSWER)
    expect(marksIn(code)).toEqual(['parsimmon', 'zod', 'date-fns'])
    expect(await servedSize(`${name}, the whole public API`, code)).toBeLessThanOrEqual(MOST_FOR_PUBLIC_API)
  })

  test('bundles lookupCategory alone, without Parsimmon, zod and date-fns', async () => {
    const code = await bundle(consumer.path, 'lookup.js')
    consumer.write(`${name}/lookup.mjs`, code)
    expect(await consumer.runFile(`${name}/lookup.mjs`)).toEqual(LOOKUP_ANSWER)
    expect(marksIn(code)).toEqual([])
    expect(await servedSize(`${name}, lookupCategory`, code)).toBeLessThanOrEqual(MOST_FOR_LOOKUP)
  })
})

/** The names of the public API that need less than all of it, and what each may bring along. */
const LIGHT_NAMES: readonly (readonly [name: string, packages: readonly string[], most: number])[] = [
  ['ProfileParseError', [], 1_000],
  ['diagnosticCodes', [], 6_600],
  ['formatDiagnostic', [], 3_000],
  ['detectPage', ['parsimmon'], 76_000],
  ['paperPageSchema', ['zod'], 28_500],
  ['profileSchema', ['zod'], 28_500],
  ['safeParseProfile', ['parsimmon', 'zod', 'date-fns'], 132_300],
]

test.each(LIGHT_NAMES)('importing %s alone brings along %j', async (name, packages, most) => {
  consumer.write(`${name}.js`, `import { ${name} } from 'scholar-profile'\nconsole.log(${name})\n`)
  const code = await (bundlers.esbuild as NonNullable<typeof bundlers.esbuild>)(consumer.path, `${name}.js`)
  expect(marksIn(code)).toEqual(packages)
  expect(await servedSize(`esbuild, ${name}`, code)).toBeLessThanOrEqual(most)
})
