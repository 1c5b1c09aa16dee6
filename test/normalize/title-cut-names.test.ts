import { describe, expect, it } from 'vitest'
import { lastCommaItems } from '../../src/normalize/title-cut/line.js'

describe('the comma items that end a line, the last one first', () => {
  it.each<[line: string, items: string[]]>([
    ['', ['']],
    ['Ana', ['Ana']],
    ['Bees, Ana', ['Ana', 'Bees']],
    ['Bees,Ana', ['Bees,Ana']],
    ['Ants, Bees, Ana', ['Ana', 'Bees', 'Ants']],
    ['Cats, Ants, Bees, Ana', ['Ana', 'Bees', 'Ants']],
    ['Dogs, Cats, Ants, Bees, Ana', ['Ana', 'Bees', 'Ants']],
    ['Bees, Ana, Jr.', ['Ana, Jr.', 'Bees']],
    ['Bees, Ana, Jr., Bo, III', ['Bo, III', 'Ana, Jr.', 'Bees']],
    ['Jr.', ['Jr.']],
    ['XJr.', ['XJr.']],
    [', Jr.', ['Jr.', '']],
    [', Ana', ['Ana', '']],
    ['B, Ana', ['Ana', 'B']],
    [', ', ['', '']],
    [',', [',']],
    [', , ', ['', '', '']],
  ])('%j', (line, items) => {
    expect(lastCommaItems(line).map(({ start, end }) => line.slice(start, end))).toEqual(items)
    expect(lastCommaItems(line).every(({ start, end }) => start <= end)).toBe(true)
  })

  it.each([
    [119, 2],
    [120, 2],
    [121, 1],
    [400, 1],
  ])('end at one of %i units, too long for a name, or go on: %i', (length, found) => {
    expect(lastCommaItems(`Bees, ${'a'.repeat(length)}`)).toHaveLength(found)
  })
})
