import { expect, test } from 'vitest'
import { trimGaps } from '../../src/syntax/gaps.js'

test.each<[page: string, start: number, end: number, from: number, to: number]>([
  [' a b\n', 0, 5, 1, 4],
  [' a b\n', 1, 4, 1, 4],
  ['a \n b', 1, 4, 4, 4],
  [' \n ', 1, 2, 2, 2],
  [' \n ', 1, 1, 1, 1],
  ['a\u00a0', 0, 2, 0, 2],
])('%j from %i to %i, without the gaps at its ends', (page, start, end, from, to) => {
  expect(trimGaps(page, start, end)).toEqual({ start: from, end: to })
})
