import { describe, expect, test } from 'vitest'
import { readPaper } from './page.js'

const NAMES = 'Mila Ostrander, Jonas Vik'
const ABSTRACT =
  'We count the frogs of three marshes by ear, and find that most of them are heard before they are seen by anyone who waits.'

describe('lines of one value that would have fitted on one', () => {
  test.each([
    ['names without commas', { names: 'Mila Ostrander\nJonas Vik\nTeodora Halme' }, 'damaged-text', 'authors/0/name'],
    ['a label above names', { names: `By\n${NAMES}` }, 'damaged-text', 'authors/0/name'],
    ['a button below names', { names: `${NAMES}\nFollow` }, 'damaged-text', 'authors/1/name'],
    ['one below institutions', { names: `${NAMES} · uw, eth-zurich\nShare` }, 'damaged-text', 'institutions/1'],
    ['one above a title', { title: 'Show this PDF here\nCounting Marsh Frogs by Ear' }, 'uncertain-title', 'title'],
    ['a title that stands twice', { title: 'Marsh Frogs\nMarsh Frogs' }, 'uncertain-title', 'title'],
    ['a heading above an abstract', { abstract: `Abstract.\n${ABSTRACT}` }, 'damaged-text', 'abstract'],
    ['a label above one', { abstract: `2 min read\n${ABSTRACT}` }, 'damaged-text', 'abstract'],
    [
      'a badge below an address',
      { abstract: `${ABSTRACT} See https://frogs.example\nTop 5` },
      'damaged-text',
      'abstract',
    ],
    [
      'half of the last name',
      { title: 'Frogs by Ear Mila Ostrander, Jonas Vik, Ida', names: 'Example' },
      'uncertain-title',
      'title',
    ],
    ['the number of a page', { abstract: `${ABSTRACT}\n3\n${ABSTRACT}` }, 'damaged-text', 'abstract'],
    [
      'the head of a print-out',
      { abstract: `${ABSTRACT}\n11/27/26, 3:29 PM Ada | Feed\n${ABSTRACT}` },
      'damaged-text',
      'abstract',
    ],
    ['a section below one', { abstract: `${ABSTRACT}\nWe wait.\nRelated videos` }, 'damaged-text', 'abstract'],
  ])('%s', (_what, printed, code, field) => {
    const { reported } = readPaper({ names: NAMES, abstract: ABSTRACT, ...printed })
    expect(reported).toContain(`${code} papers/0/${field}`)
  })

  test.each([
    ['a name', { names: 'Jonas Vik, Mila\nOstrander et\nal.' }],
    ['verse in an abstract', { abstract: `We count frogs.\nThey sing.\n${ABSTRACT}` }],
    ['a sentence that goes on', { abstract: `We count frogs\nw${ABSTRACT.slice(1)}` }],
    ['a line that is nearly full', { title: `${ABSTRACT.slice(0, 100)}\n${ABSTRACT.slice(101, -1)}` }],
  ])('nothing is said of %s', (_what, printed) => {
    expect(readPaper({ names: NAMES, abstract: ABSTRACT, ...printed }).reported).toEqual([])
  })
})

test.each(['By Mila Ostrander, Jonas Vik', 'Authors: Mila Ostrander, Jonas Vik'])(
  'a label in front of names: %s',
  (names) => {
    expect(readPaper({ names }).reported).toEqual(['damaged-text papers/0/authors/0/name'])
  },
)

describe('lines that were broken after so many characters', () => {
  const LONG = `${ABSTRACT} ${ABSTRACT.replace('three', 'nine')} ${ABSTRACT.replace('frogs', 'toads')}`
  const linesOf = (pattern: RegExp) => (LONG.match(pattern) ?? []).map((line) => line.trim()).join('\n')
  const folded = linesOf(/.{1,60}/gs)
  const wrapped = linesOf(/.{1,60}(?:\s|$)/gs)

  test('say so where words were not kept whole', () => {
    const { paper, reported } = readPaper({ abstract: folded })
    expect(paper.abstract).not.toBe(LONG)
    expect(reported).toEqual(['damaged-text papers/0/abstract'])
  })

  test('and say nothing where they were', () => {
    const { paper, reported } = readPaper({ abstract: wrapped })
    expect(paper.abstract).toBe(LONG)
    expect(reported).toEqual([])
  })
})
