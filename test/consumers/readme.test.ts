import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../guards/source-files.js'
import { type Consumer, createConsumer } from './consumer.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer()
  symlinkSync(join(repository, 'fixtures'), join(consumer.path, 'fixtures'))
})

afterAll(() => consumer?.remove())

/** Every example program of the README with the output it shows, in their order. */
const EXAMPLES = Array.from(
  readme.matchAll(/```ts\n([^`]*)```\n\n```text\n([^`]*)```/g),
  ([, program = '', output = '']) => ({ program, output }),
)

describe('the README', () => {
  test('holds examples', () => {
    expect(EXAMPLES.length).toBeGreaterThan(0)
  })

  test.each(EXAMPLES)('shows what its example prints: %#', async ({ program, output }) => {
    consumer.write('example.mjs', program)
    expect(await consumer.run(process.execPath, ['example.mjs'])).toBe(output)
  })
})
