import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PARAGRAPH =
  'We place microphones in three marshes for a whole summer, and find that most of what is heard there is heard at dawn.'
const ABSTRACT = `\n\n${PARAGRAPH} ${PARAGRAPH}`

/** What is said of one value of a page with one paper: what was received, the message and the hint. */
function said(path: string, title: string, names: string, abstract = ABSTRACT) {
  const { diagnostics } = safeParseProfile(
    `Ida Example\n\n1papers\n\n1 Papers\n\nLGSep 1, 2024\n${title}\n\n${names}${abstract}`,
  )
  return diagnostics
    .filter((finding) => finding.path?.join('/') === path)
    .map(({ received, message, hint }) => [received, message, hint])
}

test('a backslash in front of an ampersand is the author’s or the writer’s in Markdown, and the author’s elsewhere', () => {
  const page = (title: string) => `Ida Example\n\n1papers\n\n1 Papers\n\nLGSep 1, 2024\n${title}\n\nMila Vik${ABSTRACT}`
  const codesOf = (title: string) =>
    safeParseProfile(page(title))
      .diagnostics.filter(({ path }) => path?.includes('title'))
      .map(({ code, received }) => [code, received])
  expect(codesOf('[Marsh O\\&M at Night](/paper/2409.13931)')).toEqual([['damaged-text', String.raw`"\\&"`]])
  expect(codesOf('Marsh O\\&M at Night')).toEqual([])
  // No title and no abstract of arXiv has a star with a backslash.
  expect(codesOf('Marsh A\\* at Night')).toEqual([['damaged-text', String.raw`"\\*"`]])
})

const TITLE = 'papers/0/title'
const NAME = 'papers/0/authors/0/name'
const JOINED = 'the extractor may have joined it with what stood next to it, or broken it'

describe('what is said of a value that is kept as printed, word for word', () => {
  test.each<[what: string, printed: [string, string, string], ...said: string[]]>([
    [
      'a mark of a form',
      [TITLE, 'Marsh **Birds** at Night in Winter', 'Mila Vik'],
      '"**"',
      '"**" in "Marsh **Birds** at Night in Winter" is a mark of the form in which the page came',
      'have the extractor print the text of the page alone, or its Markdown, or give the HTML',
    ],
    [
      'a word with a blank behind its hyphen',
      [TITLE, 'Marsh Birds and their prob- lems at Night', 'Mila Vik'],
      '"prob- lems"',
      '"prob- lems" in "Marsh Birds and their prob- lems at Night" has a blank behind its hyphen',
      'a word that was broken at the end of a line may have been rejoined with a blank; the value is kept as printed',
    ],
    [
      'a name with a word that is in none',
      [NAME, 'Marsh Birds', 'Ludwig von und zu Berg'],
      '" und "',
      '"Ludwig von und zu Berg" holds what is no part of it: " und "',
      JOINED,
    ],
    [
      'a name that is too long for one',
      [NAME, 'Marsh Birds', 'Consistency-Aware Rosters of Trams Mila Ostrander, Jonas Vik'],
      '"Consistency-Aware Rosters of Trams Mila Ostrander"',
      '"Consistency-Aware Rosters of Trams Mila Ostrander" holds what is no part of it: "Consistency-Aware Rosters of Trams Mila Ostrander"',
      JOINED,
    ],
    [
      'a name on two lines',
      [NAME, 'Marsh Birds', 'Mila Vik\nFollow'],
      '"Mila Vik Follow"',
      '"Mila Vik" and "Follow" stand on two lines, and may not belong together',
      'one of them may be another part of the page, or the site’s own',
    ],
    [
      'damage, and not what stands behind it as well',
      [TITLE, 'Marsh Birds &amp; Night in Winter Save', 'Mila Vik'],
      '"&amp;"',
      '"&amp;" in "Marsh Birds &amp; Night in Winter Save" is an HTML entity that was not decoded',
      'the value is kept as printed; decode the page before parsing it',
    ],
  ])('%s', (_what, printed, ...expected) => {
    expect(said(...printed)).toEqual([expected])
  })
})

test('at the end of the page a value may be cut, so that only what is no part of it is said', () => {
  expect(said(NAME, 'Marsh Birds', 'MILA VIK', '')).toEqual([])
  expect(said(NAME, 'Marsh Birds', 'By Mila Vik', '')).toEqual([
    ['"By "', '"By Mila Vik" holds what is no part of it: "By "', JOINED],
  ])
  expect(said('papers/0/abstract', 'Marsh Birds', 'Mila Vik', `\n\n${PARAGRAPH} View`)).toContainEqual(
    expect.arrayContaining(['"View"', JOINED]),
  )
})

test.each([
  ['the code of the next paper', `${PARAGRAPH} CL`, 'CL'],
  ['a rule', `${PARAGRAPH}---`, '---'],
  ['the number of an item', `${PARAGRAPH} 2.`, '2.'],
  ['a name glued in front', `Ida ExampleWe listen. ${PARAGRAPH}`, 'Ida ExampleWe l'],
])('%s is no part of an abstract', (_what, abstract, received) => {
  const [first] = said('papers/0/abstract', 'Marsh Birds', 'Mila Vik', `\n\n${abstract}`)
  expect(first?.[0]).toBe(JSON.stringify(received))
})

describe('the beginning of an abstract', () => {
  test.each([
    ['ications, but at dawn. ', 'ications'],
    ['of the marshes, at dawn. ', 'of'],
    [', at dawn. ', ', '],
  ])('%s stands inside of a sentence', (beginning, received) => {
    const [first] = said('papers/0/abstract', 'Marsh Birds', 'Mila Vik', `\n\n${beginning}${PARAGRAPH}`)
    expect(first?.[0]).toBe(JSON.stringify(received))
  })

  test.each(['mmWave radars listen. ', '$k$-means is slow. ', 'e-Birds listen. '])('%s is one', (beginning) => {
    expect(said('papers/0/abstract', 'Marsh Birds', 'Mila Vik', `\n\n${beginning}${PARAGRAPH}`)).toEqual([])
  })
})
