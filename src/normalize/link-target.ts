import { authorIdOf, type PaperAddress, paperAddressOf } from './address.js'

/** What a link of a page leads to, as far as its address tells. */
export type LinkTarget =
  | { readonly kind: 'author'; readonly authorId: string }
  | ({ readonly kind: 'paper' } & PaperOfLink)
  | { readonly kind: 'code'; readonly url: string }
  | { readonly kind: 'other' }

/** A paper that a link names. */
type PaperOfLink = { readonly arxivId: string } & Pick<PaperAddress, 'version'>

/** Where code is kept. */
const CODE_HOSTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'huggingface.co',
  'gitee.com',
  'sr.ht',
  'git.sr.ht',
])
/** `gitlab.inria.fr`, `github.example.edu` */
const OWN_CODE_HOST = /^git(?:lab|hub)?\./
/** `https://www.github.com` */
const ORIGIN = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d{1,5})?(?=[/?#]|$)/i
const REPOSITORY = /^\/[^/?#]+\/[^/?#]/
/** `/abs/2409.13931v1`, `/pdf/2409.13931.pdf` */
const ARXIV_PATH = /^\/(?:abs|pdf)\/([^?#]*?)(?:\.pdf)?(?=[?#]|$)/
const ARXIV_HOST = /(?:^|\.)arxiv\.org$/

const OTHER: LinkTarget = { kind: 'other' }

/**
 * Tells what an address leads to: an author or a paper of the site, by whatever host or none; a paper at arXiv; a
 * repository of code.
 */
export function targetOf(address: string): LinkTarget {
  const [origin = '', host = ''] = ORIGIN.exec(address) ?? []
  const path = address.slice(origin.length)
  const name = host.toLowerCase()
  if (CODE_HOSTS.has(name) || OWN_CODE_HOST.test(name)) {
    return REPOSITORY.test(path) ? { kind: 'code', url: address } : OTHER
  }
  const authorId = authorIdOf(path)
  if (authorId !== null) return { kind: 'author', authorId }
  const atArxiv = ARXIV_HOST.test(name) ? ARXIV_PATH.exec(path)?.[1] : undefined
  const paper = paperAddressOf(atArxiv === undefined ? path : `/paper/${atArxiv}`)
  if (paper === null || paper.arxivId === null) return OTHER
  return { kind: 'paper', arxivId: paper.arxivId, version: paper.version }
}
