import { describe, expect, test } from 'vitest'
import { takeOffLabels } from '../../src/layout/repeated-labels.js'
import type { Range } from '../../src/syntax/nodes.js'
import { linesOf } from './lines-of.js'

/** Papers as their lines → the lines that are left, and those that were taken off. */
function takeOff(papers: readonly (readonly string[])[]): { left: string[][]; repeated: string[] } {
  const page = papers.flat().join('\n')
  const lines = linesOf(page)
  const show = ({ start, end }: Range) => page.slice(start, end)
  const ends = papers.map((_paper, i) => papers.slice(0, i + 1).flat().length)
  const ranges = papers.map((paper, i) => lines.slice((ends[i] ?? 0) - paper.length, ends[i]))
  const labels = takeOffLabels(page, ranges)
  return {
    left: ranges.map((paper) =>
      labels
        .without(paper)
        .map(show)
        .filter((line) => line !== ''),
    ),
    repeated: labels.repeated.map(show).sort(),
  }
}

const ONE = ['A Title', 'Ida Example', 'We study lanterns.']
const TWO = ['Another', 'Otto Beispiel', 'We study trams.']
const THREE = ['A Third', 'Mila Ostrander', 'We study birds.']

describe('the site’s own line below every paper', () => {
  test.each<[what: string, papers: string[][], repeated: string[]]>([
    [
      'is taken off',
      [
        [...ONE, 'PDF'],
        [...TWO, 'PDF'],
      ],
      ['PDF', 'PDF'],
    ],
    [
      'also behind a blank line',
      [
        [...ONE, '', 'PDF', ''],
        [...TWO, 'PDF'],
      ],
      ['PDF', 'PDF'],
    ],
    ['below half of them', [[...ONE, 'PDF'], [...TWO, 'PDF'], THREE, ONE], ['PDF', 'PDF']],
    [
      'and then the one above it',
      [
        [...ONE, 'Save', 'PDF'],
        [...TWO, 'Save', 'PDF'],
      ],
      ['PDF', 'PDF', 'Save', 'Save'],
    ],
    [
      'also with the title of the paper behind it',
      [
        [
          'Quiet Trams of the old cities that sleep at night, and of others?',
          ...ONE.slice(1),
          'Save',
          'PDF, Quiet Trams of the old cities',
          'that sleep at night, and of others?',
        ],
        ['Where Marsh Birds Listen', ...TWO.slice(1), 'Save', 'PDF, Where Marsh Birds Listen'],
      ],
      [
        'PDF, Quiet Trams of the old cities',
        'PDF, Where Marsh Birds Listen',
        'Save',
        'Save',
        'that sleep at night, and of others?',
      ],
    ],
  ])('%s', (_what, papers, repeated) => {
    const taken = takeOff(papers)
    expect(taken.repeated).toEqual(repeated)
    for (const paper of taken.left) expect(paper).toHaveLength(3)
  })

  test.each<[what: string, papers: string[][]]>([
    ['below one alone', [[...ONE, 'PDF'], TWO]],
    ['below fewer than half', [[...ONE, 'PDF'], [...TWO, 'PDF'], THREE, ONE, TWO]],
    ['where it is a sentence', [ONE, ONE]],
    [
      'where a paper has two lines',
      [
        ['A Title', 'Ida Example'],
        ['Another', 'Ida Example'],
      ],
    ],
    [
      'where it is long',
      [
        [...ONE, 'x'.repeat(80)],
        [...TWO, 'x'.repeat(80)],
      ],
    ],
    ['without papers', []],
  ])('stays %s', (_what, papers) => {
    expect(takeOff(papers)).toEqual({ left: papers, repeated: [] })
  })
})

describe('the heading of an abstract', () => {
  test('keeps a sentence that begins like a label with a title, above the abstract', () => {
    const paper = (title: string) => [title, 'Ida Example', `We look at ${title} here.`, 'We study it all.']
    expect(takeOff([paper('Quiet Trams of Old Cities'), paper('Where Marsh Birds Listen')]).repeated).toEqual([])
  })

  test.each([
    [['A Title', 'Ida Example', 'Abstract', 'We study lanterns.']],
    [['A Title', '', 'Ida Example et al.', '', 'Summary:', '', 'We study lanterns.']],
    [['A Title', 'TL;DR', 'We study lanterns.']],
  ])('is taken off: %j', (paper) => {
    expect(takeOff([paper]).repeated).toHaveLength(1)
    expect(takeOff([paper]).left[0]?.at(-1)).toBe('We study lanterns.')
  })

  test.each([
    [['Abstract', 'Ida Example', 'We study lanterns.']],
    [['A Title', 'Ida Example', 'Abstract']],
    [['A Title', 'Ida Example', 'Abstract lanterns are few.']],
    [['Lanterns from a Single Old', 'Description', 'Ida Example, Otto Beispiel', 'We study lanterns.']],
    [['Lanterns from a Single Old', 'Description', 'Ida Example et al.', 'We study lanterns.']],
  ])('is none: %j', (paper) => {
    expect(takeOff([paper])).toEqual({ left: [paper], repeated: [] })
  })
})
