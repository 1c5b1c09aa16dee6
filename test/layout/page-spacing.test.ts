import { describe, expect, test } from 'vitest'
import { blocksOf, isSpacedPaper, readSpacing } from '../../src/layout/page-spacing.js'
import { linesOf } from './lines-of.js'

const PROSE = 'We hang lanterns on all the trams of the town, and count those that are lost.'
const WIDE = `${PROSE} ${PROSE} ${PROSE}`
const SPACED = ['A Title', '', 'Ida Example', '', PROSE]
const TIGHT = ['A Title', 'Ida Example', PROSE]

/** The spacing of a page of some papers below some lines. */
function spacingOf(papers: readonly (readonly string[])[], above: readonly string[] = []) {
  const page = [...above, ...papers.flat()].join('\n')
  const lines = linesOf(page)
  const ends = papers.map((_paper, i) => above.length + papers.slice(0, i + 1).flat().length)
  const ranges = papers.map((paper, i) => lines.slice((ends[i] ?? 0) - paper.length, ends[i]))
  return {
    page,
    lines,
    spacing: readSpacing(page, ranges, (paper) => paper, lines.slice(0, above.length), above.length > 0),
  }
}

describe('what tells the blocks of a page apart', () => {
  test.each<[what: string, papers: string[][], above: string[], is: { isUnwrapped: boolean; isTight: boolean }]>([
    ['blank lines in every paper', [SPACED, SPACED], [], { isUnwrapped: false, isTight: false }],
    ['in none', [TIGHT, TIGHT], [], { isUnwrapped: false, isTight: true }],
    [
      'in none, below a header that has some',
      [TIGHT, TIGHT],
      ['Ida', '', '2papers'],
      { isUnwrapped: false, isTight: true },
    ],
    [
      'in one of two, below such a header',
      [SPACED, TIGHT],
      ['Ida', '', '2papers'],
      { isUnwrapped: false, isTight: false },
    ],
    ['a header without any', [SPACED, SPACED], ['Ida', '2papers'], { isUnwrapped: false, isTight: true }],
    ['a line wider than extractors wrap', [SPACED, ['A Title', WIDE]], [], { isUnwrapped: true, isTight: false }],
  ])('%s', (_what, papers, above, is) => {
    expect(spacingOf(papers, above).spacing).toMatchObject(is)
  })

  test.each<[what: string, papers: string[][], above: string[], isApart: boolean]>([
    ['below a header', [TIGHT, TIGHT], ['Ida', '2papers'], true],
    ['where a paper has blank lines', [SPACED, TIGHT], [], true],
    ['not without either', [TIGHT, TIGHT], [], false],
  ])('titles and names stand apart %s', (_what, papers, above, isApart) => {
    expect(spacingOf(papers, above).spacing.isApart).toBe(isApart)
  })

  test.each<[what: string, last: string[], isApart: boolean]>([
    ['nothing of the layout', ['A TitleIda Example', PROSE, PROSE, '', 'Load more'], false],
    ['nor if there is more of them', ['A TitleIda Example', PROSE, '', 'Load more', '', '© 2026'], false],
    ['nor where no abstract stands above', ['A Title', '', 'Load more'], false],
    ['and so do names', ['A Title', PROSE, '', 'Ida Example'], true],
    ['and a paragraph', ['A TitleIda Example', PROSE, '', PROSE], true],
  ])('a blank line in front of the site’s own lines tells %s', (_what, last, isApart) => {
    expect(spacingOf([['A TitleIda Example', PROSE], last]).spacing.isApart).toBe(isApart)
    expect(spacingOf([last, ['A TitleIda Example', PROSE]]).spacing.isApart).toBe(true)
  })

  test('where a page has one paper, and no abstract stands above, such a line may be one', () => {
    expect(spacingOf([['A Title', '', 'Load more']]).spacing.isApart).toBe(true)
  })

  test.each<[what: string, paper: string[], blocks: number]>([
    ['each line is a block without blank lines', ['A Title', 'Ida Example', WIDE, 'Load more'], 4],
    ['blank lines part blocks, and a wide line ends one', ['A Title', '', 'Ida', 'Example', '', WIDE, 'Load more'], 4],
  ])('on a page that no line of is wrapped %s', (_what, paper, blocks) => {
    const { page, lines, spacing } = spacingOf([paper])
    expect(blocksOf(page, lines, spacing)).toHaveLength(blocks)
  })

  test.each<[what: string, paper: string[], others: string[][], is: boolean]>([
    ['blank lines between blocks', SPACED, [], true],
    ['none', TIGHT, [SPACED, SPACED], false],
    ['on an unwrapped page, below the title', ['A Title', '', 'Ida Example', '', WIDE], [], true],
    [
      'on an unwrapped page, between glued line and abstract only in front of the site’s own',
      ['A TitleIda Example', WIDE, '', 'Load more'],
      [],
      false,
    ],
  ])('whether a paper is spaced: %s', (_what, paper, others, is) => {
    const { page, lines, spacing } = spacingOf([paper, ...others])
    expect(isSpacedPaper(page, lines.slice(0, paper.length), spacing)).toBe(is)
  })
})
