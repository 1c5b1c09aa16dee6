import { quote } from '../diagnostics/quote.js'
import type { Range } from '../syntax/nodes.js'
import type { Misfit } from './misfit.js'
import { type PageContext, report } from './page-context.js'
import type { Path } from './path.js'
import { normalizeText, normalizeValue } from './text.js'

/** The paragraphs of an abstract, of which a page prints one: what else stands there is kept, and reported. */
export function normalizeParagraphs(
  context: PageContext,
  [first, ...others]: readonly [Range, ...Range[]],
  path: Path,
  misfitOfPrinted?: (text: string) => Misfit | null,
): string {
  const [second] = others
  const last = others.at(-1)
  if (second === undefined || last === undefined) return normalizeValue(context, first, path, misfitOfPrinted)
  report(
    context,
    'abstract-continues',
    { start: second.start, end: last.end },
    path,
    `${quote(normalizeText(context.page, second))} was kept as a further paragraph of the abstract`,
    { hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line' },
  )
  const texts = [first, ...others].map((paragraph) => normalizeValue(context, paragraph, path))
  context.place?.(path, { start: first.start, end: last.end })
  return texts.join('\n\n')
}
