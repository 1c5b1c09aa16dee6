import { describe, expect, test } from 'vitest'
import { safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { PARTS, paperPage } from '../paper-page/page.js'

const OWNER = 'Mila Ostrander\n\nLG\nh-index12\n1paper\n\n1 Paper\n\n'
const PAPER = `52.4LGSep 20, 2024Code\n${PARTS.title}\n\nMila Ostrander, Jonas Vik\n\n${PARTS.abstract}`

describe('a date alone above an author page opens no paper', () => {
  test.each(['May 1, 2026\n', 'May 1, 2026\n\n', 'May 1\n\n', 'Scholar Feed\n\nMay 1, 2026\n\n'])('%j', (above) => {
    const { data, diagnostics } = safeParseProfile(above + OWNER + PAPER)
    expect(data).toEqual(safeParseProfile(OWNER + PAPER).data)
    expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text'])
  })

  test('and is no name of an owner', () => {
    const { data, diagnostics } = safeParseProfile(`May 1, 2026\n\n${OWNER.slice('Mila Ostrander\n\n'.length)}${PAPER}`)
    expect(data?.author).toMatchObject({ name: null, hIndex: 12 })
    expect(diagnostics.some(({ path }) => path?.join() === 'author,name')).toBe(true)
  })

  test('a paper that has lost its codes keeps its date', () => {
    const { data } = safeParseProfile(`Sep 20, 2024\n${PAPER.slice(PAPER.indexOf('\n') + 1)}\n12 papers\n\n${PAPER}`)
    expect(data?.papers.map(({ date }) => date?.date)).toEqual(['2024-09-20', '2024-09-20'])
  })
})

describe('a date alone above a paper’s own page is not the paper’s', () => {
  test.each(['May 1, 2026\n\n', 'May 1, 2026\n', 'May 1\n\n'])('%j', (above) => {
    const { data, diagnostics } = safeParsePaperPage(above + paperPage())
    expect(data).toEqual(safeParsePaperPage(paperPage()).data)
    expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text'])
  })

  test('without another meta line it is', () => {
    const { data } = safeParsePaperPage(paperPage({ meta: 'Apr 8, 2025' }))
    expect(data?.date?.date).toBe('2025-04-08')
  })
})
