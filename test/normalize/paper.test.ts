import { describe, expect, test } from 'vitest'
import { inspectProfile, safeParseProfile } from '../../src/index.js'
import type { PaperNode } from '../../src/layout/nodes.js'
import { openContext } from '../../src/normalize/page-context.js'
import { normalizePaper } from '../../src/normalize/paper.js'
import { readSource } from '../../src/source/source-text.js'
import { readAuthorLine, readGluedLine } from '../../src/syntax/author-line.js'
import { pageOf, readPaper } from './page.js'

const LONG = `We study ${'the problem of learning from data and '.repeat(4)}so it ends.`
const SECOND = `Title Two\n\nOtto Beispiel\n\n${LONG}`

describe('a paper without a readable meta line', () => {
  test.each([
    ['nothing is left of it', `${LONG}\n\n${SECOND}`, '', 'none'],
    ['a remnant is left', `${LONG}\n\nLGS?p 20, 2024\n${SECOND}`, 'LGS?p 20, 2024', '"LGS?p 20, 2024"'],
  ])('%s', (_what, abstract, at, received) => {
    const page = pageOf({ abstract })
    const reported = safeParseProfile(page).diagnostics.find(({ code }) => code === 'damaged-meta-line')
    expect(reported).toMatchObject({
      message: 'the paper has no readable meta line',
      expected: 'a score, category codes, a date and a badge, as in "52.4LGSep 20, 2024Code"',
      received,
      path: ['papers', 1],
    })
    expect(reported && page.slice(reported.span.start, reported.span.end)).toBe(at)
    expect(reported?.span.start).toBe(page.indexOf(at === '' ? 'Title Two' : at))
  })
})

describe('a cut in doubt names its reason and, where there is one, the other candidate', () => {
  const page = 'LGSep 20, 2024\nDeep MarshBirdsIda Example, Otto Beispiel'
  const line = { start: 15, end: page.length }
  const node: PaperNode = {
    ...line,
    meta: null,
    damagedMeta: null,
    title: null,
    isTitleLikeMetaLine: false,
    isBreakGuessed: false,
    authorLine: null,
    gluedLine: readGluedLine(page, line),
    abstract: [],
    isSettledByPage: false,
  }

  const NAMES_IN_DOUBT = {
    code: 'uncertain-title',
    message:
      '"Ida Example, Otto Beispiel" was taken for the authors, but where the title in front of them ends is in doubt',
    span: { start: 30, end: line.end },
    path: ['papers', 0, 'authors'],
  }

  /** The diagnostics of the title, and of the names behind it, where the cut stands behind `Birds`. */
  function doubtOf(alternative: number | null, changed: Partial<PaperNode> = {}, hasNames = true) {
    const context = openContext(readSource(page), [], { form: 'text', scrapedOn: null, categoryPrior: {} }, null)
    const authorLine = hasNames ? readAuthorLine(page, { start: 30, end: line.end }) : null
    const cut = { title: { start: 15, end: 30 }, authorLine, doubt: { reason: 'two cuts weigh the same', alternative } }
    normalizePaper(context, { ...node, ...changed }, cut, 0)
    return context.findings.filter(({ code }) => code === 'uncertain-title')
  }

  test.each<[alternative: number | null, hasNames: boolean, hint: string]>([
    [null, true, 'two cuts weigh the same'],
    [25, true, 'two cuts weigh the same; the other candidate is "Deep Marsh" by "BirdsIda Example, Otto Beispiel"'],
    [25, false, 'two cuts weigh the same; the other candidate is "Deep Marsh" by "Birds"'],
  ])('alternative %j, names %j', (alternative, hasNames, hint) => {
    expect(doubtOf(alternative, {}, hasNames)).toEqual([
      {
        code: 'uncertain-title',
        message: '"Deep MarshBirds" was taken for the whole title, but where it ends is in doubt',
        span: { start: 15, end: 30 },
        path: ['papers', 0, 'title'],
        hint,
      },
      ...(hasNames ? [NAMES_IN_DOUBT] : []),
    ])
  })

  test('a title that reads like a meta line is in doubt once', () => {
    expect(doubtOf(null, { isTitleLikeMetaLine: true }).map(({ hint }) => hint)).toEqual([
      'it may open a paper of its own that has lost its title',
    ])
  })

  test('without a title the names may be one', () => {
    const context = openContext(readSource(page), [], { form: 'text', scrapedOn: null, categoryPrior: {} }, null)
    const authorLine = readAuthorLine(page, line)
    normalizePaper(context, node, { title: null, authorLine, doubt: { reason: 'r', alternative: null } }, 0)
    const doubts = context.findings.filter(({ code }) => code === 'uncertain-title')
    expect(doubts.map(({ path }) => path)).toEqual([['papers', 0, 'authors']])
  })
})

