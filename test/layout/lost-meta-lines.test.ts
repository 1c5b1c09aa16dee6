import { describe, expect, test } from 'vitest'
import { splitAtLostMetaLines } from '../../src/layout/lost-meta-lines.js'
import { blocksOf } from '../../src/layout/page-spacing.js'
import { linesOf } from './lines-of.js'

const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

const GLUED = 'Night TramsOtto Beispiel, Ida Example et al.'

const SPACED = { isUnwrapped: false, isTight: false, isApart: true, wrapping: null, perhapsWrapped: null }

/** The parts that blocks below a meta line, or below the header, fall into; `[…]` is what is left of a meta line. */
function partsOf(blocks: readonly string[], hasMeta = true): string[][] {
  const page = blocks.join('\n\n')
  const show = ({ start, end }: { start: number; end: number }) => page.slice(start, end)
  return splitAtLostMetaLines(page, blocksOf(page, linesOf(page), SPACED), hasMeta).map((part) => [
    ...(part.damagedMeta === null ? [] : [`[${show(part.damagedMeta)}]`]),
    ...part.blocks.map(show),
  ])
}

/** A whole paper, of the kind that prints its parts on lines of their own. */
const ABOVE = ['Marsh Birds', 'Mila Ostrander', PROSE]

/** A whole paper, of the kind that prints title and names on one line. */
const GLUED_ABOVE = ['Marsh BirdsMila Ostrander', PROSE]

/** What stands below one of them either belongs to it or opens the parts behind the first. */
type Row = [what: string, above: string[], blocks: string[], opened: string[][]]

function table(rows: readonly Row[]): void {
  test.each(rows)('%s', (_what, above, blocks, opened) => {
    const own = opened.length === 0 ? [...above, ...blocks] : above
    expect(partsOf([...above, ...blocks])).toEqual([own, ...opened])
  })
}

describe('what is left of a meta line, in one block with the title', () => {
  const of = (length: number) => `L?Sep 2O, 2O24 ${'x'.repeat(length - 15)}`
  table([
    [
      'above names',
      ABOVE,
      ['L?Sep 2O, 2O24\nNight Trams', 'Otto Beispiel'],
      [['[L?Sep 2O, 2O24]', 'Night Trams', 'Otto Beispiel']],
    ],
    ['above a long paragraph', GLUED_ABOVE, [`L?Sep 2O\n${GLUED}`, PROSE], [['[L?Sep 2O]', GLUED, PROSE]]],
    [
      'above a line that is no prose, and a long paragraph',
      ABOVE,
      ['L?Sep 2O\nNight Trams', 'Suyanto', PROSE],
      [['[L?Sep 2O]', 'Night Trams', 'Suyanto', PROSE]],
    ],
    ['not above a short paragraph', ABOVE, ['L?Sep 2O\nNight Trams', 'It works.', PROSE], []],
    ['not above a line alone', ABOVE, ['L?Sep 2O\nNight Trams', 'Suyanto'], []],
    [
      'not above `al.`, where names were broken',
      ['Marsh Birds'],
      ['Otto Beispiel, Ida Example et\nal.', PROSE, PROSE],
      [],
    ],
    ['not at the end', ABOVE, ['L?Sep 2O\nNight Trams'], []],
    [
      'of 40 characters',
      ABOVE,
      [`${of(40)}\nNight Trams`, 'Otto Beispiel'],
      [[`[${of(40)}]`, 'Night Trams', 'Otto Beispiel']],
    ],
    ['not of 41', ABOVE, [`${of(41)}\nNight Trams`, 'Otto Beispiel'], []],
  ])
})

