import type { GluedPaper, TitleCut } from './contract.js'
import { certainCut, cutLine } from './cut-line.js'
import { PageNames } from './page-names.js'

export { splitNames } from './comma-items.js'
export type { GluedPaper, TitleCut } from './contract.js'

/**
 * Finds in each paper of a page where the title ends and the names begin.
 *
 * Each paper is first decided by its own line and abstract. A doubtful cut becomes certain where the page prints its first
 * name elsewhere, and that of no other cut of the line: so no other paper can move a cut.
 *
 * @param printedApart what names the page prints outside of these lines; asked only where a cut is in doubt.
 */
export function cutTitles(papers: readonly GluedPaper[], printedApart: () => readonly string[]): TitleCut[] {
  const cuts = papers.map(cutLine)
  const names = new PageNames(papers, cuts, printedApart)
  return cuts.map((cut, paper) => {
    const { at, rivals } = cut
    const isConfirmed =
      rivals !== null && names.holdFirstName(paper, at) && !rivals.some((rival) => names.holdFirstName(paper, rival))
    return isConfirmed ? certainCut(at) : cut
  })
}
