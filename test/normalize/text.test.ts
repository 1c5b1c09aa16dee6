import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { beginningOf } from '../../src/normalize/text.js'
import { findDamage } from '../../src/source/damage.js'
import { pageOf, readPaper } from './page.js'

const LONG = `We study ${'the problem of learning from data and '.repeat(4)}so it ends.`

describe('a text, as printed → as meant', () => {
  test.each<{ what: string; printed: string; title: string }>([
    {
      what: 'as it is',
      printed: 'A Title: With -- $\\textbf{Co}$ “signs”',
      title: 'A Title: With -- $\\textbf{Co}$ “signs”',
    },
    { what: 'runs of blanks', printed: 'A   Title  of Words', title: 'A Title of Words' },
    { what: 'no-break and narrow blanks', printed: 'A\u00a0Title\u202fof\u2009Words', title: 'A Title of Words' },
    { what: 'blanks at the ends', printed: '   A Title of Words \t', title: 'A Title of Words' },
    { what: 'zero-width characters', printed: '\ufeffA Ti\u200btle o\u2060f Words', title: 'A Title of Words' },
    { what: 'joiners stay', printed: 'A Title of नमस्\u200dते Words', title: 'A Title of नमस्\u200dते Words' },
    { what: 'NFC', printed: 'A Title for Rene\u0301 Words', title: 'A Title for René Words' },
    { what: 'U+2028', printed: 'A Title\u2028of Words', title: 'A Title of Words' },
    {
      what: 'a hard-wrapped line',
      printed: 'A Title of Many Words That\nGoes Far',
      title: 'A Title of Many Words That Goes Far',
    },
    { what: 'case and order stay', printed: 'a tItLe OF words', title: 'a tItLe OF words' },
    { what: 'words of every object', printed: '__proto__', title: '__proto__' },
  ])('$what', ({ printed, title }) => {
    const { paper, reported } = readPaper({ title: printed })
    expect(paper.title).toBe(title)
    expect(reported).toEqual([])
  })
})

describe('a word that a hard wrap broke', () => {
  const END = 'and so on until the line is full and the sentence has an end.'
  const LONG_WORD = `https://example.org/${'notes-on-trams/'.repeat(4)}sleep`
  const FULL = `We count trams that ${'sleep '.repeat(10)}${'a'.repeat(LONG_WORD.length - 80)}`

  test.each([
    ['behind a hyphen', 'A layer of RTriever-\n4B is frozen', 'A layer of RTriever-4B is frozen'],
    ['at a slash', 'Trams and/\nor buses at night', 'Trams and/or buses at night'],
    ['in an address', 'See https://example.org/\nada/trams for it', 'See https://example.org/ada/trams for it'],
    [
      'in front of a slash',
      'See https:/\n/example.org/ada and https://example.org\n/ada for it',
      'See https://example.org/ada and https://example.org/ada for it',
    ],
    ['in front of a hyphen', 'Of deep learning (DL)\n-based trams', 'Of deep learning (DL)-based trams'],
    ['behind a dash', 'Of trams--\nby night', 'Of trams--by night'],
    ['in a dash', 'Of trams -\n- by night', 'Of trams -- by night'],
    ['behind a formula', 'Of $k$-\nmeans', 'Of $k$-means'],
    ['behind a backslash', 'Of \\\ntextbf{trams}', 'Of \\textbf{trams}'],
    ['in LaTeX', 'Over $\\mathbb{F}_\n{q}$ and \\texttt\n{CLS}', 'Over $\\mathbb{F}_{q}$ and \\texttt{CLS}'],
    [
      'a line of one word, as long as others',
      `${FULL}\n${LONG_WORD}\ny-trams/ ${END}`,
      `${FULL} ${LONG_WORD}y-trams/ ${END}`,
    ],
  ])('%s is whole again, and said', (_where, printed, abstract) => {
    const { paper, reported } = readPaper({ abstract: `${printed}\n${END}` })
    expect(paper.abstract).toBe(`${abstract} ${END}`)
    expect(reported).toEqual(['joined-word papers/0/abstract'])
  })

  test.each([
    ['behind an address that ends in a slash', 'See https://example.org/\nfor it'],
    ['behind emphasis', 'Of f_trams_\nat night'],
    ['behind a slash with blanks', 'Scores of 52.8 /\n73.1 points'],
    ['behind a long word in front of another', `${FULL}\n${LONG_WORD}\nshows ${END}`],
    ['behind a long word alone', `${LONG_WORD.replace(/^./, (first) => first.toUpperCase())}\nshows`],
  ])('%s a blank stays', (_where, printed) => {
    const { paper, reported } = readPaper({ abstract: `${printed}\n${END}` })
    expect(paper.abstract).toBe(`${printed.replaceAll('\n', ' ')} ${END}`)
    expect(reported).toEqual([])
  })
})

