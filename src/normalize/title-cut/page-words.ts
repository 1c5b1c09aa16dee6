import type { Candidate } from './candidates.js'
import { splitNames } from './comma-items.js'
import type { GluedPaper, PageEvidence } from './contract.js'
import type { LocalCut } from './cut-line.js'
import { lastTitleWord } from './see-title.js'
import { isCoined, type WordShape } from './word-shape.js'

/** Stands for several papers, or for what the page prints outside of glued lines. */
const SEVERAL = -1
/** Of a longer title only the end is read. */
const LONGEST_TITLE = 1000
/** A rival further behind than this is not asked whether the page knows it. */
const REACH = 8
/** A rival that the page knows takes the place of a cut that it does not know and that leads by less than this. */
const OVERTAKING = 4

/** What every coined word, and every one of capitals or digits, holds. */
const HOLDS_CAPITAL_OR_DIGIT = /.\p{Lu}|\d/u

/** Something that the page holds, and the one paper that holds it, or SEVERAL. */
type Holders = Map<string, number>

/**
 * The names, and the coined words and capitals of titles, that the page holds; of a doubtful line only what no cut of it
 * could change. Most pages are never asked.
 */
export class PageWords {
  private names: Holders | null = null
  private titleWords: Holders | null = null

  constructor(
    private readonly papers: readonly GluedPaper[],
    private readonly cuts: readonly LocalCut[],
    private readonly page: PageEvidence,
  ) {}

  /**
   * What the rest of the page makes of a doubtful cut. It can confirm the cut that the paper's own evidence put first, or
   * bring forward another one, which stays in doubt. So no other paper can change a certain cut.
   */
  judge(paper: number): LocalCut {
    const cut = this.cuts[paper] as LocalCut
    const [best, ...others] = cut.ranking
    if (best === undefined || !cut.isConfirmable) return cut
    const rival = others.find((other) => best.score - other.score < REACH && this.knows(paper, other.candidate))
    if (this.knows(paper, best.candidate)) {
      return rival === undefined ? { ...cut, certain: true, reason: '', alternative: null } : cut
    }
    if (rival === undefined) return cut
    const reason = 'other papers of the page hold the name or the title word of another cut'
    return best.score - rival.score < OVERTAKING
      ? { ...cut, at: rival.candidate.at, alternative: cut.at, reason }
      : { ...cut, alternative: rival.candidate.at, reason }
  }

  /** Whether another paper prints the first name, of two words or more, or holds the coined word or capitals before it. */
  private knows(paper: number, { at, item }: Candidate): boolean {
    if (item < 0 || at === 0) return false
    const { text } = this.papers[paper] as GluedPaper
    const [first] = splitNames(text, at)
    const name = first === undefined ? '' : text.slice(first.start, first.end)
    this.names ??= this.readNames()
    if (name.includes(' ') && isElsewhere(this.names.get(name), paper)) return true
    const { part, shape } = lastTitleWord(text, at)
    if (!isTelling(part, shape)) return false
    this.titleWords ??= this.readTitleWords()
    return isElsewhere(this.titleWords.get(part), paper)
  }

  private readNames(): Holders {
    const names: Holders = new Map(this.page.names.map((name) => [name, SEVERAL]))
    this.papers.forEach(({ text }, paper) => {
      const { at, certain } = this.cuts[paper] as LocalCut
      splitNames(text, at).forEach(({ start, end }, index) => {
        if (index > 0 || certain) note(names, text.slice(start, end), paper)
      })
    })
    return names
  }

  private readTitleWords(): Holders {
    const words: Holders = new Map()
    for (const title of this.page.titles) noteTitleWords(words, title, SEVERAL)
    this.papers.forEach(({ text }, paper) => {
      const { at, certain } = this.cuts[paper] as LocalCut
      noteTitleWords(words, text.slice(0, certain ? at : text.lastIndexOf(' ', at - 1) + 1), paper)
    })
    return words
  }
}

function isElsewhere(holder: number | undefined, paper: number): boolean {
  return holder !== undefined && holder !== paper
}

function note(holders: Holders, key: string, paper: number): void {
  const holder = holders.get(key)
  holders.set(key, holder === undefined || holder === paper ? paper : SEVERAL)
}

function noteTitleWords(holders: Holders, title: string, paper: number): void {
  for (const word of title.slice(-LONGEST_TITLE).split(' ')) {
    if (!HOLDS_CAPITAL_OR_DIGIT.test(word)) continue
    const { part, shape } = lastTitleWord(word, word.length)
    if (isTelling(part, shape)) note(holders, part, paper)
  }
}

/** Whether a title word tells something: "TikTok", "SVM", "3D", but not "Gardens". */
function isTelling(word: string, shape: WordShape): boolean {
  return word.length > 1 && (isCoined(shape) || shape === 'capitals' || shape === 'digits' || shape === 'year')
}
