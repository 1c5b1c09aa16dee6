import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.js'
import { EXPECTED_DATA } from './program.js'
import { MATCHERS_PROGRAM, TYPED_PROGRAM } from './typed-program.js'

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({})
})

afterAll(() => consumer?.remove())

const WAYS = [
  { name: 'nodenext, ES module', file: 'program.mts', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'nodenext, CommonJS', file: 'program.cts', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'node16, ES module', file: 'program.mts', module: 'node16', moduleResolution: 'node16' },
  { name: 'node16, CommonJS', file: 'program.cts', module: 'node16', moduleResolution: 'node16' },
  { name: 'bundler', file: 'program.mts', module: 'esnext', moduleResolution: 'bundler' },
  { name: 'bundler, preserved modules', file: 'program.mts', module: 'preserve', moduleResolution: 'bundler' },
]

test.each(WAYS)('TypeScript takes the types: $name', async ({ name, file, module, moduleResolution }) => {
  const folder = name.replaceAll(/\W+/g, '-')
  consumer.write(`${folder}/${file}`, TYPED_PROGRAM)
  consumer.write(`${folder}/matchers-${file}`, MATCHERS_PROGRAM)
  const compilerOptions = {
    target: 'es2022',
    // The declarations of zod know URL, which is the browser’s or Node’s.
    lib: ['es2022', 'dom'],
    module,
    moduleResolution,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    outDir: 'out',
    rootDir: '.',
  }
  consumer.write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }))
  expect(await consumer.compile(['--project', folder])).toBe('')
  const answer = await consumer.runFile(`${folder}/out/${file.replace(/ts$/, 'js')}`)
  expect(answer).toMatchObject({ stored: EXPECTED_DATA, id: 'cs.LG' })
})
