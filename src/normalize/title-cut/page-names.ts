import { splitNames } from './comma-items.js'
import type { GluedPaper, TitleCut } from './contract.js'

/** Stands for several papers, or for what the page prints outside of glued lines. */
const SEVERAL = -1

/**
 * The names that the page holds, each with the one paper that holds it, or SEVERAL; of a doubtful line only those that no
 * cut of it could change. Most pages are never asked.
 */
export class PageNames {
  private holders: Map<string, number> | null = null

  constructor(
    private readonly papers: readonly GluedPaper[],
    private readonly cuts: readonly TitleCut[],
    private readonly printedApart: () => readonly string[],
  ) {}

  /** Whether the page prints elsewhere the first name, of two words or more, that a cut of a paper leaves. */
  holdFirstName(paper: number, at: number): boolean {
    const { text } = this.papers[paper] as GluedPaper
    const [first] = splitNames(text, at)
    const name = first === undefined ? '' : text.slice(first.start, first.end)
    if (!name.includes(' ')) return false
    this.holders ??= this.read()
    return (this.holders.get(name) ?? paper) !== paper
  }

  private read(): Map<string, number> {
    const holders = new Map(this.printedApart().map((name) => [name, SEVERAL]))
    this.papers.forEach(({ text }, paper) => {
      const { at, certain } = this.cuts[paper] as TitleCut
      for (const { start, end } of splitNames(text, at).slice(certain ? 0 : 1)) {
        const name = text.slice(start, end)
        holders.set(name, (holders.get(name) ?? paper) === paper ? paper : SEVERAL)
      }
    })
    return holders
  }
}
