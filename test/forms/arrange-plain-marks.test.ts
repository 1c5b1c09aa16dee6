import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { readText } from '../../src/forms/text.js'
import { safeParsePaperPage, safeParseProfile } from '../../src/index.js'

const WRAPPED = [
  'Night trams share their drivers with day trams, so a timetable that ignores',
  'sleep is wrong before it is printed, and the drivers pay for it.',
]
const ABSTRACT = WRAPPED.join(' ')
const HEADER = 'Ida Example\n\nLG\n\nh-index\n58\n2\npapers\n\n2 Papers\n\n'

/** The lines of an arranged text; blank lines are left out. */
function lines(text: string): string[] {
  return (readText(text)?.printed.text ?? text).split('\n').filter((line) => line !== '')
}

const namesOf = (page: string) =>
  safeParseProfile(page).data?.papers.map(({ authors }) => authors.map(({ name }) => name))
const both = <Value>(value: Value) => [value, value]

describe('what extractors write in the place of what is no text', () => {
  test.each([
    ['pandoc’s pictures', 'LG[]Sep 20, 2024[]Code', '[]'],
    ['pictures of links and elinks', '[IMG] LGSep 20, 2024Code', '[IMG]'],
    ['html2text’s icons', '__LG __Sep 20, 2024Code', '__'],
  ])('%s', (_what, meta, icon) => {
    const paper = `${meta}\nQuiet Trams\n\n${icon}Jonas Vik et al.\n\n${ABSTRACT}\n\n`
    const { data } = safeParseProfile(
      `Ida Example\n\n${icon}\n\nh-index\n58\n2\npapers\n\n2 Papers\n\n${paper}${paper}`,
    )
    expect(data?.author.name).toBe('Ida Example')
    expect(data?.papers.map(({ hasCode, categories }) => [hasCode, categories[0]?.code])).toEqual(both([true, 'LG']))
  })

  test('a paragraph keeps its brackets', () => {
    const text = `${HEADER}LG\nSep 20, 2024\nQuiet Trams\nJonas Vik\n${ABSTRACT} ${ABSTRACT} Lists are written [] or __init__ in code.\n`
    expect(lines(text).at(-1)).toContain('[] or __init__')
  })

  test('the end of a printed page', () => {
    const paper = `LGSep 20, 2024\nQuiet Trams\n\nJonas Vik et al.\n\n${WRAPPED.join('\n\n\f')}\n\n`
    const { data, diagnostics } = safeParseProfile(
      `Ida Example\n\nh-index58\n2papers\n\n2 Papers\n\n${paper}${paper}\f`,
    )
    expect(data?.papers.map(({ abstract }) => abstract)).toEqual(both(ABSTRACT))
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-paper'])
  })

  test('the bars of a table’s rows, empty cells and all', () => {
    const row = (cells: string) => `| ${cells} | | |\n`
    const text = `${row('Ida Example')}${row('2 papers')}| 52.4 | LG | Sep 20, 2024 |\n${row('Quiet Trams')}${row('Jonas Vik, Mila Ostrander et al.')}${row(ABSTRACT)}`
    expect(lines(text)).toEqual([
      'Ida Example',
      '2 papers',
      '52.4LGSep 20, 2024',
      'Quiet Trams',
      'Jonas Vik, Mila Ostrander et al.',
      ABSTRACT,
    ])
    expect(lines('| LG |\n| Quiet Trams |\n')).toEqual(['| LG |', '| Quiet Trams |'])
    // Rows that have nothing but bars show nothing.
    expect(lines(`${text}|\n| |\n`)).toEqual(lines(text))
  })

  test('addresses behind a category', () => {
    const paper =
      'LG (/c/LG) Sep 20, 2024\nQuiet Trams (/paper/2409.13931)\n\nJonas Vik (/author/1) et al.\n\nNight trams (/ae/) run late.\n'
    expect(lines(HEADER + paper).slice(-4)).toEqual([
      'LG Sep 20, 2024',
      'Quiet Trams',
      'Jonas Vik et al.',
      'Night trams (/ae/) run late.',
    ])
  })

  test('addresses with blanks inside of their brackets, below headings in frames', () => {
    const frame = (line: string, sign: string) =>
      `${sign.repeat(line.length)}\n${line}\n${sign.repeat(line.length)}\n\n`
    const paper = `LG Sep 20, 2024\n\nQuiet Trams ( /paper/2409.13931 )\n${'-'.repeat(33)}\n\nJonas Vik ( /author/1 ) , Mila Ostrander ( /author/2 )\n\n${ABSTRACT}\n`
    const text = `${frame('Ida Example', '*')}h-index *58* *1* paper\n\n${frame('1 Paper', '-')}${paper}`
    const { data } = safeParseProfile(text)
    expect(data?.author).toMatchObject({ name: 'Ida Example', hIndex: 58, paperCount: 1 })
    expect(data?.papers).toMatchObject([{ title: 'Quiet Trams', arxivId: '2409.13931', abstract: ABSTRACT }])
    expect(namesOf(text)).toEqual([['Jonas Vik', 'Mila Ostrander']])
  })
})

