const AUTHOR_PATH = /\/author\/(A?\d+)(?:[/?#]|$)/

/** The site's id of an author, from a page's address: "…/author/10719" → "10719", "…/author/A506/jo" → "A506". */
export function authorIdOf(url: string | null): string | null {
  return url === null ? null : (AUTHOR_PATH.exec(url)?.[1] ?? null)
}
