import { quote } from '../diagnostics/quote.js'
import type { ProfilePage } from '../layout/nodes.js'
import type { Range } from '../syntax/nodes.js'
import { type PageContext, report } from './page-context.js'
import { beginningOf, isBlankBetween } from './text.js'

/** What the page is that something is no known part of. */
type WholePage = 'a profile' | 'a paper’s page'

/** Reports what no rule knows on an author page. */
export function reportUnknown(context: PageContext, { papers, unknown }: ProfilePage): void {
  reportUnknownLines(context, unknown, 'a profile')
  for (const { meta } of papers) if (meta?.rest) reportUnknownText(context, meta.rest, 'a profile')
}

/** Reports lines that no rule knows, in the printed order; neighbouring lines are one finding. */
export function reportUnknownLines(context: PageContext, lines: readonly Range[], whole: WholePage): void {
  for (const at of joinNeighbours(context.page, lines)) reportUnknownText(context, at, whole)
}

/** Reports a stretch that no rule knows. */
export function reportUnknownText(context: PageContext, at: Range, whole: WholePage): void {
  const shown = beginningOf(context.page, at)
  report(context, 'unrecognized-text', at, undefined, `${quote(shown)} is no part of ${whole} that is known`, {
    received: quote(shown),
  })
}

function joinNeighbours(page: string, places: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (last !== undefined && isBlankBetween(page, last.end, place.start)) {
      joined[joined.length - 1] = { start: last.start, end: place.end }
    } else joined.push(place)
  }
  return joined
}
