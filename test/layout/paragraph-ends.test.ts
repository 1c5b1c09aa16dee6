import { describe, expect, test } from 'vitest'
import { toBlock } from '../../src/layout/blocks.js'
import { breakParagraphs } from '../../src/layout/paragraph-ends.js'
import { linesOf } from './lines-of.js'

/** The paragraphs that come of one block of lines. */
function broken(lines: readonly string[], missing: number, hasTitle = false): string[][] {
  const page = lines.join('\n')
  const blocks = breakParagraphs(page, [toBlock(linesOf(page))], missing, hasTitle)
  return blocks.map(({ start, end }) => page.slice(start, end).split('\n'))
}

const LANTERNS = [
  'Paper lanterns lose their shape where rain falls on the',
  'lanterns, and nobody knows how much rain they bear.',
]
const BIRDS = [
  'Marsh birds sing at dawn, and microphones in the marsh',
  'hear the birds. Singing ends when the marsh dries out.',
]
const GOES_ON = [
  'However, marsh birds are shy, so that no bird sings in',
  'front of microphones that it sees standing in marshes.',
]
const ROBOTS = ['Robots walk over footbridges and tell planks by sound.']

describe('where a paragraph ends at a full line', () => {
  test('it ends where another matter begins', () => {
    expect(broken([...LANTERNS, ...LANTERNS, ...BIRDS, ...BIRDS], 1)).toEqual([
      [...LANTERNS, ...LANTERNS],
      [...BIRDS, ...BIRDS],
    ])
  })

  test.each([
    'However, lanterns',
    'These lanterns',
    'Our lanterns',
    'To address this, lanterns',
    'This lamp',
    'Experiments with lanterns',
  ])('not where the next sentence goes on from it: %s', (opening) => {
    const lines = [
      'Paper lanterns hang in the rain.',
      `${opening} hang in it.`,
      'Marsh birds sing.',
      'Birds sing more.',
    ]
    expect(broken(lines, 1)[0]).toHaveLength(2)
  })

  test('“This work” begins one', () => {
    const lines = ['Night trams are late.', 'This work is on marsh birds.', 'It counts singing ones.']
    expect(broken(lines, 1)[0]).toHaveLength(1)
  })

  test('two may end', () => {
    expect(broken([...LANTERNS, ...BIRDS, ...GOES_ON, ...ROBOTS, ...ROBOTS, ...ROBOTS], 2)).toEqual([
      LANTERNS,
      [...BIRDS, ...GOES_ON],
      [...ROBOTS, ...ROBOTS, ...ROBOTS],
    ])
  })

  test('where fewer sentences end, fewer paragraphs do', () => {
    expect(broken([...LANTERNS, ...BIRDS], 4)).toEqual([LANTERNS, BIRDS])
    expect(broken(['no sentence', 'ends here'], 1)).toEqual([['no sentence', 'ends here']])
  })

  test('a long page is looked at as far as its first paragraphs can go', () => {
    const lines = Array.from({ length: 500 }, (_, at) =>
      at < 2 ? 'Lanterns hang in rain.' : 'Marsh birds sing at dawn.',
    )
    expect(
      broken(lines, 2)
        .map((paragraph) => paragraph.length)
        .reduce((sum, count) => sum + count),
    ).toBe(500)
    expect(broken(lines, 2)).toHaveLength(3)
  })
})

describe('where a title ends at a full line', () => {
  const title = ['Counting Night Trams of Three Old Cities of the North', 'and Their Lost Lanterns in Winter']
  test.each<[what: string, title: string[], text: string[]]>([
    ['running text begins', title, ['Night trams lose lanterns where nobody looks at them.']],
    ['a sentence opens', title.slice(0, 1), ['We Count Trams by Night, Lanterns by Day, and none else.']],
  ])('%s below it', (_what, title, text) => {
    expect(broken([...title, ...text], 1, true)).toEqual([title, text])
  })

  test.each([
    ['and Their Lost Lanterns in Winter', 'no sentence'],
    ['Alignment?', 'too short for one'],
  ])('what stands below it is a paragraph: %j is %s', (second) => {
    const page = [title[0], second, LANTERNS.join(' '), BIRDS.join(' ')].join('\n')
    const lines = linesOf(page)
    const blocks = [toBlock(lines.slice(0, 2)), toBlock(lines.slice(2))]
    const [first] = breakParagraphs(page, blocks, 1, true)
    expect(first?.lines).toHaveLength(2)
  })

  test('it ends once', () => {
    const text = [
      'Night trams lose lanterns where nobody looks at',
      'Night trams and nobody knows of lanterns',
      'lost.',
    ]
    expect(broken([...title, ...text], 2, true)[0]).toEqual(title)
    expect(broken([...title, ...text], 2, true)).toHaveLength(2)
  })
})