describe('names on lines of their own', () => {
  test('a title of two lines is no list of names', () => {
    expect(
      namesOf(
        `${HEADER}LG\nSep 20, 2024\nA Very Long Title of Quiet Trams That Was Wrapped in the\nMiddle of the Night\n\nJonas Vik\n\n${WRAPPED.join('\n')}\n`,
      ),
    ).toEqual([['Jonas Vik']])
  })

  test('`et al.` below a line of several names belongs to it', () => {
    expect(
      lines(`${HEADER}LG\nSep 20, 2024\nQuiet Trams\nJonas Vik , Mila Ostrander\net al.\n${ABSTRACT} ${ABSTRACT}\n`).at(
        -2,
      ),
    ).toBe('Jonas Vik , Mila Ostrander et al.')
  })

  test('institutions with their comma on a line of its own', () => {
    const names = 'Jonas Vik\n,\nMila Ostrander\n·\nuw\n,\neth-zurich'
    const { data } = safeParseProfile(`${HEADER}LG\nSep 20, 2024\nQuiet Trams\n${names}\n${ABSTRACT} ${ABSTRACT}\n`)
    expect(data?.papers[0]?.institutions).toEqual(['uw', 'eth-zurich'])
  })
})

describe('the numbers of links', () => {
  const references = '\nReferences\n\n   1. /paper/2409.13931\n   2. /author/1\n   3. /author/2\n'

  test('stand at the end of the line above where a link begins with a block', () => {
    const paper = `LG Sep 20, 2024\n[1]Quiet Trams of the Night and\nof the Morning\n[2]\nJonas Vik [3]\nMila Ostrander et al.\n${WRAPPED.join('\n')}\n`
    const { data } = safeParseProfile(HEADER + paper + references)
    expect(data?.papers[0]?.title).toBe('Quiet Trams of the Night and of the Morning')
  })

  test('stand behind their texts where they are glued to them', () => {
    const paper = `LG Sep 20, 2024\nQuiet Trams[1]\n\nJonas Vik[2], Mila Ostrander[3] et al.\n\n${ABSTRACT}\n`
    const { data } = safeParseProfile(HEADER + paper + references)
    expect([data?.papers[0]?.title, data?.papers[0]?.arxivId]).toEqual(['Quiet Trams', '2409.13931'])
  })
})

describe('values of a paper’s own page on lines of their own, as React parts its texts', () => {
  const page = (arxiv: string, impact: string) =>
    `LG\nApr 8, 2025\nJoint Rosters\n${arxiv}\n${impact}\nOriginality\nHighly original\nAI Analysis\n${ABSTRACT}\n${ABSTRACT}\n${ABSTRACT}\nFoundations\nYour Notes\n`
  const IMPACT = 'Predicted impact top 39% in LG · last 90 days'

  test.each([
    [
      'all',
      'arXiv:\n2504.08734\nv\n2\n75.3\n9\ncitations\nh-index:\n12',
      IMPACT.replace(/ (?=39|in|LG|·|90|days)/g, '\n').replace('%\n', '\n% '),
    ],
    ['all behind the id', 'arXiv:2504.08734\nv2 75.3 9 citations h-index: 12 Inf Sci', IMPACT],
    ['some', 'arXiv:2504.08734v2\n75.3\n9 citations\nh-index: 12', 'Predicted impact\ntop 39%\nin LG · last 90 days'],
  ])('%s', (_what, arxiv, impact) => {
    const { data } = safeParsePaperPage(page(arxiv, impact))
    expect(data).toMatchObject({ arxivId: '2504.08734', version: 2, score: 75.3, citationCount: 9, hIndex: 12 })
    expect(data).toMatchObject({ impact: { topPercent: 39, windowDays: 90 }, originality: 'Highly original' })
  })

  test('items of a list below the arXiv line, on a page that else needs nothing', () => {
    const text = `LGApr 8, 2025\nJoint Rosters\narXiv:2504.08734v2\n9 citations\nHas Code\nInf Sci\n\n${IMPACT}\n\nAI Analysis\n\n${ABSTRACT}\n\n${ABSTRACT}\n\n${ABSTRACT}\n\nFoundations\n\nYour Notes\n`
    expect(safeParsePaperPage(text).data).toMatchObject({ citationCount: 9, hasCode: true, venue: 'Inf Sci' })
  })
})

