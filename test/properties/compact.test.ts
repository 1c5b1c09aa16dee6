import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Diagnostic, type Paper, safeParseProfile } from '../../src/index.js'
import {
  anyName,
  anyPaper,
  anyPapers,
  anyTitle,
  compactLines,
  compactPage,
  type PrintedPaper,
  spaciousPage,
  usualPapers,
} from './compact-page.js'
import { each, TIMEOUT } from './often.js'
import { expectSamePaper, paperAt, profileOf } from './same-paper.js'

/** What a diagnostic says, without its place in the text and its wording. */
function findingOf({ code, severity, path }: Diagnostic): Pick<Diagnostic, 'code' | 'severity'> & { path: unknown } {
  return { code, severity, path }
}

describe('what is printed', { timeout: TIMEOUT }, () => {
  test('is read alike in both layouts, but for title and names of doubtful cuts', () => {
    each(usualPapers, (papers) => {
      const compact = safeParseProfile(compactPage(papers))
      const spacious = safeParseProfile(spaciousPage(papers))
      expect(profileOf(compact).papers).toHaveLength(papers.length)
      expect(profileOf(spacious).papers).toHaveLength(papers.length)
      for (const [index] of papers.entries()) expectSamePaper([spacious, index], [compact, index])
    })
  })

  test('is in the data as printed, but for title and names', () => {
    each(anyPapers, (papers) => {
      const result = safeParseProfile(compactPage(papers))
      expect(profileOf(result).papers.map(printedPartsOf)).toEqual(papers.map(expectedPartsOf))
    })
  })

  test('tells the layout, and no owner', () => {
    each(anyPapers, (papers) => {
      const { data, diagnostics } = safeParseProfile(compactPage(papers))
      expect(data?.source.layout).toBe('compact')
      expect(new Set(Object.values(data?.author ?? {}))).toEqual(new Set([null]))
      expect(diagnostics.filter(({ code }) => code === 'missing-name')).toEqual([])
    })
  })
})

function printedPartsOf({
  score,
  categories,
  date,
  hasCode,
  authorsTruncated,
  institutions,
  abstract,
}: Paper): unknown {
  const codes = categories.map(({ code }) => code).join('')
  return { score, codes, date: date?.text, hasCode, authorsTruncated, institutions, abstract }
}

function expectedPartsOf({ score, code, date, hasCode, isTruncated, institutions, abstract }: PrintedPaper): unknown {
  return {
    score: score === null ? null : Number(score),
    codes: code,
    date,
    hasCode,
    authorsTruncated: isTruncated,
    institutions,
    abstract,
  }
}

describe('a cut', { timeout: TIMEOUT }, () => {
  test('loses no character, whatever title is glued to whatever names', () => {
    const anyWords = fc.oneof(anyTitle, anyName, fc.string({ unit: 'grapheme', maxLength: 40 }))
    const page = fc.tuple(anyWords, fc.array(anyWords, { minLength: 1, maxLength: 4 }), fc.boolean())
    each(page, ([title, names, isTruncated]) => {
      const line = inOneLine(`${title}${names.join(', ')}`)
      const tail = isTruncated ? ' et al.' : ''
      fc.pre(line !== '' && !line.includes('·') && !/et al\.?$/.test(line))
      const text = `LGSep 20, 2024\n${line}${tail}\nWe study gardens, and find that they grow in the end.`
      const result = safeParseProfile(text)
      const paper = paperAt(result, 0)
      const rejoined = `${paper.title ?? ''}${paper.authors.map(({ name }) => name).join(',')}`
      // What has neither letter nor digit is no name, and is said.
      const isLeftOut = result.diagnostics.some(
        ({ code, path }) => code === 'unrecognized-text' && path?.[2] === 'authors',
      )
      const kept = (text: string) => (isLeftOut ? text.replace(/[^\p{L}\p{N}]/gu, '') : withoutCommas(text))
      expect(kept(rejoined)).toBe(kept(line))
      expect(paper.authorsTruncated).toBe(isTruncated)
    })
  })

  test('changes only together with its warning when a paper is added or taken away', () => {
    each(fc.tuple(anyPapers, anyPaper, fc.nat()), ([papers, added, nth]) => {
      const at = nth % (papers.length + 1)
      const without = safeParseProfile(compactPage(papers))
      const including = safeParseProfile(compactPage([...papers.slice(0, at), added, ...papers.slice(at)]))
      expect(profileOf(including).papers).toHaveLength(papers.length + 1)
      for (const [index] of papers.entries()) {
        expectSamePaper([without, index], [including, index < at ? index : index + 1])
      }
    })
  })

  test('changes only together with its warning when another paper is damaged', () => {
    each(fc.tuple(anyPapers, anyPaper, fc.nat(), anyDamage), ([papers, victim, nth, damage]) => {
      const at = nth % (papers.length + 1)
      const lines = papers.map((paper) => compactLines(paper).join('\n'))
      const [meta, glued, abstract] = compactLines(victim)
      const pageWith = (part: string) => [...lines.slice(0, at), part, ...lines.slice(at)].join('\n')
      const whole = safeParseProfile(pageWith([meta, glued, abstract].join('\n')))
      const damaged = safeParseProfile(pageWith([meta, ...damage(glued, abstract)].join('\n')))
      expect(profileOf(damaged).papers).toHaveLength(papers.length + 1)
      for (let index = 0; index <= papers.length; index++) {
        if (index !== at) expectSamePaper([whole, index], [damaged, index])
      }
    })
  })
})

