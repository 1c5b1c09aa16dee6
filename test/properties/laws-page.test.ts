import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Diagnostic, formatProfile, type Paper, type Profile, safeParseProfile } from '../../src/index.js'
import { anyPapers, spaciousPage } from './compact-page.js'
import { damaged, damageOfLine, damageOfLines } from './damage.js'
import { each, TIMEOUT } from './often.js'
import { profilesOf, somePaper, someProfile, wholePaper } from './profiles.js'

function print(profile: Profile): string {
  return formatProfile(profile, { layout: 'page' })
}

/** The text of one paper as it stands on the page. */
function printPaper(profile: Profile, paper: Paper): string {
  const header = print({ ...profile, papers: [] })
  return print({ ...profile, papers: [paper] }).slice(header.length + 2)
}

function read(text: string): Profile {
  const { data } = safeParseProfile(text)
  if (data === null) throw new Error('no profile')
  return data
}

/** What a page prints of a profile; `source` says where the page is from. */
function printed({ author, papers }: Profile): Omit<Profile, 'source'> {
  return { author, papers }
}

/** What is said of a paper, wherever on the page it stands: not that another is the same, nor that the page ends with it, nor that it may go on in the next. */
function findingsOf(text: string, index: number): unknown[] {
  const isOfPaper = ({ path }: Diagnostic) => path?.[0] === 'papers' && path[1] === index
  return safeParseProfile(text)
    .diagnostics.filter((one) => isOfPaper(one) && one.code !== 'duplicate-paper' && !endsWithLast(one) && !goesOn(one))
    .map(({ code, severity, message, path, expected, received, hint }) => {
      return { code, severity, message, path: path?.slice(2), expected, received, hint }
    })
}

/** A last paper without an abstract may be cut off; one that stands elsewhere is not. */
const endsWithLast = ({ code, message }: Diagnostic) =>
  code === 'truncated-page' && message.startsWith('the page ends with the last paper')

/** An abstract above a paper without title and names may go on there. */
const goesOn = ({ message }: Diagnostic) => message.includes(' may go on in ')

describe('a page that was printed', { timeout: TIMEOUT }, () => {
  test('reads back as the same profile', () => {
    each(someProfile, (profile) => {
      expect(printed(read(print(profile)))).toEqual(printed(profile))
    })
  })

  test('reads back alike however often it is read', () => {
    each(someProfile, (profile) => {
      const text = print(profile)
      const first = JSON.stringify(safeParseProfile(text))
      safeParseProfile(`LGMay 3\n${text}`)
      expect(JSON.stringify(safeParseProfile(text))).toBe(first)
    })
  })

  test('reads back alike with line ends of any kind, and with composed and decomposed marks', () => {
    each(someProfile, (profile) => {
      const text = print(profile)
      const expected = read(text)
      for (const variant of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text.normalize('NFD')]) {
        expect(read(variant)).toEqual(expected)
      }
    })
  })

  test('holds nothing that is an error, but for dates that no calendar has and a count of papers without any', () => {
    each(profilesOf(wholePaper), (profile) => {
      for (const { code, severity, path } of safeParseProfile(print(profile)).diagnostics) {
        const isCountWithoutPapers = code === 'paper-count-mismatch' && profile.papers.length === 0
        if (severity === 'error' && !isCountWithoutPapers) expect([code, path?.[2]]).toEqual(['invalid-date', 'date'])
      }
    })
  })
})

