import { expect, test } from 'vitest'
import { safeParsePaperPage } from '../../src/index.js'
import { PARTS, paperPage } from './page.js'

/** The codes and paths of a page’s diagnostics. */
function said(changes: Partial<typeof PARTS>): string[] {
  return safeParsePaperPage(paperPage(changes)).diagnostics.map(({ code, path }) => `${code} ${path?.join('/') ?? ''}`)
}

test.each([
  ['a title in two blocks', { title: 'Joint Rosters\n\nand Timetables for Night Trams' }],
  ['a label above the title', { title: `Trending\n\n${PARTS.title}` }],
])('%s is said on the title', (_what, changes) => {
  expect(said(changes)).toContain('uncertain-title title')
})

test.each([
  ['a label above them', { significance: `Significance\n\n${PARTS.significance}` }],
  ['a summary in two', { summary: `The paper plans rosters.\n\n${PARTS.summary}` }],
])('%s: of four paragraphs each is said', (_what, changes) => {
  const reported = said(changes)
  expect(reported).toContain('uncertain-paragraph significance')
  expect(reported).toContain('uncertain-paragraph summary')
  expect(reported).toContain('abstract-continues abstract')
})

test('a meta line that cannot be read is said on what it holds', () => {
  const reported = said({ meta: 'LG2024-09-20' })
  expect(reported).toEqual(['damaged-meta-line categories', 'damaged-meta-line date'])
})

test('citations may be printed with a capital', () => {
  const { data } = safeParsePaperPage(paperPage({ arxiv: 'arXiv:2407.04940v1 936 Citations' }))
  expect(data).toMatchObject({ version: 1, citationCount: 936, venue: null })
})
