import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PARAGRAPH =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'
const ABSTRACT = `${PARAGRAPH} ${PARAGRAPH}`

/** What is said of the titles of a page: the paths, what is pointed at, the messages and the hints. */
function doubtsOf(page: string): [path: string | undefined, at: string, message: string, hint: string | undefined][] {
  const { diagnostics } = safeParseProfile(page)
  return diagnostics
    .filter(({ code }) => code === 'uncertain-title')
    .map(({ path, span, message, hint }) => [path?.join('/'), page.slice(span.start, span.end), message, hint])
}

/** A page of papers that have these lines above their abstracts. */
function pageOf(...papers: readonly string[]): string {
  const printed = papers.map((lines, i) => `LGSep ${i + 1}, 2024\n${lines}\n\n${ABSTRACT}`)
  return ['Ida Example', `${papers.length}papers`, `${papers.length} Papers`, ...printed].join('\n\n')
}

const PARTED = 'Quiet Trams\nJonas Vik, Mila Ostrander et al.'

test('a title that ends at a full line, where no blank line shows the break, is in doubt with all behind it', () => {
  const abstract =
    'We hang lanterns on all the trams that pass by in the\nnight, and count those that are lost on bridges in the\ncold of the winter, and then again when summer comes.'
  const papers = [
    'Counting Night Trams with the Help of Small Lanterns\non Bridges of Three Old Cities\nMila Ostrander, Teo Brandvold',
    'Quiet Roads and the Sleep of Cities in a Cold Winter\nOtto Beispiel, Ada Vik',
  ]
  const printed = papers.map((lines, i) => `LGSep ${i + 1}, 2024\n${lines}\n${abstract}`)
  const title = 'Quiet Roads and the Sleep of Cities in a Cold Winter'
  expect(doubtsOf(['Ida Example', '2papers', '2 Papers', ...printed].join('\n'))).toEqual([
    [
      'papers/1',
      title,
      `"${title}" ends at a full line, so where it ends is in doubt`,
      'lines were hard-wrapped without blank lines between title, authors and abstract: have the extractor not wrap',
    ],
  ])
})

test('names that only the rest of the page puts below a title are said on the title', () => {
  expect(doubtsOf(pageOf(PARTED, 'Loud Roads at Night\nLudwig von und zu Berg'))).toEqual([
    [
      'papers/1/title',
      'Loud Roads at Night',
      '"Loud Roads at Night" was taken for the whole title, and "Ludwig von und zu Berg" for its authors',
      'only the other papers of the page print title and authors on lines apart: here the names may stand behind the title, and an abstract below',
    ],
  ])
})

test('a title that looks glued to a name is in doubt once, also where only the rest of the page puts names below it', () => {
  const said = doubtsOf(pageOf(PARTED, 'Loud TramsAda Vik\nLudwig von und zu Berg'))
  expect(said.map(([path, at]) => [path, at])).toEqual([
    ['papers/1/title', 'Loud TramsAda Vik'],
    ['papers/1/authors', 'Ludwig von und zu Berg'],
  ])
})

test('a name behind the last comma of a title may be an author, where the paper has no names', () => {
  const said = doubtsOf(pageOf('Marsh Birds\n\nMila Ostrander', 'On the Roads of a City, and of its Trams, Jonas Vik'))
  expect(said).toContainEqual([
    'papers/1/title',
    'Jonas Vik',
    '"Jonas Vik" may be an author, and no part of the title',
    'it stands at the end of the title, and the paper has no names',
  ])
})
