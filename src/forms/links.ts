/** What a link of a page leads to, as far as its address tells. */
export type LinkTarget =
  | { readonly kind: 'author'; readonly authorId: string }
  | { readonly kind: 'paper'; readonly arxivId: string; readonly version: number | null }
  | { readonly kind: 'code'; readonly url: string }
  | { readonly kind: 'other' }

/** `/author/88676`, `/author/A5023888391/jonas-vik` */
const AUTHOR = /^\/author\/(A?\d{1,15})(?:\/[^/]*)?\/?$/

/** `/paper/2409.13931`, `/paper/2409.13931v2`, `/paper/math.GT/0309136`, `/abs/2409.13931v1` */
const PAPER = /^\/(?:paper|abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v([1-9]\d{0,14}))?(?:\.pdf)?\/?$/

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

const ORIGIN = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)(?::\d+)?/i

/**
 * Tells what an address leads to: an author or a paper of the site, by whatever host or none; a paper at arXiv; a
 * repository of code.
 */
export function targetOf(address: string): LinkTarget {
  const host = ORIGIN.exec(address)
  const path = pathOf(address.slice(host?.[0].length ?? 0))
  const author = AUTHOR.exec(path)?.[1]
  if (author !== undefined) return { kind: 'author', authorId: author }
  const paper = PAPER.exec(path)
  const name = host?.[1]?.toLowerCase()
  if (paper !== null && (path.startsWith('/paper/') || name?.endsWith('arxiv.org'))) {
    const version = paper[2] === undefined ? null : Number(paper[2])
    return { kind: 'paper', arxivId: paper[1] as string, version }
  }
  if (name !== undefined && isCodeHost(name) && /^\/[^/]+\/[^/]/.test(path)) return { kind: 'code', url: address }
  return { kind: 'other' }
}

/** What stands in front of the query and the fragment. */
function pathOf(address: string): string {
  const end = address.search(/[?#]/)
  return (end < 0 ? address : address.slice(0, end)).replace(/%2f/i, '/')
}

function isCodeHost(name: string): boolean {
  return CODE_HOSTS.has(name) || /^git(?:lab|hub)?\./.test(name)
}
