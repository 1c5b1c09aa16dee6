import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readWarc, WarcError } from '../../../src/cli/warc/read-warc.js'
import { chunked, httpResponse, warcRecord } from './warc-file.js'

/** Text that no compression shortens much, so that damage hits it. */
function noise(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return String.fromCharCode(97 + (state % 26))
  }).join('')
}

const record = (id: string, length = 3000) =>
  warcRecord({ id, content: httpResponse(`<p>${noise(length, id.charCodeAt(0))}</p>`) })

const offsetsOf = (written: readonly Uint8Array[]) =>
  written.map((_, index) => written.slice(0, index).reduce((sum, { length }) => sum + length, 0))

/** The ids of the pages that come out, those that are cut with a mark, and where damage was found. */
async function read(bytes: Uint8Array, size = 1000) {
  const ids: string[] = []
  const damaged: number[] = []
  for await (const { id, isCut } of readWarc(chunked(bytes, size), { onDamaged: (offset) => damaged.push(offset) })) {
    ids.push(`${id?.slice('urn:uuid:'.length)}${isCut ? ' cut' : ''}`)
  }
  return { ids, damaged }
}

const WRITINGS: [name: string, write: (record: Uint8Array) => Uint8Array][] = [
  ['plain', (one) => one],
  ['gzipped', (one) => gzipSync(one)],
]

describe.each(WRITINGS)('of a %s file', (name, write) => {
  const written = ['a', 'b', 'c', 'd'].map((id) => write(record(id)))
  const at = offsetsOf(written)
  const without = (index: number, damaged: Uint8Array) =>
    Buffer.concat(written.map((one, other) => (other === index ? damaged : one)))

  test.each([7, 1000, 100_000])('nothing is damaged, in chunks of %i bytes', async (size) => {
    expect(await read(Buffer.concat(written), size)).toEqual({ ids: ['a', 'b', 'c', 'd'], damaged: [] })
  })

  test.each([7, 1000, 100_000])('a record whose middle is lost costs itself, in chunks of %i bytes', async (size) => {
    const whole = written[1] as Uint8Array
    const half = Buffer.concat([whole.subarray(0, 900), whole.subarray(1400)])
    expect(await read(without(1, half), size)).toEqual({ ids: ['a', 'c', 'd'], damaged: [at[1]] })
  })

  test('a record whose end is lost costs itself', async () => {
    const whole = written[1] as Uint8Array
    expect(await read(without(1, whole.subarray(0, 1000)))).toEqual({ ids: ['a', 'c', 'd'], damaged: [at[1]] })
  })

  test('two of them are told one by one', async () => {
    const parts = written.map((one, index) => (index === 1 || index === 2 ? one.subarray(0, 1000) : one))
    const { ids, damaged } = await read(Buffer.concat(parts))
    expect({ ids, damaged }).toEqual({ ids: ['a', 'd'], damaged: [at[1], (at[1] as number) + 1000] })
  })

  test('the first costs no more than another', async () => {
    const half = (written[0] as Uint8Array).subarray(0, 1000)
    expect(await read(without(0, half))).toEqual({ ids: ['b', 'c', 'd'], damaged: [0] })
  })

  test('what stands between records is told by its place', async () => {
    const bytes = Buffer.concat([written[0], Buffer.from('no record\r\n\r\n'), written[1]] as Uint8Array[])
    expect(await read(bytes)).toEqual({ ids: ['a', 'b'], damaged: [at[1]] })
  })

  test('what follows the last record is told by its place', async () => {
    const bytes = Buffer.concat([written[0], Buffer.from('no record\r\n\r\n')] as Uint8Array[])
    expect(await read(bytes)).toEqual({ ids: ['a'], damaged: [at[1]] })
  })

  test('the file may end in a record', async () => {
    const bytes = Buffer.concat(written)
    const { ids, damaged } = await read(bytes.subarray(0, (at[3] as number) + 1000))
    // Of a gzip member so little is not given out.
    expect({ ids, damaged }).toEqual(
      name === 'plain' ? { ids: ['a', 'b', 'c', 'd cut'], damaged: [] } : { ids: ['a', 'b', 'c'], damaged: [at[3]] },
    )
  })
})

describe('a length', () => {
  const lengthOf = (bytes: Buffer, written: string) =>
    Buffer.from(bytes.toString('latin1').replace(/Content-Length: \d+/, `Content-Length: ${written}`), 'latin1')

  test.each([
    ['that is too small', '500'],
    ['that is too large', '5000'],
    ['beyond the file', '5000000'],
    ['that is none', 'many'],
    ['that is negative', '-5'],
  ])('%s costs its record', async (_name, written) => {
    const parts = [record('a'), lengthOf(record('b'), written), record('c'), record('d')]
    for (const write of [(one: Uint8Array) => one, (one: Uint8Array) => gzipSync(one)]) {
      const all = parts.map(write)
      const { ids, damaged } = await read(Buffer.concat(all))
      if (written === '5000000') expect(ids).toContain('b cut')
      else expect({ ids, damaged }).toEqual({ ids: ['a', 'c', 'd'], damaged: [offsetsOf(all)[1]] })
    }
  })
})

describe('a file', () => {
  test('that was gzipped as a whole is read, each record at the place of the member', async () => {
    const bytes = gzipSync(Buffer.concat(['a', 'b', 'c'].map((id) => record(id, 40_000))))
    const offsets: number[] = []
    for await (const { offset } of readWarc(chunked(bytes, 5000))) offsets.push(offset)
    expect(offsets).toEqual([0, 0, 0])
  })

  test('whose records have no blank lines between is read', async () => {
    const glued = (id: string) => record(id).subarray(0, -4)
    const parts = ['a', 'b', 'c'].map(glued)
    expect(await read(Buffer.concat(parts))).toEqual({ ids: ['a', 'b', 'c'], damaged: [] })
  })

  test('of one character, or of another kind, is refused', async () => {
    for (const text of ['W', '{"text":"a"}\n']) {
      await expect(read(Buffer.from(text, 'latin1'))).rejects.toThrow(new WarcError(0))
    }
    await expect(read(gzipSync('{"text":"a"}\n'.repeat(1000)))).rejects.toThrow(new WarcError(0))
  })
})