describe('a canonical page that was read', { timeout: TIMEOUT }, () => {
  test('prints as it was', () => {
    each(anyPapers, (papers) => {
      const text = spaciousPage(papers)
      expect(print(read(text))).toBe(text)
    })
  })

  test('so does the source document, with and without the day of the crawl', () => {
    const text = readFileSync(fixture('bettina-messmer.txt'), 'utf8')
    for (const options of [{}, { scrapedAt: '2026-05-01' }]) {
      const { data } = safeParseProfile(text, options)
      expect(data && print(data)).toBe(text)
    }
  })

  test('or prints as a page that reads alike, unless a paper has lost its date', () => {
    const pages = readdirSync(fixture('')).filter((name) => name.endsWith('.txt'))
    let readBack = 0
    for (const name of pages) {
      const { data } = safeParseProfile(readFileSync(fixture(name), 'utf8'))
      if (data === null) continue
      if (data.papers.some(({ date }) => date === null)) {
        expect(() => print(data), name).toThrow(/^papers\[\d+\]\.date cannot be printed: /)
      } else {
        expect([name, printed(read(print(data)))]).toEqual([name, printed(data)])
        readBack++
      }
    }
    expect(readBack).toBeGreaterThan(pages.length / 2)
  })
})

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/profiles/${name}`, import.meta.url))
}

describe('papers of a page', { timeout: TIMEOUT }, () => {
  test('in another order are the same papers in that order, with the same findings', () => {
    const page = profilesOf(somePaper, 1).chain((profile) =>
      fc.tuple(
        fc.constant(profile),
        fc.shuffledSubarray([...profile.papers.keys()], { minLength: profile.papers.length }),
      ),
    )
    each(page, ([profile, order]) => {
      const text = print(profile)
      const papers = order.map((index) => profile.papers[index] as Paper)
      const shuffled = print({ ...profile, papers })
      expect(read(shuffled).papers).toEqual(order.map((index) => read(text).papers[index]))
      const [first = 0] = order
      expect(findingsOf(shuffled, 0)).toEqual(findingsOf(text, first))
    })
  })

  test('stay the same when one is appended', () => {
    each(fc.tuple(someProfile, somePaper), ([profile, added]) => {
      const longer = `${print(profile)}\n\n${printPaper(profile, added)}`
      expect(printed(read(longer))).toEqual(printed({ ...profile, papers: [...profile.papers, added] }))
    })
  })
})

/** A page, a paper of it, and the page after something was done to that paper’s text. */
function damageAt(profile: Profile, nth: number, damage: (text: string) => string) {
  const at = nth % profile.papers.length
  const texts = profile.papers.map((paper) => printPaper(profile, paper))
  const header = print({ ...profile, papers: [] })
  const text = [header, ...texts.map((one, i) => (i === at ? damage(one) : one))].join('\n\n')
  return { before: profile.papers.slice(0, at), after: profile.papers.slice(at + 1), result: read(text) }
}

/** The papers around a damaged one, which itself may have become none or several, are what they were. */
function expectOtherPapers({ before, after, result }: ReturnType<typeof damageAt>): void {
  expect(result.papers.slice(0, before.length)).toEqual(before)
  expect(result.papers.slice(result.papers.length - after.length)).toEqual(after)
}

/** Nor is the header another. */
function expectOthers(profile: Profile, damage: ReturnType<typeof damageAt>): void {
  expect(damage.result.author).toEqual(profile.author)
  expectOtherPapers(damage)
}

/** What is left of a meta line is longer than this only where much was put in. */
const LONGEST_REMNANT = 40

describe('damage of one paper changes no other', { timeout: TIMEOUT }, () => {
  const pages = fc.tuple(profilesOf(wholePaper, 1), fc.nat())

  test('wherever it stands behind the meta line, line ends and blank lines included', () => {
    each(fc.tuple(pages, damageOfLines), ([[profile, nth], edits]) => {
      const result = damageAt(profile, nth, (text) => {
        const body = text.indexOf('\n') + 1
        return text.slice(0, body) + damaged(text.slice(body), edits)
      })
      expectOthers(profile, result)
    })
  })

  test('in the meta line, where something short is left of it above a title, names and a paragraph', () => {
    each(fc.tuple(pages, damageOfLine), ([[profile, nth], edits]) => {
      const result = damageAt(profile, nth, (text) => {
        const end = text.indexOf('\n')
        const left = damaged(text.slice(0, end), edits)
        fc.pre(/[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(left) && left.length <= LONGEST_REMNANT)
        fc.pre(text.length - text.lastIndexOf('\n') > 100)
        return left + text.slice(end)
      })
      expectOtherPapers(result)
    })
  })

  test('where all of it is lost', () => {
    each(pages, ([profile, nth]) => {
      const result = damageAt(profile, nth, () => '')
      expectOthers(profile, result)
      expect(result.result.papers).toHaveLength(profile.papers.length - 1)
    })
  })
})