/** The glued line and the abstract of a paper, damaged. */
type Damage = (glued: string, abstract: string) => string[]

const junk = fc.constantFrom(
  '\u0000',
  '\ufffd',
  '😀',
  ',',
  ', ',
  '$',
  '(',
  '\u202e',
  'Ã©',
  '&amp;',
  'X',
  'LLM',
  '__proto__',
)

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant((glued: string) => [glued]),
  fc.constant((_glued: string, abstract: string) => [abstract]),
  fc.tuple(fc.nat(), junk).map(
    ([nth, inserted]): Damage =>
      (glued, abstract) => {
        const place = nth % (glued.length + 1)
        return [glued.slice(0, place) + inserted + glued.slice(place), abstract]
      },
  ),
  fc.tuple(fc.nat(), junk).map(
    ([nth, inserted]): Damage =>
      (glued, abstract) => {
        const place = nth % abstract.length
        return [glued, abstract.slice(0, place) + inserted + abstract.slice(place)]
      },
  ),
  fc.nat().map(
    (nth): Damage =>
      (glued, abstract) => [glued.slice(0, 1 + (nth % glued.length)), abstract],
  ),
)

/** A text as values are, so that only what a cut does to it is seen. */
function inOneLine(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A text without the commas and blanks that stand between names. */
function withoutCommas(text: string): string {
  return text.replace(/[\s,]+/g, '')
}

describe('extraction noise', { timeout: TIMEOUT }, () => {
  const noises: Record<string, (text: string) => string> = {
    'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'line ends of old': (text) => text.replaceAll('\n', '\r'),
    'decomposed marks': (text) => text.normalize('NFD'),
    'a byte-order mark': (text) => `\ufeff${text}`,
    'a line end at the end': (text) => `${text}\n`,
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'doubled blanks': (text) => text.replaceAll(' ', '  '),
    'trailing blanks': (text) => text.replaceAll('\n', '   \n'),
    'leading blanks': (text) => text.replaceAll('\n', '\n  '),
    'characters of no width at line starts': (text) => text.replaceAll('\n', '\n\u200b'),
    'characters of no width everywhere': (text) => Array.from(text).join('\u2060'),
    'blank lines between papers': (text) => text.replace(/\n(?=[\d.]*[\p{L}-]+ \d+(?:, \d{4})?(?:Code)?\n)/gu, '\n\n'),
    'blank lines between all lines': (text) => text.replaceAll('\n', '\n\n'),
  }

  test.each(Object.entries(noises))('changes nothing: %s', (_name, addNoise) => {
    each(anyPapers, (papers) => {
      const text = compactPage(papers)
      const clean = safeParseProfile(text)
      const noisy = safeParseProfile(addNoise(text))
      expect(noisy.data).toEqual(clean.data)
      expect(noisy.diagnostics.map(findingOf)).toEqual(clean.diagnostics.map(findingOf))
    })
  })
})
