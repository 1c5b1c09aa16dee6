import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../guards/source-files.js'
import { type Consumer, createConsumer } from './consumer.js'

/** The pages of documentation whose examples show what they print. */
const PAGES = ['README.md', 'src/schema/README.md', 'src/print/README.md']

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer()
  symlinkSync(join(repository, 'fixtures'), join(consumer.path, 'fixtures'))
})

afterAll(() => consumer?.remove())

/** Every example program with the output it shows. */
const EXAMPLES = PAGES.flatMap((page) =>
  Array.from(
    readFileSync(join(repository, page), 'utf8').matchAll(/```ts\n([^`]*)```\n\n```text\n([^`]*)```/g),
    ([, program = '', output = '']) => ({ page, program, output }),
  ),
)

describe('the documentation', () => {
  test.each(PAGES)('%s holds examples', (page) => {
    expect(EXAMPLES.filter((example) => example.page === page)).not.toEqual([])
  })

  test.each(EXAMPLES)('$page shows what its example prints: %#', async ({ program, output }) => {
    consumer.write('example.mjs', program)
    expect(await consumer.run(process.execPath, ['example.mjs'])).toBe(output)
  })
})
