import { describe, expect, test } from 'vitest'
import { countFirst } from '../../src/source/sorted.js'

describe('countFirst', () => {
  test.each([
    [[], 0],
    [[1], 1],
    [[9], 0],
    [[1, 2, 5], 3],
    [[1, 2, 6, 7], 2],
    [[6, 7], 0],
    [[1, 5, 5, 6, 9], 3],
  ])('of %j, so many are at most 5: %i', (numbers, count) => {
    expect(countFirst(numbers, (number) => number <= 5)).toBe(count)
    expect(countFirst(Uint32Array.from(numbers), (number) => number <= 5)).toBe(count)
  })

  test('asks few of many', () => {
    const asked: number[] = []
    countFirst(
      Array.from({ length: 1000 }, (_, i) => i),
      (number) => {
        asked.push(number)
        return number < 700
      },
    )
    expect(asked.length).toBeLessThanOrEqual(10)
  })
})
