import type { Candidate } from './candidates.js'
import { splitNames } from './comma-items.js'
import type { GluedPaper, PageEvidence } from './contract.js'
import { lastTitleWord } from './last-title-word.js'
import type { LocalCut } from './local-cut.js'
import { shapeOf } from './word-shapes.js'

/** Stands for "several papers", or for what the page prints outside them. */
const SEVERAL = -1
/** Of a longer title only the end is read. */
const LONGEST_TITLE = 1000
const LONGEST_COINED_WORD = 80

/** A rival further behind than this is not asked whether the page knows it. */
const REACH = 8
/** A rival that the page knows takes the place of a best cut that it does not know and that leads by less than this. */
const OVERTAKING = 5

/** Which names and coined title words the page holds, each with the one paper that holds it, or SEVERAL. */
export interface PageTables {
  names: ReadonlyMap<string, number>
  coinedWords: ReadonlyMap<string, number>
}

/** Reads the page's names and coined title words off its papers, leaving out whatever lies in a doubtful first name or last title word. */
export function pageTables(
  papers: readonly GluedPaper[],
  cuts: readonly LocalCut[],
  evidence: PageEvidence,
): PageTables {
  const names = new Map<string, number>()
  const coinedWords = new Map<string, number>()
  for (const name of evidence.names) names.set(name, SEVERAL)
  for (const title of evidence.titles) addCoinedWords(title, SEVERAL, coinedWords)
  papers.forEach(({ text }, paper) => {
    const cut = cuts[paper]
    if (cut === undefined) return
    splitNames(text, cut.at).forEach(({ start, end }, index) => {
      const sure = index > 0 || cut.certain
      if (sure) note(names, text.slice(start, end), paper)
    })
    addCoinedWords(
      text.slice(0, cut.certain ? cut.at : Math.max(0, text.lastIndexOf(' ', cut.at - 1))),
      paper,
      coinedWords,
    )
  })
  return { names, coinedWords }
}

/**
 * What the rest of the page makes of a doubtful cut. It can confirm the cut that the paper's own evidence put first, which
 * makes it certain, or bring forward another one, which stays in doubt. So no other paper can change a certain cut.
 */
export function judgeByPage(text: string, paper: number, cut: LocalCut, tables: PageTables): LocalCut {
  const best = cut.ranked[0]
  if (cut.certain || best === undefined || best.at !== cut.at || !cut.confirmable) return cut
  const rivals = cut.ranked.filter((rival) => rival.at !== best.at && rival.score > best.score - REACH)
  const known = rivals.find((rival) => isKnown(text, paper, rival, tables))
  if (isKnown(text, paper, best, tables)) {
    return known === undefined ? { ...cut, certain: true, reason: '' } : cut
  }
  if (known === undefined) return cut
  const reason = 'other papers of the page hold the name or the title word of another cut'
  if (best.score - known.score >= OVERTAKING) return { ...cut, reason }
  return { ...cut, at: known.at, reason, ranked: [known, ...cut.ranked.filter((rival) => rival !== known)] }
}

function isKnown(text: string, paper: number, candidate: Candidate, tables: PageTables): boolean {
  const name = text.slice(candidate.at, candidate.nameEnd)
  // A single word is too little to know an author by.
  if (name.includes(' ') && isElsewhere(tables.names.get(name), paper)) return true
  const { part } = candidate.lastWord
  return isCoined(part) && isElsewhere(tables.coinedWords.get(part), paper)
}

function isElsewhere(holder: number | undefined, paper: number): boolean {
  return holder !== undefined && holder !== paper
}

function note(table: Map<string, number>, key: string, paper: number): void {
  const holder = table.get(key)
  if (holder === undefined) table.set(key, paper)
  else if (holder !== paper) table.set(key, SEVERAL)
}

function addCoinedWords(title: string, paper: number, table: Map<string, number>): void {
  for (const word of title.slice(-LONGEST_TITLE).split(' ')) {
    if (word.length < 3 || word.length > LONGEST_COINED_WORD) continue
    const { part } = lastTitleWord(word, word.length)
    if (isCoined(part)) note(table, part, paper)
  }
}

function isCoined(word: string): boolean {
  const shape = shapeOf(word)
  return shape === 'two-humps' || shape === 'mixed'
}
