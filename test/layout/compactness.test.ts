import { describe, expect, test } from 'vitest'
import { toBlock } from '../../src/layout/blocks.js'
import { readCompactness } from '../../src/layout/compactness.js'
import type { Header } from '../../src/layout/nodes.js'
import type { Range } from '../../src/syntax/nodes.js'
import { linesOf } from './lines-of.js'

describe('what the papers of a page say of those that cannot be told alone', () => {
  const prose = 'We study the problem of learning.'
  const page = `Title\n${prose}\n\nx\nQuiet Trams\nAnaMaria Silva, Ida Example et al.`
  const [title, abstract, blank, last, ...twoLines] = linesOf(page).map((line) => ({ ...line, lines: [line] }))
  if (title === undefined || abstract === undefined || blank === undefined || last === undefined) throw new Error()
  const apart = { isSpaced: false, placement: 'apart', blocks: [] } as const
  const spacedApart = { ...apart, isSpaced: true } as const
  const perhaps = { isSpaced: true, placement: 'perhaps-apart', blocks: [] } as const
  const glued = { isSpaced: false, placement: 'glued', blocks: [] } as const
  const spacedGlued = { ...glued, isSpaced: true } as const
  const spacedTwoLines = { ...spacedGlued, blocks: [toBlock([twoLines[0] as Range, twoLines[1] as Range])] }
  const untitled = { isSpaced: false, placement: 'untitled', blocks: [title, abstract] } as const
  const open = { isSpaced: false, placement: 'undecided', blocks: [title, abstract] } as const
  const short = { isSpaced: false, placement: 'undecided', blocks: [abstract, title] } as const
  const alone = { isSpaced: false, placement: 'undecided', blocks: [abstract] } as const
  const none: Header = { name: null, others: [], lines: [] }
  const some: Header = { name: null, others: [], lines: [{ ...title, field: 'hIndex', value: title }] }
  const tight = [title, abstract]
  const loose = [title, blank, last]

  type Papers = Parameters<typeof readCompactness>[1]
  test.each<[string, Papers, Header, readonly Range[], spaced: boolean, unspaced: boolean]>([
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
    ['one with blank lines does so for those that have them', [spacedGlued], some, loose, true, false],
    ['but not beside as many apart', [spacedGlued, spacedApart], some, loose, false, false],
    ['nor where title and names are a line each', [spacedTwoLines], some, loose, false, false],
  ])('%s', (_what, papers, header, preamble, spaced, unspaced) => {
    expect(readCompactness(page, papers, false, header, preamble)).toEqual({ spaced, unspaced })
  })

  test('a paper that prints all parts on lines of their own is enough', () => {
    expect(readCompactness(page, [glued], true, none, []).spaced).toBe(false)
    expect(readCompactness(page, [glued], false, none, []).spaced).toBe(true)
  })
})
