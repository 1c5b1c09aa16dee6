import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeUnprintable } from '../../src/diagnostics/escape-unprintable.js'
import { HARMFUL, hostileText } from './unprintable.js'

describe('escapeUnprintable', () => {
  test.each([
    ['plain ASCII', 'h-index58 ~ {}', 'h-index58 ~ {}'],
    ['letters of any script', 'Hynek Kydlíček 語 عربي', 'Hynek Kydlíček 語 عربي'],
    ['an astral character', '😀', '😀'],
    ['a backslash stays', '$\\textbf{Co}$', '$\\textbf{Co}$'],
    ['NUL', 'a\0b', 'a\\u{0}b'],
    ['a terminal escape', '\u001b[2J', '\\u{1b}[2J'],
    ['tab and line ends', '\t\n\r', '\\u{9}\\u{a}\\u{d}'],
    ['delete and C1', '\u007f\u0085\u009b', '\\u{7f}\\u{85}\\u{9b}'],
    ['soft hyphen', '\u00ad', '\\u{ad}'],
    ['zero width', '\u200b\u200c\u200d\u2060\ufeff', '\\u{200b}\\u{200c}\\u{200d}\\u{2060}\\u{feff}'],
    ['bidi marks', '\u061c\u200e\u200f', '\\u{61c}\\u{200e}\\u{200f}'],
    ['bidi overrides', '\u202a\u202e', '\\u{202a}\\u{202e}'],
    ['bidi isolates', '\u2066\u2069', '\\u{2066}\\u{2069}'],
    ['line separators', '\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['lone surrogates', '\ud800a\udfff', '\\u{d800}a\\u{dfff}'],
    ['tags', '\u{e0041}', '\\u{e0041}'],
    ['NBSP is a blank', 'a\u00a0b', 'a\u00a0b'],
    ['a combining mark', 'e\u0301', 'e\u0301'],
  ])('%s', (_what, text, expected) => {
    expect(escapeUnprintable(text)).toBe(expected)
  })

  test('lets nothing harmful through, and is stable', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = escapeUnprintable(text)
        expect(shown).not.toMatch(HARMFUL)
        expect(escapeUnprintable(shown)).toBe(shown)
      }),
    )
  })

  test('covers every code point that is a control, a surrogate or a separator', () => {
    const missed = []
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const character = String.fromCodePoint(codePoint)
      if (HARMFUL.test(character) && escapeUnprintable(character) === character) missed.push(codePoint)
    }
    expect(missed).toEqual([])
  })
})
