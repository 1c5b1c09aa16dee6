import type { StoredPaper } from '../schema/paper.js'
import type { PaperDate } from '../schema/paper-date.js'
import type { PaperPage, StoredPaperPage } from '../schema/paper-page.js'
import type { CheckedPage } from './checked-page.js'
import { comparable, paperKey, uniqueKeys } from './keys.js'

/** Who wrote a paper. */
export interface WorkAuthor {
  readonly name: string
  readonly authorId: string | null
}

/** A paper as every export sees it, from whichever kind of page. */
export interface Work extends Readonly<Omit<StoredPaper, 'authors' | 'arxivId' | 'version' | 'codeUrl'>> {
  /** Stable between crawls, and unique on its page. */
  readonly key: string
  readonly arxivId: string | null
  readonly version: number | null
  readonly codeUrl: string | null
  readonly authors: readonly WorkAuthor[]
  /** Where to read it: at arXiv where the id is known, else the page's address; null where neither is. */
  readonly url: string | null
  /** What only a paper's own page prints. */
  readonly ownPage: Pick<
    PaperPage,
    'citationCount' | 'hIndex' | 'venue' | 'originality' | 'impact' | 'significance' | 'summary'
  > | null
}

/** The papers of a page in their order, each with a key that no other one of them has. */
export function worksOf(page: CheckedPage): Work[] {
  const drafts = page.kind === 'profile' ? page.profile.papers.map(listedWork) : [ownWork(page.paperPage)]
  const unique = uniqueKeys()
  return drafts.map((draft) => ({ ...draft, key: unique(paperKey(draft)) }))
}

function listedWork(paper: StoredPaper): Omit<Work, 'key'> {
  const { arxivId = null, version = null, codeUrl = null } = paper
  const authors = paper.authors.map(({ name, authorId = null }) => ({ name, authorId }))
  return { ...paper, arxivId, version, codeUrl, authors, url: arxivAddress(arxivId, version), ownPage: null }
}

/** No author names are printed on a paper's own page. */
function ownWork(page: StoredPaperPage): Omit<Work, 'key'> {
  const { arxivId, version, codeUrl = null, source } = page
  const url = arxivAddress(arxivId, version) ?? source.url
  return { ...page, codeUrl, authors: [], authorsTruncated: false, institutions: [], url, ownPage: page }
}

function arxivAddress(arxivId: string | null, version: number | null): string | null {
  if (arxivId === null) return null
  return `https://arxiv.org/abs/${encodeURI(arxivId.replace(/\p{Surrogate}/gu, '\ufffd'))}${version === null ? '' : `v${version}`}`
}

/** Whether a printed name is the owner's of the page: by id where both have one, else by the name. */
export function isOwner(
  author: WorkAuthor,
  owner: { readonly name: string | null; readonly authorId: string | null },
): boolean {
  if (author.authorId !== null && owner.authorId !== null) return author.authorId === owner.authorId
  return owner.name !== null && comparable(author.name) === comparable(owner.name)
}

/**
 * What must be said of a date: that its year was inferred, that it has none, or that no calendar has the day. Null where it
 * is a date as printed.
 */
export function dateNote(date: PaperDate | null): string | null {
  if (date === null) return null
  const printed = `the page prints "${date.text}"`
  const said: string[] = []
  if (date.yearInferred) said.push(`The year ${date.year} was inferred from the time of the crawl`)
  if (date.year === null) said.push('The year is not known')
  else if (date.date === null) said.push('The day is in no calendar')
  return said.length === 0 ? null : `${said.join('. ')}: ${printed}.`
}

/** The numbers of a date as far as they are known: year, month and day; year and month where the day is none; else nothing. */
export function dateParts(date: PaperDate | null): readonly number[] {
  if (date?.date != null) return date.date.split('-').map(Number)
  return date === null || date.year === null ? [] : [date.year, date.month]
}
