import { quote } from '../diagnostics/quote.js'
import type { Range } from '../syntax/nodes.js'
import { type PageContext, report } from './page-context.js'
import type { Path } from './path.js'
import { normalizeText } from './text.js'

/** Reports that an abstract has more paragraphs than the one that a page prints. */
export function reportContinuation(context: PageContext, paragraphs: readonly Range[], path: Path): void {
  const [first, second = first] = paragraphs
  const last = paragraphs.at(-1)
  if (second === undefined || last === undefined) return
  report(
    context,
    'abstract-continues',
    { start: second.start, end: last.end },
    path,
    `${quote(normalizeText(context.page, second))} was kept as a further paragraph of the abstract`,
    { hint: 'a page prints one paragraph; more may be a line of the site, or a paper that has lost its meta line' },
  )
}
