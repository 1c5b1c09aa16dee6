import { describe, expect, test } from 'vitest'
import { lineEnd, lineStart } from '../../src/syntax/lines.js'
import type { Range } from '../../src/syntax/nodes.js'
import {
  accept,
  ahead,
  alt,
  begin,
  matching,
  moved,
  nothing,
  optional,
  run,
  runOnLine,
  seqMap,
  unless,
  upTo,
  where,
  word,
} from '../../src/syntax/rule.js'

const a = word(/a/y)
const b = word(/b/y)
const gap = matching(/ */y)

const at = (start: number, end: number) => ({ start, end })

describe('a word', () => {
  test('is what its pattern matches, and the gap behind it is no part of it', () => {
    const spaced = word(/a+/y, gap)
    expect(begin(spaced, 'aa  b')).toMatchObject({ index: 4, value: at(0, 2) })
    expect(accept(spaced, 'aa  ')).toEqual(at(0, 2))
  })

  test('stands where it is looked for, and nowhere behind that', () => {
    expect(accept(a, 'ba')).toBeNull()
    expect(
      accept(
        seqMap(b, a, (_b, a) => a),
        'ba',
      ),
    ).toEqual(at(1, 2))
  })
})

describe('combinators', () => {
  test('optional: a rule, or nothing', () => {
    const both = seqMap(optional(a), optional(b), (...parts) => parts)
    expect(['', 'a', 'b', 'ab'].map((text) => accept(both, text))).toEqual([
      [null, null],
      [at(0, 1), null],
      [null, at(0, 1)],
      [at(0, 1), at(1, 2)],
    ])
    expect(accept(nothing, '')).toBeNull()
    expect(begin(nothing, 'a')).toMatchObject({ index: 0, value: null })
  })

  test('where: only a node that passes', () => {
    const long = where(word(/a+/y), ({ start, end }, page) => end - start > 1 && page.startsWith('a'))
    expect([accept(long, 'a'), accept(long, 'aa')]).toEqual([null, at(0, 2)])
  })

  test('unless: where another rule does not stand', () => {
    const notTwice = unless(word(/aa/y), word(/a+/y))
    expect([accept(notTwice, 'a'), accept(notTwice, 'aa'), accept(notTwice, 'b')]).toEqual([at(0, 1), null, null])
  })

  test('ahead: takes nothing, where a rule stands next', () => {
    const beforeB = seqMap(a, ahead(b), (a) => a)
    expect([begin(beforeB, 'ab').index, accept(beforeB, 'a'), accept(beforeB, 'aa')]).toEqual([1, null, null])
  })

  test('upTo: a rule again and again, to the end or as far as it goes', () => {
    const untilB = upTo(b, a)
    expect(begin(untilB, 'aab')).toMatchObject({ index: 3, value: { before: [at(0, 1), at(1, 2)], end: at(2, 3) } })
    expect(begin(untilB, 'b')).toMatchObject({ index: 1, value: { before: [], end: at(0, 1) } })
    expect(begin(untilB, 'ac')).toMatchObject({ index: 1, value: { before: [at(0, 1)], end: null } })
    expect(begin(untilB, '')).toMatchObject({ index: 0, value: { before: [], end: null } })
  })
})

describe('running a rule', () => {
  test('over a whole text it must accept all of it', () => {
    expect(run(a, 'a')).toEqual(at(0, 1))
    expect(() => run(a, 'b')).toThrow('the grammar refused a text')
    expect(() => run(a, 'ab')).toThrow('the grammar refused the end of a text')
    expect([accept(a, 'a'), accept(a, 'ab'), accept(a, 'b')]).toEqual([at(0, 1), null, null])
  })

  test('over a line of a page, where a wrapped one is read as one and its offsets are those of the page', () => {
    interface Line extends Range {
      readonly words: readonly Range[]
    }
    const line = seqMap(
      lineStart,
      word(/\w+/y, gap).many(),
      lineEnd,
      (start, words, end): Line => ({ start, end, words }),
    )
    const page = 'x\nIda Example\nOtto\ny'
    expect(runOnLine(line, page, at(2, 13))).toEqual({ ...at(2, 13), words: [at(2, 5), at(6, 13)] })
    expect(runOnLine(line, page, at(2, 18))).toEqual({ ...at(2, 18), words: [at(2, 5), at(6, 13), at(14, 18)] })
    expect(runOnLine(alt(line), page, at(2, 5))).toEqual({ ...at(2, 5), words: [at(2, 5)] })
  })
})

test('a node is moved with all its offsets, and nothing else of it', () => {
  const node = { start: 0, end: 3, kind: 'x', is: true, none: null, parts: [at(1, 2)] }
  expect(moved(node, 10)).toEqual({ start: 10, end: 13, kind: 'x', is: true, none: null, parts: [at(11, 12)] })
})
