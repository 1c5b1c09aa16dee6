import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rewrite } from '../../src/source/rewriting.js'
import { RUNS } from '../properties/often.js'

describe('rewrite', () => {
  test.each([
    { what: 'nothing to replace', text: 'abc', by: 'y', after: 'abc', starts: [0, 1, 2, 3] },
    { what: 'the same length', text: 'axc', by: 'y', after: 'ayc', starts: [0, 1, 2, 3] },
    { what: 'shorter', text: 'axxc', by: 'y', after: 'ayc', starts: [0, 1, 3, 4] },
    { what: 'longer', text: 'axc', by: 'yyy', after: 'ayyyc', starts: [0, 1, 2, 2, 2, 3] },
    { what: 'removed at the start', text: 'xxa', by: '', after: 'a', starts: [2, 3] },
    { what: 'removed in the middle', text: 'axxb', by: '', after: 'ab', starts: [0, 3, 4] },
    { what: 'removed at the end', text: 'axx', by: '', after: 'a', starts: [0, 3] },
    { what: 'all removed', text: 'xx', by: '', after: '', starts: [2] },
    { what: 'twice', text: 'xaxb', by: 'yy', after: 'yyayyb', starts: [0, 1, 1, 2, 3, 3, 4] },
  ])('$what: $text → $after', ({ text, by, after, starts }) => {
    const rewriting = rewrite(text, /x+/g, () => by)
    expect(rewriting.text).toBe(after)
    expect(starts.map((_, offset) => rewriting.startBefore(offset))).toEqual(starts)
  })

  test('what was not replaced keeps its place, from both ends', () => {
    const parts = fc.array(fc.constantFrom('a', 'b', 'x', 'xx', 'xxx'))
    fc.assert(
      fc.property(parts, fc.constantFrom('', 'y', 'yy', 'yyyyy'), (pieces, by) => {
        const text = pieces.join('')
        const { text: after, startBefore, endBefore } = rewrite(text, /x+/g, () => by)
        for (let offset = 0; offset < after.length; offset++) {
          if (after[offset] === 'y') continue
          expect(text[startBefore(offset)]).toBe(after[offset])
          expect(endBefore(offset + 1)).toBe(startBefore(offset) + 1)
        }
        expect(startBefore(after.length)).toBe(text.length)
      }),
      { numRuns: 2 * RUNS },
    )
  })
})
