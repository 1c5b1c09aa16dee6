import type { Candidate } from './candidates.js'
import { evidence } from './evidence.js'
import type { LocalCut } from './local-cut.js'
import { isCoinedShape, type PageTables } from './page-tables.js'
import { CERTAIN_LEAD, NO_NAME_SCORE } from './ranking.js'

/** A rival further behind than this is not asked whether the page knows it. */
const REACH = 8
/** A rival that the page knows takes the place of a best cut that it does not know and that leads by less than this. */
const OVERTAKING = 5

/**
 * What the rest of the page makes of a doubtful cut. It can confirm the cut that the paper's own evidence put first, which
 * makes it certain, or bring forward another one, which stays in doubt. So no other paper can change a certain cut.
 */
export function judgeByPage(text: string, paper: number, cut: LocalCut, tables: PageTables): LocalCut {
  if (cut.ranking === null || !cut.confirmable) return cut
  const { best } = cut.ranking
  const near = cut.ranking
    .downTo(best.score - REACH)
    .filter((rival) => rival === best || !isInsideKnownName(text, paper, rival, best, tables))
  const known = near.find((rival) => rival.at !== best.at && isKnown(text, paper, rival, tables))
  if (known === undefined) {
    const lead = best.score - Math.max(near[1]?.score ?? NO_NAME_SCORE, NO_NAME_SCORE)
    const isClear = lead + acronymBonus(text, paper, best, tables) >= CERTAIN_LEAD
    return isClear || isKnown(text, paper, best, tables) ? { ...cut, certain: true, reason: '' } : cut
  }
  if (isKnown(text, paper, best, tables)) return cut
  const reason = 'other papers of the page hold the name or the title word of another cut'
  return { ...cut, at: best.score - known.score < OVERTAKING ? known.at : cut.at, reason }
}

function isKnown(
  text: string,
  paper: number,
  { at, nameEnd, lastWord, lastShape }: Candidate,
  tables: PageTables,
): boolean {
  const name = text.slice(at, nameEnd)
  // A single word is too little to know an author by.
  if (name.includes(' ') && tables.isNameElsewhere(name, paper)) return true
  return isCoinedShape(lastShape) && tables.isTitleWordElsewhere(text.slice(lastWord.partStart, lastWord.end), paper)
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
  return name.includes(' ') && tables.isNameElsewhere(name, paper)
}

/** Capitals or digits that the abstract does not hold count as seen when another title holds them. */
function acronymBonus(text: string, paper: number, { found, lastWord }: Candidate, tables: PageTables): number {
  if (!found.includes(evidence.acronymUnseen)) return 0
  const isElsewhere = tables.isTitleWordElsewhere(text.slice(lastWord.partStart, lastWord.end), paper)
  return isElsewhere ? -evidence.acronymUnseen.weight : 0
}
