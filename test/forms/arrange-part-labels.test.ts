import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'
import { inspectProfile, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

const HEADER = 'Ida Example\nh-index\n58\n2\npapers\n\n2 Papers\n'
const paper = (meta: string, title: string) => `${meta}\n${title}\nJonas Vik, Mila Ostrander et al.\n${ABSTRACT}\n`

describe('labels of a meta line’s parts', () => {
  test.each([
    ['glued', 'Score52.4CategoryLGDateSep 20, 2024CodeCode', '52.4LGSep 20, 2024Code'],
    ['on some parts alone', 'LGDateSep 20, 2024', 'LGSep 20, 2024'],
    ['with colons and bars', 'Score: 52.4 | Category: LG | Published: Sep 20, 2024 | Code', '52.4LGSep 20, 2024Code'],
    ['each category with its own', 'Category: LGCategory: CLPublished: Sep 20, 2024', 'LGCLSep 20, 2024'],
    ['in the items of a list', '* Category: LG · Published: Sep 20, 2024 · Code', 'LGSep 20, 2024Code'],
    ['with dots', 'Subjects: LG, CL · Submitted on Sep 20, 2024', 'LG, CLSep 20, 2024'],
    [
      'on lines of their own',
      'Score\n52.4\nCategory\nLG\nPublished\nSep 20, 2024\nGitHub\nCode',
      '52.4LGSep 20, 2024Code',
    ],
    ['behind separators', 'Category:\nLG\n| Published:\nSep 20, 2024\n| Code', 'LGSep 20, 2024Code'],
    ['on the lines of their parts', 'Score: 52.4\nField: LG\nUpdated: Sep 20, 2024', '52.4LGSep 20, 2024'],
  ])('%s', (_what, meta, printed) => {
    expect(lines(`${HEADER}${paper(meta, 'Quiet Trams')}${paper(meta, 'Loud Trams')}`)).toContain(printed)
  })

  test('of the field of an owner', () => {
    expect(
      lines(`Ida Example\nFieldLG\nh-index58 2papers\n\n2 Papers\n${paper('LGSep 20, 2024', 'Quiet Trams')}`),
    ).toContain('LG')
    expect(lines(`Ida Example\nField\nLG\nh-index\n58\n2\npapers\n\n2 Papers\n`).slice(0, 2)).toEqual([
      'Ida Example',
      'LG',
    ])
  })

  test.each([
    ['a label without its part', 'LGSep 20, 2024\nDate\nJonas Vik'],
    ['a word that only looks like one', 'LGSep 20, 2024\nDates of the Late Trams'],
    ['a label in front of more than its part', 'LGSep 20, 2024\nScore 5.4 Times Better Trams'],
  ])('%s stays', (_what, text) => {
    expect(lines(`52.4\n${text}\n${ABSTRACT}`).slice(-2)).toEqual([text.split('\n').at(-1), ABSTRACT])
  })

  test('parts behind separators that go on with something else stay', () => {
    expect(lines(`LG\nSep 20, 2024\nQuiet Trams\n\narXiv:2504.08734\n· 24.4 · 3 citations · Has Code\n`)).toContain(
      'arXiv:2504.08734 · 24.4 · 3 citations · Has Code',
    )
  })
})

describe('labels of titles, names and abstracts', () => {
  const page = (label: readonly [string, string, string]) =>
    HEADER +
    ['Quiet Trams', 'Loud Trams']
      .map(
        (title) =>
          `LGSep 20, 2024\n${label[0]}${title}\n${label[1]}Jonas Vik, Mila Ostrander\n${label[2]}${ABSTRACT}\n`,
      )
      .join('')

  test.each([
    ['in front, with colons', ['Title: ', 'Authors: ', 'Abstract: ']],
    ['on lines of their own', ['Title\n', 'Authors\n', 'Abstract\n']],
    ['on lines of their own, with colons', ['Paper:\n', 'Written by:\n', 'Summary:\n']],
    ['as a by-line', ['', 'By ', '']],
  ] as const)('%s', (_what, label) => {
    const { data } = safeParseProfile(page(label))
    expect(
      data?.papers.map(({ title, authors, abstract }) => [title, authors.map(({ name }) => name), abstract]),
    ).toEqual(['Quiet Trams', 'Loud Trams'].map((title) => [title, ['Jonas Vik', 'Mila Ostrander'], ABSTRACT]))
  })

  test.each([['a title that begins as a label, where others do not', 'Paper: A History', 'Loud Trams', 'Late Trams']])(
    '%s, stays',
    (_what, ...titles) => {
      const { data } = safeParseProfile(HEADER + titles.map((title) => paper('LG\nSep 20, 2024', title)).join(''))
      expect(data?.papers.map(({ title }) => title)).toEqual(titles)
    },
  )

  test('each value keeps its place, and each label has a leaf', () => {
    const text = page(['Title:\n', 'Authors:\n', 'Abstract:\n'])
    const { spans, tree } = inspectProfile(text)
    const { start, end } = spans.get('/papers/1/title') ?? { start: 0, end: 0 }
    expect(text.slice(start, end)).toBe('Loud Trams')
    const leaf = tree.children?.find(
      ({ type, span }) => type === 'separator' && text.slice(span.start, span.end) === 'Title:',
    )
    expect(leaf).toBeDefined()
  })
})
