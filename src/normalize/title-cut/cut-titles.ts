import type { GluedPaper, PageEvidence, TitleCut } from './contract.js'
import { cutLine } from './cut-line.js'
import { PageWords } from './page-words.js'

export { splitNames } from './comma-items.js'
export type { GluedPaper, PageEvidence, TitleCut } from './contract.js'

/**
 * Finds in each paper of a page where the title ends and the names begin.
 *
 * Each paper is first decided by its own line and abstract. Only doubtful cuts are then held against the rest of the page,
 * which can confirm the local cut or cast more doubt on it, but never make another cut certain.
 */
export function cutTitles(papers: readonly GluedPaper[], evidence: PageEvidence): TitleCut[] {
  const local = papers.map(cutLine)
  const words = new PageWords(papers, local, evidence)
  return local.map((cut, paper) => {
    const { at, certain, reason, alternative } = cut.certain ? cut : words.judge(paper)
    return { at, certain, reason, alternative }
  })
}
