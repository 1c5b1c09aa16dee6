import type { Author } from '../schema/author.js'
import type { Paper, StoredPaper } from '../schema/paper.js'
import type { StoredProfile } from '../schema/profile.js'
import { checkedProfile } from './checked-page.js'
import { type MatchedBy, matchPapers } from './match-papers.js'
import { worksOf } from './work.js'

/** A value that is not what it was. Both are values of the data, null where there was none. */
export interface FieldChange<Field extends string> {
  field: Field
  before: unknown
  after: unknown
}

/** A paper of one of the two profiles. */
export interface PaperReference {
  /** Its place in `papers`, from 0. */
  index: number
  /** Its key in `toTables`. */
  key: string
  title: string | null
}

/** What a paper can differ in. */
export type PaperField = keyof Paper | 'arxivId' | 'version' | 'codeUrl'

/** A paper of both profiles that is not the same in both. */
export interface PaperChange {
  before: PaperReference
  after: PaperReference
  matchedBy: MatchedBy
  /** At least one. */
  fields: FieldChange<PaperField>[]
}

/** What changed between two crawls of one author. Plain JSON. */
export interface ProfileDiff {
  /** The owner's name in the later crawl or, where it has none, in the earlier one. */
  name: string | null
  /** The owner's figures, name and field where they moved. */
  figures: FieldChange<keyof Author>[]
  /** Papers of `after` alone, in its order. */
  added: PaperReference[]
  /** Papers of `before` alone, in its order. */
  gone: PaperReference[]
  /** Papers of both that differ, in the order of `after`. */
  changed: PaperChange[]
  /** The number of papers that are the same in both. */
  unchanged: number
}

/** The owner's figures, and what people call them. */
export const FIGURE_LABELS: Readonly<Record<keyof Author, string>> = {
  name: 'name',
  primaryCategory: 'field',
  hIndex: 'h-index',
  paperCount: 'papers',
  citationCount: 'citations',
  noveltyPercent: 'novelty',
  aiScore: 'AI score',
}

/** What is compared of a paper, and what people call it. */
export const PAPER_LABELS: Readonly<Record<PaperField, string>> = {
  arxivId: 'arXiv id',
  version: 'version',
  title: 'title',
  authors: 'authors',
  authorsTruncated: 'et al.',
  institutions: 'institutions',
  categories: 'categories',
  date: 'date',
  score: 'score',
  hasCode: 'code',
  codeUrl: 'address of the code',
  abstract: 'abstract',
}

/**
 * Compares two crawls of one author. A paper is found again by its arXiv id, else by its normalized title, else by title and
 * names as one line: a paper whose title was cut elsewhere, or whose score moved, is a change and no new paper. Papers without a
 * title are found by names and abstract. Two papers with different ids are never one. The order of the papers is not compared, nor is where the pages came from.
 *
 * Both profiles are taken for the same author's: that is not checked. A field that stored JSON lacks counts as null.
 *
 * @throws TypeError where one of them is not valid by `profileSchema`. The message has the path of the value.
 *
 * @example
 * ```ts
 * diffProfiles(parseProfile(text), parseProfile(text)).changed // []
 * ```
 */
export function diffProfiles(before: StoredProfile, after: StoredProfile): ProfileDiff {
  const earlier = checkedProfile('before', before)
  const later = checkedProfile('after', after)
  const references = { before: referencesTo(earlier), after: referencesTo(later) }
  const matches = matchPapers(earlier.papers, later.papers)
  const changed = matches.flatMap((match): PaperChange[] => {
    const fields = changesIn(PAPER_LABELS, earlier.papers[match.before], later.papers[match.after])
    const from = references.before[match.before]
    const to = references.after[match.after]
    if (fields.length === 0 || from === undefined || to === undefined) return []
    return [{ before: from, after: to, matchedBy: match.by, fields }]
  })
  const found = { before: new Set(matches.map((one) => one.before)), after: new Set(matches.map((one) => one.after)) }
  return {
    name: later.author.name ?? earlier.author.name,
    figures: changesIn(FIGURE_LABELS, earlier.author, later.author),
    added: references.after.filter(({ index }) => !found.after.has(index)),
    gone: references.before.filter(({ index }) => !found.before.has(index)),
    changed,
    unchanged: matches.length - changed.length,
  }
}

function referencesTo(profile: StoredProfile): PaperReference[] {
  return worksOf({ kind: 'profile', profile }).map(({ key, title }, index) => ({ index, key, title }))
}

function changesIn<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  before: Author | StoredPaper | undefined,
  after: Author | StoredPaper | undefined,
): FieldChange<Field>[] {
  const valueIn = (data: object | undefined, field: Field): unknown =>
    (data as Readonly<Record<string, unknown>> | undefined)?.[field] ?? null
  return (Object.keys(labels) as Field[])
    .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
    .filter((change) => !isSame(change.before, change.after))
}

/** Whether two values of JSON are the same, whatever the order of their members; a member that is absent counts as null. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || (one ?? null) === (other ?? null)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const left = one as Readonly<Record<string, unknown>>
  const right = other as Readonly<Record<string, unknown>>
  const isAlike = (name: string) => isSame(left[name], right[name])
  return Object.keys(left).every(isAlike) && Object.keys(right).every(isAlike)
}
