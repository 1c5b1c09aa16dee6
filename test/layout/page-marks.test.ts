import { describe, expect, test } from 'vitest'
import type { PageMarks } from '../../src/layout/nodes.js'
import { readPageMarks } from '../../src/layout/page-marks.js'

const META = 'SYSYApr 8, 2025'
const ARXIV = 'arXiv:2207.13186v133 citations'
const IMPACT = 'Predicted impact top 39% in SY · last 90days'

/** `2 meta lines, a paper page` */
function show({ metaLines, isPaperPage, isSurelyPaperPage }: PageMarks): string {
  return `${metaLines}, ${isSurelyPaperPage ? 'surely' : isPaperPage ? 'perhaps' : 'no'}`
}

describe('how many meta lines a page has, and whether it is surely, perhaps or no paper’s own', () => {
  test.each<[shown: string, lines: string[]]>([
    ['0, no', ['']],
    ['0, no', ['Night Trams']],
    ['1, no', [META, 'Night Trams']],
    ['2, no', [META, 'Night Trams', META, 'Day Trams']],
    ['2, no', [META, 'Night Trams', META, 'Day Trams', META, 'Trams']],
    // Nothing below the second meta line counts.
    ['2, no', [META, 'Night Trams', META, 'Day Trams', ARXIV, 'AI Analysis']],
    // A second line of that shape stands in a title's place, and a third is a meta line again.
    ['1, no', [META, META, 'Night Trams']],
    ['1, no', [META, '', META, 'Night Trams']],
    ['2, no', [META, META, META]],
    // A figure of the owner reads like a meta line, and is none wherever it stands.
    ['0, no', ['Ida Example', '', 'h-index 1']],
    ['1, no', ['Ida Example', '', 'h-index 1', META, 'Night Trams']],
    ['1, no', [META, 'Night Trams', '', 'h-index 1', 'Day Trams']],
    ['1, surely', [META, 'Night Trams', ARXIV, 'AI Analysis']],
    ['0, surely', ['Night Trams', '', 'AI Analysis', '', ARXIV]],
    ['1, surely', [META, 'Night Trams', ARXIV, 'AI Analysis', META, 'x', META]],
    // What stands below the surest marks is not looked at any more.
    ['0, surely', [ARXIV, 'AI Analysis', META]],
    ['1, perhaps', [META, 'Night Trams', ARXIV, IMPACT]],
    ['1, perhaps', [META, ARXIV]],
    ['0, perhaps', [ARXIV]],
    ['0, perhaps', ['', '  ', `  ${ARXIV}  `]],
    ['0, perhaps', ['Night Trams', '', 'We plan rosters.', '', 'So it goes.', ARXIV]],
    ['0, perhaps', ['Night Trams', 'AI Analysis']],
    ['0, perhaps', ['Night Trams', IMPACT]],
    ['0, perhaps', ['Night Trams', 'Predicted impact']],
    ['0, perhaps', ['Night Trams', 'Foundations', 'Your Notes']],
    ['0, no', ['Night Trams', 'Foundations']],
    ['0, no', ['Night Trams', 'Your Notes']],
    ['0, no', ['Night Trams', 'Predicted']],
    ['0, no', ['Night Trams', 'Predictable trams']],
    ['0, no', ['Night Trams', 'Originality Highly original']],
    ['0, no', ['Night Trams', 'The foundational work for this paper', 'Your Notes']],
    // A label is one only where text stands above it.
    ['0, no', ['AI Analysis']],
    ['0, no', [IMPACT]],
    ['0, no', ['Foundations', 'Your Notes']],
    ['1, no', [META, 'AI Analysis']],
  ])('%s: %j', (shown, lines) => {
    expect(show(readPageMarks(lines.join('\n')))).toBe(shown)
  })
})

describe('a line that prints no more than an id', () => {
  const bare = 'arXiv:2001.01234'
  const wide = (length: number) => 'x'.repeat(length)
  test.each<[shown: string, what: string, lines: string[]]>([
    ['0, perhaps', 'at the beginning', [bare]],
    ['1, perhaps', 'below a meta line', [META, bare]],
    ['1, perhaps', 'below a title', [META, 'Night Trams', bare]],
    ['0, perhaps', 'below a title without a meta line', ['', 'Night Trams', '', bare]],
    ['1, no', 'below a title and names', [META, 'Night Trams', 'Ida Example', bare]],
    ['1, no', 'below a title and names apart', [META, 'Night Trams', '', 'Ida Example', '', bare]],
    ['1, no', 'below one of its own in a paragraph', [META, wide(60), '', 'See', bare]],
    ['1, no', 'below a line that may go on in it', [META, wide(50), bare]],
    ['1, no', 'below the widest that may', [META, wide(120), bare]],
    ['1, perhaps', 'below a narrower line', [META, wide(49), bare]],
    ['1, perhaps', 'below a wider line', [META, wide(121), bare]],
    ['1, perhaps', 'below a wide line and a blank one', [META, wide(80), '', bare]],
    ['1, perhaps', 'below a title of two lines', [META, wide(80), 'of trams', bare]],
    ['1, surely', 'with the analysis', [META, 'Night Trams', bare, 'AI Analysis']],
    [
      '1, perhaps',
      'below a meta line behind lines of the site',
      ['Search', 'Home', 'Sign in', META, 'Night Trams', bare],
    ],
    ['1, no', 'as the third block', [META, bare.replace('arXiv', 'See arXiv'), 'x', 'y', bare]],
  ])('%s: %s', (shown, _what, lines) => {
    expect(show(readPageMarks(lines.join('\n')))).toBe(shown)
  })
})
