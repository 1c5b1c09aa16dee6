import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineTable } from '../../src/source/line-table.js'

/** The same by the slowest way that is plainly right. */
function naiveLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (let offset = 0; offset < text.length; offset += 1) {
    const isLineEnd = text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n')
    if (!isLineEnd) continue
    const end = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset
    lines.push({ start, end })
    start = offset + 1
  }
  return [...lines, { start, end: text.length }]
}

function naivePosition(text: string, offset: number): { line: number; column: number } {
  const lines = naiveLines(text)
  const index = lines.findLastIndex(({ start }) => start <= offset)
  return { line: index + 1, column: offset - (lines[index]?.start ?? 0) + 1 }
}

describe('createLineTable', () => {
  test.each([
    { what: 'an empty text', text: '', offset: 0, line: 1, column: 1 },
    { what: 'the first unit', text: 'ab', offset: 0, line: 1, column: 1 },
    { what: 'the end of the text', text: 'ab', offset: 2, line: 1, column: 3 },
    { what: 'a line feed', text: 'a\nb', offset: 1, line: 1, column: 2 },
    { what: 'after a line feed', text: 'a\nb', offset: 2, line: 2, column: 1 },
    { what: 'after the last line feed', text: 'a\n', offset: 2, line: 2, column: 1 },
    { what: 'after a carriage return', text: 'a\rb', offset: 2, line: 2, column: 1 },
    { what: 'the CR of a CRLF', text: 'a\r\nb', offset: 1, line: 1, column: 2 },
    { what: 'between CR and LF', text: 'a\r\nb', offset: 2, line: 1, column: 3 },
    { what: 'after a CRLF', text: 'a\r\nb', offset: 3, line: 2, column: 1 },
    { what: 'LF and CR are two line ends', text: 'a\n\rb', offset: 3, line: 3, column: 1 },
    { what: 'U+2028, U+2029 and U+0085 end no line', text: 'a\u2028b\u2029c\u0085d', offset: 6, line: 1, column: 7 },
    { what: 'vertical tab and form feed end no line', text: 'a\vb\fc', offset: 4, line: 1, column: 5 },
    { what: 'an astral character is two columns', text: '😀a', offset: 2, line: 1, column: 3 },
    { what: 'a byte-order mark is a column', text: '\ufeffa', offset: 1, line: 1, column: 2 },
    { what: 'before the text', text: 'ab', offset: -5, line: 1, column: 1 },
    { what: 'beyond the text', text: 'a\nb', offset: 99, line: 2, column: 2 },
    { what: 'no number', text: 'a\nb', offset: Number.NaN, line: 1, column: 1 },
  ])('positionAt: $what', ({ text, offset, line, column }) => {
    expect(createLineTable(text).positionAt(offset)).toEqual({ line, column })
  })

  test.each([
    { text: 'ab\ncd', line: 1, shown: 'ab' },
    { text: 'ab\ncd', line: 2, shown: 'cd' },
    { text: 'ab\r\ncd', line: 1, shown: 'ab' },
    { text: 'ab\rcd', line: 1, shown: 'ab' },
    { text: 'ab\n', line: 2, shown: '' },
    { text: '\r\n\r\n', line: 2, shown: '' },
    { text: 'ab\ncd', line: 0, shown: 'ab' },
    { text: 'ab\ncd', line: 9, shown: 'cd' },
    { text: 'ab\ncd', line: Number.NaN, shown: 'ab' },
  ])('lineSpan of line $line of $text', ({ text, line, shown }) => {
    const { start, end } = createLineTable(text).lineSpan(line)
    expect(text.slice(start, end)).toBe(shown)
  })

  test('rangeOf gives both ends', () => {
    expect(createLineTable('ab\ncd').rangeOf({ start: 1, end: 4 })).toEqual({
      start: { line: 1, column: 2 },
      end: { line: 2, column: 2 },
    })
  })

  test('agrees with the naive way on every offset and line', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '\u0085', '😀'), maxLength: 200 })
    fc.assert(
      fc.property(text, (value) => {
        const table = createLineTable(value)
        const lines = naiveLines(value)
        expect(table.lineCount).toBe(lines.length)
        expect(lines.map((_, index) => table.lineSpan(index + 1))).toEqual(lines)
        for (let offset = 0; offset <= value.length; offset += 1) {
          expect(table.positionAt(offset)).toEqual(naivePosition(value, offset))
        }
      }),
    )
  })

  test('holds a million lines', () => {
    const table = createLineTable('a\r\n'.repeat(1_000_000))
    expect(table.lineCount).toBe(1_000_001)
    expect(table.positionAt(2_999_999)).toEqual({ line: 1_000_000, column: 3 })
    expect(table.positionAt(3_000_000)).toEqual({ line: 1_000_001, column: 1 })
  })
})
