import { describe, expect, test } from 'vitest'
import { inspectPaperPage, safeParsePaperPage } from '../../src/index.js'
import { paperPage } from '../paper-page/page.js'
import { brief } from './page.js'

const line = (percent: string, days: string) => `Predicted impact top ${percent}% in SY · last ${days}days`

describe('the predicted impact, as printed → as meant', () => {
  const refused = ['number-out-of-range impact']
  test.each<[percent: string, days: string, impact: [number, number] | null, reported: string[]]>([
    ['39', '90', [39, 90], []],
    ['0', '1', [0, 1], []],
    ['100', '1,365', [100, 1365], []],
    ['0.25', '90', [0.25, 90], []],
    ['100.1', '90', null, refused],
    ['101', '90', null, refused],
    ['039', '90', null, refused],
    ['39.12345', '90', null, refused],
    ['3,9', '90', null, refused],
    ['39', '0', null, refused],
    ['39', '1,36', null, refused],
    ['39', '9999999999999999', null, refused],
    ['101', '0', null, [...refused, ...refused]],
  ])('%s %% over %s days', (percent, days, impact, reported) => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ impact: line(percent, days) }))
    expect(data?.impact && [data.impact.topPercent, data.impact.windowDays]).toEqual(impact)
    expect(diagnostics.map(brief)).toEqual(reported)
  })

  test('has a place for each of its figures, and none where it is refused', () => {
    const at = (page: string) =>
      [...inspectPaperPage(page).spans]
        .filter(([pointer]) => pointer.startsWith('/impact'))
        .map(([pointer, { start, end }]) => [pointer, page.slice(start, end)])
    expect(Object.fromEntries(at(paperPage({ impact: line('39', '90') })))).toMatchObject({
      '/impact': line('39', '90'),
      '/impact/topPercent': '39',
      '/impact/windowDays': '90',
    })
    expect(at(paperPage({ impact: line('39', '0') }))).toEqual([])
  })
})

describe('the originality', () => {
  test.each<[impact: string, originality: string | null, topPercent: number | null, reported: string[]]>([
    ['Originality Highly original', 'Highly original', null, []],
    ['Originality Groundbreaking', 'Groundbreaking', null, ['unknown-originality originality']],
    ['Originality Highly', 'Highly', null, ['unknown-originality originality']],
    [`${line('39', '90')}Originality Synthesis-oriented`, 'Synthesis-oriented', 39, []],
    [`Originality Synthesis-oriented\n${line('39', '90')}`, 'Synthesis-oriented', 39, []],
    [line('39', '90'), null, 39, []],
    ['', null, null, []],
  ])('%j', (impact, originality, topPercent, reported) => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ impact }))
    expect([data?.originality, data?.impact?.topPercent ?? null]).toEqual([originality, topPercent])
    expect(diagnostics.map(brief)).toEqual(reported)
  })

  const above = 'SYSYApr 8, 2025\n\nJoint Rosters for Night Trams\n\narXiv:2511.08734\n'

  test.each([
    ['Originality Highly original', 'Highly original'],
    ['Originality Highly', null],
    ['Originality Hi', null],
    ['Originality Groundbreaking', 'Groundbreaking'],
  ])('at the end of a page that is cut: %s', (impact, originality) => {
    const { data, diagnostics } = safeParsePaperPage(`${above}${impact}\n`)
    expect(data?.originality).toBe(originality)
    const isNew = originality === 'Groundbreaking'
    expect(diagnostics.map(brief)).toEqual([...(isNew ? ['unknown-originality originality'] : []), 'truncated-page'])
  })

  test('may be hard-wrapped', () => {
    const impact = `${line('39', '90')}Originality Highly`
    const page = `${above}${impact} \n  original\n\nAI Analysis\n\nIt matters.`
    const { data, diagnostics } = safeParsePaperPage(page)
    expect([data?.originality, data?.impact?.topPercent]).toEqual(['Highly original', 39])
    expect(diagnostics.map(brief)).toEqual(['missing-abstract abstract', 'truncated-page significance'])
  })
})
