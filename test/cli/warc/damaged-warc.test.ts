import { constants, gunzipSync, gzipSync } from 'node:zlib'
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

/** The ids of the pages that come out, those that are cut with a mark, where damage was found, and where the file was cut. */
async function readAll(bytes: Uint8Array, size = 1000) {
  const ids: string[] = []
  const damaged: number[] = []
  const cut: number[] = []
  const listener = {
    onDamaged: (offset: number) => damaged.push(offset),
    onCut: (offset: number) => cut.push(offset),
  }
  for await (const { id, isCut } of readWarc(chunked(bytes, size), listener)) {
    ids.push(`${id?.slice('urn:uuid:'.length)}${isCut ? ' cut' : ''}`)
  }
  return { ids, damaged, cut }
}

/** The same of a file that must not be cut. */
async function read(bytes: Uint8Array, size = 1000) {
  const { cut, ...found } = await readAll(bytes, size)
  expect(cut).toEqual([])
  return found
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

  test('a record inside of which the file ends is given as far as it is there', async () => {
    const bytes = Buffer.concat(written).subarray(0, (at[3] as number) + 1000)
    expect(await readAll(bytes)).toEqual({ ids: ['a', 'b', 'c', 'd cut'], damaged: [], cut: [at[3]] })
    expect(await readAll(bytes.subarray(at[3]))).toEqual({ ids: ['d cut'], damaged: [], cut: [0] })
  })

  test('a file that ends inside of the headers of a record is said', async () => {
    const bytes = Buffer.concat(written)
    const { ids, damaged, cut } = await readAll(bytes.subarray(0, (at[3] as number) + 60))
    expect({ ids, told: [...damaged, ...cut] }).toEqual({ ids: ['a', 'b', 'c'], told: [at[3]] })
  })

  test('a file that is cut anywhere gives each record that is whole, once', async () => {
    const bytes = Buffer.concat(written)
    for (let end = 1; end < bytes.length; end += 37) {
      const whole = at.filter((_, index) => (at[index + 1] ?? bytes.length) <= end).length
      const { ids, damaged, cut } = await readAll(bytes.subarray(0, end)).catch(() => ({
        ids: [],
        damaged: [],
        cut: [0],
      }))
      expect([end, ids.slice(0, whole)]).toEqual([end, ['a', 'b', 'c', 'd'].slice(0, whole)])
      // The blank lines behind a record are no part of it.
      const isAtBorder = [...at, bytes.length].some((border) => end > border - 5 && end <= border)
      if (name === 'gzipped' || !isAtBorder) expect([end, damaged.length + cut.length]).toEqual([end, 1])
    }
  })
})

describe('a file of one gzip stream that is cut', () => {
  const records = Array.from({ length: 40 }, (_, index) => record(String.fromCharCode(97 + index), 3000 + index))
  const plain = Buffer.concat(records)
  const stream = gzipSync(plain)

  test.each([0.02, 0.3, 0.45, 0.6, 0.75, 0.9, 0.999])('gives what gunzip gives, at %d of its length', async (share) => {
    const bytes = stream.subarray(0, Math.floor(stream.length * share))
    const left = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
    expect(left.length).toBeGreaterThan(0)
    const ofPlain = await readAll(left)
    expect(await readAll(bytes)).toEqual({ ...ofPlain, cut: [0] })
    const whole = offsetsOf(records).filter((at, index) => at + (records[index] as Uint8Array).length <= left.length)
    expect(ofPlain.ids.filter((id) => !id.endsWith(' cut'))).toHaveLength(whole.length)
  })

  test('behind its last record is said, and costs nothing', async () => {
    const { ids, damaged, cut } = await readAll(stream.subarray(0, stream.length - 4))
    expect([ids.length, ids.some((id) => id.endsWith(' cut')), damaged, cut]).toEqual([40, false, [], [0]])
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
      expect({ ids, damaged }).toEqual({ ids: ['a', 'c', 'd'], damaged: [offsetsOf(all)[1]] })
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
