import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/syntax/blocks.js'
import type { Stretch } from '../../src/syntax/nodes.js'
import { eachLine, isContinued, joinContinued, joinSpaced, wrappingOf } from '../../src/syntax/page-wrapping.js'

/** The lines of a page. */
function linesOf(page: string): Stretch[] {
  let end = -1
  return page.split('\n').map((line) => {
    const start = end + 1
    end = start + line.length
    return { start, end }
  })
}

const wide = (length: number) => `A ${'x'.repeat(length - 2)}`

test.each([
  [49, null],
  [50, 50],
  [120, 120],
  [121, null],
])('a page whose longest line has %i characters is wrapped at %j', (length, width) => {
  const page = `${wide(length)}\nand more`
  expect(wrappingOf(page, linesOf(page))?.width ?? null).toBe(width)
})

describe('whether a line goes on in the one below it', () => {
  test.each<[what: string, line: string, next: string, width: number | null, is: boolean]>([
    ['the next word would not have fitted', wide(60), 'and', 60, true],
    ['it would have', wide(60), 'and', 64, false],
    ['the page is not wrapped', wide(60), 'and', null, false],
    ['the line is as wide as the narrowest wrapping', wide(50), 'and', 50, true],
    ['it is narrower than any', wide(49), 'and', 50, false],
  ])('%s', (_what, line, next, width, is) => {
    const page = `${wide(70)}\n${line}\n${next}`
    const [, first, second] = linesOf(page) as [Stretch, Stretch, Stretch]
    expect(isContinued(page, first, second, width === null ? null : { width })).toBe(is)
  })
})

describe('the blocks of some lines', () => {
  const page = ['', wide(60), 'and on', 'The End', '', '', wide(58), 'and', ''].join('\n')
  const lines = linesOf(page)
  const shown = (blocks: readonly Block[]) => blocks.map(({ start, end }) => page.slice(start, end))
  test.each<[what: string, blocks: readonly Block[], expected: string[]]>([
    ['blank lines part them', joinSpaced(lines), [`${wide(60)}\nand on\nThe End`, `${wide(58)}\nand`]],
    [
      'full lines go on',
      joinContinued(page, lines, { width: 60 }),
      [`${wide(60)}\nand on`, 'The End', `${wide(58)}\nand`],
    ],
    [
      'no line goes on where the page is not wrapped',
      joinContinued(page, lines, null),
      [wide(60), 'and on', 'The End', wide(58), 'and'],
    ],
    ['each line is one', eachLine(lines), [wide(60), 'and on', 'The End', wide(58), 'and']],
    ['no lines, no blocks', [...joinSpaced([]), ...joinContinued(page, [], null), ...eachLine([])], []],
    ['nor blank ones', [...joinSpaced(linesOf('\n\n')), ...joinContinued('\n\n', linesOf('\n\n'), null)], []],
  ])('%s', (_what, blocks, expected) => {
    expect(shown(blocks)).toEqual(expected)
  })

  test('a block of three lines goes on twice', () => {
    const text = `${wide(60)}\n${wide(60)}\nand more`
    const [block] = joinContinued(text, linesOf(text), { width: 60 })
    expect(block?.lines).toEqual(linesOf(text))
  })
})
