import { describe, expect, test } from 'vitest'
import { inspectProfile } from '../../src/index.js'
import {
  authorPage,
  compactPage,
  LANTERNS,
  PAPERS,
  paperPage,
  readPaperPage,
  readProfile,
  valuesOf,
  valuesRead,
} from './pages.js'

/** What shows nothing. */
const INVISIBLE: [what: string, character: string][] = [
  ['a soft hyphen', '\u00ad'],
  ['an Arabic letter mark', '\u061c'],
  ['a zero-width space', '\u200b'],
  ['a zero-width non-joiner', '\u200c'],
  ['a zero-width joiner', '\u200d'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left mark', '\u200f'],
  ['an embedding', '\u202a'],
  ['an override', '\u202e'],
  ['a word joiner', '\u2060'],
  ['an isolate', '\u2067'],
  ['the end of one', '\u2069'],
  ['a byte-order mark', '\ufeff'],
]

describe.each(INVISIBLE)('%s is gone from values, and breaks no line', (_what, character) => {
  test('inside of every word', () => {
    for (const page of [authorPage(), compactPage()]) {
      const { data, success } = readProfile(page.replace(/(\p{L})(?=\p{L})/gu, `$1${character}`))
      expect(success).toBe(true)
      expect(data).toEqual(readProfile(page).data)
    }
  })

  test('at both ends of every line', () => {
    for (const page of [authorPage(), compactPage()]) {
      const { data } = readProfile(page.replace(/^|$/gm, character))
      expect(valuesRead(data)).toEqual(valuesOf(PAPERS))
      expect(data).toEqual(readProfile(page).data)
    }
    const own = readPaperPage(paperPage().replace(/^|$/gm, character))
    expect(own.data).toEqual(readPaperPage(paperPage()).data)
  })

  test('a value’s place still holds what the page printed', () => {
    const text = authorPage().replace('Annealing', `Ann${character}ealing`)
    const { spans, data } = inspectProfile(text)
    const { start, end } = spans.get('/papers/0/title') as { start: number; end: number }
    expect(text.slice(start, end)).toBe(LANTERNS.title.replace('Annealing', `Ann${character}ealing`))
    expect(data?.papers[0]?.title).toBe(LANTERNS.title)
  })
})

describe('joiners stay where a script needs them', () => {
  test.each([
    ['Persian', '\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi', '\u0915\u094d\u200d\u0937'],
    ['a picture of several', '\u{1f469}\u200d\u{1f4bb}'],
    ['Malayalam', '\u0d28\u0d4d\u200d'],
  ])('%s', (_what, word) => {
    const title = `On ${word}\u0d05 in the Rain`
    const { data } = readProfile(authorPage([{ ...LANTERNS, title }]))
    expect(data?.papers[0]?.title).toBe(title)
  })
})
