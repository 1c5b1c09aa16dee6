import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'
import { inspectProfile, safeParseProfile } from '../../src/index.js'

const HEADER = 'Ida Example\n\nLG\n\nh-index 58\n2 papers\n\n2 Papers\n\n'

const WRAPPED = [
  'Night trams share their drivers with day trams, so',
  'a timetable that ignores sleep is wrong before it is',
  'printed, and the drivers pay for it.',
]
const ABSTRACT = WRAPPED.join(' ')

/** Two papers, each part of a meta line beside another line of the paper. */
const BESIDE = [
  '52.4           Quiet Trams',
  'LG             ',
  'Sep 20, 2024   Jonas Vik, Mila Ostrander et al.',
  'Code           ',
  ...WRAPPED.map((line) => `               ${line}`),
  'CL             Loud Trams',
  'Apr 22, 2024   ',
  '               Jonas Vik · uw',
  '               ',
  ...WRAPPED.map((line) => `               ${line}`),
]

/** The same where the column is so narrow that dates are wrapped. */
const NARROW = [
  '52.4 Quiet Trams',
  'LG',
  'Sep  Jonas Vik, Mila Ostrander et al.',
  '20,',
  '2024',
  'Code',
  ...WRAPPED.map((line) => `     ${line}`),
  'CL   Loud Trams',
  'Apr',
  '22,  Jonas Vik · uw',
  '2024',
  ...WRAPPED.map((line) => `     ${line}`),
]

const WIDE = Math.max(...BESIDE.map((line) => line.length))

/** The same as a table that is drawn with bars. */
const DRAWN = BESIDE.flatMap((line, at) => {
  const rule = `+${'-'.repeat(17)}+${'-'.repeat(WIDE)}+`
  const row = `| ${line.slice(0, 15).padEnd(15)} | ${line.slice(15).padEnd(WIDE - 2)} |`
  return at === 0 || line.startsWith('CL') ? [rule, row] : at === BESIDE.length - 1 ? [row, rule] : [row]
})

/** The same where each part of a meta line has a column of its own, with a head above. */
const COLUMNS = [
  'Score  Field  Date          Code  Paper',
  '52.4   LG     Sep 20, 2024  Code  Quiet Trams',
  '                                  Jonas Vik, Mila Ostrander et al.',
  ...WRAPPED.map((line) => `                                  ${line}`),
  '       CL     Apr 22, 2024        Loud Trams',
  '                                  Jonas Vik · uw',
  ...WRAPPED.map((line) => `                                  ${line}`),
]

/** And drawn with bars. */
function drawnColumns(width: number): string[] {
  const rule = (mark: string) =>
    `+${mark.repeat(6)}+${mark.repeat(4)}+${mark.repeat(14)}+${mark.repeat(6)}+${mark.repeat(width + 2)}+`
  const row = (meta: string, text: string) => `|${meta}| ${text.padEnd(width)} |`
  const empty = '      |    |              |      '
  const abstract = WRAPPED.map((line) => row(empty, line))
  return [
    rule('-'),
    row(' Score| In | Date         | Code ', 'Paper'),
    rule('='),
    row(' 52.4 | LG | Sep 20, 2024 | Code ', 'Quiet Trams'),
    row(empty, ''),
    row(empty, 'Jonas Vik, Mila Ostrander et al.'),
    row(empty, ''),
    ...abstract,
    rule('-'),
    row('      | CL | Apr 22, 2024 |      ', 'Loud Trams'),
    row(empty, ''),
    row(empty, 'Jonas Vik · uw'),
    row(empty, ''),
    ...abstract,
    rule('-'),
  ]
}

const read = (text: string) =>
  safeParseProfile(text).data?.papers.map(
    ({ title, authors, institutions, categories, date, score, hasCode, abstract }) => ({
      title,
      authors: authors.map(({ name }) => name),
      institutions,
      categories: categories.map(({ code }) => code),
      date: date?.date,
      score,
      hasCode,
      abstract,
    }),
  )

