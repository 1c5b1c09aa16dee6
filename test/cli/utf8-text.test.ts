import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createUtf8Text } from '../../src/cli/jsonl/utf8-text.js'

/** Many pieces outgrow the first buffer, at any byte of a character. */
const pieces = fc.array(
  fc
    .tuple(fc.constantFrom('', 'a', 'é', '€', '😀', 'line\n'), fc.nat(40_000))
    .map(([text, count]) => text.repeat(count)),
  { maxLength: 12 },
)

test('pieces are written one behind the other, whatever their size', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const text = createUtf8Text()
      for (const piece of given) text.append(piece)
      // Compared as buffers: what they hold is too much for a message.
      expect(Buffer.from(given.join('')).equals(text.finish())).toBe(true)
    }),
  )
})
