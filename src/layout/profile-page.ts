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
  return arrangeProfilePage(page, withoutDateOnTop(page, parts) ?? { ...parts, dates: [] })
}

/** The lines of a page, and the date above its owner. */
interface DatedParts extends ProfileParts {
  readonly dates: readonly Range[]
}

/** `May 1, 2026` above the owner's figures is when the page was fetched or read, and opens no paper; null where none stands there. */
function withoutDateOnTop(page: string, { above, papers }: ProfileParts): DatedParts | null {
  const meta = papers[0]?.meta
  if (meta === undefined || !isBareDate(meta) || above.some(isFigure)) return null
  const { start, end } = meta
  const parts = run(profilePage, page.slice(0, start) + ' '.repeat(end - start) + page.slice(end))
  const figures = new Set(parts.above.filter(isFigure).map(({ field }) => field))
  return figures.size < FEWEST_FIGURES ? null : { ...parts, dates: [{ start, end }] }
}

/** The smallest header seen has two; one line of an abstract may read `12 papers`. */
const FEWEST_FIGURES = 2

/** Gives everything on an author page its place. */
function arrangeProfilePage(page: string, { above, papers, dates }: DatedParts): ProfilePage {
  const linesAbove = findHeader(page, above)
  const arranged = arrangePapers(page, above, linesAbove, papers)
  return {
    header: linesAbove.header,
    papers: arranged.papers,
    unknown: [...dates, ...linesAbove.unknown, ...arranged.unknown].sort((a, b) => a.start - b.start),
  }
}
