import type { Range } from '../syntax/nodes.js'
import { type ProfileParts, profilePage } from '../syntax/profile-page.js'
import { run } from '../syntax/rule.js'
import { findHeader, isFigure } from './header.js'
import { isBareDate } from './kinds-of-text.js'
import type { ProfilePage } from './nodes.js'
import { arrangePapers } from './papers.js'

/** Reads an author page into its header and papers. Never fails, and leaves no visible character out. */
export function readProfilePage(page: string): ProfilePage {
  const parts = run(profilePage, page)
  const date = dateAboveOwner(parts)
  if (date !== null) {
    const below = run(profilePage, page.slice(0, date.start) + ' '.repeat(date.end - date.start) + page.slice(date.end))
    if (below.above.filter(isFigure).length >= FEWEST_FIGURES) return arrangeProfilePage(page, below, [date])
  }
  return arrangeProfilePage(page, parts, [])
}

/** `May 1, 2026` on top: above the owner’s figures it is the day when the page was fetched or read, and opens no paper. */
function dateAboveOwner({ above, papers }: ProfileParts): Range | null {
  const meta = papers[0]?.meta
  return meta !== undefined && isBareDate(meta) && !above.some(isFigure) ? { start: meta.start, end: meta.end } : null
}

/** The smallest header seen has two; one line of an abstract may read `12 papers`. */
const FEWEST_FIGURES = 2

/** Gives everything on an author page its place. */
function arrangeProfilePage(page: string, { above, papers }: ProfileParts, dates: readonly Range[]): ProfilePage {
  const linesAbove = findHeader(page, above)
  const arranged = arrangePapers(page, above, linesAbove, papers)
  return {
    header: linesAbove.header,
    papers: arranged.papers,
    unknown: [...dates, ...linesAbove.unknown, ...arranged.unknown].sort((a, b) => a.start - b.start),
  }
}
