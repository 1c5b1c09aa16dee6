import { describe, expect, test } from 'vitest'
import { singleBlocks } from '../../src/layout/blocks.js'
import { splitAtLostMetaLines } from '../../src/layout/lost-meta-lines.js'
import { linesOf } from './lines-of.js'

const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

describe('where each line is a block, what is left of a meta line is told by the blank line above it', () => {
  const partsOfLines = (lines: readonly string[]): string[][] => {
    const page = lines.join('\n')
    const show = ({ start, end }: { start: number; end: number }) => page.slice(start, end)
    return splitAtLostMetaLines(page, singleBlocks(linesOf(page)), true).map(({ damagedMeta, blocks }) => [
      ...(damagedMeta === null ? [] : [`[${show(damagedMeta)}]`]),
      ...blocks.map(show),
    ])
  }
  const above = ['Marsh Birds', '', 'Mila Ostrander', '', PROSE, '']
  const ABOVE_READ = ['Marsh Birds', 'Mila Ostrander', PROSE]
  test.each<[what: string, lines: string[], parts: string[][]]>([
    [
      'above a title, names and a paragraph',
      ['$', 'Night Trams', '', 'Otto Beispiel', '', PROSE],
      [ABOVE_READ, ['[$]', 'Night Trams', 'Otto Beispiel', PROSE]],
    ],
    ['above a title and a paragraph', ['$', 'Night Trams', '', PROSE], [ABOVE_READ, ['[$]', 'Night Trams', PROSE]]],
    [
      'not with a blank line below it too',
      ['$', '', 'Night Trams', '', 'Otto Beispiel', '', PROSE],
      [
        [...ABOVE_READ, '$'],
        ['Night Trams', 'Otto Beispiel', PROSE],
      ],
    ],
    [
      'not above two short lines',
      ['$', 'Night Trams', '', 'It works.'],
      [[...ABOVE_READ, '$', 'Night Trams', 'It works.']],
    ],
    [
      'not where it is longer than what is left of one',
      ['x '.repeat(21).trim(), 'Night Trams', '', 'Otto Beispiel', '', PROSE],
      [
        [...ABOVE_READ, 'x '.repeat(21).trim()],
        ['Night Trams', 'Otto Beispiel', PROSE],
      ],
    ],
  ])('%s', (_what, lines, parts) => {
    expect(partsOfLines([...above, ...lines])).toEqual(parts)
  })
})
