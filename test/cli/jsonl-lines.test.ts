import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder } from '../../src/cli/jsonl/in-order.js'
import { lineBatches, linesOf } from '../../src/cli/jsonl/line-batches.js'
import { membersOf, membersWithout, writtenMembers } from '../../src/cli/jsonl/record-members.js'

/** The stream of a text, cut into chunks of the given lengths. */
async function* chunksOf(bytes: Uint8Array, lengths: readonly number[]) {
  let at = 0
  for (const length of lengths) {
    yield bytes.subarray(at, at + length)
    at += length
  }
  yield bytes.subarray(at)
}

async function linesFrom(chunks: AsyncIterable<Uint8Array>, longest?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const batch of lineBatches(chunks, longest)) {
    if ('oversize' in batch) lines.push(`${batch.firstLine}: ${batch.oversize} bytes`)
    else for (const { bytes, number } of linesOf(batch)) lines.push(`${number}: ${Buffer.from(bytes)}`)
  }
  return lines
}

describe('lines', () => {
  test('are what stands between line feeds, however the stream is cut', async () => {
    const text = fc.array(fc.constantFrom('\n', '\r', 'a', 'é', '€', '😀', 'line'), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(6), { maxLength: 30 }), async (parts, lengths) => {
        const whole = parts.join('')
        const lines = whole.split('\n')
        if (lines.at(-1) === '') lines.pop()
        const expected = lines.map((line, index) => `${index + 1}: ${line}`)
        expect(await linesFrom(chunksOf(Buffer.from(whole), lengths))).toEqual(expected)
      }),
    )
  })

  test('may be as long as a string can be, and no byte longer, wherever their last chunk begins', async () => {
    for (const cut of [1, 6, 11, 12, 13]) {
      expect(await linesFrom(chunksOf(Buffer.from(`${'a'.repeat(12)}\nb\n`), [cut]), 12)).toEqual([
        `1: ${'a'.repeat(12)}`,
        '2: b',
      ])
      expect(await linesFrom(chunksOf(Buffer.from(`${'a'.repeat(13)}\nb\n`), [cut]), 12)).toEqual([
        '1: 13 bytes',
        '2: b',
      ])
    }
  })

  test('that no string can hold are let go, and the others are not', async () => {
    const text = `ab\n${'c'.repeat(30)}\nde\n${'f'.repeat(11)}\ng\n${'h'.repeat(40)}`
    for (const length of [1, 3, 7]) {
      const chunks = chunksOf(Buffer.from(text), Array(Math.ceil(text.length / length)).fill(length))
      expect(await linesFrom(chunks, 12)).toEqual([
        '1: ab',
        '2: 30 bytes',
        '3: de',
        `4: ${'f'.repeat(11)}`,
        '5: g',
        '6: 40 bytes',
      ])
    }
  })
})

describe('members', () => {
  test('are the keys of an object and what is written for them', () => {
    const written = String.raw`{ "a" : 12345678901234567890 , "b\"\\":"}\\",	"c":[1,{"d":"]"}], "e":{}, "a":1e400,"":null }`
    const asWritten = membersOf(written).map((member) => ({ key: member.key, written: writtenMembers([member])[0] }))
    expect(asWritten).toEqual([
      { key: 'a', written: '"a":12345678901234567890' },
      { key: 'b"\\', written: String.raw`"b\"\\":"}\\"` },
      { key: 'c', written: '"c":[1,{"d":"]"}]' },
      { key: 'e', written: '"e":{}' },
      { key: 'a', written: '"a":1e400' },
      { key: '', written: '"":null' },
    ])
    expect(membersOf(' {} ')).toEqual([])
  })

  test.each([
    ['a', '{"a.b":2,"b":{"c":1.10}}'],
    ['b', '{"a":1,"a.b":2}'],
    ['b.c', '{"a":1,"a.b":2,"b":{}}'],
    ['a.b', '{"a":1,"b":{"c":1.10}}'],
    ['a.c', '{"a":1,"a.b":2,"b":{"c":1.10}}'],
    ['b.d', '{"a":1,"a.b":2,"b":{"c":1.10}}'],
  ])('can be left out: %s', (field, left) => {
    const members = membersOf('{"a":1,"a.b":2,"b": { "c" : 1.10 }}')
    const written = `{${writtenMembers(membersWithout(members, field)).join()}}`
    expect(JSON.parse(written)).toEqual(JSON.parse(left))
    if (field !== 'b' && field !== 'b.c') expect(written).toContain('1.10')
  })

  test('make the object again', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t', ' \r')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), spaces, (object, space) => {
        const members = membersOf(JSON.stringify(object, null, space))
        expect(members.map(({ key }) => key)).toEqual(Object.keys(object))
        expect(JSON.parse(`{${writtenMembers(members).join()}}`)).toEqual(JSON.parse(JSON.stringify(object)))
      }),
    )
  })
})

describe('results in order', () => {
  const later = (turns: number) => new Promise((resolve) => setTimeout(resolve, turns))

  async function* numbers(count: number) {
    for (let number = 0; number < count; number += 1) yield number
  }

  test.each([1, 2, 5])('with room for %i', async (limit) => {
    let open = 0
    let most = 0
    const work = async (number: number) => {
      open += 1
      most = Math.max(most, open)
      await later((number * 7) % 5)
      open -= 1
      return number
    }
    const made: number[] = []
    for await (const number of inOrder(numbers(30), limit, work)) made.push(number)
    expect(made).toEqual(Array.from({ length: 30 }, (_, index) => index))
    expect(most).toBe(limit)
  })

  test('do not wait for what comes after them', async () => {
    let finish = () => {}
    async function* source() {
      yield 1
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    }
    const results = inOrder(source(), 4, async (number) => number)
    expect(await results.next()).toEqual({ done: false, value: 1 })
    finish()
    expect(await results.next()).toEqual({ done: true, value: undefined })
  })

  test('come before the failure of the source, or of the work behind them', async () => {
    async function* source() {
      yield* numbers(3)
      throw new Error('source')
    }
    const made: number[] = []
    const read = async (fails: number) => {
      made.length = 0
      const work = async (number: number) => {
        await later(3 - number)
        if (number === fails) throw new Error('work')
        return number
      }
      for await (const number of inOrder(source(), 4, work)) made.push(number)
    }
    await expect(read(9)).rejects.toThrow('source')
    expect(made).toEqual([0, 1, 2])
    await expect(read(1)).rejects.toThrow('work')
    expect(made).toEqual([0])
  })
})
