import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PROSE = 'We place microphones in three marshes, and find that most of what is heard there is heard at dawn.'

/** A page of papers whose parts have labels in front of them. */
const page = (papers: readonly (readonly [title: string, names: string, abstract: string])[]) =>
  papers.map((parts) => `LGSep 20, 2024\n${parts.join('\n\n')}\n`).join('\n')

const read = (text: string) => {
  const { data, diagnostics } = safeParseProfile(text)
  return {
    papers: data?.papers.map(({ title, authors, abstract }) => [title, authors.map(({ name }) => name), abstract]),
    unrecognized: diagnostics
      .filter(({ code }) => code === 'unrecognized-text')
      .map(({ span }) => text.slice(span.start, span.end)),
  }
}

describe('labels in front of parts', () => {
  test('are the site’s own where all papers have them', () => {
    const text = page([
      ['Paper: Marsh Birds', 'Authors: Ida Example, Otto Beispiel', `Abstract: ${PROSE}`],
      ['Paper: Night: Trams', 'Authors: Mila Ostrander', `Abstract: ${PROSE}`],
    ])
    expect(read(text)).toEqual({
      papers: [
        ['Marsh Birds', ['Ida Example', 'Otto Beispiel'], PROSE],
        ['Night: Trams', ['Mila Ostrander'], PROSE],
      ],
      unrecognized: ['Paper:', 'Authors:', 'Abstract:', 'Paper:', 'Authors:', 'Abstract:'],
    })
  })

  test('a paper that lacks a part lacks its label too', () => {
    const text = `${page([
      ['Paper: Marsh Birds', 'Authors: Ida Example, Otto Beispiel', `Abstract: ${PROSE}`],
      ['Paper: Night: Trams', 'Authors: Mila Ostrander', `Abstract: ${PROSE}`],
    ])}\nLGSep 21, 2024\nPaper: Lanterns\n`
    expect(read(text).papers?.at(-1)).toEqual(['Lanterns', [], null])
  })

  test.each([
    ['one paper lacks them', ['Paper: Marsh Birds', 'Night Trams']],
    ['there is one paper', ['Paper: Marsh Birds']],
    ['they are words that no site has there', ['Marshes: Birds', 'Marshes: Trams']],
  ])('are not where %s', (_what, titles) => {
    const text = page(titles.map((title) => [title, 'Ida Example', PROSE]))
    expect(read(text)).toEqual({ papers: titles.map((title) => [title, ['Ida Example'], PROSE]), unrecognized: [] })
  })
})