describe('what is left of a meta line, as a block of its own', () => {
  const of = (length: number) => `No ${'x'.repeat(length - 3)}`
  table([
    [
      'above a title and names',
      ABOVE,
      ['L?Sep 2O', 'Night Trams', 'Otto Beispiel'],
      [['[L?Sep 2O]', 'Night Trams', 'Otto Beispiel']],
    ],
    [
      'above a title and a long paragraph',
      GLUED_ABOVE,
      ['L?Sep 2O', 'Night Trams', PROSE],
      [['[L?Sep 2O]', 'Night Trams', PROSE]],
    ],
    ['not above a title and a short paragraph', ABOVE, ['L?Sep 2O', 'Night Trams', 'It works.'], []],
    ['not above two paragraphs', ABOVE, ['See Table 3', PROSE, PROSE], []],
    ['not above a title at the end', ABOVE, ['L?Sep 2O', 'Night Trams'], []],
    ['whatever it looks like above a title with names', GLUED_ABOVE, ['L?', GLUED, PROSE], [['[L?]', GLUED, PROSE]]],
    [
      'also where a case change alone tells that names are glued to the title',
      GLUED_ABOVE,
      ['L?', 'Night TramsOtto Beispiel', PROSE],
      [['[L?]', 'Night TramsOtto Beispiel', PROSE]],
    ],
    [
      'also where et al. alone tells it',
      GLUED_ABOVE,
      ['L?', 'Who Sings?Otto Beispiel et al.', PROSE],
      [['[L?]', 'Who Sings?Otto Beispiel et al.', PROSE]],
    ],
    [
      'with 40 characters',
      GLUED_ABOVE,
      [of(40), 'Trams 2Otto Beispiel', PROSE],
      [[`[${of(40)}]`, 'Trams 2Otto Beispiel', PROSE]],
    ],
  ])

  test('a line of 41 characters belongs to the abstract above', () => {
    const above = [...GLUED_ABOVE, of(41)]
    expect(partsOf([...above, 'Trams 2Otto Beispiel', PROSE])).toEqual([above, ['Trams 2Otto Beispiel', PROSE]])
  })

  test('right below a title it may be its names', () => {
    expect(partsOf(['Marsh Birds', 'Bo', GLUED, PROSE])).toEqual([
      ['Marsh Birds', 'Bo'],
      [GLUED, PROSE],
    ])
  })
})

describe('a title', () => {
  const question = (length: number) => `Do ${'we '.repeat((length - 3) / 3 - 2)}see${' '.repeat(length % 3)}it?`
  const names = 'Otto Beispiel'
  table([
    ['above names and a long paragraph', ABOVE, ['Night Trams', names, PROSE], [['Night Trams', names, PROSE]]],
    ['not above a short one', ABOVE, ['Night Trams', names, 'It works.'], []],
    ['not above a long line that is no paragraph', ABOVE, ['Night Trams', names, 'Xx '.repeat(40).trim()], []],
    ['not a sentence', ABOVE, ['It works in all of the marshes.', names, PROSE], []],
    ['not a sentence with a question in it', ABOVE, ['Does it? We show that it works.', names, PROSE], []],
    ['a question of 200 characters', ABOVE, [question(200), names, PROSE], [[question(200), names, PROSE]]],
    ['not one of 203', ABOVE, [question(203), names, PROSE], []],
  ])
})

describe('how long a paragraph is that opens a paper', () => {
  const of = (length: number) =>
    `${'We '.repeat(Math.floor((length - 10) / 3))}${'x'.repeat((length - 10) % 3)}find that.`
  test('100 characters', () => {
    expect([of(100), of(99)].map(({ length }) => length)).toEqual([100, 99])
    expect(partsOf([...ABOVE, 'Night Trams', 'Otto Beispiel', of(100)])).toHaveLength(2)
    expect(partsOf([...ABOVE, 'Night Trams', 'Otto Beispiel', of(99)])).toHaveLength(1)
  })
})

