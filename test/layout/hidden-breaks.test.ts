import { describe, expect, test } from 'vitest'
import { type Block, toBlock } from '../../src/layout/blocks.js'
import { breakFullLines } from '../../src/layout/hidden-breaks.js'
import { linesOf } from './lines-of.js'

/** What comes of some blocks, each given as its lines. */
function broken(blocks: readonly (readonly string[])[], isApart: boolean) {
  const page = blocks.flat().join('\n')
  const lines = linesOf(page)
  let above = 0
  const given = blocks.map((block): Block => {
    above += block.length
    return toBlock(lines.slice(above - block.length, above))
  })
  const { blocks: found, isGuessed } = breakFullLines(page, given, isApart)
  return { blocks: found.map(({ start, end }) => page.slice(start, end).split('\n')), isGuessed }
}

const TITLE = ['Counting Night Trams with the Help of Small Lanterns', 'on Bridges of Three Old Cities']
const NAMES = ['Mila Ostrander, Teo Brandvold, Pablo de los Reyes']
const ABSTRACT = [
  'We hang lanterns on all the trams that pass by in the',
  'night, and count those that are lost on bridges.',
]

describe('title, names and abstract on lines apart', () => {
  test.each<[what: string, blocks: string[][]]>([
    ['title and names are one block', [[...TITLE, ...NAMES], ABSTRACT]],
    ['names and abstract are', [TITLE, [...NAMES, ...ABSTRACT]]],
    ['all three are', [[...TITLE, ...NAMES, ...ABSTRACT]]],
    ['title and names are, and the abstract has two paragraphs', [[...TITLE, ...NAMES], ABSTRACT, ABSTRACT]],
  ])('%s: they are parted, and it is said', (_what, blocks) => {
    const { blocks: found, isGuessed } = broken(blocks, true)
    expect(found.slice(0, 3)).toEqual([TITLE, NAMES, ABSTRACT])
    expect(isGuessed).toBe(true)
  })

  test.each<[what: string, names: string[]]>([
    ['of which one has a single word', ['Lux, Teo Brandvold, Runa Hallberg et al.']],
    ['on two lines', ['Mila Ostrander, Teo Maximilian Brandvold, Runa', 'Hallberg et al.']],
    ['with letters that change their case', ['MilaSanne OstRander, Teo McBrandvold']],
  ])('names %s', (_what, names) => {
    expect(broken([[...TITLE, ...names], ABSTRACT], true).blocks).toEqual([TITLE, names, ABSTRACT])
    expect(broken([TITLE, [...names, ...ABSTRACT]], true).blocks).toEqual([TITLE, names, ABSTRACT])
  })

  test.each<[what: string, blocks: string[][]]>([
    ['three blocks are three parts', [TITLE, NAMES, ABSTRACT]],
    ['lines that are blocks hide no break', [TITLE.slice(0, 1), NAMES]],
  ])('%s: nothing is broken, and nothing is to be said', (_what, blocks) => {
    expect(broken(blocks, true)).toEqual({ blocks, isGuessed: false })
  })

  test('where a name may be hidden and is not found, it is said', () => {
    const title = ['Counting Night Trams with the Help of Small', 'Lanterns']
    const { isGuessed } = broken([title, ABSTRACT], true)
    expect(isGuessed).toBe(true)
  })
})

describe('a glued line and the abstract', () => {
  const GLUED = ['Counting Night Trams with the Help of Small Lanterns', 'on BridgesMila Ostrander, Teo Brandvold']

  test.each<[what: string, glued: string[]]>([
    ['names end it', GLUED],
    ['et al. does', ['Counting Night TramsMila Ostrander, Teo Brandvold et al.']],
    ['a name stands behind a question', ['Who Counts Night Trams in Old Cities?Mila Ostrander']],
    ['a name stands behind an acronym', ['Small Lanterns Are the Cornerstone of AGIMila Ostrander']],
    ['no name is left of it', ['Counting Night Trams with Small Lanterns on Bridges']],
  ])('%s: they are parted, and it is said', (_what, glued) => {
    expect(broken([[...glued, ...ABSTRACT]], false)).toEqual({ blocks: [glued, ABSTRACT], isGuessed: true })
  })

  test('a further paragraph stays behind them', () => {
    const { blocks, isGuessed } = broken([[...GLUED, ...ABSTRACT], ABSTRACT], false)
    expect(blocks).toEqual([GLUED, ABSTRACT, ABSTRACT])
    expect(isGuessed).toBe(true)
  })

  test.each<[what: string, blocks: string[][]]>([
    ['two blocks are two parts', [GLUED, ABSTRACT]],
    ['one line hides no break', [['Counting Night TramsMila Ostrander'], ABSTRACT, ABSTRACT]],
  ])('%s: nothing is broken, and nothing is to be said', (_what, blocks) => {
    expect(broken(blocks, false)).toEqual({ blocks, isGuessed: false })
  })

  test('a glued line alone stays whole, and what may be hidden in it is said', () => {
    const glued = ['Counting Night Trams with the Help of', 'Lanterns of Old Cities of the North and']
    expect(broken([glued], false)).toEqual({ blocks: [glued], isGuessed: true })
  })
})
