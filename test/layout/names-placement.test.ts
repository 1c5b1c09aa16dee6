import { describe, expect, test } from 'vitest'
import { type Block, toBlock } from '../../src/layout/blocks.js'
import { mayBeNames, partAtLine, placeNames, separateNames, settlePlacement } from '../../src/layout/names-placement.js'
import type { Range } from '../../src/syntax/nodes.js'

const PROSE = 'We study the problem of learning.'
const NAMES = 'Ida Example, Otto Beispiel'
const GLUED = 'A TitleIda Example et al.'

/** The blocks of a page that has blank lines between them. */
function blocksOf(page: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const block of page.split('\n\n')) {
    let offset = start
    const lines = block.split('\n').map((line) => {
      const at = { start: offset, end: offset + line.length }
      offset = at.end + 1
      return at
    })
    blocks.push(toBlock(lines))
    start += block.length + 2
  }
  return page === '' ? [] : blocks
}

const show = (page: string) => (at: Range | null) => at && page.slice(at.start, at.end)

describe('where a paper’s names stand, by its own blocks', () => {
  test.each<[page: string, isSpaced: boolean, isTitleSkipped: boolean, placement: string]>([
    ['', true, false, 'undecided'],
    [`A Title\n\n${NAMES}\n\n${PROSE}`, true, false, 'apart'],
    [`A Title\n\n${NAMES}\n\nAn End`, true, false, 'apart'],
    [`A Title\n\n${NAMES}\n\n${PROSE}`, false, false, 'apart'],
    [`A Title\n\n${NAMES}\n\nAn End`, false, false, 'perhaps-apart'],
    [`A Title\n\n${NAMES}`, true, false, 'perhaps-apart'],
    [`${GLUED}\n\nA Short Abstract`, true, false, 'glued'],
    [`${GLUED}\n\nIda Example et al.`, true, false, 'perhaps-apart'],
    [`${GLUED}\n\n${PROSE}`, true, false, 'glued'],
    [`A Title\n\n${PROSE}`, true, false, 'undecided'],
    [`${NAMES}\n\n${PROSE}`, true, false, 'untitled'],
    [`Ida Example\n\n${PROSE}`, true, true, 'untitled'],
    [`Ida Example\n\n${PROSE}`, true, false, 'undecided'],
    [`A Title\n\n${PROSE}\n\n${PROSE}`, true, false, 'undecided'],
    ['A Title', true, false, 'undecided'],
  ])('%j, blank lines %s, title skipped %s: %s', (page, isSpaced, isTitleSkipped, placement) => {
    expect(placeNames(page, blocksOf(page), { isSpaced, isTitleSkipped })).toBe(placement)
  })

  test('running text in the names’ place is no names, unless it is too short for a paragraph', () => {
    const page = 'A Title\n\nfor the working group on the marsh birds of the north\n\nx'
    expect(placeNames(page, blocksOf(page), { isSpaced: true, isTitleSkipped: false })).toBe('apart')
  })
})

test.each([
  ['Ida Example', true],
  ['A Title', true],
  ['for the working group on the marsh birds of the north', true],
  [PROSE, false],
  [`for the working group ${'on the marsh birds of the north '.repeat(4)}`, false],
])('whether a line may hold names: %j %s', (line, may) => {
  expect(mayBeNames(line, { start: 0, end: line.length })).toBe(may)
})

/** Wider than any line that was wrapped. */
const WIDE = `${PROSE} `.repeat(8).trim()

