import type { Paper } from '../schema/paper.js'
import type { Range } from '../syntax/nodes.js'
import type { PageContext } from './page-context.js'
import { below, type Path } from './path.js'

const NO_PAPER = { arxivId: null, version: null }

/** The paper that a link leads to which stands round `at`: "[Quiet Gardens](/paper/2409.13931v2)" → 2409.13931, version 2. */
export function normalizePaperLink(
  context: PageContext,
  at: Range | null,
  path: Path,
): Pick<Paper, 'arxivId' | 'version'> {
  const link = at && context.links.at(at, 'paper')
  if (link === null) return NO_PAPER
  const { arxivId, version } = link.target
  context.placeLink?.(below(path, 'arxivId'), link.span)
  if (version !== null) context.placeLink?.(below(path, 'version'), link.span)
  return { arxivId, version }
}

/** The address of the code, from the link of a badge, "[Code](https://github.com/example/gardens)", which stands at one of some places. */
export function normalizeCodeLink(
  context: PageContext,
  badges: readonly (Range | null)[],
  path: Path,
): Paper['codeUrl'] {
  for (const badge of badges) {
    const link = badge && context.links.at(badge, 'code')
    if (link === null) continue
    context.placeLink?.(below(path, 'codeUrl'), link.span)
    return link.target.url
  }
  return null
}