test('HTML: terms label the parts of papers', () => {
  const row = (term: string, value: string) => `<dt>${term}</dt><dd>${value}</dd>`
  const paper = `<dl>${row('Score', '52.4')}${row('Category', 'LG')}${row('Published', 'Sep 20, 2024')}${row('Title', '<a href="/paper/2409.13931">Quiet Trams</a>')}${row('Authors', '<a href="/author/1">Jonas Vik</a> et al.')}${row('Abstract', ABSTRACT)}</dl>`
  const { data } = safeParseProfile(
    fromHtml(
      `<h1>Ida Example</h1><dl>${row('h-index', '58')}${row('papers', '2')}</dl><h2>2 Papers</h2>${paper}${paper}`,
    ),
  )
  expect([data?.author.name, data?.author.hIndex]).toEqual(['Ida Example', 58])
  expect(data?.papers.map(({ title, authors, score, abstract }) => [title, authors[0]?.name, score, abstract])).toEqual(
    both(['Quiet Trams', 'Jonas Vik', 52.4, ABSTRACT]),
  )
})

test.each([
  ['in brackets behind it', '* Jonas Vik [/author/7],\n* Mila Ostrander [/author/8] et al. · uw'],
  ['without any', '* Jonas Vik /author/7,\n* Mila Ostrander /author/8 et al. · uw'],
  ['apart from its brackets', '* Jonas Vik ( /author/7 ) ,\n* Mila Ostrander ( /author/8 )'],
  ['in front of it', '+ [file://x/author/7]Jonas Vik,\n+ [file://x/author/8]Mila Ostrander'],
  ['and none, but stars alone below', '* Jonas Vik,\n* Mila Ostrander\n\n*'],
])('names in a list, each with its address %s', (_what, names) => {
  const paper = (title: string) => `LGSep 20, 2024\n\n${title}\n\n${names}\n\n${ABSTRACT}\n\n`
  const address = names.includes(' /author/7,') ? ' /paper/2409.13931' : ' [/paper/2409.13931]'
  const page = HEADER + paper(`Quiet Trams${address}`) + paper(`Loud Trams${address}`)
  expect(namesOf(page)).toEqual(both(['Jonas Vik', 'Mila Ostrander']))
})

test('names in a list with underscores for blanks, below a heading that has them, too', () => {
  const names = 'o Jonas_Vik,\no Mila_Ostrander'
  const paper = `LGSep 20, 2024\n**** Where_Do_Marsh_Birds_Listen? ****\n${names}\n${ABSTRACT} ${ABSTRACT}\n\n`
  expect(namesOf(`${HEADER}${paper}${paper}`)).toEqual(both(['Jonas Vik', 'Mila Ostrander']))
})

test('a quote that begins with a blank line', () => {
  const quote = `> \n> ${WRAPPED.join('\n> ')}`
  const paper = `LGSep 20, 2024\nQuiet Trams\n\nJonas Vik\n\n${quote}\n\n`
  expect(safeParseProfile(`${HEADER}${paper}${paper}`).data?.papers.map(({ abstract }) => abstract)).toEqual(
    both(ABSTRACT),
  )
})

test('the head of a table of figures in capitals', () => {
  const figures = 'H-INDEX   PAPERS   NOVELTY   AI SCORE\n58        2        54%       52'
  const text = `IDA EXAMPLE\n\nLG\n\n${figures}\n\n\n2 PAPERS\n\nLGSep 20, 2024\nQuiet Trams\nJonas Vik\n\n${ABSTRACT}`
  const figuresOf = { hIndex: 58, paperCount: 2, noveltyPercent: 54, aiScore: 52, primaryCategory: { code: 'LG' } }
  expect(safeParseProfile(text).data?.author).toMatchObject(figuresOf)
})
