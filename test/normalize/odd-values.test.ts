import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { pageOf, readPaper } from './page.js'

const given = {
  names: 'Mila Ostrander, Jonas Vik',
  abstract:
    'We count the frogs of three marshes by ear, and find that most of them are heard before they are seen by anyone who waits.',
}

test.each([
  'New',
  'Top 5 %',
  'Counting Marsh Frogs [PDF]',
  'Counting Marsh Frogs New',
  'Counting \\-- and Hearing -- Marsh Frogs',
  'Counting Marsh Frogs Ida Berg, Jonas Vik et al. · uw',
  'Ida Berg, Jonas B. Vik',
  '12 ANGRY FROGS',
  'The Frogs of Three Marshes Against',
  'Frogs call at night, and we count them by ear.',
])('%s is kept as a title, and doubted', (title) => {
  expect(readPaper({ ...given, title }).reported).toContain('uncertain-title papers/0/title')
})

test.each([
  'Frogs, Birds, and Bats of Three Marshes',
  'FROGBENCH-2',
  'Frogs and Vitamin A',
  'Counting Frogs by Ear, after Berg et al. and Others',
])('%s is not', (title) => {
  expect(readPaper({ ...given, title }).reported).not.toContain('uncertain-title papers/0/title')
})

test.each(['Quiet Marsh FrogsIda Berg', 'Marsh FrogsIda Berg', 'Jan 7', 'IDA BERG'])(
  '%s is kept as a name, and said',
  (name) => {
    const { reported } = readPaper({ ...given, title: 'Counting by Ear', names: `${name}, Jonas Vik` })
    expect(reported).toContain('damaged-text papers/0/authors/0/name')
  },
)

test.each([', Ida Berg', 'Ida Berg,'])('a name may be missing where a line of them is %j', (names) => {
  expect(readPaper({ ...given, names }).reported).toContain('damaged-text papers/0/authors')
})

test.each(['Show abstract ', 'Abstract: ', 'Abstract', 'TL;DR ', '- 2 - ', '— 2 — '])(
  '%s in front of an abstract is said',
  (button) => {
    const { reported } = readPaper({ ...given, title: 'Counting by Ear', abstract: `${button}${given.abstract}` })
    expect(reported).toEqual(['damaged-text papers/0/abstract'])
  },
)

test('a button glued to an address at the end of an abstract is said', () => {
  const abstract = `${given.abstract} See https://frogs.example/Show less`
  expect(readPaper({ ...given, title: 'Counting by Ear', abstract }).reported).toContain(
    'damaged-text papers/0/abstract',
  )
})

test.each([
  'Who hears the frogs of three marshes at night?',
  'Marsh frogs heard by ear: a census',
  'Ida Berg, Jonas B. Vik, Mila Ostrander et al.',
])('%s is kept as an abstract, and said', (abstract) => {
  const first = pageOf({ ...given, title: 'Counting by Ear', abstract })
  const { diagnostics } = safeParseProfile(
    `${first}\n\nCVSep 21, 2024\nHearing Frogs\n\nJonas Vik\n\n${given.abstract}`,
  )
  expect(diagnostics.map(({ code, path }) => `${code} ${path?.join('.')}`)).toContain('damaged-text papers.0.abstract')
})

test.each([
  [
    'We count the frogs by ear.They are heard before they are seen, whatever the weather of the night.',
    ['damaged-text papers/0/abstract'],
  ],
  [
    'We count frogs by ear (see Example et al. [3]). See github.com/Frogs.They-Sing or node.JS v3.Beta, e.g. at night.',
    [],
  ],
])('two sentences without a blank between: %s', (abstract, reported) => {
  expect(readPaper({ ...given, title: 'Counting by Ear', abstract }).reported).toEqual(reported)
})

test.each(['_marsh frogs_', '**frogs**'])('%s in an abstract is kept, and said to be emphasis or its own', (words) => {
  const abstract = given.abstract.replace('the frogs', `the ${words}`)
  const { paper, reported } = readPaper({ ...given, title: 'Counting by Ear', abstract })
  expect(paper.abstract).toBe(abstract)
  expect(reported).toEqual(['damaged-text papers/0/abstract'])
})

test.each(['$_2$ and f_i_j', 'a*b*c', '__init__'])('%s in an abstract is its own', (words) => {
  const abstract = given.abstract.replace('the frogs', `the ${words}`)
  expect(readPaper({ ...given, title: 'Counting by Ear', abstract }).reported).toEqual([])
})
