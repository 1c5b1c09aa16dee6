import type { StoredPaperPage } from '../schema/paper-page.js'
import type { StoredProfile } from '../schema/profile.js'
import { checkedPage } from './checked-page.js'
import { splitName } from './split-name.js'
import { dateNote, dateParts, type Work, worksOf } from './work.js'

/** A name of CSL-JSON: split where that is safe, else literal. */
export type CslName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string; 'comma-suffix'?: true }
  | { literal: string }

/** One item of CSL-JSON. What is not known is absent. */
export interface CslItem {
  /** `arXiv:` and the id, or `paper:` and a hash: the key of `toTables` and `toBibtex`. */
  id: string
  /** What CSL has for preprints. */
  type: 'article'
  title?: string
  /** The last one is `{ literal: 'others' }` where the page says `et al.` */
  author?: CslName[]
  issued?: { 'date-parts': [number[]] }
  abstract?: string
  'container-title'?: string
  publisher?: 'arXiv'
  /** `arXiv:2409.13931` */
  number?: string
  version?: string
  URL?: string
  /** arXiv categories, separated by `, `. */
  keyword?: string
  source: 'Scholar Feed'
  /** What must be said of the date: an inferred year, a missing one, a day in no calendar. */
  note?: string
}

/**
 * The papers of a page as CSL-JSON, which Zotero, pandoc and citeproc read: an array, in the printed order. Valid by the CSL-JSON schema.
 *
 * - Names are split where that is safe: a given name or initials, particles in small letters (`non-dropping-particle`), one
 *   family name, a suffix. All others are `literal`: teams, single words, three and more full words, other scripts.
 * - `et al.` is a last author `{ literal: 'others' }`, as pandoc writes BibTeX's `and others`: pandoc prints "et al." for it,
 *   citeproc-js and Zotero the word. Where no name at all was printed there is none.
 * - `issued` is the date that the site shows, which can be that of a revision. A year that was inferred is in it, and said in
 *   `note`; without a year there is no `issued`, and `note` has what was printed.
 * - LaTeX in titles and abstracts stays LaTeX. A paper met again on the page has a key that ends in `:2`.
 *
 * Lost: the owner of a profile and the owner's figures, ids of authors, institutions, scores, citations and h-index, code, names and
 * candidates of categories, originality, impact, significance and summary, and where the page came from.
 *
 * @throws TypeError where the page is valid by neither schema. The message has the path of the value.
 *
 * @example
 * ```ts
 * toCslJson(parseProfile(text))[0].author[0] // { family: 'Fan', given: 'Dongyang' }
 * toCslJson(parseProfile(text))[0].issued // { 'date-parts': [[2024, 9, 20]] }
 * ```
 */
export function toCslJson(page: StoredProfile | StoredPaperPage): CslItem[] {
  return worksOf(checkedPage(page)).map(cslItem)
}

function cslItem(work: Work): CslItem {
  const { key, arxivId, version, title, abstract, date, url, categories, ownPage } = work
  const item: CslItem = { id: key, type: 'article', source: 'Scholar Feed' }
  if (title !== null) item.title = title
  const author = cslAuthors(work)
  if (author.length > 0) item.author = author
  const issued = dateParts(date)
  if (issued.length > 0) item.issued = { 'date-parts': [[...issued]] }
  if (abstract !== null) item.abstract = abstract
  if (ownPage !== null && ownPage.venue !== null) item['container-title'] = ownPage.venue
  if (arxivId !== null) {
    item.publisher = 'arXiv'
    item.number = `arXiv:${arxivId}`
  }
  if (version !== null) item.version = String(version)
  if (url !== null) item.URL = url
  if (categories.length > 0) item.keyword = categories.map(({ id, code }) => id ?? code).join(', ')
  const note = dateNote(date)
  if (note !== null) item.note = note
  return item
}

function cslAuthors({ authors, authorsTruncated }: Work): CslName[] {
  const names = authors.map(({ name }) => cslName(name))
  return authorsTruncated && names.length > 0 ? [...names, { literal: 'others' }] : names
}

function cslName(name: string): CslName {
  const split = splitName(name)
  if (split === null) return { literal: name }
  const { family, given, particle, suffix } = split
  return {
    family,
    given,
    ...(particle === null ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === null ? {} : { suffix, 'comma-suffix': true as const }),
  }
}
