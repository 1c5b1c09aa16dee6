import { describe, expect, test } from 'vitest'
import {
  type Author,
  formatProfile,
  lookupCategory,
  type StoredPaper,
  type StoredProfile,
  safeParseProfile,
} from '../../src/index.js'

const PAPER: StoredPaper = {
  title: 'A Title of Gardens',
  authors: [{ name: 'Ida Example' }, { name: 'Otto Beispiel' }],
  authorsTruncated: true,
  institutions: ['uw', 'eth-zurich'],
  categories: [lookupCategory('LG'), lookupCategory('quant-ph')],
  date: { text: 'Sep 20, 2024', date: '2024-09-20', year: 2024, month: 9, day: 20, yearInferred: false },
  score: 52,
  hasCode: true,
  abstract: 'We study gardens.\n\nAnd more of them.',
}

const AUTHOR: Author = {
  name: 'Ida Example',
  primaryCategory: lookupCategory('LG'),
  hIndex: 58,
  paperCount: 1,
  citationCount: 1_234_567,
  noveltyPercent: 54,
  aiScore: 0,
}

const NOBODY: Author = {
  name: null,
  primaryCategory: null,
  hIndex: null,
  paperCount: null,
  citationCount: null,
  noveltyPercent: null,
  aiScore: null,
}

function profileOf(papers: readonly Partial<StoredPaper>[], author: Partial<Author> = {}): StoredProfile {
  return {
    source: { layout: 'page', url: null, authorId: null, scrapedAt: null },
    author: { ...AUTHOR, ...author },
    papers: papers.map((paper) => ({ ...PAPER, ...paper })),
  }
}

const page = (profile: StoredProfile) => formatProfile(profile, { layout: 'page' })
const compact = (profile: StoredProfile) => formatProfile(profile, { layout: 'compact' })

describe('formatProfile prints', () => {
  test('the page layout', () => {
    expect(page(profileOf([{}, { score: null, hasCode: false }], { paperCount: 1000 })).split('\n')).toEqual([
      'Ida Example',
      '',
      'LG',
      'h-index58',
      '1,000papers',
      '1,234,567citations',
      'Novelty54%',
      'AI Score0',
      '',
      '1,000 Papers',
      '',
      '52.0LGquant-phSep 20, 2024Code',
      'A Title of Gardens',
      '',
      'Ida Example, Otto Beispiel et al. · uw, eth-zurich',
      '',
      'We study gardens.',
      '',
      'And more of them.',
      '',
      'LGquant-phSep 20, 2024',
      'A Title of Gardens',
      '',
      'Ida Example, Otto Beispiel et al. · uw, eth-zurich',
      '',
      'We study gardens.',
      '',
      'And more of them.',
    ])
  })

  test('the compact layout', () => {
    expect(compact(profileOf([{}])).split('\n')).toEqual([
      '52.0LGquant-phSep 20, 2024Code',
      'A Title of GardensIda Example, Otto Beispiel et al. · uw, eth-zurich',
      'We study gardens.',
      'And more of them.',
    ])
  })

  test('the smallest page', () => {
    const smallest = profileOf([], { ...NOBODY, name: 'Mingjia He', paperCount: 1 })
    expect(page(smallest)).toBe('Mingjia He\n\n1paper\n\n1 Paper')
    expect(compact(smallest)).toBe('')
    expect(page(profileOf([], NOBODY))).toBe('')
  })

  test('what a paper lacks not at all, and a blank line for its title', () => {
    const bare = { authors: [], authorsTruncated: false, institutions: [], abstract: null, score: null, hasCode: false }
    const papers = [{ ...bare, title: null }, bare, { title: null, abstract: null, score: null, hasCode: false }]
    expect(page(profileOf(papers, NOBODY))).toBe(
      [
        'LGquant-phSep 20, 2024',
        'LGquant-phSep 20, 2024\nA Title of Gardens',
        'LGquant-phSep 20, 2024\n\nIda Example, Otto Beispiel et al. · uw, eth-zurich',
      ].join('\n\n'),
    )
  })

  test('a title without names in front of what stands behind them', () => {
    expect(compact(profileOf([{ authors: [], abstract: null }]))).toMatch(/Gardens et al\. · uw, eth-zurich$/)
  })

  test('a name with a suffix, and a dot in a name where institutions follow', () => {
    const names = [
      { name: 'John Smith, Jr.', authorId: null },
      { name: 'A · B', authorId: null },
    ]
    const profile = profileOf([{ authors: names }])
    expect(safeParseProfile(page(profile)).data?.papers[0]?.authors).toEqual(names)
  })

  test('inferred years as they were printed', () => {
    const date = { text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true }
    expect(page(profileOf([{ date }]))).toContain('quant-phApr 22Code\n')
  })

  test.each(['Sept 20, 2024', 'Sept. 20 2024', 'September 20, 2024'])('%s as it was printed', (text) => {
    const date = { text, date: '2024-09-20', year: 2024, month: 9, day: 20, yearInferred: false }
    expect(page(profileOf([{ date }]))).toContain(`quant-ph${text}Code\n`)
  })
})

