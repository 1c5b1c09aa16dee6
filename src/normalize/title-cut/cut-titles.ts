import type { GluedPaper, PageEvidence, TitleCut } from './contract.js'
import { weighPaper } from './local-cut.js'

export type { GluedPaper, PageEvidence, TitleCut } from './contract.js'

/** Finds in each paper of a page where the title ends and the names begin. */
export function cutTitles(papers: readonly GluedPaper[], evidence: PageEvidence): TitleCut[] {
  return papers.map((paper) => {
    const local = weighPaper(paper)
    return { at: local.at, certain: local.certain, reason: local.reason, alternative: local.ranked[1]?.at ?? null }
  })
}
