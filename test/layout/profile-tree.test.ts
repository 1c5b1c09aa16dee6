import { describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import { outline } from '../syntax/outline.js'

/** The tree of a page, without its root. */
function nodesOf(...lines: readonly string[]): string[] {
  const page = lines.join('\n')
  const { tree } = inspectProfile(page)
  expect(tree).toMatchObject({ type: 'profile', span: { start: 0, end: page.length } })
  return (tree.children ?? []).flatMap((child) => outline(page, child))
}

const PROSE =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'

describe('the syntax tree of an author page', () => {
  test('has a leaf for every part of the header', () => {
    const figures = ['h-index58', '8papers', '229citations', 'Novelty54%', 'AI Score52']
    expect(nodesOf('Follow', '', 'Ida Example', '', 'CL', ...figures, '', '8 Papers', '', 'Sort by date')).toEqual([
      'unknown Follow',
      'name Ida Example',
      'field CL',
      ...['h-index', '  label h-index', '  number 58'],
      ...['paper-count', '  number 8', '  label papers'],
      ...['citation-count', '  number 229', '  label citations'],
      ...['novelty', '  label Novelty', '  number 54', '  label %'],
      ...['ai-score', '  label AI Score', '  number 52'],
      ...['heading', '  number 8', '  label Papers'],
      'unknown Sort by date',
    ])
  })

  test('has a leaf for every part of a paper', () => {
    const names = 'Mila Ostrander, Jonas Vik et al. · huggingface, uw'
    expect(nodesOf('52.4LGSep 20, 2024Code', 'Marsh Birds', '', names, '', PROSE, '', 'We find more.')).toEqual([
      'paper',
      '  meta-line',
      '    score 52.4',
      '    category LG',
      '    date',
      '      month Sep',
      '      day 20',
      '      separator ,',
      '      year 2024',
      '    code-badge Code',
      '  title Marsh Birds',
      '  author-line',
      '    author Mila Ostrander',
      '    separator ,',
      '    author Jonas Vik',
      '    et-al et al.',
      '    separator ·',
      '    institution huggingface',
      '    separator ,',
      '    institution uw',
      `  abstract ${PROSE}`,
      '  abstract We find more.',
    ])
  })

  test('calls unknown what is left of a meta line', () => {
    const lost = ['L?Sep 2O, 2O24', '', 'Night Trams', '', 'Otto Beispiel', '', PROSE]
    expect(nodesOf('LGSep 20, 2024', 'Marsh Birds', '', 'Mila Ostrander', '', PROSE, '', ...lost).slice(-6)).toEqual([
      'paper',
      '  unknown L?Sep 2O, 2O24',
      '  title Night Trams',
      '  author-line',
      '    author Otto Beispiel',
      `  abstract ${PROSE}`,
    ])
  })
})

describe('title and names on one line are one leaf of the tree', () => {
  const gluedLine = (line: string) => nodesOf('LGSep 20, 2024', line, PROSE).slice(8, -1)

  test.each<[line: string, leaves: string[]]>([
    ['Marsh BirdsMila Ostrander', ['title-and-authors Marsh BirdsMila Ostrander']],
    ['Marsh BirdsMila Ostrander et al.', ['title-and-authors Marsh BirdsMila Ostrander', 'et-al et al.']],
    [
      'Marsh BirdsMila Ostrander · huggingface, uw',
      [
        'title-and-authors Marsh BirdsMila Ostrander',
        'separator ·',
        'institution huggingface',
        'separator ,',
        'institution uw',
      ],
    ],
    ['et al.', ['et-al et al.']],
    // A dot of the title's own.
    ['Marsh · and Other BirdsMila Ostrander', ['title-and-authors Marsh · and Other BirdsMila Ostrander']],
  ])('%s', (line, leaves) => {
    expect(gluedLine(line)).toEqual(['  glued-line', ...leaves.map((leaf) => `    ${leaf}`)])
  })
})
