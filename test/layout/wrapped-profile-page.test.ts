import { describe, expect, test } from 'vitest'
import { readProfilePage } from '../../src/layout/profile-page.js'

const META = 'LGSep 20, 2024'
const NAMES = 'Otto Beispiel, Ida Example'

/** An abstract on one line, on a page that is no wider. */
const NARROW = 'We place microphones in three marshes for a summer, and hear.'

/** An abstract whose lines are as wide. */
const WRAPPED = [
  'We place microphones in some stations for a whole winter and',
  'find that most of what is heard there is heard in the nights',
  'of that time.',
]

/** With blank lines between its blocks, each of one line. */
const WHOLE = [META, 'Marsh Birds', '', 'Mila Ostrander', '', NARROW, '']

/** The blocks of each paper: title, names or both glued, then the paragraphs; lines of one block stand in one text. */
function blocksOf(lines: readonly string[]): string[][] {
  const page = lines.join('\n')
  return readProfilePage(page).papers.map(({ title, authorLine, gluedLine, abstract }) =>
    [title, authorLine, gluedLine, ...abstract].flatMap((at) => (at === null ? [] : [page.slice(at.start, at.end)])),
  )
}

const BIRDS = ['Marsh Birds', 'Mila Ostrander', NARROW]
const TRAMS = ['Night Trams', NAMES, WRAPPED.join('\n')]

describe('lines without blank ones between, on a page that has blank ones elsewhere, are as wide as the page’s others', () => {
  const lost = [META, 'Night Trams', NAMES, ...WRAPPED]
  const spaced = [META, 'Night Trams', '', NAMES, '', ...WRAPPED, '']
  test.each<[what: string, lines: string[], blocks: string[][]]>([
    ['than those of a whole paper', [...WHOLE, ...lost], [BIRDS, TRAMS]],
    ['than those of a wrapped one', [...spaced, ...lost], [TRAMS, TRAMS]],
    ['of both', [...spaced, ...WHOLE, ...lost], [TRAMS, BIRDS, TRAMS]],
    ['above them', [...lost, ...WHOLE], [TRAMS, BIRDS]],
    [
      'on a wider page each line is a block',
      [...lost, META, 'Marsh Birds', '', 'Mila Ostrander', '', `${NARROW} ${NARROW}`],
      [
        ['Night Trams', NAMES, ...WRAPPED],
        ['Marsh Birds', 'Mila Ostrander', `${NARROW} ${NARROW}`],
      ],
    ],
  ])('%s', (_what, lines, blocks) => {
    expect(blocksOf(lines)).toEqual(blocks)
  })

  // Half of the papers have blank lines, so the width is read off the title too: title and names look like one, and the
  // lines of the abstract are not full. These go on in small letters all the same.
  test('they themselves do not tell how wide it is', () => {
    const lines = [...WHOLE, META, `${NARROW} And Trams`, NAMES, ...WRAPPED]
    expect(blocksOf(lines)).toEqual([BIRDS, [`${NARROW} And Trams`, NAMES, WRAPPED.join('\n')]])
  })

  test('below the header, where all papers have blank lines, nothing is joined', () => {
    const header = ['Ida Example', '', '2papers', '', '2 Papers', '']
    const title = 'A Count of All the Trams That Pass by Night in Three Old Cities'
    const long =
      'We sit at three stations for a whole winter, and find that most of what passes there passes in the night.'
    expect(blocksOf([...header, title, NAMES, long, '', ...WHOLE])).toEqual([[title, NAMES, long], BIRDS])
    expect(blocksOf([...header, title, NAMES, long, '', ...WHOLE, ...spaced])).toEqual([
      [title, NAMES, long],
      BIRDS,
      TRAMS,
    ])
  })
})

describe('a page without blank lines between blocks', () => {
  const WIDE_NAMES = 'Otto Maria Ferdinand Beispiel, Ida Sophie Charlotte FitzGerald, Mila Ostrander'
  const TITLE = 'A Count of All Trams That Pass by Night in Three Old Cities of the North Sea'
  const WIDE_TITLE = `${TITLE}, and of What They Carry and to Which of Their Many Stations`

  test('whose lines go on in lower case was wrapped', () => {
    const lines = [META, 'Night Trams', NAMES, ...WRAPPED]
    expect(blocksOf([...lines, ...lines])).toEqual([TRAMS, TRAMS])
  })

  test('with a line wider than any extractor wraps was not, also where an abstract begins in lower case', () => {
    const wide = [META, WIDE_TITLE, WIDE_NAMES, 'we count trams.']
    const narrow = [META, TITLE, WIDE_NAMES, 'we count trams.']
    expect(WIDE_TITLE.length).toBeGreaterThan(132)
    expect(blocksOf(wide)).toEqual([wide.slice(1)])
    expect(blocksOf([...wide, ...narrow])).toEqual([wide.slice(1), narrow.slice(1)])
  })

  test('of two lines a paper was not, whatever blank lines stand between its papers', () => {
    const glued =
      'A Count of All the Trams That Pass by Night in Three Old CitiesIda Sophie Example, Otto Maria Beispiel'
    const abstract =
      'we sit at three stations for a whole winter, and find that most of what passes there passes in nights.'
    const paper = [META, glued, abstract]
    expect(blocksOf([...paper, '', ...paper, '', ''])).toEqual([
      [glued, abstract],
      [glued, abstract],
    ])
  })
})

test('a page that was printed: title, names and abstract in types of many widths, and no blank lines', () => {
  const header = ['Ida Example', 'LG', '2papers', '2 Papers']
  const title = ['What Marsh Birds Hear of One', 'Another at Night']
  const abstract = [
    'We place microphones in some stations for a whole winter and find',
    'that most of what is heard there comes at night, and',
    'that nothing of it is ever written down by any',
    'ornithologists who sleep all through a',
    'winter, nor by those who do not.',
  ]
  const paper = [META, ...title, NAMES, ...abstract]
  const blocks = [title.join('\n'), NAMES, abstract.join('\n')]
  expect(blocksOf([...header, ...paper, ...paper])).toEqual([blocks, blocks])
})
