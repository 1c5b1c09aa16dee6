import { describe, expect, test } from 'vitest'
import { detectPage, diagnosticCodes, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { findFixtures, readPageText } from '../fixtures/golden.js'
import { hardWrapped, PARTS, paperPage } from './page.js'

const ABSTRACT = `${PARTS.abstract} ${PARTS.significance}`

const author = (...papers: string[]) => `Ida Example\n\nCL\n${papers.length}papers\n\n${papers.join('\n\n')}`

const paper = (abstract: string) => `LGSep 20, 2024\nNight Trams\n\nIda Example, Otto Beispiel\n\n${abstract}`

describe('paper pages', () => {
  test.each<[what: string, text: string]>([
    ['whole', paperPage()],
    ['without a meta line', paperPage({ meta: '' })],
    ['without a title', paperPage({ title: '' })],
    ['with an id alone on the arXiv line', paperPage({ arxiv: 'arXiv:2504.08734', analysis: '' })],
    ['without an arXiv line', paperPage({ arxiv: '' })],
    ['without an arXiv line and analysis', paperPage({ arxiv: '', impact: '', analysis: '' })],
    ['with a damaged arXiv line', paperPage({ arxiv: 'arXlv:2504.08734v133 citations' })],
    ['cut behind the arXiv line', paperPage().slice(0, paperPage().indexOf('Predicted'))],
    ['without blank lines', paperPage().replaceAll('\n\n', '\n')],
    ['with no line feed but CR', paperPage().replaceAll('\n', '\r')],
    ['with lines of the site above and below', `Scholar Feed\nSearch\n\n${paperPage()}\n\n© 2026`],
    ['with a title like a meta line', paperPage({ title: 'AIMay 3, 2024' })],
    ['with the works it builds on listed below', `${paperPage()}\n\n${paper(ABSTRACT)}\n\n${paper(ABSTRACT)}`],
  ])('%s', (_what, text) => {
    expect(detectPage(text)).toBe('paper-page')
    expect(safeParsePaperPage(text).data).not.toBeNull()
    const { data, diagnostics } = safeParseProfile(text)
    expect(data).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-profile'])
    expect(diagnostics[0]?.hint).toContain('parsePaperPage')
  })
})

describe('author pages, whatever their abstracts hold', () => {
  test.each<[what: string, text: string]>([
    ['one paper', author(paper(ABSTRACT))],
    ['an id inside of a line', author(paper(`See arXiv:2001.01234 for more. ${ABSTRACT}`))],
    ['a paragraph that begins with an id', author(paper(`arXiv:2001.01234 is where this began, and we go on.`))],
    ['a paragraph that is an id', author(paper(`${ABSTRACT}\n\narXiv:2001.01234`))],
    ['a paragraph that is an id, without a header', paper(`${ABSTRACT}\n\narXiv:2001.01234`)],
    ['an id on a line, compact', `CLNov 26, 2025\nNight TramsIda Example et al.\n${ABSTRACT}\narXiv:2001.01234`],
    [
      'an id in a wrapped paragraph',
      `LGMay 3, 2024\nNight Trams\n\nIda Example et al.\n\nSee\narXiv:2001.01234\nand more.`,
    ],
    ['a whole arXiv line', author(paper(`${ABSTRACT}\n\narXiv:2207.13186v133 citations`))],
    ['labels', author(paper(ABSTRACT), paper(`${ABSTRACT}\n\nAI Analysis\n\nFoundations\n\nYour Notes`))],
    [
      'several papers with a whole arXiv line',
      [1, 2, 3].map(() => paper(`${ABSTRACT}\n\n${PARTS.arxiv}`)).join('\n\n'),
    ],
    [
      'a line of impact above, and a meta line in the place of the first title',
      `8papers\n${PARTS.impact}\nLGSep 20, 2024\n\nMay 3, 2024\nLGSep 20, 2024`,
    ],
    ['hard-wrapped', hardWrapped(author(paper(`${ABSTRACT} See arXiv:2001.01234 and arXiv:2001.01235.`)), 40)],
  ])('%s', (_what, text) => {
    expect(detectPage(text)).toBe('profile')
    expect(safeParseProfile(text).data).not.toBeNull()
    const { data, diagnostics } = safeParsePaperPage(text)
    expect(data).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
    expect(diagnostics[0]?.hint).toContain('parseProfile')
  })
})

test.each(['Sign in to continue', 'AI Analysis', 'Foundations\n\nof mathematics', 'arXiv', '__proto__'])(
  'neither: %j, which may be a compact page whose address is missing',
  (text) => {
    expect(detectPage(text)).toBe('unknown')
    expect(safeParsePaperPage(text).diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
    expect(safeParsePaperPage(text).diagnostics[0]?.hint).toMatch(/^the compact layout .*four bare lines.*\(url\)/)
  },
)

test.each(['', ' \n\n ', '\u200b', '\u00ad\u200e\n'])('neither, whatever its address: %j', (text) => {
  const url = 'https://example.org/paper/2511.08734v1'
  expect([detectPage(text), detectPage(text, { url })]).toEqual(['unknown', 'unknown'])
  for (const options of [{}, { url }]) {
    const { data, diagnostics } = safeParsePaperPage(text, options)
    expect(data).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
    expect(diagnostics[0]?.hint).toBeUndefined()
  }
})

describe('four bare lines', () => {
  const bare = [
    'Night Trams of Today',
    'The paper matters to those who plan lines for the night.',
    'It counts trams and finds that few are empty.',
    'We count the trams of three towns at night, for a whole year and with two cameras, and show that few of them are empty.',
  ].join('\n')

  test.each<[what: string, url: string | null | undefined, detected: string]>([
    ['a paper', 'https://example.org/paper/2511.08734v1', 'paper-page'],
    ['a paper without version', 'https://example.org/paper/2511.08734', 'paper-page'],
    ['an author', 'https://example.org/author/10719', 'unknown'],
    ['a search', 'https://example.org/search?q=paper', 'unknown'],
    ['nothing', '', 'unknown'],
    ['null', null, 'unknown'],
    ['undefined', undefined, 'unknown'],
  ])('at the address of %s', (_what, url, detected) => {
    expect(detectPage(bare, { url })).toBe(detected)
    const { data } = safeParsePaperPage(bare, url ? { url } : {})
    expect(data?.source.layout).toBe(detected === 'paper-page' ? 'compact' : undefined)
  })

  test('of prose as short as that of an error page are no paper, whatever the address', () => {
    const lines = ['Access denied', ...Array(3).fill('You do not have permission to view this page of the site.')]
    const { data, diagnostics } = safeParsePaperPage(lines.join('\n'), {
      url: 'https://example.org/paper/2511.08734v1',
    })
    expect(data).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
  })

  test('an author page at the address of a paper stays one', () => {
    expect(detectPage(author(paper(ABSTRACT)), { url: 'https://example.org/paper/2511.08734v1' })).toBe('profile')
  })

  test.each([7, 'https://example.org/paper/2511.08734v1', null])('options that are %j are refused', (options) => {
    expect(() => detectPage(bare, options as never)).toThrow(TypeError)
  })

  test('an address that is no string is refused', () => {
    expect(() => detectPage(bare, { url: 7 as never })).toThrow(/url/)
  })
})

test('what is no string is refused', () => {
  expect(() => detectPage(7 as unknown as string)).toThrow(TypeError)
})

test('every fixture of author pages and every example is what it is', () => {
  for (const { name, textFile } of findFixtures().filter(({ name }) => name.startsWith('profiles/'))) {
    const text = readPageText(textFile)
    const other = safeParsePaperPage(text).data === null ? 'unknown' : 'paper-page'
    expect([name, detectPage(text)]).toEqual([name, safeParseProfile(text).data === null ? other : 'profile'])
  }
  for (const { example } of Object.values(diagnosticCodes).filter(({ example }) => example.kind === 'profile')) {
    expect(detectPage(example.text)).toBe(safeParseProfile(example.text).data === null ? 'unknown' : 'profile')
  }
})
