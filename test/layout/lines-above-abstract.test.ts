import { describe, expect, test } from 'vitest'
import { safeParsePaperPage, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'
const OTHER =
  'Marsh birds are heard before they are seen, so a count that trusts the eye alone misses most of them, and misses the rarest ones first.'

const page = (paper: (abstract: string) => string) =>
  `Ida Example\n\nLG\n2papers\n\n2 Papers\n\nLGSep 20, 2024\nQuiet Trams\n\nJonas Vik, Mila Ås\n\n${paper(ABSTRACT)}\n\nCLSep 21, 2024\nMarsh Birds by Ear\n\nMila Ås, Ida Berg et al.\n\n${paper(OTHER)}\n`

function abstractsIn(text: string) {
  const { data, diagnostics } = safeParseProfile(text)
  return { abstracts: data?.papers.map(({ abstract }) => abstract), codes: diagnostics.map(({ code }) => code) }
}

describe('what a site prints around an abstract', () => {
  test.each([
    ['a button above', (abstract: string) => `Show abstract\n\n${abstract}`],
    ['a venue above', (abstract: string) => `Published in TRAM 2024\n\n${abstract}`],
    [
      'its own short version, glued to its label',
      (abstract: string) => `TLDRTrams are counted at night.\n\n${abstract}`,
    ],
    ['its own short version', (abstract: string) => `TL;DR Trams and birds are counted at night.\n\n${abstract}`],
    [
      'tags and counts below',
      (abstract: string) => `${abstract}\n\n${abstract.slice(0, 5)} tag\n\nbirds\n\n1.2k views`,
    ],
  ])('%s is unrecognized text', (_what, paper) => {
    const { abstracts, codes } = abstractsIn(page(paper))
    expect(abstracts).toEqual([ABSTRACT, OTHER])
    expect(codes).toContain('unrecognized-text')
    expect(codes).not.toContain('abstract-continues')
  })

  test('its own short version is none where each part stands on a line of its own', () => {
    const tight = (abstract: string) => `TL;DR\nTrams and birds are counted at night.\n${abstract} ${abstract}`
    const { abstracts, codes } = abstractsIn(page(tight).replaceAll(/\n\n/g, '\n'))
    expect(abstracts).toEqual([ABSTRACT, OTHER].map((abstract) => `${abstract} ${abstract}`))
    expect(codes).toContain('unrecognized-text')
  })

  test('an address that ends an abstract is no tag', () => {
    const end = (abstract: string) => `https://example.org/${abstract.slice(0, 5).toLowerCase()}`
    const { abstracts } = abstractsIn(page((abstract) => `${abstract.replace(', so ', ',\nso ')}\n${end(abstract)}`))
    expect(abstracts).toEqual([`${ABSTRACT} ${end(ABSTRACT)}`, `${OTHER} ${end(OTHER)}`])
  })

  test('tags are no sentence, whatever their words', () => {
    const { abstracts } = abstractsIn(
      page((abstract) => `${abstract}\n\nKeywords: night trams, old cities, marsh birds, tired drivers`),
    )
    expect(abstracts).toEqual([ABSTRACT, OTHER])
  })

  test('a paragraph of one paper alone is kept, and said', () => {
    const { abstracts, codes } = abstractsIn(
      page((abstract) => (abstract === OTHER ? `${OTHER}\n\nWe wait.` : abstract)),
    )
    expect(abstracts).toEqual([ABSTRACT, `${OTHER}\n\nWe wait.`])
    expect(codes).toContain('abstract-continues')
  })
})

describe('a paper’s own page', () => {
  const paperPage = (heading: string, gap: string) =>
    [
      'LGSep 20, 2024',
      'New',
      'Rosters for Quiet Night Trams',
      'arXiv:2409.13931v2',
      'AI Analysis',
      OTHER,
      OTHER,
      heading,
      ABSTRACT,
      'Foundations',
      'Your Notes',
    ]
      .filter((line) => line !== '')
      .join(gap)

  test.each(['\n', '\n\n'])('may have a badge below its meta line and a heading above its abstract', (gap) => {
    const { data, diagnostics } = safeParsePaperPage(paperPage('Abstract', gap))
    expect(data).toMatchObject({
      title: 'Rosters for Quiet Night Trams',
      significance: OTHER,
      summary: OTHER,
      abstract: ABSTRACT,
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text', 'uncertain-title', 'unrecognized-text'])
  })

  test('that has a sentence of the site in the place of its abstract says so', () => {
    const text = paperPage('', '\n\n').replace(ABSTRACT, 'No abstract available.')
    const { data, diagnostics } = safeParsePaperPage(text)
    expect(data?.abstract).toBe('No abstract available.')
    expect(diagnostics.map(({ path }) => path?.join())).toContain('abstract')
  })
})
