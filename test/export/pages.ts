import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Category, Diagnostic, Paper, PaperDate, PaperPage, Profile } from '../../src/index.js'
import { repository } from '../guards/source-files.js'
import { someProfile } from '../properties/profiles.js'

/** A page that a golden fixture says is in its text, and what is said of it. */
export interface GoldenPage<Data> {
  readonly name: string
  readonly data: Data
  readonly diagnostics: readonly Diagnostic[]
}

function goldenPages<Data>(folder: string): GoldenPage<Data>[] {
  const path = `${repository}/fixtures/${folder}`
  const names = readdirSync(path).filter((name) => name.endsWith('.json'))
  const pages = names.map((name) => ({ name, ...JSON.parse(readFileSync(`${path}/${name}`, 'utf8')) }))
  return pages.filter(({ data }) => data !== null)
}

export const goldenProfiles = goldenPages<Profile>('profiles')
export const goldenPaperPages = goldenPages<PaperPage>('paper-pages')
export const goldens: readonly GoldenPage<Profile | PaperPage>[] = [...goldenProfiles, ...goldenPaperPages]

export const LANGUAGE: Category = {
  code: 'CL',
  id: 'cs.CL',
  name: 'Computation and Language',
  candidates: ['cs.CL'],
}

export const UNKNOWN: Category = { code: 'ZZ', id: null, name: null, candidates: [] }

export const PRINTED_DATE: PaperDate = {
  text: 'Sep 20, 2024',
  date: '2024-09-20',
  year: 2024,
  month: 9,
  day: 20,
  yearInferred: false,
}

/** An invented paper whose every field is printed, but what links say. */
export const LANTERNS: Paper = {
  title: 'Slow Annealing of Paper Lanterns under Steady Rain',
  authors: [
    { name: 'Mila Ostrander', authorId: null },
    { name: 'Teo van der Brandvold', authorId: null },
    { name: 'Ida Kestrel', authorId: null },
  ],
  authorsTruncated: true,
  institutions: ['eth-zurich', 'uw'],
  categories: [LANGUAGE, UNKNOWN],
  date: PRINTED_DATE,
  score: 52.4,
  hasCode: true,
  abstract: 'We dry four hundred lanterns at nine speeds.\n\nThe slowest eight make no difference.',
  arxivId: null,
  version: null,
  codeUrl: null,
}

/** What links say of it. */
export const LINKS = { arxivId: '2409.13931', version: 2, codeUrl: 'https://example.org/lanterns' }

export const LINKED_LANTERNS: Paper = { ...LANTERNS, ...LINKS }

/** An invented author page with these papers. */
export function profileOf(papers: readonly Paper[], source: Partial<Profile['source']> = {}): Profile {
  return {
    source: { form: 'text', layout: 'page', url: null, authorId: null, scrapedAt: '2026-05-01', ...source },
    author: {
      name: 'Ida Kestrel',
      primaryCategory: LANGUAGE,
      hIndex: 58,
      paperCount: papers.length,
      citationCount: 229,
      noveltyPercent: 54,
      aiScore: 52,
    },
    papers: [...papers],
  }
}

/** The paper, changed in some fields. */
export function lanterns(changes: Partial<Paper>): Paper {
  return { ...structuredClone(LANTERNS), ...changes }
}

/** An invented paper's own page on which everything is printed. */
export const LANTERN_PAGE: PaperPage = {
  source: { form: 'text', layout: 'page', url: 'https://example.org/paper/2409.13931v2', scrapedAt: '2026-05-01' },
  arxivId: '2409.13931',
  version: 2,
  categories: [LANGUAGE],
  date: PRINTED_DATE,
  title: 'Slow Annealing of Paper Lanterns under Steady Rain',
  score: 23.8,
  citationCount: 2,
  hIndex: 12,
  hasCode: true,
  codeUrl: null,
  venue: 'Lantern Sci & Craft',
  originality: 'Incremental advance',
  impact: { topPercent: 39, category: LANGUAGE, windowDays: 90 },
  significance: 'Lanterns last longer.',
  summary: 'Nine speeds are tried.',
  abstract: 'We dry four hundred lanterns at nine speeds.',
}

/** What titles hold that BibTeX and LaTeX have their own views on. */
const awkward = fc.constantFrom(
  '{',
  '}',
  '{{',
  '\\',
  '\\{',
  '\\}',
  '$',
  '$$',
  '$x_{1}$',
  '$\\{0,1\\}$',
  '\\emph{Lamp}',
  '%',
  '#',
  '&',
  '_',
  '^',
  '~',
  '<',
  '>',
  '|',
  '"',
  '@',
  ',',
  '=',
  'a',
  'B',
  'LLM',
  '数',
  'é',
  ' ',
  ' and ',
)

/** Text of such pieces, as values are: no white space at its ends or twice. */
export const awkwardText = fc
  .array(awkward, { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join('').replaceAll(/ +/g, ' ').trim())
  .filter((text) => text !== '')

/** Profiles as pages print them, some with awkward titles, names and abstracts, and some with links. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .tuple(
    someProfile,
    fc.array(fc.record({ text: awkwardText, isLinked: fc.boolean(), isAwkward: fc.boolean() }), {
      minLength: 5,
      maxLength: 5,
    }),
  )
  .map(([profile, changes]) => ({
    ...profile,
    papers: profile.papers.map((paper, i): Paper => {
      const change = changes[i]
      if (change === undefined) return paper
      const awkwardly = { title: change.text, authors: [{ name: change.text, authorId: null }], abstract: change.text }
      return {
        ...paper,
        ...(change.isAwkward ? awkwardly : {}),
        ...(change.isLinked ? { ...LINKS, arxivId: `2409.1393${i}` } : {}),
      } as Paper
    }),
  }))
