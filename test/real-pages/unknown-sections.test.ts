import { describe, expect, test } from 'vitest'
import { OWN_PAGE, paperPage, readPaperPage } from './pages.js'

const { abstract, summary, significance } = OWN_PAGE

describe('a section that no rule knows, below the abstract', () => {
  test.each([
    'Code Implementations',
    'Related Talks',
    'Code Implementations\n\ntram-lab/rosters\n\n120 stars',
    'Peer Discussion\n\nNobody has said anything yet.',
  ])('%j is no abstract', (section) => {
    for (const blank of ['\n', '']) {
      const { data, said } = readPaperPage(
        paperPage({ section: blank === '' ? section.replace(/\n+/g, '\n') : section }, blank),
      )
      expect(data).toMatchObject({ abstract, summary, significance })
      expect(said()).toContain('unrecognized-text')
      expect(said('abstract')).toEqual([])
    }
  })

  test.each(['Code Implementations', 'Code Implementati', 'Code Imp'])('%j at the end of a cut page', (cut) => {
    const text = paperPage()
    const { data, said } = readPaperPage(`${text.slice(0, text.indexOf('Foundations'))}${cut}`)
    expect(data).toMatchObject({ abstract, summary, significance })
    expect(said().some((code) => code === 'unrecognized-text' || code === 'truncated-page')).toBe(true)
  })

  test('a further paragraph of the abstract is kept, and said', () => {
    const second = 'In a second part we ask the drivers, most of whom would rather have slept than answered.'
    const { data, said } = readPaperPage(paperPage({ abstract: `${abstract}\n\n${second}` }))
    expect(data?.abstract).toBe(`${abstract}\n\n${second}`)
    expect(said('abstract')).toEqual(['abstract-continues'])
  })
})
