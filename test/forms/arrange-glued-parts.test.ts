import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'
import { safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const HEADER = 'Ida Example\nh-index\n58\n2\npapers\n\n2 Papers\n'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

const paper = (meta: string) => `${meta}Quiet Trams\nJonas Vik, Mila Ostrander et al.\n${ABSTRACT}\n`

describe('what is glued to a meta line whose parts stand on lines of their own', () => {
  test.each([
    ['a title behind the date', '52.4\nLG\nSep 20, 2024', '52.4LGSep 20, 2024'],
    ['a title behind the badge behind the date', 'LG\nSep 20, 2024Code', 'LGSep 20, 2024Code'],
  ])('%s', (_what, meta, printed) => {
    expect(lines(HEADER + paper(meta)).slice(-4)).toEqual([
      printed,
      'Quiet Trams',
      'Jonas Vik, Mila Ostrander et al.',
      ABSTRACT,
    ])
  })

  test('a title behind the badge, where other titles are glued to their dates', () => {
    const glued = paper('CL\nApr 22, 2024')
    expect(lines(HEADER + glued + paper('LG\nSep 20, 2024\nCode')).slice(-4, -2)).toEqual([
      'LGSep 20, 2024Code',
      'Quiet Trams',
    ])
    expect(lines(HEADER + paper('CL\nApr 22, 2024\n') + paper('LG\nSep 20, 2024\nCode')).slice(-4, -2)).toEqual([
      'LGSep 20, 2024',
      'CodeQuiet Trams',
    ])
  })

  test.each([
    ['a score', `${ABSTRACT}52.4\nLG\nSep 20, 2024\n`, [ABSTRACT, '52.4LGSep 20, 2024']],
    ['a code', `${ABSTRACT} LG\nSep 20, 2024\n`, [ABSTRACT, 'LGSep 20, 2024']],
    ['a number that a date cannot follow', `${ABSTRACT}52.4\nSep 20, 2024\n`, [`${ABSTRACT}52.4`, 'Sep 20, 2024']],
    ['a code with no part of a meta line below', `${ABSTRACT}LG\nQuiet Trams\n`, [`${ABSTRACT}LG`, 'Quiet Trams']],
    ['no more than a sentence above a date', `${ABSTRACT}\nSep 20, 2024\n`, [ABSTRACT, 'Sep 20, 2024']],
  ])('%s behind a paragraph', (_what, end, printed) => {
    const text = HEADER + paper('LG\nSep 20, 2024\n').replace(`${ABSTRACT}\n`, '') + end
    expect(lines(text).slice(-2)).toEqual(printed)
  })
})

describe('papers on one line with a label in front of each part', () => {
  const card = (labels: readonly [string, string, string], meta: string) =>
    `${meta}${labels[0]}Quiet Trams${labels[1]}Jonas Vik, Mila Ostrander et al.${labels[2]}${ABSTRACT}`
  const META = 'Score52.4CategoryLGPublishedSep 20, 2024CodeCode'

  test.each([
    ['glued', card(['Title', 'Authors', 'Abstract'], META)],
    [
      'with blanks',
      card([' Title ', ' Authors ', ' Abstract '], 'Score 52.4 Category LG Published Sep 20, 2024 Code Code'),
    ],
    [
      'with colons',
      card([' Paper: ', ' Authors: ', ' Summary: '], 'Score: 52.4 Category: LG Published: Sep 20, 2024 Code: Code'),
    ],
  ])('%s', (_what, line) => {
    expect(lines(`${HEADER}${line}\n${line}\n`).slice(-4)).toEqual([
      '52.4LGSep 20, 2024Code',
      'Quiet Trams',
      'Jonas Vik, Mila Ostrander et al.',
      ABSTRACT,
    ])
  })

  test.each([
    ['without a label of the abstract', card(['Title', 'Authors', ' '], META)],
    ['without a label of the names', card(['Title', ' ', 'Abstract'], META)],
    ['with two labels of names', card(['TitleAuthors Of ', 'Authors', 'Abstract'], META)],
    ['without a label of the title', card(['', 'Authors', 'Abstract'], META)],
    ['without a date', card(['Title', 'Authors', 'Abstract'], 'Score52.4CategoryLG')],
  ])('%s it stays', (_what, line) => {
    expect(lines(`${HEADER}${line}\n`).at(-1)).toBe(line)
  })
})

describe('separators other than a dot', () => {
  test.each(['/', '|', '–', '—', '»', '•'])('%s', (separator) => {
    const meta = ['52.4', 'LG', 'Sep 20, 2024', 'Code'].join(` ${separator} `)
    const { data } = safeParseProfile(HEADER + paper(`${meta}\n`) + paper(`${meta}\n`))
    expect(data?.papers.map(({ score, hasCode, title }) => [score, hasCode, title])).toEqual([
      [52.4, true, 'Quiet Trams'],
      [52.4, true, 'Quiet Trams'],
    ])
  })

  test('in the items of a list', () => {
    expect(
      lines(`Ida Example\n2 Papers\n${paper('1. LG / Sep 20, 2024\n')}${paper('2. CL / Apr 22, 2024\n')}`),
    ).toContain('CLApr 22, 2024')
  })

  test('a label at the end of a row is that of the next line', () => {
    expect(lines(`${HEADER}${paper('Score: 52.4 | Category: LG | Published:\nSep 20, 2024\n| Code\n')}`)).toContain(
      '52.4LGSep 20, 2024Code',
    )
  })
})