describe('a title with names glued to it', () => {
  table([
    ['above a long paragraph', GLUED_ABOVE, [GLUED, PROSE], [[GLUED, PROSE]]],
    [
      'told by a case change alone',
      GLUED_ABOVE,
      ['Night TramsOtto Beispiel', PROSE],
      [['Night TramsOtto Beispiel', PROSE]],
    ],
    [
      'told by et al. alone',
      GLUED_ABOVE,
      ['Who Sings?Otto Beispiel et al.', PROSE],
      [['Who Sings?Otto Beispiel et al.', PROSE]],
    ],
    ['not above a short paragraph', GLUED_ABOVE, [GLUED, 'It works.'], []],
    ['not a heading inside an abstract', GLUED_ABOVE, ['Conclusions', PROSE], []],
    ['not a sentence with such a word in it', ABOVE, ['We use PyTorch for all of that.', PROSE], []],
  ])

  test('right below a title it is its names', () => {
    expect(partsOf(['Marsh Birds', 'Mila Ostrander et al.', PROSE, PROSE])).toHaveLength(1)
  })

  test('above the first meta line it has several words: the site’s own lines may hold such a word', () => {
    expect(partsOf([GLUED, PROSE], false)).toEqual([[], [GLUED, PROSE]])
    const glued = 'Rosters for Night TramsMila Ostrander'
    expect(partsOf([glued, PROSE], false)).toEqual([[], [glued, PROSE]])
    expect(partsOf(['LGyesterday', glued, PROSE], false)).toEqual([[], ['[LGyesterday]', glued, PROSE]])
    expect(partsOf(['Newest first', 'SortBy', PROSE], false)).toEqual([['Newest first', 'SortBy', PROSE]])
    expect(partsOf(['SortBy', PROSE], false)).toEqual([['SortBy', PROSE]])
  })
})

test('names of two lines below a title with a meta line are not what is left of another one', () => {
  expect(partsOf(['Marsh Birds', 'Mila Ostrander,\nJonas Vik', PROSE])).toHaveLength(1)
})

const LONG = `We study ${'the problem of learning from data and '.repeat(4)}so it ends.`

describe('papers that have lost their meta lines', () => {
  test.each<{ what: string; page: string; hasMeta: boolean; parts: string[][] }>([
    { what: 'nothing', page: '', hasMeta: true, parts: [[]] },
    {
      what: 'a whole paper',
      page: `Title One\n\nIda Example\n\n${LONG}`,
      hasMeta: true,
      parts: [['Title One', 'Ida Example', LONG]],
    },
    {
      what: 'a paper behind another',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'what is left of the meta line, in one block with the title',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nLGS?p 20, 2024\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['[LGS?p 20, 2024]', 'Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'what is left of the meta line, as a block of its own',
      page: `Title One\n\nIda Example\n\n${LONG}\n\nLGS?p 20, 2024\n\nTitle Two\n\nOtto Beispiel\n\n${LONG}`,
      hasMeta: true,
      parts: [
        ['Title One', 'Ida Example', LONG],
        ['[LGS?p 20, 2024]', 'Title Two', 'Otto Beispiel', LONG],
      ],
    },
    {
      what: 'a further paragraph of the abstract',
      page: `Title One\n\nIda Example\n\n${LONG}\n\n${LONG}`,
      hasMeta: true,
      parts: [['Title One', 'Ida Example', LONG, LONG]],
    },
    {
      what: 'the first paper, below the header',
      page: `Title One\n\nIda Example\n\n${LONG}`,
      hasMeta: false,
      parts: [[], ['Title One', 'Ida Example', LONG]],
    },
    {
      what: 'lines of the site above the first paper',
      page: `Sort by date\n\nTitle One\n\nIda Example\n\n${LONG}`,
      hasMeta: false,
      parts: [['Sort by date'], ['Title One', 'Ida Example', LONG]],
    },
  ])('$what', ({ page, hasMeta, parts }) => {
    expect(partsOf(page === '' ? [] : page.split('\n\n'), hasMeta)).toEqual(parts)
  })
})
