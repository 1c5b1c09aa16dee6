import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { BATCH } from '../../src/cli/jsonl/line-batches.js'
import { readAhead } from '../../src/cli/jsonl/stream-input.js'

/** Gives the pieces one after the other, and counts those that were asked for. */
function source(pieces: readonly string[], failure?: Error) {
  const asked = { count: 0 }
  async function* give() {
    for (const piece of pieces) {
      asked.count += 1
      await pause()
      yield Buffer.from(piece)
    }
    if (failure !== undefined) throw failure
  }
  return { asked, chunks: readAhead(give()) }
}

/** Until whoever reads ahead has had every occasion to. */
async function aWhile() {
  for (let turn = 0; turn < 200; turn += 1) await pause()
}

test('who waits gets each chunk as it comes', async () => {
  const { chunks } = source(['a', 'b', 'c'])
  const got: string[] = []
  for await (const chunk of chunks) got.push(chunk.toString())
  expect(got).toEqual(['a', 'b', 'c'])
})

test('what came while no one asked is one chunk', async () => {
  const { chunks } = source(['a', 'b', 'c', 'd'])
  const first = await chunks.next()
  await aWhile()
  const second = await chunks.next()
  expect([first, second].map(({ value }) => value?.toString())).toEqual(['a', 'bcd'])
  expect((await chunks.next()).done).toBe(true)
})

test('no more than a batch and a chunk are held', async () => {
  const chunk = 'x'.repeat(BATCH / 4)
  const { asked, chunks } = source(Array.from({ length: 20 }, () => chunk))
  await chunks.next()
  await aWhile()
  expect(asked.count).toBeGreaterThan(4)
  const { value } = await chunks.next()
  expect(value?.length).toBeGreaterThanOrEqual(BATCH)
  expect(value?.length).toBeLessThanOrEqual(BATCH + chunk.length)
})

test('a failure comes after all that came before it', async () => {
  const failure = new Error('the disk is gone')
  const { chunks } = source(['a', 'b', 'c'], failure)
  await chunks.next()
  await aWhile()
  expect((await chunks.next()).value?.toString()).toBe('bc')
  await expect(chunks.next()).rejects.toBe(failure)
})
