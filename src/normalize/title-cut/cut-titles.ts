import { isBorneOut } from './candidates.js'
import type { GluedPaper, PageEvidence, TitleCut } from './contract.js'
import { cutLocally, type LocalCut } from './local-cut.js'
import { judgeByPage, pageTables } from './page-context.js'

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
  if (local.every((cut) => cut.certain)) return local.map(toTitleCut)
  const tables = pageTables(papers, local, evidence)
  return local.map((cut, index) => toTitleCut(judgeByPage(papers[index]?.text ?? '', index, cut, tables)))
}

function toTitleCut({ at, certain, reason, ranked }: LocalCut): TitleCut {
  const runnerUp = certain
    ? undefined
    : ranked.find((candidate) => candidate.at !== at && (!candidate.faint || isBorneOut(candidate)))
  return { at, certain, reason, alternative: runnerUp?.at ?? null }
}
