import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../src/diagnostics/quote.js'
import { HARMFUL, hostileText } from './unprintable.js'

describe('quote', () => {
  test.each([
    ['nothing', '', '""'],
    ['plain text', 'Feb 30, 2024', '"Feb 30, 2024"'],
    ['80 characters', 'a'.repeat(80), `"${'a'.repeat(80)}"`],
    ['81 characters', 'a'.repeat(81), `"${'a'.repeat(79)}…"`],
    ['80 astral characters', '😀'.repeat(80), `"${'😀'.repeat(80)}"`],
    ['81 astral characters', '😀'.repeat(81), `"${'😀'.repeat(79)}…"`],
    ['a quote', 'a"b', '"a\\"b"'],
    ['a backslash', '\\u{0}', '"\\\\u{0}"'],
    ['a control', '\0', '"\\u{0}"'],
    ['line ends', 'a\r\nb', '"a\\u{d}\\u{a}b"'],
    ['a terminal escape', '\u001b[31m', '"\\u{1b}[31m"'],
    ['a lone surrogate', '\ud83d', '"\\u{d83d}"'],
    ['a bidi override', '\u202eabc', '"\\u{202e}abc"'],
    ['16 escapes fill it', '\0'.repeat(16), `"${'\\u{0}'.repeat(16)}"`],
    ['no escape is cut in two', '\0'.repeat(17), `"${'\\u{0}'.repeat(15)}…"`],
    ['an escape that would not fit', `${'a'.repeat(78)}\0b`, `"${'a'.repeat(78)}…"`],
  ])('%s', (_what, text, expected) => {
    expect(quote(text)).toBe(expected)
  })

  test('is short, safe and unambiguous for any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, other) => {
        const quoted = quote(text)
        const inner = quoted.slice(1, -1)
        expect(quoted).not.toMatch(HARMFUL)
        expect([...inner].length).toBeLessThanOrEqual(80)
        expect(inner).toMatch(/^(?:[^"\\]|\\["\\]|\\u\{[0-9a-f]+\})*$/u)
        if (!inner.endsWith('…') && text !== other) expect(quote(other)).not.toBe(quoted)
      }),
    )
  })

  test('reads no more than it shows', () => {
    let read = 0
    const text = {
      *[Symbol.iterator]() {
        for (;;) {
          read += 1
          yield 'a'
        }
      },
    }
    expect(quote(text as unknown as string)).toBe(`"${'a'.repeat(79)}…"`)
    expect(read).toBe(81)
  })
})
