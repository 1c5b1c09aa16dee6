import type { Paper, PersonName } from '../schema/paper.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { Profile } from '../schema/profile.js'

/*
 * The fields that only links give. Pages of plain text, and JSON stored before the schemas knew these fields, lack them.
 * Everything in this folder reads them through these types.
 */

/** A name with the site's id of who bears it. */
export type LinkedName = PersonName & { readonly authorId?: string | null }

/** A paper with what its links say. */
export type LinkedPaper = Omit<Paper, 'authors'> & {
  readonly authors: readonly LinkedName[]
  readonly arxivId?: string | null
  readonly version?: number | null
  readonly codeUrl?: string | null
}

/** An author page whose papers are linked. */
export type LinkedProfile = Omit<Profile, 'papers'> & { readonly papers: readonly LinkedPaper[] }

/** A paper's own page with what its links say. */
export type LinkedPaperPage = PaperPage & { readonly codeUrl?: string | null }

type Fields = Readonly<Record<string, unknown>>

/** A page without the fields that the strict schemas do not know yet; anything else is left as it is. */
export function withoutLinkedFields(page: unknown): unknown {
  if (!isObject(page)) return page
  const bare = without(page, ['codeUrl'])
  if (isObject(bare.source)) bare.source = without(bare.source, ['form'])
  if (Array.isArray(bare.papers)) bare.papers = bare.papers.map(bareOfLinks)
  return bare
}

function bareOfLinks(paper: unknown): unknown {
  if (!isObject(paper)) return paper
  const bare = without(paper, ['arxivId', 'version', 'codeUrl'])
  if (Array.isArray(bare.authors)) {
    bare.authors = bare.authors.map((author: unknown) => (isObject(author) ? without(author, ['authorId']) : author))
  }
  return bare
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function without(value: Fields, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}
