import { type ProfileParts, profilePage } from '../syntax/profile-page.js'
import { run } from '../syntax/rule.js'
import { findHeader } from './header.js'
import type { ProfilePage } from './nodes.js'
import { arrangePapers } from './papers.js'

/** Reads an author page into its header and papers. Never fails, and leaves no visible character out. */
export function readProfilePage(page: string): ProfilePage {
  return arrangeProfilePage(page, run(profilePage, page))
}

/** Gives everything on an author page its place. */
function arrangeProfilePage(page: string, { above, papers }: ProfileParts): ProfilePage {
  const linesAbove = findHeader(page, above)
  const arranged = arrangePapers(page, above, linesAbove, papers)
  return {
    header: linesAbove.header,
    papers: arranged.papers,
    unknown: [...linesAbove.unknown, ...arranged.unknown].sort((a, b) => a.start - b.start),
  }
}
