import type { Candidate } from './candidates.js'
import { splitNames } from './comma-items.js'
import type { GluedPaper, PageEvidence } from './contract.js'
import { evidence } from './evidence.js'
import { lastTitleWord } from './last-title-word.js'
import { CERTAIN_LEAD, type LocalCut, leadOf } from './local-cut.js'
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

/** Which names and which coined words, capitals and digits of titles the page holds, each with the one paper that holds it, or SEVERAL. */
export interface PageTables {
  names: ReadonlyMap<string, number>
  titleWords: ReadonlyMap<string, number>
}

/** Reads the page's names and telling title words off its papers, leaving out whatever lies in a doubtful first name or last title word. */
export function pageTables(papers: readonly GluedPaper[], cuts: readonly LocalCut[], page: PageEvidence): PageTables {
  const names = new Map<string, number>()
  const titleWords = new Map<string, number>()
  for (const name of page.names) names.set(name, SEVERAL)
  for (const title of page.titles) addTitleWords(title, SEVERAL, titleWords)
  papers.forEach(({ text }, paper) => {
    const cut = cuts[paper]
    if (cut === undefined) return
    splitNames(text, cut.at).forEach(({ start, end }, index) => {
      const sure = index > 0 || cut.certain
      if (sure) note(names, text.slice(start, end), paper)
    })
    addTitleWords(
      text.slice(0, cut.certain ? cut.at : Math.max(0, text.lastIndexOf(' ', cut.at - 1))),
      paper,
      titleWords,
    )
  })
  return { names, titleWords }
}

/**
 * What the rest of the page makes of a doubtful cut. It can confirm the cut that the paper's own evidence put first, which
 * makes it certain, or bring forward another one, which stays in doubt. So no other paper can change a certain cut.
 */
export function judgeByPage(text: string, paper: number, cut: LocalCut, tables: PageTables): LocalCut {
  const best = cut.ranked[0]
  if (cut.certain || best === undefined || best.at !== cut.at || !cut.confirmable) return cut
  const ranked = cut.ranked.filter((rival) => rival === best || !isInsideKnownName(text, paper, rival, best, tables))
  const rivals = ranked.filter((rival) => rival.at !== best.at && rival.score > best.score - REACH)
  const known = rivals.find((rival) => isKnown(text, paper, rival, tables))
  if (known === undefined) {
    const isClear = leadOf(ranked) + acronymBonus(paper, best, tables) >= CERTAIN_LEAD
    return isClear || isKnown(text, paper, best, tables) ? { ...cut, certain: true, reason: '' } : cut
  }
  if (isKnown(text, paper, best, tables)) return cut
  const reason = 'other papers of the page hold the name or the title word of another cut'
  if (best.score - known.score >= OVERTAKING) return { ...cut, reason }
  return { ...cut, at: known.at, reason, ranked: [known, ...cut.ranked.filter((rival) => rival !== known)] }
}

function isKnown(text: string, paper: number, candidate: Candidate, tables: PageTables): boolean {
  const name = text.slice(candidate.at, candidate.nameEnd)
  // A single word is too little to know an author by.
  if (name.includes(' ') && isElsewhere(tables.names.get(name), paper)) return true
  const { part } = candidate.lastWord
  return isCoined(part) && isElsewhere(tables.titleWords.get(part), paper)
}

/** Whether a rival cuts a further name of the best cut that other papers print whole: "Amir|Reza Karimi". */
function isInsideKnownName(
  text: string,
  paper: number,
  rival: Candidate,
  best: Candidate,
  tables: PageTables,
): boolean {
  if (rival.at < best.nameEnd) return false
  const name = text.slice(text.lastIndexOf(', ', rival.at) + 2, rival.nameEnd)
  return name.includes(' ') && isElsewhere(tables.names.get(name), paper)
}

/** Capitals or digits that the abstract does not hold count as seen when another title holds them. */
function acronymBonus(paper: number, best: Candidate, tables: PageTables): number {
  if (!best.found.includes('acronymUnseen')) return 0
  return isElsewhere(tables.titleWords.get(best.lastWord.part), paper) ? -evidence.acronymUnseen.weight : 0
}

function isElsewhere(holder: number | undefined, paper: number): boolean {
  return holder !== undefined && holder !== paper
}

function note(table: Map<string, number>, key: string, paper: number): void {
  const holder = table.get(key)
  if (holder === undefined) table.set(key, paper)
  else if (holder !== paper) table.set(key, SEVERAL)
}

function addTitleWords(title: string, paper: number, table: Map<string, number>): void {
  for (const word of title.slice(-LONGEST_TITLE).split(' ')) {
    if (word.length < 2 || word.length > LONGEST_COINED_WORD) continue
    const { part } = lastTitleWord(word, word.length)
    if (isCoined(part) || isAcronym(part)) note(table, part, paper)
  }
}

function isCoined(word: string): boolean {
  const shape = shapeOf(word)
  return shape === 'two-humps' || shape === 'mixed'
}

/** Whether the word is capitals or holds digits: "SQL", "3D", "YOLOv8". */
function isAcronym(word: string): boolean {
  const shape = shapeOf(word)
  return shape === 'capitals' || (shape === 'odd' && /\d/.test(word))
}
