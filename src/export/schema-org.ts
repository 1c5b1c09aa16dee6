import type { Category } from '../schema/category.js'
import type { StoredPaperPage } from '../schema/paper-page.js'
import type { StoredProfile } from '../schema/profile.js'
import { type CheckedPage, checkedPage } from './checked-page.js'
import { isTeam, splitName } from './split-name.js'
import { dateNote, isOwner, type Work, type WorkAuthor, worksOf } from './work.js'

/** An id and who gave it: arXiv, the site, or `toTables` where a paper's id is not known. */
export interface SchemaOrgIdentifier {
  '@type': 'PropertyValue'
  propertyID: 'arXiv' | 'Scholar Feed' | 'scholar-profile'
  value: string
}

/** A category of arXiv. */
export interface SchemaOrgTerm {
  '@type': 'DefinedTerm'
  termCode: string
  name?: string
  inDefinedTermSet: 'https://arxiv.org/category_taxonomy'
}

/** A person, or a team that says in its name that it is one. */
export interface SchemaOrgAuthor {
  '@type': 'Person' | 'Organization'
  '@id'?: string
  name?: string
  givenName?: string
  familyName?: string
  url?: string
  identifier?: SchemaOrgIdentifier
  knowsAbout?: SchemaOrgTerm
}

/** A reference to another node of the graph. */
export interface SchemaOrgReference {
  '@id': string
}

/** A paper. What is not known is absent. */
export interface SchemaOrgArticle {
  '@type': 'ScholarlyArticle'
  '@id'?: string
  identifier: SchemaOrgIdentifier
  name?: string
  author?: (SchemaOrgAuthor | SchemaOrgReference)[]
  datePublished?: string
  /** What must be said of the date: an inferred year, a missing one, a day in no calendar. */
  comment?: { '@type': 'Comment'; text: string }
  abstract?: string
  about?: SchemaOrgTerm[]
  version?: string
  url?: string
  isPartOf?: { '@type': 'CreativeWork'; name: string }
  /** The code of the paper. */
  mentions?: { '@type': 'SoftwareSourceCode'; codeRepository: string }
  publisher?: { '@type': 'Organization'; name: 'arXiv' }
}

/** A JSON-LD document: the owner where the page is an author's, and the papers. */
export interface SchemaOrgDocument {
  '@context': 'https://schema.org'
  '@graph': (SchemaOrgAuthor | SchemaOrgArticle)[]
}

/** The owner of a page whose address is not known. */
const BLANK_OWNER = '_:owner'

/**
 * A page as schema.org JSON-LD, for search engines and knowledge graphs: the owner of a profile as a `Person`, then each paper as a
 * `ScholarlyArticle`, in the printed order.
 *
 * - Every paper of a profile has its owner among its authors, also where the page prints the names of others only. A printed name that
 *   equals the owner's, or has the owner's id, is the owner.
 * - `@id` is arXiv's address of the paper, and the page's address for the owner; without one the owner is `_:owner`.
 * - Names are split where that is safe, as in `toCslJson`; a team that says it is one ("Lantern Team") is an `Organization`.
 * - `datePublished` is the date that the site shows, which can be that of a revision. An inferred year is said in a `comment`;
 *   without a whole date there is only the comment.
 *
 * Lost: the order of the authors (JSON-LD has none), `et al.`, the owner's figures, institutions, scores, citations, h-index, the "Code"
 * badge without an address, candidates of categories, originality, impact, significance, summary, and when the page was fetched.
 *
 * @throws TypeError where the page is valid by neither schema. The message has the path of the value.
 *
 * @example
 * ```ts
 * toSchemaOrg(parseProfile(text))['@graph'][0].name // 'Bettina Messmer'
 * ```
 */
export function toSchemaOrg(page: StoredProfile | StoredPaperPage): SchemaOrgDocument {
  const checked = checkedPage(page)
  const owner = ownerOf(checked)
  const articles = worksOf(checked).map((work) => article(work, owner))
  return { '@context': 'https://schema.org', '@graph': [...(owner === null ? [] : [owner.node]), ...articles] }
}

interface Owner {
  readonly name: string | null
  readonly authorId: string | null
  readonly node: SchemaOrgAuthor & SchemaOrgReference
}

function ownerOf(page: CheckedPage): Owner | null {
  if (page.kind !== 'profile') return null
  const { source, author }: StoredProfile = page.profile
  const { name, primaryCategory } = author
  const described = name === null ? {} : authorNode({ name, authorId: source.authorId })
  const node: Owner['node'] = { '@type': 'Person', '@id': source.url ?? BLANK_OWNER, ...described }
  if (source.url !== null) node.url = source.url
  if (source.authorId !== null) node.identifier = identifier('Scholar Feed', source.authorId)
  if (primaryCategory !== null) node.knowsAbout = term(primaryCategory)
  return { name, authorId: source.authorId, node }
}

function article(work: Work, owner: Owner | null): SchemaOrgArticle {
  const { key, arxivId, title, date, abstract, categories, version, url, codeUrl, ownPage } = work
  const node: SchemaOrgArticle = {
    '@type': 'ScholarlyArticle',
    identifier: arxivId === null ? identifier('scholar-profile', key) : identifier('arXiv', arxivId),
  }
  if (url !== null) node['@id'] = url
  if (title !== null) node.name = title
  const author = authorsOf(work, owner)
  if (author.length > 0) node.author = author
  if (date?.date != null) node.datePublished = date.date
  const note = dateNote(date)
  if (note !== null) node.comment = { '@type': 'Comment', text: note }
  if (abstract !== null) node.abstract = abstract
  if (categories.length > 0) node.about = categories.map(term)
  if (version !== null) node.version = String(version)
  if (url !== null) node.url = url
  if (ownPage !== null && ownPage.venue !== null) node.isPartOf = { '@type': 'CreativeWork', name: ownPage.venue }
  if (codeUrl !== null) node.mentions = { '@type': 'SoftwareSourceCode', codeRepository: codeUrl }
  if (arxivId !== null) node.publisher = { '@type': 'Organization', name: 'arXiv' }
  return node
}

function authorsOf({ authors }: Work, owner: Owner | null): (SchemaOrgAuthor | SchemaOrgReference)[] {
  if (owner === null) return authors.map(authorNode)
  const reference = { '@id': owner.node['@id'] }
  const isOwners = authors.map((author) => isOwner(author, owner))
  const printed = authors.map((author, i) => (isOwners[i] ? reference : authorNode(author)))
  return isOwners.includes(true) ? printed : [...printed, reference]
}

function authorNode({ name, authorId }: WorkAuthor): SchemaOrgAuthor {
  const node: SchemaOrgAuthor = { '@type': isTeam(name) ? 'Organization' : 'Person', name }
  const split = splitName(name)
  if (split !== null) {
    node.givenName = split.given
    node.familyName = split.particle === null ? split.family : `${split.particle} ${split.family}`
  }
  if (authorId !== null) node.identifier = identifier('Scholar Feed', authorId)
  return node
}

function identifier(propertyID: SchemaOrgIdentifier['propertyID'], value: string): SchemaOrgIdentifier {
  return { '@type': 'PropertyValue', propertyID, value }
}

function term({ id, code, name }: Category): SchemaOrgTerm {
  const described = name === null ? {} : { name }
  return {
    '@type': 'DefinedTerm',
    termCode: id ?? code,
    ...described,
    inDefinedTermSet: 'https://arxiv.org/category_taxonomy',
  }
}
