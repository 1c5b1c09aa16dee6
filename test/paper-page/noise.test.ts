import { describe, expect, test } from 'vitest'
import { inspectPaperPage, paperPageSchema, safeParsePaperPage } from '../../src/index.js'
import { coverageFaults, nestingFaults, silentUnknowns } from '../fixtures/tree-faults.js'
import { hardWrapped, PARTS, paperPage } from './page.js'

const whole = safeParsePaperPage(paperPage())

test('the page itself', () => {
  expect(whole.diagnostics).toEqual([])
  expect(whole.data).toMatchObject({
    arxivId: '2511.08734',
    version: null,
    categories: [{ code: 'SY', id: 'eess.SY' }],
    date: { date: '2025-04-08' },
    title: PARTS.title,
    score: 23.8,
    citationCount: 2,
    hIndex: 12,
    hasCode: true,
    venue: 'Inf Sci',
    originality: 'Incremental advance',
    impact: { topPercent: 39, category: { code: 'SY', id: 'eess.SY' }, windowDays: 90 },
    significance: PARTS.significance,
    summary: PARTS.summary,
    abstract: PARTS.abstract,
  })
})

describe('what extraction does to a page changes no value', () => {
  test.each<[what: string, change: (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR', (text) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text) => `\ufeff${text}`],
    ['a line feed at the end', (text) => `${text}\n`],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['zero-width spaces', (text) => text.replaceAll('e', 'e\u200b')],
    ['trailing blanks', (text) => text.replaceAll('\n', '  \n')],
    ['leading blanks', (text) => text.replaceAll('\n', '\n   ')],
    ['doubled blanks', (text) => text.replaceAll(' ', '  ')],
    ['doubled blank lines', (text) => text.replaceAll('\n\n', '\n\n\n')],
    ['blank lines everywhere', (text) => text.replaceAll(/\n+/g, '\n\n')],
    ['no blank lines', (text) => text.replaceAll(/\n+/g, '\n')],
    ['hard wrap at 80 columns', (text) => hardWrapped(text, 80)],
    ['hard wrap at 100 columns', (text) => hardWrapped(text, 100)],
    ['hard wrap and CRLF', (text) => hardWrapped(text, 80).replaceAll('\n', '\r\n')],
    ['decomposed marks', (text) => text.normalize('NFD')],
  ])('%s', (_what, change) => {
    const { data, diagnostics } = safeParsePaperPage(change(paperPage()))
    expect(diagnostics).toEqual([])
    expect(data).toEqual(whole.data)
  })

  test('hard wrap of a long title and a long venue', () => {
    const title = `${PARTS.title} in Cities Whose Depots Close before the Last of Their Trams Returns`
    const venue = 'Proceedings of the International Society for Night Transport and Related Matters'
    const text = paperPage({ title, arxiv: `arXiv:2504.08734v13 citationsh-index: 41Has Code${venue}` })
    for (const width of [70, 80, 100]) {
      const { data, diagnostics } = safeParsePaperPage(hardWrapped(text, width))
      expect(diagnostics).toEqual([])
      expect(data).toMatchObject({ title, venue, hIndex: 41, abstract: PARTS.abstract })
    }
  })
})

test('a page cut anywhere keeps what was printed, and says once, at its end, that it was cut, and what it has lost below what it has', () => {
  const text = paperPage()
  for (let end = PARTS.meta.length; end < text.length; end++) {
    const cut = text.slice(0, end)
    const { data, diagnostics, tree } = inspectPaperPage(cut)
    const codes = diagnostics.map(({ code }) => code)
    const isAboveTitle = end <= text.indexOf(PARTS.title)
    const isAboveAbstract = end > text.indexOf(PARTS.significance) && end <= text.indexOf(PARTS.abstract)
    const missing = [...(isAboveTitle ? ['missing-title'] : []), ...(isAboveAbstract ? ['missing-abstract'] : [])]
    expect([end, cut.slice(-20), codes]).toEqual([end, cut.slice(-20), [...missing, 'truncated-page']])
    expect(diagnostics.at(-1)?.span.end).toBe(cut.trimEnd().length)
    expect(paperPageSchema.parse(data)).toEqual(data)
    expect([...coverageFaults(cut, tree), ...nestingFaults(tree), ...silentUnknowns(tree, diagnostics)]).toEqual([])
    for (const [field, value] of Object.entries(data ?? {})) {
      const printed = (whole.data as Record<string, unknown> | null)?.[field]
      if (typeof value === 'string') expect(printed).toContain(value)
    }
  }
})
