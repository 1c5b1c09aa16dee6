const AUTHOR_PATH = /\/author\/(A?\d+)(?:[/?#]|$)/

/** The site's id of an author, from a page's address: "…/author/10719" → "10719", "…/author/A506/jo" → "A506". */
export function authorIdOf(url: string | null): string | null {
  return url === null ? null : (AUTHOR_PATH.exec(url)?.[1] ?? null)
}

/** What the address of a paper's own page names. */
export interface PaperAddress {
  /** The arXiv id as the address has it; null where it is none. */
  readonly arxivId: string | null
  /** Null where the address names no version. */
  readonly version: number | null
}

const PAPER_PATH = /\/paper\/([^/?#][^?#]*)/
const PAPER_ID = /^(\d{4}\.\d{4,5}|[a-z-]{1,21}(?:\.[A-Z]{2})?\/\d{7})(?:v([1-9]\d{0,14}))?(?:\/|$)/

/** "…/paper/2207.13186v1" → id and version 1, "…/paper/2511.08734" → id; null where it is no address of a paper. */
export function paperAddressOf(url: string | null): PaperAddress | null {
  const path = url === null ? undefined : PAPER_PATH.exec(url)?.[1]
  if (path === undefined) return null
  const [, arxivId = null, version] = PAPER_ID.exec(path.replace(/%2f/i, '/')) ?? []
  return { arxivId, version: version === undefined ? null : Number(version) }
}
