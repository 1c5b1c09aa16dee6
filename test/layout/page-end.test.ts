import { describe, expect, test } from 'vitest'
import { type Block, toBlock } from '../../src/layout/blocks.js'
import { findCut, isCutLine } from '../../src/layout/page-end.js'
import type { Range } from '../../src/syntax/nodes.js'

/** The paragraphs of a page, with blank lines between; one that begins with `?` is an unknown line. */
function partsOf(page: string) {
  const paragraphs: Block[] = []
  const unknown: Range[] = []
  let start = 0
  for (const text of page.split('\n\n')) {
    let at = start
    const lines = text.split('\n').map((line) => {
      const range = { start: at, end: at + line.length }
      at = range.end + 1
      return range
    })
    if (text.startsWith('?')) unknown.push({ start: start + 1, end: start + text.length })
    else if (text.trim() !== '') paragraphs.push(toBlock(lines))
    start += text.length + 2
  }
  return { paragraphs, unknown, cut: null }
}

const PARAGRAPHS = 'It matters.\n\nIt says how.'

describe('the label that a page is cut inside of', () => {
  test.each<[what: string, page: string, cut: string | null]>([
    ['behind four paragraphs, a closing label', `${PARAGRAPHS}\n\nWe plan.\n\nFounda`, 'Founda'],
    ['the last one', `${PARAGRAPHS}\n\nWe plan.\n\nYour No`, 'Your No'],
    ['its first letter', `${PARAGRAPHS}\n\nWe plan.\n\nY`, 'Y'],
    ['with blanks below it', `${PARAGRAPHS}\n\nWe plan.\n\nFounda\n\n `, 'Founda'],
    ['behind three, for one is the abstract', `${PARAGRAPHS}\n\nFounda`, null],
    ['no label that closes a page', `${PARAGRAPHS}\n\nWe plan.\n\nAI Anal`, null],
    ['no label at all', `${PARAGRAPHS}\n\nWe plan.\n\nFoundry`, null],
    ['a whole label', `${PARAGRAPHS}\n\nWe plan.\n\nFoundations`, null],
    ['on the last line of the abstract', `${PARAGRAPHS}\n\nWe plan\nFounda`, 'Founda'],
    ['on that of a second paragraph', `${PARAGRAPHS}\n\nWe plan.\n\nWe\nfind\nFounda`, 'Founda'],
    ['four letters there', `${PARAGRAPHS}\n\nWe plan\nYour`, 'Your'],
    ['fewer, which may be a word', `${PARAGRAPHS}\n\nWe plan\nYou`, null],
    ['on the last line of the summary', `It matters.\n\nIt says\nFounda`, null],
    ['no label on the last line', `${PARAGRAPHS}\n\nWe plan\nrosters`, null],
    ['a beginning of a page, above all paragraphs', '?arX', 'arX'],
    ['of an impact line', '?Predicted imp', 'Predicted imp'],
    ['of its figure', '?Predicted impact to', 'Predicted impact to'],
    ['of its second half', '?Original', 'Original'],
    ['of the analysis', '?Load more\n\n?AI Ana', 'AI Ana'],
    ['with blanks below', '?AI Ana\n\n ', 'AI Ana'],
    ['an unknown line', '?Load more', null],
    ['a whole label there', '?AI Analysis', null],
    ['an unknown line above a paragraph is no end', '?AI Ana\n\nIt matters.', null],
    ['nor above several', `?AI Ana\n\n${PARAGRAPHS}\n\nWe plan.\n\nFounda`, 'Founda'],
    ['an unknown line below a paragraph', `${PARAGRAPHS}\n\n?Founda`, 'Founda'],
    ['nothing', '', null],
  ])('%s', (_what, page, shown) => {
    const parts = partsOf(page)
    const { paragraphs, unknown, cut } = findCut(page, parts)
    expect(cut && page.slice(cut.start, cut.end)).toBe(shown)
    // What is cut off is no part of anything else any more, and all else stays as it was.
    const linesOf = (blocks: readonly Block[]) => blocks.flatMap(({ lines }) => lines)
    const isElsewhere = ({ start }: Range) => start !== cut?.start
    expect(linesOf(paragraphs)).toEqual(linesOf(parts.paragraphs).filter(isElsewhere))
    expect(unknown).toEqual(parts.unknown.filter(isElsewhere))
    if (cut === null) expect(paragraphs).toEqual(parts.paragraphs)
    for (const { start, end, lines } of paragraphs) expect([start, end]).toEqual([lines[0]?.start, lines.at(-1)?.end])
  })
})

test.each([
  ['AI Anal', '', true],
  ['AI Anal', ' \n\n', true],
  ['AI Anal', '\nysis', false],
  ['AI Analysis', '', false],
  ['Inf Sci', '', false],
  ['Inf Sci', '\nNature', false],
])('whether %j ends its page before %j, inside of something known: %s', (line, below, is) => {
  expect(isCutLine(`arXiv:2504.08734\n${line}${below}`, { start: 17, end: 17 + line.length })).toBe(is)
})
