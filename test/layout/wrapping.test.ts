import { describe, expect, test } from 'vitest'
import { continuedBlocks } from '../../src/layout/blocks.js'
import {
  areParagraphsWrapped,
  areWrapped,
  isContinued,
  isShort,
  possibleWrapping,
  readWrapping,
} from '../../src/layout/wrapping.js'
import type { Range } from '../../src/syntax/nodes.js'
import { linesOf } from './lines-of.js'

const wide = (length: number) => `A ${'x'.repeat(length - 2)}`

describe('how wide a page is', () => {
  test.each([
    ['its longest line', 'a bc\na b c d\na b', 7],
    ['a line of one word tells nothing', 'a bc\nabcdefgh', 4],
    ['no line of more than one word', 'abc\nde', 0],
    ['no lines', '', 0],
    ['not two lines that were joined, where nearly all are shorter', `${'a bc d\n'.repeat(10)}a bc da bc d`, 6],
  ])('%s', (_what, page, width) => {
    expect(readWrapping(page, linesOf(page))).toEqual({ width, isRagged: false })
  })
})

/** Lines as letters of many widths fill them: each ends where no more fits, at another count of letters. */
const RAGGED = [
  'We hang lanterns on all the trams of a town and',
  'count who rides by night, and in',
  'which of the lines, and how far they live, while',
  'commuters who illuminate platforms',
  'remain uncounted.',
]

describe('whether lines end where letters of many widths fill them', () => {
  test.each<[what: string, lines: string[], isRagged: boolean]>([
    ['some that go on had room for the next word', RAGGED, true],
    ['all are as full as can be', RAGGED.map((line, at) => (at === 4 ? line : line.padEnd(47, 'x'))), false],
    ['too few go on to tell', RAGGED.slice(0, 4), false],
    ['none goes on', RAGGED.map((line) => `A ${line}`), false],
  ])('%s', (_what, lines, isRagged) => {
    const page = lines.join('\n')
    expect(readWrapping(page, linesOf(page)).isRagged).toBe(isRagged)
  })

  test.each<[what: string, lines: string[], blocks: number]>([
    ['a title in large type may go on below a line that is a quarter as long', ['Some Lanterns', 'A Survey'], 1],
    ['not below a shorter one', ['Lanterns', 'A Survey'], 2],
    ['nor below names that end', ['Ida Example, Bo Chen et al.', 'We hang lanterns'], 2],
  ])('%s', (_what, lines, blocks) => {
    const page = lines.join('\n')
    expect(continuedBlocks(page, linesOf(page), { width: 48, isRagged: true })).toHaveLength(blocks)
  })
})

describe('whether the next line’s first word would not have fitted', () => {
  test.each<[what: string, line: string, next: string, width: number, isWrapped: boolean]>([
    ['it is as wide as the page', 'abcd ef', 'gh ij', 10, false],
    ['it is wider', 'abcd ef', 'ghi jk', 10, true],
    ['the next line is one word that fits', 'abcd ef', 'gh', 10, false],
    ['the next line is one word that does not fit', 'abcd ef', 'ghi', 10, true],
    ['nothing runs on behind names', 'Ida et al.', 'Ghijkl', 10, false],
    ['but for running text that names somebody', 'Ida et al.', '(2022)', 10, true],
    ['and when', 'Ida et al.', '2022) shows', 10, true],
    ['a broken "et al.", whatever room there was', 'Ida et', 'al.', 60, true],
    ['the last of three names, whatever room there was', 'Title, Bo Chen, Ida', 'Example et al.', 60, true],
    ['no names of its own', 'Title, Bo', 'Ida Example, Otto et al.', 60, false],
    ['and with institutions', 'Ida Exampleet', 'al. · uw', 60, true],
    ['and goes on in small letters', 'Ida et al.', 'ghijkl', 10, true],
  ])('%s', (_what, line, next, width, isWrapped) => {
    const page = `x y\n${line}\n${next}`
    const [, first, second] = linesOf(page)
    if (first === undefined || second === undefined) throw new Error('there are three lines')
    expect(isContinued(page, first, second, { width, isRagged: false })).toBe(isWrapped)
  })
})

