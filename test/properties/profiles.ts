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

/** Profiles as pages print them, whose every value is one that a parser can give. */

function chooseFrom(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(' '))
}

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

const titleWord = fc.oneof(
  {
    weight: 5,
    arbitrary: chooseFrom(
      'Learning Models Gardens Retrieval Maps Bees Pretraining Queues Robots Evidence Networks Harvest Agents Rivers ' +
        'Benchmark Evaluation Data Attention Kitchens Café Königsberg Décor Ünlü May March Code',
    ),
  },
  { weight: 3, arbitrary: chooseFrom('of for with in the and on under without from to as via by an at') },
  {
    weight: 2,
    arbitrary: chooseFrom('LLMs GANs SQL GPT-2 3D RAG 6G COVID-19 PDEs AI FineWeb2 LoRA nnU-Net CellViT++ 2024'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '$\\textbf{Co}$',
      '(R$^2$)',
      '$k$-NN',
      '$\\mathcal{O}(n \\log n)$',
      '"Truth"',
      '“Why”',
      "Newton's",
      'Q&A',
      '1,000',
      'C++',
      '10×',
      '--',
      '·',
      '&',
      '50%',
      'α-β',
      '数学',
      'e.g.',
    ),
  },
)

const joint = fc.oneof(
  { weight: 10, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(', ', ': ', ' -- ', '; ', '? ') },
)

/** A title of the page layout, where a line of its own holds it. */
export const someTitle = fc
  .record({
    first: chooseFrom('Towards On-Device Rotational Analyzing 3D $\\ell_2$ “Bees” Éloge Model-Based QuEST: Mapping'),
    others: fc.array(fc.tuple(joint, titleWord), { minLength: 1, maxLength: 11 }),
    end: fc.constantFrom('', '', '', '', '?', '!', ' (Extended Version)', ' II', ' in the Wild', '"'),
  })
  .map(({ first, others, end }) => `${first}${others.map((parts) => parts.join('')).join('')}${end}`)

/** A title that no reader takes for names or for a sentence, so that it is known without names below it. */
const plainTitle = fc
  .tuple(
    chooseFrom('Learning Retrieval Robots Harvest Benchmark'),
    chooseFrom('of for with in under without from'),
    fc.array(chooseFrom('Gardens Maps FineWeb2 LLMs $k$-NN Café 3D 2024'), { minLength: 1, maxLength: 5 }),
  )
  .map(([first, small, others]) => `${first} ${small} ${others.join(' ')}`)

const givenName = chooseFrom(
  'Ilva Tamsin Oren Sefa Wren Éric Łucja Jean-Luc Wei Øyvind Ana Bo T. J.-P. Ya-Lin Nino Marit Đorđe Ṣọlá Åsa Ḥasan',
)
const familyName = chooseFrom(
  "Sorrel Quell Fitch Tolland Abaru Zhan Li O'Farrow McDonald DeVries Brzań Çınaroz Meyer-Lund Ng Kydlíček Sabolčec",
)

const plainName = fc.tuple(givenName, familyName).map((words) => words.join(' '))

/** A name with initials, particles or diacritics, or a team’s. */
export const someName = fc.oneof(
  { weight: 6, arbitrary: plainName },
  {
    weight: 2,
    arbitrary: fc.tuple(givenName, chooseFrom('A. K. M.'), familyName).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(givenName, chooseFrom('van de De von der al'), familyName).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Ludwig van der Aalst',
      'John Quell, Jr.',
      'Suyanto',
      'BAAI RoboBrain Team',
      'Lantern AI',
      '王小明',
      'Code',
      'May',
      'Code May',
      'Ó Súilleabháin',
      "d'Ascoli Nino",
      'T. K. Abdul Rafiz',
    ),
  },
)

const someSlugs = fc.subarray(['huggingface', 'eth-zurich', 'allen-ai', 'uw', 'apple-ml', 'amazon-science'], {
  maxLength: 2,
})

const proseWord = fc.oneof(
  {
    weight: 8,
    arbitrary: chooseFrom(
      'we of the gardens models that are grown with care under pressure while others do not and show how data is kept ' +
        'in large corpora by many teams which learn from each other without loss naïve coöperative',
    ),
  },
  {
    weight: 1,
    arbitrary: chooseFrom('LLMs FineWeb2 GPT-2 BERT 3D 15% $η_t$ $\\mathbf{u}_t$ et al. (LLM) "good" May 2024'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://example.org/a,b', 'pre-trained,', 'models --', 'one; two', 'e.g.,'),
  },
)

const someSentence = fc
  .tuple(
    chooseFrom('We In This Large Our For $\\textbf{Co}$ Éric 3D'),
    fc.array(proseWord, { minLength: 8, maxLength: 20 }),
    fc.constantFrom('results.', 'in practice.', 'at last!', 'by 15%.', 'over $\\mathbb{R}$.', 'of models?'),
  )
  .map(([first, words, last]) => `${first} study ${words.join(' ')} ${last}`)

/** Running text of some sentences. */
export const someProse = fc.array(someSentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))

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
        authors: prints.names ? names.map((name) => ({ name })) : [],
        authorsTruncated: prints.names && text.isTruncated,
        institutions: prints.names ? text.institutions : [],
        categories,
        date,
        score,
        hasCode,
        abstract: prints.abstract ? text.abstract : null,
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
      source: { layout: 'page', url: null, authorId: null, scrapedAt: null },
      author: nth === 0 ? author : { ...author, paperCount: papers.length },
      papers,
    }))
}

/** A page of any such papers. */
export const someProfile = profilesOf(somePaper)
