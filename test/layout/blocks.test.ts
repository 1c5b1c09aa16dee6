import { describe, expect, test } from 'vitest'
import {
  type Block,
  continuedBlocks,
  isSpaced,
  singleBlocks,
  spacedBlocks,
  splitBlock,
  textOf,
  toBlock,
} from '../../src/layout/blocks.js'
import { blocksOf } from '../../src/layout/page-spacing.js'
import type { Range } from '../../src/syntax/nodes.js'
import { linesOf } from './lines-of.js'

const show = (page: string) => (at: Range) => page.slice(at.start, at.end)
const wide = (length: number) => `A ${'x'.repeat(length - 2)}`

/** A page of which some papers have blank lines between their blocks. */
const SPACED = { isUnwrapped: false, isTight: false, isApart: true, wrapping: null, perhapsWrapped: null }

describe('the blocks of a paper on a page that has blank lines', () => {
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
    expect(blocksOf(page, linesOf(page), SPACED).map(show(page))).toEqual(blocks)
  })

  test('a block is split between two of its lines', () => {
    const page = 'a\nb\nc'
    const [first, second] = splitBlock(toBlock(linesOf(page)), 1)
    expect([first, second].map(show(page))).toEqual(['a', 'b\nc'])
  })
})

test.each([
  ['a\n\nb', true],
  ['a\nb', false],
  ['\na\n', false],
  ['\n\na\nb\n\n', false],
  ['', false],
])('whether a blank line stands between two others: %j %s', (page, is) => {
  expect(isSpaced(linesOf(page))).toBe(is)
})

describe('the blocks of some lines', () => {
  const page = ['', wide(60), 'and on', 'The End', '', '', wide(58), 'and', ''].join('\n')
  const lines = linesOf(page)
  const shown = (blocks: readonly Block[]) => blocks.map(({ start, end }) => page.slice(start, end))
  test.each<[what: string, blocks: readonly Block[], expected: string[]]>([
    ['blank lines part them', spacedBlocks(lines), [`${wide(60)}\nand on\nThe End`, `${wide(58)}\nand`]],
    [
      'full lines go on',
      continuedBlocks(page, lines, { width: 60, isRagged: false }),
      [`${wide(60)}\nand on`, 'The End', `${wide(58)}\nand`],
    ],
    [
      'no line goes on where the page is not wrapped',
      continuedBlocks(page, lines, null),
      [wide(60), 'and on', 'The End', wide(58), 'and'],
    ],
    ['each line is one', singleBlocks(lines), [wide(60), 'and on', 'The End', wide(58), 'and']],
    ['no lines, no blocks', [...spacedBlocks([]), ...continuedBlocks(page, [], null), ...singleBlocks([])], []],
    ['nor blank ones', [...spacedBlocks(linesOf('\n\n')), ...continuedBlocks('\n\n', linesOf('\n\n'), null)], []],
  ])('%s', (_what, blocks, expected) => {
    expect(shown(blocks)).toEqual(expected)
  })

  test('a block of three lines goes on twice', () => {
    const text = `${wide(60)}\n${wide(60)}\nand more`
    const [block] = continuedBlocks(text, linesOf(text), { width: 60, isRagged: false })
    expect(block?.lines).toEqual(linesOf(text))
  })
})

test('the text of a block of several lines is one line', () => {
  const page = 'Night Trams \n and  \n  Day Trams'
  expect(textOf(page, { start: 0, end: page.length })).toBe('Night Trams and Day Trams')
})
