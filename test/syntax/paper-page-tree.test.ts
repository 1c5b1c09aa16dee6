import { describe, expect, test } from 'vitest'
import { inspectPaperPage, inspectProfile, type SyntaxNode } from '../../src/index.js'
import { readSource } from '../../src/source/source-text.js'
import { leaf, root, toNode } from '../../src/syntax/tree.js'
import { pageOf } from '../normalize/page.js'
import { PARTS, paperPage } from '../paper-page/page.js'

/** A tree as lines: the type of each node, indented, and behind it the text of a leaf. */
function outline(page: string, { type, span, children }: SyntaxNode, depth = 0): string[] {
  const text = children === undefined ? ` ${page.slice(span.start, span.end)}` : ''
  const own = `${'  '.repeat(depth)}${type}${text}`
  return [own, ...(children ?? []).flatMap((child) => outline(page, child, depth + 1))]
}

const outlineOf = (page: string) => outline(page, inspectPaperPage(page).tree)

describe('the syntax tree of a paper’s own page', () => {
  test('has a leaf for every part', () => {
    const page = paperPage({ meta: '52.4SYSYApr 8, 2025Code', abstract: 'We plan.\n\nWe find.' })
    expect(outlineOf(page)).toEqual([
      'paper-page',
      '  meta-line',
      '    score 52.4',
      '    categories SYSY',
      '    date Apr 8, 2025',
      '    code-badge Code',
      `  title ${PARTS.title}`,
      '  arxiv-line',
      '    label arXiv:',
      '    arxiv-figures 2511.0873423.82',
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
      '    arxiv-figures 2504.08734',
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
      '    categories SYSY',
      '    date Apr 8, 2025',
      '  title Night Trams',
      '  arxiv-line',
      '    label arXiv:',
      '    code-badge Has Code',
      '    label h-index:',
      '    h-index 3',
      '  unknown Share',
    ])
  })
})

test('what follows the date of a meta line is unknown in the tree of either kind of page', () => {
  const page = pageOf({ meta: '3.5LGSep 20, 2024Data' })
  const lines = outline(page, inspectProfile(page).tree)
  expect(lines).toEqual(expect.arrayContaining(['    meta-line', '      score 3.5', '      unknown Data']))
  expect(outlineOf(paperPage({ meta: 'SYApr 8, 2025Data' }))).toContain('    unknown Data')
})

test('text that no part holds is unknown, and blank space is none', () => {
  const page = 'one two \n three\n'
  const parts = [leaf('b', { start: 10, end: 15 }), null, leaf('a', { start: 0, end: 3 })]
  const tree = toNode(readSource(page), root('page', page, parts))
  expect(outline(page, tree)).toEqual(['page', '  a one', '  unknown two', '  b three'])
})
