import fc from 'fast-check'
import {
  type Author,
  type Category,
  lookupCategory,
  type Paper,
  type PaperDate,
  type Profile,
} from '../../src/index.js'
import { categories as taxonomy } from '../../src/taxonomy/categories.js'
import { chooseFrom, plainName, plainTitle, someName, someProse, someSlugs, someTitle } from './paper-texts.js'

/** Profiles as pages print them, whose every value is one that a parser can give. */

/** Every short code of arXiv: `LG`, `mtrl-sci`, `quant-ph`. */
export const CODES: readonly string[] = Object.entries(taxonomy).flatMap(([archive, classes]) =>
  typeof classes === 'string' ? [archive] : Object.keys(classes),
)

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const code = fc.oneof(chooseFrom('CL CV LG AI DC RO SP IT SY SE DB MA'), fc.constantFrom(...CODES))

/** One to four codes, as they are read: each category once. */
const someCategories: fc.Arbitrary<Category[]> = fc
  .oneof(
    { weight: 3, arbitrary: fc.tuple(code) },
    { weight: 1, arbitrary: fc.array(code, { minLength: 1, maxLength: 4 }) },
  )
  .map((codes) => {
    const found = new Map<string, Category>()
    for (const category of codes.map((one) => lookupCategory(one))) {
      const key = category.id ?? category.code
      if (!found.has(key)) found.set(key, category)
    }
    return [...found.values()]
  })

/** `Sep 20, 2024`, `Apr 22`, now and then a day that no calendar has. */
const someDate: fc.Arbitrary<PaperDate> = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 31 })),
    year: fc.option(fc.integer({ min: 1991, max: 2030 })),
  })
  .map(({ month, day, year }) => {
    const text = `${MONTHS[month - 1]} ${day}${year === null ? '' : `, ${year}`}`
    return { text, date: year === null ? null : isoDate(year, month, day), year, month, day, yearInferred: false }
  })

/** The calendar day in ISO 8601; null where there is none. */
function isoDate(year: number, month: number, day: number): string | null {
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  return iso === `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` ? iso : null
}

/** Which of title, names and abstract a paper prints. */
export type Parts = 'whole' | 'untitled' | 'nameless' | 'no abstract' | 'title alone' | 'abstract alone' | 'nothing'

const someParts: fc.Arbitrary<Parts> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Parts>('whole') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Parts[]>(
      'untitled',
      'nameless',
      'no abstract',
      'title alone',
      'abstract alone',
      'nothing',
    ),
  },
)

const PRINTS: Readonly<Record<Parts, { title: boolean; names: boolean; abstract: boolean }>> = {
  whole: { title: true, names: true, abstract: true },
  untitled: { title: false, names: true, abstract: true },
  nameless: { title: true, names: false, abstract: true },
  'no abstract': { title: true, names: true, abstract: false },
  'title alone': { title: true, names: false, abstract: false },
  'abstract alone': { title: false, names: false, abstract: true },
  nothing: { title: false, names: false, abstract: false },
}

/** Papers whose parts are as `parts` says. */
export function papersOf(parts: fc.Arbitrary<Parts>): fc.Arbitrary<Paper> {
  return fc
    .record({
      score: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
      categories: someCategories,
      date: someDate,
      hasCode: fc.boolean(),
      title: someTitle,
      plainTitle,
      names: fc.array(someName, { minLength: 1, maxLength: 3 }),
      plainNames: fc.array(plainName, { minLength: 1, maxLength: 3 }),
      isTruncated: fc.boolean(),
      institutions: someSlugs,
      abstract: someProse,
      parts,
    })
    .map(({ parts: which, score, categories, date, hasCode, ...text }) => {
      const prints = PRINTS[which]
      // A paper that lacks a part is known by the shapes of its others.
      const names = prints.title ? text.names : text.plainNames
      const title = prints.names && prints.abstract ? text.title : text.plainTitle
      return {
        title: prints.title ? title : null,
        authors: prints.names ? names.map((name) => ({ name, authorId: null })) : [],
        authorsTruncated: prints.names && text.isTruncated,
        institutions: prints.names ? text.institutions : [],
        categories,
        date,
        score,
        hasCode,
        abstract: prints.abstract ? text.abstract : null,
        arxivId: null,
        version: null,
        codeUrl: null,
      }
    })
}

/** A paper that prints a title, names and an abstract. */
export const wholePaper = papersOf(fc.constant<Parts>('whole'))

/** A paper that now and then lacks one of them. */
export const somePaper = papersOf(someParts)

/** An owner with a name and a number of papers; each other figure may be missing. */
const someAuthor: fc.Arbitrary<Author> = fc.record({
  name: someName,
  primaryCategory: fc.option(
    code.map((one) => lookupCategory(one)),
    { freq: 8 },
  ),
  hIndex: fc.option(fc.integer({ min: 0, max: 120 }), { freq: 6 }),
  paperCount: fc.oneof(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1000, max: 12_000 })),
  citationCount: fc.option(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1000, max: 2_000_000 })), {
    freq: 8,
  }),
  noveltyPercent: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }),
  aiScore: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }),
})

/** A page of such papers. */
export function profilesOf(paper: fc.Arbitrary<Paper>, minimum = 0): fc.Arbitrary<Profile> {
  return fc
    .tuple(someAuthor, fc.array(paper, { minLength: minimum, maxLength: 5 }), fc.integer({ min: 0, max: 9 }))
    .map(([author, papers, nth]) => ({
      source: { form: 'text', layout: 'page', url: null, authorId: null, scrapedAt: null },
      author: nth === 0 ? author : { ...author, paperCount: papers.length },
      papers,
    }))
}

/** A page of any such papers. */
export const someProfile = profilesOf(somePaper)
