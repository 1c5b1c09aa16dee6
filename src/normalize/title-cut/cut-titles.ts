import type { GluedPaper, PageEvidence, TitleCut } from './contract.js'
import { cutLocally, type LocalCut } from './local-cut.js'
import { judgeByPage } from './page-context.js'
import { PageTables } from './page-tables.js'

export { splitNames } from './comma-items.js'
export type { GluedPaper, PageEvidence, TitleCut } from './contract.js'

/**
 * Finds in each paper of a page where the title ends and the names begin.
 *
 * Each paper is first decided by its own line and abstract. Only doubtful cuts are then held against the rest of the page,
 * which can confirm the local cut or cast more doubt on it, but never make another cut certain.
 */
export function cutTitles(papers: readonly GluedPaper[], evidence: PageEvidence): TitleCut[] {
  const local = papers.map(cutLocally)
  const tables = new PageTables(papers, local, evidence)
  return local.map((cut, index) => toTitleCut(judgeByPage((papers[index] as GluedPaper).text, index, cut, tables)))
}

function toTitleCut({ at, certain, reason, ranking }: LocalCut): TitleCut {
  const runnerUp = certain || ranking === null ? null : ranking.runnerUp(at)
  return { at, certain, reason, alternative: runnerUp === null ? null : runnerUp.at }
}