describe('formatProfile refuses, naming the place,', () => {
  const unknown = (code: string) => lookupCategory(code)
  const date = { ...PAPER.date, text: 'Sep 20, 2024' } as NonNullable<StoredPaper['date']>
  const REFUSED: readonly [string, Partial<StoredPaper>, RegExp][] = [
    ['a paper without a date', { date: null }, /^papers\[0\]\.date cannot be printed: /],
    ['a date that is none', { date: { ...date, text: 'some day' } }, /^papers\[0\]\.date\.text .*"some day"/],
    ['a date with a line break', { date: { ...date, text: 'Sep 20,\n2024' } }, /^papers\[0\]\.date\.text /],
    ['a date of another day', { date: { ...date, day: 21 } }, /^papers\[0\]\.date .*another day/],
    ['a date of another year', { date: { ...date, year: 2023 } }, /^papers\[0\]\.date .*another day/],
    ['a score of two decimals', { score: 52.45 }, /^papers\[0\]\.score .*52\.45/],
    ['a code with a blank', { categories: [unknown('L G')] }, /^papers\[0\]\.categories .*"L G"/],
    ['a code that begins with a dot', { categories: [unknown('.LG')] }, /^papers\[0\]\.categories /],
    [
      'codes that run together',
      { categories: [unknown('XL'), unknown('GX')] },
      /XL, GX run together as XLGX, which reads XLGX/,
    ],
    ['one category twice', { categories: [unknown('cs.SY'), unknown('eess.SY')] }, /name one category twice/],
    ['too many codes', { categories: [unknown('X'.repeat(120))] }, /^papers\[0\]\.categories /],
    ['a title of two lines', { title: 'A Title\nof Gardens' }, /^papers\[0\]\.title .*one line/],
    ['a title with a blank at its end', { title: 'A Title ' }, /^papers\[0\]\.title /],
    [
      'a long title by its beginning',
      { title: `${'Gardens '.repeat(12)} of Ida` },
      /\.title .*"(?:Gardens ){10}…" is not/,
    ],
    ['a title of no width', { title: '\u200b' }, /^papers\[0\]\.title /],
    ['a name with a comma', { authors: [{ name: 'Example, Ida' }] }, /^papers\[0\]\.authors\[0\]\.name .*comma/],
    ['a name that begins with a comma', { authors: [{ name: ', Jr.' }] }, /^papers\[0\]\.authors\[0\]\.name /],
    [
      'a suffix for a name',
      { authors: [{ name: 'Ida Example' }, { name: 'Jr.' }] },
      /^papers\[0\]\.authors\[1\]\.name .*in front of it/,
    ],
    [
      'a name that says there are more',
      { authors: [{ name: 'Ida et al.' }], authorsTruncated: false },
      /^papers\[0\]\.authorsTruncated /,
    ],
    ['a dot that reads as institutions', { authors: [{ name: 'A · B' }], institutions: [] }, /^papers\[0\]\.authors /],
    ['a slug with a comma', { institutions: ['a,b'] }, /^papers\[0\]\.institutions\[0\] .*comma/],
    ['a slug with a dot that stands alone', { institutions: ['a', 'b · c'] }, /^papers\[0\]\.institutions\[1\] .*dot/],
    ['an empty paragraph', { abstract: 'One.\n\n\n\nTwo.' }, /^papers\[0\]\.abstract .*empty/],
    ['a line break in a paragraph', { abstract: 'One.\nTwo.' }, /^papers\[0\]\.abstract /],
  ]

  test.each(REFUSED)('%s', (_, paper, message) => {
    for (const print of [page, compact]) {
      expect(() => print(profileOf([paper]))).toThrow(RangeError)
      expect(() => print(profileOf([paper]))).toThrow(message)
    }
  })

  const nobody = { authors: [], authorsTruncated: false }

  test('institutions without names, on a page', () => {
    expect(() => page(profileOf([{}, nobody]))).toThrow(/^papers\[1\]\.institutions /)
  })

  test('what the compact layout has no place for', () => {
    const bare = { ...nobody, title: null, institutions: [] }
    expect(() => compact(profileOf([bare]))).toThrow(/^papers\[0\]\.abstract /)
    expect(() => compact(profileOf([{ ...bare, authorsTruncated: true }]))).toThrow(/^papers\[0\]\.authors .*"et al\."/)
    const yearless = { text: 'Sep 20', date: null, year: null, month: 9, day: 20, yearInferred: false }
    const plain = { date: yearless, categories: [], score: null, hasCode: false }
    expect(() => compact(profileOf([plain]))).toThrow(/^papers\[0\]\.categories /)
    expect(page(profileOf([plain]))).toContain('\n\nSep 20\n')
  })

  test('an owner whom a page does not tell from other lines', () => {
    expect(() => page(profileOf([], { ...NOBODY, name: 'Ida' }))).toThrow(/^author\.name /)
    expect(() => page(profileOf([], { ...NOBODY, primaryCategory: AUTHOR.primaryCategory }))).toThrow(
      /^author\.primary/,
    )
    expect(() => page(profileOf([], { name: 'AI', primaryCategory: null }))).toThrow(/^author\.name .*"AI"/)
    expect(() => page(profileOf([], { name: 'Ida\nExample' }))).toThrow(/^author\.name /)
    expect(() => page(profileOf([], { primaryCategory: unknown('what') }))).toThrow(/^author\.primaryCategory\.code /)
  })

  test('another layout', () => {
    expect(() => formatProfile(profileOf([]), { layout: 'mixed' as 'page' })).toThrow(
      new RangeError('layout must be "page" or "compact", not "mixed"'),
    )
  })
})

describe('formatProfile throws a TypeError for', () => {
  test.each([
    ['no options', undefined],
    ['no layout', {}],
    ['a layout that is no text', { layout: 1 }],
    ['another option', { layout: 'page', width: 80 }],
  ])('%s', (_, options) => {
    expect(() => formatProfile(profileOf([]), options as { layout: 'page' })).toThrow(TypeError)
  })

  test.each([
    ['nothing', null, /^profile must be a Profile: /],
    ['text', 'text', /^profile must be a Profile: /],
    ['an empty title', profileOf([{ title: '' }]), /: papers\[0\]\.title: /],
    ['a score out of range', profileOf([{ score: 101 }]), /: papers\[0\]\.score: /],
    ['half a paper', { ...profileOf([]), papers: [{}] }, /: papers\[0\]\./],
  ])('%s', (_, profile, message) => {
    expect(() => page(profile as StoredProfile)).toThrow(TypeError)
    expect(() => page(profile as StoredProfile)).toThrow(message)
  })
})