describe('an abstract', () => {
  test('of one line', () => {
    expect(readPaper({ abstract: LONG }).paper.abstract).toBe(LONG)
  })

  test('hard-wrapped', () => {
    const wrapped = LONG.replace(/(.{40,60}) /g, '$1\n')
    expect(wrapped).toContain('\n')
    expect(readPaper({ abstract: wrapped })).toMatchObject({ paper: { abstract: LONG }, reported: [] })
  })

  test('of several paragraphs', () => {
    const { paper, reported } = readPaper({ abstract: `${LONG}\n\n${LONG}\n\n\n${LONG}` })
    expect(paper.abstract).toBe(`${LONG}\n\n${LONG}\n\n${LONG}`)
    expect(reported).toEqual(['abstract-continues papers/0/abstract'])
  })

  test('missing', () => {
    const { paper, reported } = readPaper({ abstract: null })
    expect(paper.abstract).toBeNull()
    expect(reported).toEqual(['missing-abstract papers/0/abstract'])
  })

  test('the site’s own line below the last one is none of it', () => {
    const { paper, reported } = readPaper({ abstract: `${LONG}\n\nLoad more` })
    expect(paper.abstract).toBe(LONG)
    expect(reported).toEqual(['unrecognized-text'])
  })
})

describe('the beginning of a stretch, for a message', () => {
  test.each<[text: string, shown: string]>([
    ['no page', 'no page'],
    ['\n\n no\npage \n', 'no page'],
    [`${'\n'.repeat(500)}no page`, 'no page'],
    ['x'.repeat(1000), 'x'.repeat(400)],
    [`${' \n'.repeat(50)}${'x'.repeat(399)} y`, 'x'.repeat(399)],
    ['', ''],
    [' \n '.repeat(500), ''],
  ])('%j', (text, shown) => {
    for (const page of [text, `above ${text} below`, `above\n${text}`]) {
      const start = page.length === text.length ? 0 : 6
      expect(beginningOf(page, { start, end: start + text.length })).toBe(shown)
    }
  })
})

describe('a word with a blank behind its hyphen', () => {
  test.each([
    ['We solve general inverse prob- lems here.', 'prob- lems'],
    ['We solve low- cost prob- lems here.', 'low- cost'],
    ['We use state- of-the-art lamps here.', 'state- of-the-art'],
    ['We draw VQ- VAE lamps here.', 'VQ- VAE'],
  ])('is kept as printed, and said: %s', (abstract, received) => {
    const { diagnostics, data } = safeParseProfile(pageOf({ abstract }))
    expect(data?.papers[0]?.abstract).toBe(abstract)
    expect(diagnostics.filter(({ code }) => code === 'damaged-text')).toMatchObject([
      { path: ['papers', 0, 'abstract'], received: `"${received}"` },
    ])
  })

  test.each([
    'We hang low- and high-cost lamps here.',
    'We hang short- to long-term lamps here.',
    'We hang lamps - and count them - here.',
    'We hang 3- 4 lamps here.',
  ])('is one that ends there: %s', (abstract) => {
    expect(readPaper({ abstract }).reported).toEqual([])
  })

  test('at the end of a line it was broken there, whatever blank stands behind it', () => {
    const abstract = 'We hang low- \ncost lamps in all the streets of the town, and count those that are lost.'
    const { paper, reported } = readPaper({ abstract })
    expect(paper.abstract).toBe(abstract.replace(' \n', ''))
    expect(reported).toEqual(['joined-word papers/0/abstract'])
  })
})

describe('damage in a text', () => {
  test.each([
    ['Ren\ufffd', '\ufffd'],
    ['RenÃ© Müller', 'Ã©'],
    ['donâ€™t', 'â€™'],
    ['A &amp; B', '&amp;'],
    ['A &#38; B', '&#38;'],
    ['A &#x26; B', '&#x26;'],
    ['&lt;b&gt;', '&lt;'],
    ['&frac12;', '&frac12;'],
    ['CafÃ\u0083Â©', 'Ã\u0083'],
    ['Å\u0081ukasz', 'Å\u0081'],
    ['siÄ™', 'Ä™'],
    ['ErdÅ‘s', 'Å‘'],
    ['È˜erban', 'È˜'],
    ['Î±-Frogs', 'Î±'],
    ['Ð˜Ð²Ð°Ð½', 'Ð˜'],
    ['Ù…Ø­Ù…Ø¯', 'Ù…Ø­'],
    ['çŽ‹', 'çŽ‹'],
    ['Nguyá»…n', 'á»…'],
    ['ðŸš‹', 'ðŸš‹'],
  ])('%s', (text, received) => {
    expect(findDamage(text)?.received).toBe(received)
  })

  test.each([
    'A & B',
    'AT&T; and more',
    'R&D;',
    '&;',
    '&#;',
    '&#x;',
    '& amp;',
    'château',
    'Ântonio',
    'SÃO PAULO',
    'naïve',
    'â',
    '5 Å–7 Å',
    '12 Å³ of ice',
    'CAFÉ–BAR',
    '“café”—a place',
    'JOSÉ’S',
    '«Å»',
    '3×4×5',
    '',
  ])('none: %s', (text) => {
    expect(findDamage(text)).toBeNull()
  })

  test('is kept as printed, and reported on the path of the value', () => {
    const { paper, reported } = readPaper({
      title: 'Search &amp; Rescue',
      names: 'RenÃ© Example',
      abstract: 'It wor\ufffds.',
    })
    expect(paper).toMatchObject({
      title: 'Search &amp; Rescue',
      authors: [{ name: 'RenÃ© Example' }],
      abstract: 'It wor\ufffds.',
    })
    expect(reported).toEqual([
      'damaged-text papers/0/title',
      'damaged-text papers/0/authors/0/name',
      'damaged-text papers/0/abstract',
    ])
  })
})
