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

describe('separators other than a dot', () => {
  test.each(['/', '|', '–', '—', '»', '•'])('%s', (separator) => {
    const meta = ['52.4', 'LG', 'Sep 20, 2024', 'Code'].join(` ${separator} `)
    const { data } = safeParseProfile(HEADER + paper(`${meta}\n`) + paper(`${meta}\n`))
    expect(data?.papers.map(({ score, hasCode, title }) => [score, hasCode, title])).toEqual([
      [52.4, true, 'Quiet Trams'],
      [52.4, true, 'Quiet Trams'],
    ])
  })

  test('stars, as html2text writes dots', () => {
    const { data } = safeParseProfile(HEADER + paper('52.4 * LG * Sep 20, 2024 * Code\n'))
    expect(data?.papers[0]).toMatchObject({ score: 52.4, hasCode: true, title: 'Quiet Trams' })
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