const PAPERS = [
  {
    title: 'Quiet Trams',
    authors: ['Jonas Vik', 'Mila Ostrander'],
    institutions: [],
    categories: ['LG'],
    date: '2024-09-20',
    score: 52.4,
    hasCode: true,
    abstract: ABSTRACT,
  },
  {
    title: 'Loud Trams',
    authors: ['Jonas Vik'],
    institutions: ['uw'],
    categories: ['CL'],
    date: '2024-04-22',
    score: null,
    hasCode: false,
    abstract: ABSTRACT,
  },
]

describe('meta lines in a column beside their papers', () => {
  test.each([
    ['set off by blanks', BESIDE],
    ['in a narrow column', NARROW],
    ['indented', BESIDE.map((line) => `   ${line}`)],
    ['in a drawn table', DRAWN],
    ['in several columns', COLUMNS],
    ['in several columns of a drawn table', drawnColumns(60)],
  ])('%s', (_what, rows) => {
    expect(read(`${HEADER}${rows.join('\n')}\n`)).toEqual(PAPERS)
  })

  test('with the numbers of links', () => {
    let count = 0
    const rows = BESIDE.map((line) => line.replace(/(?=Quiet|Loud|Jonas|Mila)/g, () => `[${++count}]`))
    const addresses = ['paper/2409.13931', 'author/1', 'author/2', 'paper/2404.00001', 'author/1']
    const references = addresses.map((address, i) => `   ${i + 1}. https://www.scholarfeed.example/${address}`)
    const { data } = safeParseProfile(`${HEADER}${rows.join('\n')}\n\nReferences\n\n${references.join('\n')}\n`)
    expect(data?.papers.map(({ title, arxivId, authors }) => [title, arxivId, authors[0]])).toEqual([
      ['Quiet Trams', '2409.13931', { name: 'Jonas Vik', authorId: '1' }],
      ['Loud Trams', '2404.00001', { name: 'Jonas Vik', authorId: '1' }],
    ])
  })

  test('what stands below the table is kept', () => {
    const { diagnostics, data } = safeParseProfile(`${HEADER}${BESIDE.join('\n')}\n\nAbout this site\n`)
    expect(data?.papers).toHaveLength(2)
    expect(diagnostics.map(({ code }) => code)).toContain('unrecognized-text')
  })

  test('each value keeps its place', () => {
    const text = `${HEADER}${BESIDE.join('\n')}\n`
    const { spans } = inspectProfile(text)
    const shown = (path: string) => text.slice(spans.get(path)?.start, spans.get(path)?.end)
    expect([shown('/papers/0/title'), shown('/papers/0/score'), shown('/papers/1/date')]).toEqual([
      'Quiet Trams',
      '52.4',
      'Apr 22, 2024',
    ])
  })

  test.each([
    [
      'a column without a date',
      [
        'LG             Quiet Trams',
        '               Jonas Vik',
        'CL             Loud Trams',
        '               Jonas Vik',
      ],
    ],
    ['a drawn table so narrow that words are broken', drawnColumns(10)],
    [
      'a meta line at half the height of its paper',
      [
        ...['Quiet Trams', 'Jonas Vik'].map((line) => `                    ${line}`),
        `LG   Sep 20, 2024   ${WRAPPED[0]}`,
        ...WRAPPED.slice(1).map((line) => `                    ${line}`),
      ],
    ],
    ['a last paper without one', [...BESIDE.slice(0, 7), 'CL             Loud Trams', '               Jonas Vik']],
    [
      'a paper without a category',
      ['52.4           Quiet Trams', 'Sep 20, 2024   Jonas Vik', '               We measure.'],
    ],
    ['a column that is too wide', BESIDE.map((line) => `${line.slice(0, 15)}${' '.repeat(40)}${line.slice(15)}`)],
    [
      'more parts than a meta line has',
      [...Array.from({ length: 14 }, () => 'LG             Quiet Trams'), '               We measure.'],
    ],
    ['no second column at all', ['LG  Quiet Trams', 'Jonas Vik']],
    [
      'words of the first column behind its border',
      ['LG             Quiet Trams', 'Sep 20, 2024 and more', '               We measure.'],
    ],
  ])('%s is none', (_what, rows) => {
    const text = `${HEADER}${rows.join('\n')}\n`
    expect(readText(text)?.printed.text ?? text).not.toMatch(/^(?:52\.4 )?LG (?:Sep|Apr)/m)
  })
})