test.each([
  ['Ida Example, Otto Beispiel', ['missing-title papers/0/title', 'uncertain-title papers/0/authors']],
  ['Ida Example, Otto Beispiel et al.', ['missing-title papers/0/title']],
  ['Ida Example, Otto Beispiel · uw', ['missing-title papers/0/title']],
])('names without a title may be one, unless more stands behind them: %s', (names, reported) => {
  expect(readPaper({ title: names, names: null, abstract: LONG }).reported).toEqual(reported)
})

test('in the compact layout, a title without names may be taken for names: it is said', () => {
  const line = 'Night-Time Lantern Alignment'
  const page = `LGSep 20, 2024\n${line}\nWe count the trams of three nights, and find that there are few.`
  const { data, diagnostics } = safeParseProfile(page)
  expect(data?.papers).toMatchObject([{ title: null, authors: [{ name: line }] }])
  expect(diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)).toContain(
    'uncertain-title papers/0/authors',
  )
})

test('what the site prints below a page is no author of a title alone', () => {
  const page = 'LGSep 20, 2024\nCounting Night Trams in Old CitiesIda Example, Otto Beispiel\n\nLoad more\n'
  const { data, diagnostics } = safeParseProfile(page)
  expect(data?.papers[0]?.authors).toEqual([])
  const said = diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)
  expect(said).toContain('uncertain-title papers/0/title')
  expect(new Set(said).size).toBe(said.length)
})

test.each(['Ida Example, Otto Beispiel, Mila X. -D. Ostrander', 'Ida Example, Otto Beispiel, Mila ostrander'])(
  'names alone are in doubt where a title should stand: %s',
  (title) => {
    const { reported, paper } = readPaper({
      title,
      names: null,
      abstract: LONG,
    })
    expect(paper.authors).toEqual([])
    expect(reported).toContain('uncertain-title papers/0/title')
  },
)

test('where nothing stands in front, what is missing is missing at the paper’s start', () => {
  const page = 'Deep BirdsIda Example'
  const context = openContext(readSource(page), [], { form: 'text', scrapedOn: null, categoryPrior: {} }, null)
  const nothing = { meta: null, damagedMeta: null, title: null, authorLine: null, gluedLine: null, abstract: [] }
  const node = {
    start: 3,
    end: page.length,
    ...nothing,
    isTitleLikeMetaLine: false,
    isBreakGuessed: false,
    isSettledByPage: false,
  }
  normalizePaper(context, node, { title: null, authorLine: null, doubt: null }, 0)
  const missing = context.findings.find(({ code }) => code === 'missing-title')
  expect(missing?.span).toEqual({ start: 3, end: 3 })
})

describe('names and what stands behind them', () => {
  test('without a line of names nothing is known of them', () => {
    const { paper } = readPaper({ names: null })
    expect(paper).toMatchObject({ authors: [], authorsTruncated: false, institutions: [] })
  })

  test('an institution on a line of its own names may hold blanks', () => {
    const { paper } = readPaper({ names: 'Ida Example · ETH Zurich' })
    expect(paper).toMatchObject({ authors: [{ name: 'Ida Example' }], institutions: ['ETH Zurich'] })
  })
})

