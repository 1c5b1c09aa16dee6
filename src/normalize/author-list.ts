import { quote } from '../diagnostics/quote.js'
import type { PersonName } from '../schema/paper.js'
import type { AuthorLine } from '../syntax/nodes.js'
import { below, type PageContext, type Path, report } from './page-context.js'
import { normalizeValue } from './text.js'

/** What an author line says. */
export interface AuthorList {
  readonly authors: PersonName[]
  readonly authorsTruncated: boolean
  readonly institutions: string[]
}

/**
 * The names, in their order, and what follows them. A name that is printed twice stays twice.
 *
 * "A. B. Example, Otto Beispiel et al. · eth-zurich" → two names, truncated, one institution
 */
export function normalizeAuthorList(context: PageContext, line: AuthorLine, path: Path): AuthorList {
  const namesPath = below(path, 'authors')
  const authors = line.names.map((at, i): PersonName => {
    const itsPath = below(namesPath, i)
    context.place?.(itsPath, at)
    return { name: normalizeValue(context, at, below(itsPath, 'name')) }
  })
  reportRepeated(context, line, authors, path)
  if (line.etAl !== null) context.place?.(below(path, 'authorsTruncated'), line.etAl)
  const institutions = line.institutions.map((at, i) =>
    normalizeValue(context, at, below(below(path, 'institutions'), i)),
  )
  return { authors, authorsTruncated: line.etAl !== null, institutions }
}

/** Two people may share a name, and a page may print one person twice: worth knowing, not for us to repair. */
function reportRepeated(context: PageContext, line: AuthorLine, authors: readonly PersonName[], path: Path): void {
  if (!mayRepeat(authors)) return
  const seen = new Set<string>()
  authors.forEach(({ name }, i) => {
    const at = line.names[i]
    if (seen.has(name) && at !== undefined) {
      report(
        context,
        'duplicate-author',
        at,
        below(below(path, 'authors'), i),
        `${quote(name)} is printed twice on this line`,
      )
    }
    seen.add(name)
  })
}

/** So many names a page prints at most. */
const PRINTED = 3

/** A look that settles most lines without a set. */
function mayRepeat(authors: readonly PersonName[]): boolean {
  if (authors.length > PRINTED) return true
  const [first, second, third] = authors
  return (
    second !== undefined && (second.name === first?.name || second.name === third?.name || first?.name === third?.name)
  )
}
