import { describe, expect, test } from 'vitest'
import { inspectPaperPage, inspectProfile } from '../../src/index.js'
import { pageOf } from '../normalize/page.js'
import { PARTS, paperPage } from '../paper-page/page.js'
import { outline } from '../syntax/outline.js'

const outlineOf = (page: string) => outline(page, inspectPaperPage(page).tree)

describe('the syntax tree of a paper’s own page', () => {
  test('has a leaf for every part', () => {
    const page = paperPage({ meta: '52.4SYSYApr 8, 2025Code', abstract: 'We plan.\n\nWe find.' })
    expect(outlineOf(page)).toEqual([
      'paper-page',
      '  meta-line',
      '    score 52.4',
      '    category SY',
      '    category SY',
      '    date',
      '      month Apr',
      '      day 8',
      '      separator ,',
      '      year 2025',
      '    code-badge Code',
      `  title ${PARTS.title}`,
      '  arxiv-line',
      '    label arXiv:',
      '    arxiv-id 2511.08734',
      '    score 23.8',
      '    citation-count 2',
      '    label citationsh-index:',
      '    h-index 12',
      '    code-badge Has Code',
      '    venue Inf Sci',
      '  impact-line',
      '    label Predicted impact top',
      '    impact-percent 39',
      '    label % in',
      '    impact-category SY',
      '    label · last',
      '    impact-days 90',
      '    label daysOriginality',
      '    originality Incremental advance',
      '  label AI Analysis',
      `  significance ${PARTS.significance}`,
      `  summary ${PARTS.summary}`,
      '  abstract We plan.',
      '  abstract We find.',
      '  label Foundations',
      `  label ${PARTS.note}`,
      '  label Your Notes',
    ])
  })

  test('calls unknown what no rule knows', () => {
    const page = ['L0Sep 2O, 2024', '', 'Night Trams', '', 'arXiv:2504.08734', 'Predicted impact low', 'AI Ana'].join(
      '\n',
    )
    expect(outlineOf(page)).toEqual([
      'paper-page',
      '  unknown L0Sep 2O, 2024',
      '  title Night Trams',
      '  arxiv-line',
      '    label arXiv:',
      '    arxiv-id 2504.08734',
      '  impact-line',
      '    unknown Predicted impact low',
      '  unknown AI Ana',
    ])
  })

  test('keeps the order of the page, whatever stands first', () => {
    const page = 'Search\n\nSYSYApr 8, 2025\nNight Trams\n\narXiv:Has Codeh-index: 3\n\nShare'
    expect(outlineOf(page)).toEqual([
      'paper-page',
      '  unknown Search',
      '  meta-line',
      '    category SY',
      '    category SY',
      '    date',
      '      month Apr',
      '      day 8',
      '      separator ,',
      '      year 2025',
      '  title Night Trams',
      '  arxiv-line',
      '    label arXiv:',
      '    code-badge Has Code',
      '    unknown h-index: 3',
      '  unknown Share',
    ])
  })
})

describe('digits that the readings of an arXiv line share out in more than one way are one leaf', () => {
  const arxivLine = (line: string) => outlineOf(`Night Trams\n\n${line}`).slice(2)
  test.each<[line: string, leaves: string[]]>([
    // The count needs a digit of its own, so that only one reading is left.
    [
      'arXiv:2504.14620v21 citations',
      ['arxiv-id 2504.14620', 'label v', 'version 2', 'citation-count 1', 'label citations'],
    ],
    ['arXiv:2504.14620v123 citations', ['arxiv-id 2504.14620', 'label v', 'arxiv-figures 123', 'label citations']],
    ['arXiv:2504.14620v123.4', ['arxiv-id 2504.14620', 'label v', 'arxiv-figures 123.4']],
    ['arXiv:2504.08734h-index: 342nd Trams', ['arxiv-id 2504.08734', 'label h-index:', 'arxiv-figures 342nd Trams']],
  ])('%s', (line, leaves) => {
    expect(arxivLine(line)).toEqual(['  arxiv-line', '    label arXiv:', ...leaves.map((leaf) => `    ${leaf}`)])
  })
})

test('what follows the date of a meta line is unknown in the tree of either kind of page', () => {
  const page = pageOf({ meta: '3.5LGSep 20, 2024Data' })
  const lines = outline(page, inspectProfile(page).tree)
  expect(lines).toEqual(expect.arrayContaining(['    meta-line', '      score 3.5', '      unknown Data']))
  expect(outlineOf(paperPage({ meta: 'SYApr 8, 2025Data' }))).toContain('    unknown Data')
})
