import { quote } from '../diagnostics/quote.js'
import type { ProfilePage } from '../syntax/nodes.js'
import { type Place, type Reading, report } from './reading.js'
import { beginningOf } from './text.js'

/** What the page is that something is no known part of. */
type WholePage = 'a profile' | 'a paper’s page'

/** Reports what no rule knows on an author page. */
export function reportUnknown(reading: Reading, { papers, unknown }: ProfilePage): void {
  reportUnknownLines(reading, unknown, 'a profile')
  for (const { meta } of papers) if (meta?.rest) reportUnknownText(reading, meta.rest, 'a profile')
}

/** Reports lines that no rule knows, in the printed order; neighbouring lines are one finding. */
export function reportUnknownLines(reading: Reading, lines: readonly Place[], whole: WholePage): void {
  for (const at of joinNeighbours(reading.page, lines)) reportUnknownText(reading, at, whole)
}

/** Reports a stretch that no rule knows. */
export function reportUnknownText(reading: Reading, at: Place, whole: WholePage): void {
  const shown = beginningOf(reading.page, at)
  report(reading, 'unrecognized-text', at, undefined, `${quote(shown)} is no part of ${whole} that is known`, {
    received: quote(shown),
  })
}

function joinNeighbours(page: string, places: readonly Place[]): Place[] {
  const joined: Place[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (last !== undefined && isBlankBetween(page, last.end, place.start)) {
      joined[joined.length - 1] = { start: last.start, end: place.end }
    } else joined.push(place)
  }
  return joined
}

function isBlankBetween(page: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const character = page.charCodeAt(i)
    if (character !== 0x20 && character !== 0x0a) return false
  }
  return true
}
