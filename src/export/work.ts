import type { Category } from '../schema/category.js'
import type { StoredPaper } from '../schema/paper.js'
import type { PaperDate } from '../schema/paper-date.js'
import type { PaperPage, StoredPaperPage } from '../schema/paper-page.js'
import type { CheckedPage } from './checked-page.js'
import { paperKey, uniqueKeys } from './keys.js'

/** Who wrote a paper. */
export interface WorkAuthor {
  readonly name: string
  readonly authorId: string | null
}

/** A paper as every export sees it, from whichever kind of page. */
export interface Work {
  /** Stable between crawls, and unique on its page. */
  readonly key: string
  readonly arxivId: string | null
  readonly version: number | null
  readonly title: string | null
  readonly authors: readonly WorkAuthor[]
  readonly authorsTruncated: boolean
  readonly institutions: readonly string[]
  readonly categories: readonly Category[]
  readonly date: PaperDate | null
  readonly score: number | null
  readonly hasCode: boolean
  readonly codeUrl: string | null
  readonly abstract: string | null
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
  return drafts.map((draft) => ({ key: unique(paperKey(draft)), ...draft }))
}

function listedWork(paper: StoredPaper): Omit<Work, 'key'> {
  const { arxivId = null, version = null, codeUrl = null } = paper
  const { title, authorsTruncated, institutions, categories, date, score, hasCode, abstract } = paper
  const authors = paper.authors.map(({ name, authorId = null }) => ({ name, authorId }))
  return {
    arxivId,
    version,
    title,
    authors,
    authorsTruncated,
    institutions,
    categories,
    date,
    score,
    hasCode,
    codeUrl,
    abstract,
    url: arxivAddress(arxivId, version),
    ownPage: null,
  }
}

/** No author names are printed on a paper's own page. */
function ownWork(page: StoredPaperPage): Omit<Work, 'key'> {
  const { arxivId, version, title, categories, date, score, hasCode, codeUrl = null, abstract } = page
  const { citationCount, hIndex, venue, originality, impact, significance, summary } = page
  return {
    arxivId,
    version,
    title,
    authors: [],
    authorsTruncated: false,
    institutions: [],
    categories,
    date,
    score,
    hasCode,
    codeUrl,
    abstract,
    url: arxivAddress(arxivId, version) ?? page.source.url,
    ownPage: { citationCount, hIndex, venue, originality, impact, significance, summary },
  }
}

function arxivAddress(arxivId: string | null, version: number | null): string | null {
  if (arxivId === null) return null
  return `https://arxiv.org/abs/${encodeURI(arxivId.replace(/\p{Surrogate}/gu, '\ufffd'))}${version === null ? '' : `v${version}`}`
}
