import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatProfile, type Paper, type Profile, safeParseProfile } from '../../src/index.js'
import { anyPapers, compactLines, compactPage, type PrintedPaper, spaciousPage, usualPapers } from './compact-page.js'
import { damaged, damageOfLine } from './damage.js'
import { each, TIMEOUT } from './often.js'
import { profilesOf, somePaper, wholePaper } from './profiles.js'
import { cutOf, expectSamePaper, isDoubtful, paperAt, profileOf, uncutOf } from './same-paper.js'

function print(profile: Profile): string {
  return formatProfile(profile, { layout: 'compact' })
}

/** Whether a paper has a line for its title and names, or needs none; and its title no dot, which reads as one of names. */
function isCompact({ title, authors, abstract }: Paper): boolean {
  const isOnOneLine = title !== null || authors.length > 0 || abstract === null
  return isOnOneLine && !title?.includes('·')
}

/** Papers that the compact layout can print. */
const compactPapers = profilesOf(
  somePaper.filter((paper) => isCompact(paper) && isTold(paper)),
  1,
)

/** Whether a meta line stands out between lines of text: it has more than a month and a day. */
function isTold({ categories }: Paper): boolean {
  return categories.length > 0
}

/** Blanks behind the commas, of which a wrong cut may see one between two names. */
function withoutBlanksBehindCommas(text: string): string {
  return text.replaceAll(', ', ',')
}

describe('a page that was printed', { timeout: TIMEOUT }, () => {
  test('reads back with the same papers, title and names apart, and without its header', () => {
    each(compactPapers, (profile) => {
      const { data } = safeParseProfile(print(profile))
      expect(data?.papers.map(uncutOf)).toEqual(profile.papers.map(uncutOf))
      expect(new Set(Object.values(data?.author ?? {}))).toEqual(new Set([null]))
      expect(data?.source.layout).toBe('compact')
    })
  })

  test('reads back with the same title and names, where no doubt of the cut is said', () => {
    each(usualPapers, (papers) => {
      const profile = safeParseProfile(spaciousPage(papers)).data as Profile
      const result = safeParseProfile(print(profile))
      for (const [index, paper] of profile.papers.entries()) {
        if (!isDoubtful(result, index)) expect(cutOf(paperAt(result, index))).toEqual(cutOf(paper))
      }
    })
  })

  test('reads back alike however often it is read, with line ends of any kind and decomposed marks', () => {
    each(compactPapers, (profile) => {
      const text = print(profile)
      const { data } = safeParseProfile(text)
      safeParseProfile(`LGMay 3\n${text}`)
      for (const variant of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), text.normalize('NFD')]) {
        expect(safeParseProfile(variant).data).toEqual(data)
      }
    })
  })
})

describe('a canonical page that was read', { timeout: TIMEOUT }, () => {
  test('prints as it was, wherever its titles were cut', () => {
    each(anyPapers, (papers) => {
      const text = compactPage(papers)
      const profile = safeParseProfile(text).data as Profile
      expect(withoutBlanksBehindCommas(print(profile))).toBe(withoutBlanksBehindCommas(text))
    })
  })

  test('is what its page layout prints in this one', () => {
    each(usualPapers, (papers) => {
      const profile = safeParseProfile(spaciousPage(papers)).data as Profile
      expect(print(profile)).toBe(compactPage(papers))
    })
  })
})

describe('papers of a page', { timeout: TIMEOUT }, () => {
  test('in another order are the same papers in that order, but for doubtful cuts', () => {
    const page = compactPapers.chain((profile) =>
      fc.tuple(
        fc.constant(profile),
        fc.shuffledSubarray([...profile.papers.keys()], { minLength: profile.papers.length }),
      ),
    )
    each(page, ([profile, order]) => {
      const result = safeParseProfile(print(profile))
      const papers = order.map((index) => profile.papers[index] as Paper)
      const shuffled = safeParseProfile(print({ ...profile, papers }))
      expect(profileOf(shuffled).papers).toHaveLength(papers.length)
      for (const [to, at] of order.entries()) expectSamePaper([result, at], [shuffled, to])
    })
  })

  test('stay the same when one of any shape is appended, but for doubtful cuts', () => {
    each(fc.tuple(compactPapers, compactPapers), ([profile, { papers: added }]) => {
      const result = safeParseProfile(print(profile))
      const longer = safeParseProfile(print({ ...profile, papers: [...profile.papers, ...added] }))
      expect(profileOf(longer).papers).toHaveLength(profile.papers.length + added.length)
      for (const [index] of profile.papers.entries()) expectSamePaper([result, index], [longer, index])
    })
  })

  test('stay the same when one of them is damaged behind its meta line, but for doubtful cuts', () => {
    const page = profilesOf(wholePaper.filter(isCompact), 1)
    each(fc.tuple(page, fc.nat(), damageOfLine, damageOfLine), ([profile, nth, inGlued, inAbstract]) => {
      const at = nth % profile.papers.length
      const texts = profile.papers.map((paper) => print({ ...profile, papers: [paper] }))
      const [meta = '', glued = '', abstract = ''] = (texts[at] as string).split('\n')
      const victim = [meta, damaged(glued, inGlued), damaged(abstract, inAbstract)].join('\n')
      const whole = safeParseProfile(texts.join('\n'))
      const result = safeParseProfile(texts.map((text, i) => (i === at ? victim : text)).join('\n'))
      const shift = profileOf(result).papers.length - profile.papers.length
      for (const [index] of profile.papers.entries()) {
        if (index !== at) expectSamePaper([whole, index], [result, index < at ? index : index + shift])
      }
    })
  })

  /** Where a title and names end in `et al.` or institutions, and a long line follows, a paper stands without its meta line. */
  test('stay the same when a meta line is damaged above what is plainly a paper, but for doubtful cuts', () => {
    const page = fc.tuple(usualPapers, fc.nat(), damageOfLine)
    each(page, ([papers, nth, edits]) => {
      const at = nth % papers.length
      const [meta, glued, abstract] = compactLines(papers[at] as PrintedPaper)
      const left = damaged(meta, edits)
      fc.pre(at > 0 && /[^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/.test(left) && left.length <= LONGEST_REMNANT)
      fc.pre(/ et al\.$| · /.test(glued) && papers.every((paper) => paper.abstract.length >= 100))
      const texts = papers.map((paper) => compactLines(paper).join('\n'))
      const whole = safeParseProfile(texts.join('\n'))
      const victim = [left, glued, abstract].join('\n')
      const result = safeParseProfile(texts.map((text, i) => (i === at ? victim : text)).join('\n'))
      expect(profileOf(result).papers).toHaveLength(papers.length)
      for (const [index] of papers.entries()) if (index !== at) expectSamePaper([whole, index], [result, index])
    })
  })
})

/** What is left of a meta line is longer than this only where much was put in. */
const LONGEST_REMNANT = 40
