import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstInvalidByte } from '../../src/cli/utf8.js'

describe('firstInvalidByte', () => {
  test.each([
    { what: 'nothing', bytes: [], offset: -1 },
    { what: 'ASCII', bytes: [0x00, 0x41, 0x7f], offset: -1 },
    { what: 'two, three and four bytes', bytes: [...Buffer.from('é€😀')], offset: -1 },
    { what: 'a byte-order mark', bytes: [0xef, 0xbb, 0xbf, 0x41], offset: -1 },
    { what: 'Latin-1', bytes: [...Buffer.from('Zoé', 'latin1')], offset: 2 },
    { what: 'UTF-16', bytes: [0xff, 0xfe, 0x41, 0x00], offset: 0 },
    { what: 'a continuation on its own', bytes: [0x41, 0x80], offset: 1 },
    { what: 'an overlong form', bytes: [0x41, 0xc0, 0xaf], offset: 1 },
    { what: 'an overlong form of three bytes', bytes: [0xe0, 0x9f, 0xbf], offset: 0 },
    { what: 'a surrogate', bytes: [0x41, 0xed, 0xa0, 0x80], offset: 1 },
    { what: 'beyond U+10FFFF', bytes: [0x41, 0xf4, 0x90, 0x80, 0x80], offset: 1 },
    { what: 'a sequence that breaks off', bytes: [0x41, 0xe2, 0x82, 0x41], offset: 1 },
    { what: 'a sequence cut by the end', bytes: [0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98], offset: 3 },
  ])('$what', ({ bytes, offset }) => {
    expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(offset)
  })

  test('all before it is UTF-8, and no sequence begins at it', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    )
    fc.assert(
      fc.property(fc.array(pieces).map(Buffer.concat), (bytes) => {
        const offset = firstInvalidByte(bytes)
        expect(isUtf8(bytes)).toBe(offset === -1)
        if (offset === -1) return
        expect(isUtf8(bytes.subarray(0, offset))).toBe(true)
        for (let length = 1; length <= Math.min(4, bytes.length - offset); length += 1) {
          expect(isUtf8(bytes.subarray(offset, offset + length))).toBe(false)
        }
      }),
      { numRuns: 1000, seed: 1 },
    )
  })
})