describe('whether lines without blank ones between were wrapped', () => {
  const wrapped = 'We show here\nhow it works\nAnd a second\nof the words'
  test.each<[what: string, page: string, papers: number, width: number, are: boolean]>([
    ['many go on in lower case', wrapped, 1, 12, true],
    ['wider than any extractor wraps', wrapped, 1, 133, false],
    ['below a line that is not half full', wrapped, 1, 24, false],
    ['no more lines than papers have', wrapped, 2, 12, false],
    ['as many lines as papers have', 'We show here\nhow it works\nAnd', 1, 12, true],
    ['one line in four', 'We show here\nhow it works\nAnd a second\nOf the words', 1, 12, true],
    ['one line in five', 'We show here\nhow it works\nAnd a second\nOf the words\nEnd', 1, 12, false],
    ['no line goes on', 'We show here\nHow it works\nAnd a second\nOf the words', 1, 12, false],
    ['the first line is below none', 'we show here\nHow it works\nAnd a second\nOf the words', 1, 12, false],
  ])('%s', (_what, page, papers, width, are) => {
    expect(areWrapped(page, linesOf(page), papers, { width, isRagged: false })).toBe(are)
  })
})

test('full lines are one block, and any other line ends where it was meant to', () => {
  const page = 'abcd ef\nghi jk\na\nbc\nab de\nx'
  const blocks = continuedBlocks(page, linesOf(page), { width: 8, isRagged: false })
  expect(blocks.map(({ start, end }) => page.slice(start, end))).toEqual(['abcd ef\nghi jk', 'a', 'bc', 'ab de', 'x'])
  expect(blocks.map(({ lines }) => lines.length)).toEqual([2, 1, 1, 1, 1])
})

test.each([
  [49, null],
  [50, 50],
  [200, 200],
  [201, null],
])('a page whose longest line has %i characters is wrapped at %j', (length, width) => {
  const page = `${wide(length)}\nand more`
  expect(possibleWrapping(page, linesOf(page))?.width ?? null).toBe(width)
})

test.each([
  ['', 35, null],
  ['narrow lines that go on in small letters', 36, 36],
  ['', 49, 49],
])('%s %i', (_what, length, width) => {
  const page = `${wide(length)}\nand more\nof it`
  expect(possibleWrapping(page, linesOf(page))?.width ?? null).toBe(width)
})

describe('whether few abstracts were wrapped', () => {
  const FULL = 'We hang lanterns on all trams and'
  test.each<[what: string, papers: string[][], width: number, are: boolean]>([
    ['a third line goes on below a full one', [['A Title', FULL, 'count them.']], 36, true],
    ['it would have fitted', [['A Title', FULL, 'count them.']], 60, false],
    ['it begins with a capital', [['A Title', FULL, 'Count them.']], 36, false],
    ['only the second goes on', [[FULL, 'count them.']], 36, false],
    ['it stands below names', [['A Title', 'Ida Example, Otto Maria Beispiel', 'we count them.']], 33, false],
    [
      'half of the lines do',
      [
        ['A Title', FULL, 'count them.'],
        ['A Title', 'We count.', 'More.'],
      ],
      36,
      true,
    ],
    [
      'fewer do',
      [
        ['A Title', FULL, 'count them.'],
        ['A Title', 'We count.', 'More.', 'End.'],
      ],
      36,
      false,
    ],
    ['no paper has a third line', [['A Title', FULL]], 36, false],
  ])('%s', (_what, papers, width, are) => {
    const page = papers.flat().join('\n')
    const lines = linesOf(page)
    const ranges = papers.map((paper, at) => {
      const above = papers.slice(0, at).flat().length
      return lines.slice(above, above + paper.length)
    })
    expect(areParagraphsWrapped(page, ranges, { width, isRagged: false })).toBe(are)
  })
})

describe('whether a line goes on in the one below it', () => {
  test.each<[what: string, line: string, next: string, width: number | null, is: boolean]>([
    ['the next word would not have fitted', wide(60), 'and', 60, true],
    ['it would have', wide(60), 'And', 64, false],
    ['it would have, but goes on in small letters', wide(60), 'and', 64, true],
    ['no line that is not half full does', wide(60), 'and', 120, false],
    ['nor one that is short', wide(49), 'and', 64, false],
    ['the page is not wrapped', wide(60), 'and', null, false],
    ['the line is as wide as the narrowest wrapping', wide(50), 'and', 50, true],
  ])('%s', (_what, line, next, width, is) => {
    const page = `${wide(70)}\n${line}\n${next}`
    const [, first, second] = linesOf(page) as [Range, Range, Range]
    expect(isContinued(page, first, second, width === null ? null : { width, isRagged: false })).toBe(is)
  })
})

test('a line that is narrower than any extractor wraps is short', () => {
  expect([49, 50].map((end) => isShort({ start: 0, end }))).toEqual([true, false])
})
