import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PARAGRAPH =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'
const ABSTRACT = `${PARAGRAPH} ${PARAGRAPH}`

/** What is said of the titles of a page: the paths, and the messages. */
function doubtsOf(page: string): [path: string | undefined, message: string][] {
  const { diagnostics } = safeParseProfile(page)
  return diagnostics
    .filter(({ code }) => code === 'uncertain-title')
    .map(({ path, message }) => [path?.join('/'), message])
}

test('a title that ends at a full line, where no blank line shows the break, is in doubt with all behind it', () => {
  const abstract =
    'We hang lanterns on all the trams that pass by in the\nnight, and count those that are lost on bridges in the\ncold of the winter, and then again when summer comes.'
  const papers = [
    'Counting Night Trams with the Help of Small Lanterns\non Bridges of Three Old Cities\nMila Ostrander, Teo Brandvold',
    'Quiet Roads and the Sleep of Cities in a Cold Winter\nOtto Beispiel, Ada Vik',
  ]
  const printed = papers.map((lines, i) => `LGSep ${i + 1}, 2024\n${lines}\n${abstract}`)
  expect(doubtsOf(['Ida Example', '2papers', '2 Papers', ...printed].join('\n'))).toEqual([
    ['papers/1', expect.stringContaining('"Quiet Roads and the Sleep of Cities in a Cold Winter" ends at a full line')],
  ])
})

test('a title that looks glued to a name is in doubt once, also where only the rest of the page puts names below it', () => {
  const papers = ['Quiet Trams\nJonas Vik, Mila Ostrander et al.', 'Loud TramsAda Vik\nLudwig von und zu Berg']
  const printed = papers.map((lines, i) => `LGSep ${i + 1}, 2024\n${lines}\n\n${ABSTRACT}`)
  expect(doubtsOf(['Ida Example', '2papers', '2 Papers', ...printed].join('\n\n'))).toEqual([
    ['papers/1/title', expect.stringContaining('where it ends is in doubt')],
    ['papers/1/authors', expect.stringContaining('"Ludwig von und zu Berg"')],
  ])
})
