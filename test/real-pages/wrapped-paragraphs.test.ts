import { describe, expect, test } from 'vitest'
import { OWN_PAGE, paperPage, readPaperPage, wrap } from './pages.js'

const PARAGRAPHS = { significance: OWN_PAGE.significance, summary: OWN_PAGE.summary, abstract: OWN_PAGE.abstract }
const WIDTHS = [40, 45, 56, 64, 72, 80, 90, 100, 120, 130, 150]

describe('a paper’s own page, hard-wrapped', () => {
  test.each(WIDTHS)('at %i columns with blank lines: nothing changes', (width) => {
    const { data } = readPaperPage(wrap(paperPage(), width))
    expect(data).toMatchObject({ title: OWN_PAGE.title, arxivId: '2404.04940', ...PARAGRAPHS })
  })

  test.each(WIDTHS)('at %i columns without blank lines: each paragraph is right, or it is said', (width) => {
    const { data, said } = readPaperPage(wrap(paperPage({}, ''), width))
    expect(data?.title).toBe(OWN_PAGE.title)
    if (said().includes('uncertain-paragraph')) return
    expect(data).toMatchObject(PARAGRAPHS)
  })

  test('where each paragraph ends in a short line all are right, and nothing is said', () => {
    const { data, said } = readPaperPage(wrap(paperPage({}, ''), 80))
    const lasts = wrap(Object.values(PARAGRAPHS).join('\n\n'), 80)
      .split('\n\n')
      .map((text) => text.split('\n').at(-1)?.length ?? 0)
    expect(Math.max(...lasts)).toBeLessThan(70)
    expect(data).toMatchObject(PARAGRAPHS)
    expect(said()).toEqual([])
  })

  test('where one ends at a full line, that is said on all three', () => {
    const significance = 'It is of use to all those who have to plan rosters for night trams, I think.'
    const text = wrap(paperPage({ significance }, ''), 76)
    const { said } = readPaperPage(text)
    expect(said()).toContain('uncertain-paragraph')
  })
})
