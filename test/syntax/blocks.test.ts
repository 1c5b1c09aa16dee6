import { describe, expect, test } from 'vitest'
import { splitBlock, toBlock, toBlocks } from '../../src/syntax/blocks.js'
import type { Stretch } from '../../src/syntax/nodes.js'
import { splitAtOpenings } from '../../src/syntax/openings.js'

/** The lines of a page as the grammar gives them: without blanks at their ends, blank ones empty. */
function linesOf(page: string): Stretch[] {
  let offset = 0
  return page.split('\n').map((line) => {
    const start = offset + (line.length - line.trimStart().length)
    offset += line.length + 1
    return { start, end: start + line.trim().length }
  })
}

const textOf = (page: string) => (at: Stretch) => page.slice(at.start, at.end)

describe('toBlocks', () => {
  test.each([
    { what: 'nothing', page: '', blocks: [] },
    { what: 'blank lines only', page: '\n \n\n', blocks: [] },
    { what: 'one line', page: 'a', blocks: ['a'] },
    { what: 'no blank lines: each line is a block', page: 'a\nb\nc', blocks: ['a', 'b', 'c'] },
    { what: 'blank lines at the ends are none between', page: '\n\na\nb\n\n', blocks: ['a', 'b'] },
    { what: 'blank lines separate', page: 'a\n\nb', blocks: ['a', 'b'] },
    { what: 'several blank lines separate once', page: 'a\n\n \n\nb', blocks: ['a', 'b'] },
    { what: 'a hard-wrapped block is one', page: 'a\nb\n\nc\nd\ne', blocks: ['a\nb', 'c\nd\ne'] },
    { what: 'blanks at the ends of lines are no part', page: '  a  \n\n  b', blocks: ['a', 'b'] },
  ])('$what', ({ page, blocks }) => {
    expect(toBlocks(page, linesOf(page), null).map(textOf(page))).toEqual(blocks)
  })

  test('a block is split between two of its lines', () => {
    const page = 'a\nb\nc'
    const [first, second] = splitBlock(toBlock(linesOf(page)), 1)
    expect([first, second].map(textOf(page))).toEqual(['a', 'b\nc'])
  })
})

const LONG = `We study ${'the problem of learning from data and '.repeat(4)}so it ends.`

/** The parts a page falls into: what is left of a meta line, in brackets, and the blocks. */
function partsOf(page: string, hasMeta: boolean): string[][] {
  const show = textOf(page)
  return splitAtOpenings(page, toBlocks(page, linesOf(page), null), hasMeta).map(({ damagedMeta, blocks }) => [
    ...(damagedMeta === null ? [] : [`[${show(damagedMeta)}]`]),
    ...blocks.map(show),
  ])
}

describe('splitAtOpenings: papers that have lost their meta lines', () => {
  test.each<{ what: string; page: string; hasMeta: boolean; parts: string[][] }>([
    { what: 'nothing', page: '', hasMeta: true, parts: [[]] },
    {
      what: 'a whole paper',
      page: `Title One\n\nIda Example\n\n${LONG}`,
      hasMeta: true,
      parts: [['Title One', 'Ida Example', LONG]],
    },
    {
      what: 'a paper behind another',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'what is left of the meta line, in one block with the title',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nLGS?p 20, 2024\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['[LGS?p 20, 2024]', 'Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'what is left of the meta line, as a block of its own',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nLGS?p 20, 2024\n\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['[LGS?p 20, 2024]', 'Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'a further paragraph of the abstract',
      page: `Title One\n\nIda Example\n\n${LONG}\n\n${LONG}`,
      hasMeta: true,
      parts: [['Title One', 'Ida Example', LONG, LONG]],
    },
    {
      what: 'the first paper, below the header',
      page: `Title One\n\nIda Example\n\n${LONG}`,
      hasMeta: false,
      parts: [[], ['Title One', 'Ida Example', LONG]],
    },
    {
      what: 'chrome above the first paper',
      page: `Sort by date\n\nTitle One\n\nIda Example\n\n${LONG}`,
      hasMeta: false,
      parts: [['Sort by date'], ['Title One', 'Ida Example', LONG]],
    },
  ])('$what', ({ page, hasMeta, parts }) => {
    expect(partsOf(page, hasMeta)).toEqual(parts)
  })
})
