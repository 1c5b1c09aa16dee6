import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT = [
  'Night trams share their drivers with day trams, so a timetable that ignores',
  'sleep is wrong before it is printed, and what the drivers say of that is told',
  'here at length, with all that is known of it.',
].join('\n   ')

test('names whose addresses stand behind them are told from the title that is glued to the first, wherever lines were wrapped', () => {
  const page = ` * LGSep 20, 2024
   Fair Rosters and Timetables for Night Trams of Cities Under Uncertainty and
   NoiseJonas Vik [/author/7], Mila Ostrander [/author/8], Teodora
   Halme [/author/9] et al.
   ${ABSTRACT}
 * CLSep 21, 2024
   Quiet Trams: A SurveyAna Lúcia dos Santos e Silva
   [/author/10], Ida Berg [/author/11] · uw
   ${ABSTRACT}
`
  const papers = safeParseProfile(page).data?.papers.map(({ title, authors, abstract }) => [
    title,
    ...authors.map(({ name, authorId }) => `${name} ${authorId}`),
    abstract?.length,
  ])
  const { length } = ABSTRACT.replace(/\n {3}/g, ' ')
  expect(papers).toEqual([
    [
      'Fair Rosters and Timetables for Night Trams of Cities Under Uncertainty and Noise',
      'Jonas Vik 7',
      'Mila Ostrander 8',
      'Teodora Halme 9',
      length,
    ],
    ['Quiet Trams: A Survey', 'Ana Lúcia dos Santos e Silva 10', 'Ida Berg 11', length],
  ])
})