describe('a lost blank line beside the names is put back', () => {
  const long = 'x'.repeat(50)
  test.each<[what: string, page: string, blocks: string[]]>([
    ['above several names', `A Title\n${NAMES}\n\n${PROSE}`, ['A Title', NAMES, PROSE]],
    ['above them, behind a long line', `${long}\n${NAMES}\n\n${PROSE}`, [long, NAMES, PROSE]],
    ['above one name', `A Title\nIda Example\n\n${PROSE}`, ['A Title', 'Ida Example', PROSE]],
    [
      'not behind a line long enough to be wrapped',
      `${long}\nIda Example\n\n${PROSE}`,
      [`${long}\nIda Example`, PROSE],
    ],
    [
      'above one name, behind a long line and with no line wrapped',
      `${long}\nJuneMay Example\n\n${WIDE}`,
      [long, 'JuneMay Example', WIDE],
    ],
    ['below several names', `A Title\n\n${NAMES}\n${PROSE}`, ['A Title', NAMES, PROSE]],
    ['below one name', `A Title\n\nIda Example\n${PROSE}`, ['A Title', 'Ida Example', PROSE]],
    ['and what follows stays', `A Title\n\n${NAMES}\n${PROSE}\n\nx`, ['A Title', NAMES, PROSE, 'x']],
    ['none is lost', `A Title\n\n${NAMES}\n\n${PROSE}`, ['A Title', NAMES, PROSE]],
    ['a title of two lines', `A Title of\nthe words\n\n${PROSE}`, ['A Title of\nthe words', PROSE]],
    ['names alone', `${NAMES}\n\n${PROSE}`, [NAMES, PROSE]],
    ['names alone above two lines', `${NAMES}\n\nWe study\n${PROSE}`, [NAMES, `We study\n${PROSE}`]],
    [
      'names with et al. above words that could be a name',
      `${NAMES} et al.\n\nContrastive Training\n${PROSE}`,
      [`${NAMES} et al.`, `Contrastive Training\n${PROSE}`],
    ],
    [
      'names with a full stop',
      `A Title of\nthe words\n\n${NAMES}.\n\n${PROSE}`,
      ['A Title of\nthe words', `${NAMES}.`, PROSE],
    ],
    ['an abstract of two lines', `A Title\n\nWe study\n${PROSE}`, ['A Title', `We study\n${PROSE}`]],
    ['a title and names without abstract', `A Title\n${NAMES}`, ['A Title', NAMES]],
    ['below a title of two lines', `A Title of\nWords\n${NAMES}\n\n${PROSE}`, ['A Title of\nWords', NAMES, PROSE]],
    [
      'none is looked for where the second block is no prose',
      `A Title\n${NAMES}\n\nAn End`,
      [`A Title\n${NAMES}`, 'An End'],
    ],
    ['below one name, far down the page', `${long}\n\nIda Example\n${PROSE}`, [long, 'Ida Example', PROSE]],
    ['nothing', '', []],
  ])('%s', (_what, page, blocks) => {
    expect(separateNames(page, blocksOf(page), null).map(show(page))).toEqual(blocks)
  })
})

describe('what a paper alone left open', () => {
  test.each<[placement: 'apart' | 'perhaps-apart' | 'glued' | 'untitled' | 'undecided', string, string, string]>([
    // [placement, page, on a page of papers apart, on a compact page]
    ['apart', 'A Title', 'apart', 'apart'],
    ['glued', PROSE, 'glued', 'glued'],
    ['perhaps-apart', `A Title\n\n${NAMES}`, 'apart', 'glued'],
    ['untitled', NAMES, 'untitled', 'glued'],
    ['undecided', 'A Title', 'undecided', 'glued'],
    ['undecided', PROSE, 'undecided', 'undecided'],
    ['undecided', `${PROSE}\n\n${PROSE}`, 'undecided', 'glued'],
    ['undecided', '', 'undecided', 'glued'],
  ])('%s %j', (placement, page, apart, compact) => {
    const paper = { placement, blocks: blocksOf(page) }
    expect([settlePlacement(page, paper, false), settlePlacement(page, paper, true)]).toEqual([apart, compact])
  })
})

describe('a title and names that are one block, on a page that prints them apart', () => {
  test.each<[what: string, page: string, blocks: string[] | null]>([
    [
      'several names',
      `Night Trams of\nOld Cities\nJuneHyoung Example, Otto Beispiel\n\n${PROSE}`,
      ['Night Trams of\nOld Cities', 'JuneHyoung Example, Otto Beispiel', PROSE],
    ],
    ['one, and et al.', 'Night Trams\nJuneHyoung Example et al.', ['Night Trams', 'JuneHyoung Example et al.']],
    ['one alone may be a title’s', 'Night Trams\nJuneHyoung Example', null],
    ['no names', `Night Trams of\nthe old cities\n\n${PROSE}`, null],
    ['one line', 'Night TramsJuneHyoung Example, Otto Beispiel', null],
    ['nothing', '', null],
  ])('%s', (_what, page, blocks) => {
    expect(partAtLine(page, blocksOf(page))?.map(show(page)) ?? null).toEqual(blocks)
  })
})
