import { certainCut, cutLine, type TitleCut } from './cut-line.js'
import { type GluedPaper, lastCommaItems } from './line.js'

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
  let holders: ReadonlyMap<string, number> | null = null
  const isPrintedElsewhere = (paper: number, at: number) => {
    const [name = ''] = namesOf((papers[paper] as GluedPaper).text, at)
    if (!name.includes(' ')) return false
    holders ??= holdersOf(papers, cuts, printedApart())
    return (holders.get(name) ?? paper) !== paper
  }
  return cuts.map((cut, paper) => {
    const { at, rivals } = cut
    const isConfirmed =
      rivals !== null && isPrintedElsewhere(paper, at) && !rivals.some((rival) => isPrintedElsewhere(paper, rival))
    return isConfirmed ? certainCut(at) : cut
  })
}

/** Stands for several papers, or for what the page prints outside of glued lines. */
const SEVERAL = -1

/** The names that the page holds, each with the one paper that holds it, or SEVERAL; of a doubtful line only those that no cut of it could change. */
function holdersOf(papers: readonly GluedPaper[], cuts: readonly TitleCut[], apart: readonly string[]) {
  const holders = new Map(apart.map((name) => [name, SEVERAL]))
  papers.forEach(({ text }, paper) => {
    const { at, certain } = cuts[paper] as TitleCut
    for (const name of namesOf(text, at).slice(certain ? 0 : 1))
      holders.set(name, (holders.get(name) ?? paper) === paper ? paper : SEVERAL)
  })
  return holders
}

/** The names that a cut leaves. */
function namesOf(text: string, at: number): string[] {
  const items = lastCommaItems(text).filter(({ end }) => end > at)
  return items.reverse().map(({ start, end }) => text.slice(Math.max(start, at), end))
}
