import { describe, expect, test } from 'vitest'
import { toBlocks } from '../../src/syntax/blocks.js'
import { readCompactness } from '../../src/syntax/compactness.js'
import type { Header, Stretch } from '../../src/syntax/nodes.js'
import { areWrapped, isFull, isUnwrapped, readWrapping } from '../../src/syntax/wrapping.js'

/** The lines of a page. */
function linesOf(page: string): Stretch[] {
  let end = -1
  return page.split('\n').map((line) => {
    const start = end + 1
    end = start + line.length
    return { start, end }
  })
}

describe('how wide a page is', () => {
  test.each([
    ['its longest line', 'a bc\na b c d\na b', 7],
    ['a line of one word tells nothing', 'a bc\nabcdefgh', 4],
    ['no line of more than one word', 'abc\nde', 0],
    ['no lines', '', 0],
  ])('%s', (_what, page, width) => {
    expect(readWrapping(page, linesOf(page))).toEqual({ width })
  })
})

describe('whether the next line’s first word would not have fitted', () => {
  test.each<[what: string, line: string, next: string, width: number, isWrapped: boolean]>([
    ['it is as wide as the page', 'abcd ef', 'gh ij', 10, false],
    ['it is wider', 'abcd ef', 'ghi jk', 10, true],
    ['the next line is one word that fits', 'abcd ef', 'gh', 10, false],
    ['the next line is one word that does not fit', 'abcd ef', 'ghi', 10, true],
    ['nothing runs on behind names', 'Ida et al.', 'ghijkl', 10, false],
  ])('%s', (_what, line, next, width, isWrapped) => {
    const page = `x y\n${line}\n${next}`
    const [, first, second] = linesOf(page)
    if (first === undefined || second === undefined) throw new Error('there are three lines')
    expect(isFull(page, first, second, { width })).toBe(isWrapped)
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
    expect(areWrapped(page, linesOf(page), papers, { width })).toBe(are)
  })

  test.each([
    ['the widest', 'we '.repeat(44), false],
    ['a wider one of several words', `${'we '.repeat(44)}x`, true],
    ['a wider one of one word', 'x'.repeat(133), false],
  ])('%s', (_what, line, is) => {
    const page = `${'a line above\n'.repeat(20)}${line}\nand one below`
    const start = page.indexOf(`\n${line}`) + 1
    expect(isUnwrapped(page, { start, end: start + line.length })).toBe(is)
  })
})

test('full lines are one block, and any other line ends where it was meant to', () => {
  const page = 'abcd ef\nghi jk\na\nbc\nab de\nx'
  const blocks = toBlocks(page, linesOf(page), { width: 8 })
  expect(blocks.map(({ start, end }) => page.slice(start, end))).toEqual(['abcd ef\nghi jk', 'a', 'bc', 'ab de', 'x'])
  expect(blocks.map(({ lines }) => lines.length)).toEqual([2, 1, 1, 1, 1])
})

describe('what the papers of a page say of those that cannot be told alone', () => {
  const prose = 'We study the problem of learning.'
  const page = `Title\n${prose}\n\nx`
  const [title, abstract, blank, last] = linesOf(page).map((line) => ({ ...line, lines: [line] }))
  if (title === undefined || abstract === undefined || blank === undefined || last === undefined) throw new Error()
  const apart = { isSpaced: false, placement: 'apart', blocks: [] } as const
  const spacedApart = { ...apart, isSpaced: true } as const
  const perhaps = { isSpaced: true, placement: 'perhaps-apart', blocks: [] } as const
  const glued = { isSpaced: false, placement: 'glued', blocks: [] } as const
  const untitled = { isSpaced: false, placement: 'untitled', blocks: [title, abstract] } as const
  const open = { isSpaced: false, placement: 'undecided', blocks: [title, abstract] } as const
  const short = { isSpaced: false, placement: 'undecided', blocks: [abstract, title] } as const
  const alone = { isSpaced: false, placement: 'undecided', blocks: [abstract] } as const
  const none: Header = { name: null, lines: [] }
  const some: Header = { name: null, lines: [{ ...title, field: 'hIndex', value: title }] }
  const tight = [title, abstract]
  const loose = [title, blank, last]

  type Papers = Parameters<typeof readCompactness>[1]
  test.each<[string, Papers, Header, readonly Stretch[], spaced: boolean, unspaced: boolean]>([
    ['nothing says anything: compact, for there is no header', [], none, [], true, true],
    ['a header: not compact', [], some, loose, false, false],
    ['a paper of names apart: not compact', [spacedApart], none, [], false, false],
    ['one of names perhaps apart: neither', [perhaps], none, [], false, false],
    ['of several papers one of names apart is enough', [spacedApart, glued], none, [], false, true],
    ['more papers glued than apart', [glued, glued, apart], none, [], false, true],
    ['more apart than glued', [glued, apart, apart], none, [], false, false],
    ['as many', [glued, apart], none, [], false, true],
    ['none of either without blank lines', [spacedApart, untitled], none, [], false, false],
    ['an abstract below the first line speaks for glue', [open], some, loose, false, true],
    ['a short second line does not', [short], some, loose, false, false],
    ['nor an abstract alone', [alone], some, loose, false, false],
    ['nor below a line of names', [untitled], some, loose, false, false],
    ['a header without blank lines outweighs one glued paper', [glued], some, tight, false, false],
    ['but not two', [glued, glued], some, tight, false, true],
    ['a header with blank lines outweighs none', [glued], some, loose, false, true],
    ['nor does a preamble that is no header', [glued], none, tight, true, true],
    ['papers with blank lines do not count', [{ ...glued, isSpaced: true }], some, loose, false, false],
  ])('%s', (_what, papers, header, preamble, spaced, unspaced) => {
    expect(readCompactness(page, papers, false, header, preamble)).toEqual({ spaced, unspaced })
  })

  test('a paper that prints all parts on lines of their own is enough', () => {
    expect(readCompactness(page, [glued], true, none, []).spaced).toBe(false)
    expect(readCompactness(page, [glued], false, none, []).spaced).toBe(true)
  })
})