test('an abstract of several paragraphs stands from the first to the last', () => {
  const page = pageOf({ abstract: 'We show a.\n\nWe show b.\n\nWe show c.' })
  const span = inspectProfile(page).spans.get('/papers/0/abstract')
  expect(span && page.slice(span.start, span.end)).toBe('We show a.\n\nWe show b.\n\nWe show c.')
})

test('damage that is white space as read is found in the text as given', () => {
  const { paper, reported } = readPaper({ title: 'voilÃ\u00a0 deux mots' })
  expect(paper.title).toBe('voilÃ deux mots')
  expect(reported).toEqual(['damaged-text papers/0/title'])
})

test('a meta line without codes is reported on the paths of the categories and the score, which it may have lost as well', () => {
  expect(readPaper({ meta: 'Sep 20, 2024' }).reported).toEqual([
    'damaged-meta-line papers/0/categories',
    'damaged-meta-line papers/0/score',
  ])
})

test.each([
  ['Code52.4LGSep 20, 2024', ['hasCode', 'score']],
  ['AI 52.4LGSep 20, 2024Code', ['score']],
  ['CodeLGSep 20, 2024', ['hasCode']],
  ['52.4\nCode\nLGSep 20, 2024', ['hasCode']],
  ['Code\n52.4LGSep 20, 2024', ['hasCode']],
  ['Codes\nLGSep 20, 2024', []],
])('%s: what is no code, or stands above, may hold the badge and the score', (meta, fields) => {
  const { reported } = readPaper({ meta })
  const damaged = reported.filter((text) => text.startsWith('damaged-meta-line'))
  expect(damaged.map((text) => text.split('/').at(-1)).sort()).toEqual(fields)
})

test.each(['Quiet Trams of the North LG', 'Quiet Trams of the Northcs.LG'])(
  'below a meta line without a code, a title may end in it: %s',
  (title) => {
    expect(readPaper({ meta: 'Sep 20, 2024', title }).reported).toContain('uncertain-title papers/0/title')
    expect(readPaper({ title }).reported).toEqual([])
  },
)

describe('an abstract that ends inside of a sentence', () => {
  const NAMELESS = `LGS?p 20, 2024\nTitle Two\n\n${LONG}`

  test('may go on in a paper that has neither a readable meta line nor names', () => {
    const abstract = `${LONG.slice(0, -1)}, and\n\n${NAMELESS}`
    const reported = safeParseProfile(pageOf({ abstract })).diagnostics.filter(({ message }) =>
      message.includes('may go on in'),
    )
    expect(reported.map(({ code, path }) => [code, path])).toEqual([['damaged-text', ['papers', 0, 'abstract']]])
  })
})

test('names that may go on in a paper without a meta line are said', () => {
  const names = 'Ida Example\nJonas Vik\nTeodora Halme\net al.'
  const { data, diagnostics } = safeParseProfile(pageOf({ names, abstract: LONG }).replaceAll('\n\n', '\n'))
  expect(data?.papers.map(({ authors }) => authors.length)).toEqual([1, 1])
  expect(diagnostics.map(({ path }) => path?.join('/'))).toContain('papers/0/authors')
})

test('a second date that stands below a meta line is said on the paper that takes it', () => {
  const { data, diagnostics } = safeParseProfile(
    pageOf({ meta: 'LGSep 20, 2024\n\nUpdated Dec 1, 2025\n\nDec 1, 2025', abstract: LONG }),
  )
  const last = (data?.papers.length ?? 0) - 1
  expect(data?.papers[last]?.date?.date).toBe('2025-12-01')
  expect(diagnostics.map(({ code, path }) => `${code} ${path?.join('/')}`)).toContain(
    `damaged-meta-line papers/${last}`,
  )
})
