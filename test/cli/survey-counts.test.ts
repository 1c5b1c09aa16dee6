import { describe, expect, test } from 'vitest'
import { createDiagnosticCounts } from '../../src/cli/survey/counts.js'
import { findDrift } from '../../src/cli/survey/drift.js'
import type { SurveyReport } from '../../src/cli/survey/report.js'
import { reportText } from '../../src/cli/survey/report-text.js'
import { createTally } from '../../src/cli/survey/tally.js'
import { unknownLines } from '../../src/cli/survey/unknown-lines.js'
import { type PageOutcome, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { PAPER_PAGE, pageWithLine } from './crawl.js'
import { FINE_PAGE } from './pages.js'

describe('the count of a diagnostic', () => {
  const at = (file: string, line: number) => ({ file, record: null, line, column: 1 })

  test('is by page and in all, with the gravest severity and the first place', () => {
    const counts = createDiagnosticCounts()
    const info = { code: 'ambiguous-category', severity: 'info' } as const
    counts.add(info, at('b.txt', 9), 1)
    counts.add({ ...info, severity: 'warning' }, at('b.txt', 3), 1)
    counts.add(info, at('a.txt', 12), 2)
    counts.add(info, at('a.txt', 20), 2)
    counts.add(info, at('c.txt', 1), 3)
    expect(counts.report(4)).toEqual([
      { code: info.code, severity: 'warning', count: 5, pages: 3, share: 75, example: at('a.txt', 12) },
    ])
  })

  test('comes first where it is on most pages, then where there are most, then by its code', () => {
    const counts = createDiagnosticCounts()
    const codes = ['missing-name', 'year-missing', 'missing-name', 'missing-title', 'missing-abstract'] as const
    for (const code of codes) counts.add({ code, severity: 'warning' }, at('a.txt', 1), 1)
    counts.add({ code: 'year-missing', severity: 'warning' }, at('b.txt', 1), 2)
    const order = counts.report(2).map(({ code }) => code)
    expect(order).toEqual(['year-missing', 'missing-name', 'missing-abstract', 'missing-title'])
  })
})

describe('the part of a line that was not understood', () => {
  test('has an ellipsis for what stands before and after it', () => {
    const page = PAPER_PAGE.replace('23.82 citations', ' 23 ')
    const { diagnostics } = safeParsePaperPage(page)
    expect(diagnostics.length).toBeGreaterThan(1)
    expect(unknownLines(diagnostics, page, false)).toEqual([
      { code: 'unrecognized-text', shape: '…9…', text: '23', line: 5, column: 18 },
    ])
  })
})

/** The survey of some pages. */
function surveyOf(...pages: readonly string[]): SurveyReport {
  const tally = createTally()
  for (const [index, text] of pages.entries()) {
    const outcome = { kind: 'profile', ...safeParseProfile(text) } as PageOutcome
    tally.add({ file: `${index}.txt`, record: null, text, isHtml: false, options: {}, outcome })
  }
  return tally.report()
}

describe('drift', () => {
  const before = surveyOf(FINE_PAGE)
  const after = surveyOf(pageWithLine('Followers120'))

  test('is not found in a field that there is no more', () => {
    const fields = { ...before.fields, 'paper.colour': { count: 1, of: 1, share: 100 } }
    expect(findDrift({ ...before, fields }, before, 0)).toEqual([])
  })

  test('is every shape where there was no page before, and no share', () => {
    const [newShape, ...others] = findDrift(surveyOf(), after, 1)
    expect(newShape).toMatchObject({ kind: 'new-shape', shape: 'Aa9', before: { of: 0, share: null } })
    expect(others).toEqual([])
  })

  test('is none where there is no page any more', () => {
    expect(findDrift(after, surveyOf(), 0)).toEqual([])
  })
})

describe('the report for people', () => {
  test('says how many lines of rare shapes it has let go', () => {
    const report = { ...surveyOf(pageWithLine('Followers120')), shapesLeftOut: { shapes: 2, lines: 3 } }
    expect(reportText(report, 20)).toMatch(
      /\n {2}and 3 lines of rare shapes that were not kept: the counts above may be low by as much\n$/,
    )
    expect(reportText({ ...report, shapesLeftOut: { shapes: 0, lines: 0 } }, 20)).not.toContain('rare shapes')
  })
})
