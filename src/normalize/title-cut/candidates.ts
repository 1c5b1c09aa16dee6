import { type CommaItem, lastCommaItems, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { type EvidenceName, evidence } from './evidence.js'
import { addCapitalJunctions } from './junctions.js'
import { type LastTitleWord, lastTitleWord } from './last-title-word.js'
import { weighFellows, weighFirstName, weighNameRepetition, weighOtherName } from './weigh-names.js'
import { weighTitleRepetition, weighTitleShape } from './weigh-title.js'

/** A place where the first name could begin, and what speaks for and against it. */
export interface Candidate {
  at: number
  /** Where the first name ends. */
  nameEnd: number
  lastWord: LastTitleWord
  score: number
  found: EvidenceName[]
}

/** Every candidate of the line, weighed by shapes alone. */
export function candidatesByShape(paper: GluedPaper, addJunctions = addCapitalJunctions): Candidate[] {
  const { text, truncated } = paper
  const items = lastCommaItems(text)
  const candidates: Candidate[] = []
  const shared: EvidenceName[] = []
  items.forEach((item, index) => {
    const junctions: number[] = []
    if (!truncated || index === items.length - 1) addJunctions(text, item, junctions)
    for (const at of junctions) candidates.push(weighByShape(text, at, items, index, shared, truncated))
    if (!truncated && index < items.length - 1) weighOtherName(text.slice(item.start, item.end), shared)
  })
  return candidates
}

function weighByShape(
  text: string,
  at: number,
  items: readonly CommaItem[],
  index: number,
  shared: readonly EvidenceName[],
  truncated: boolean,
): Candidate {
  const nameEnd = items[index]?.end ?? text.length
  const lastWord = lastTitleWord(text, at)
  const found = [...shared]
  if (!truncated && index === 0) found.push('oneName')
  if (!truncated && index === MOST_NAMES - 1) found.push('threeNames')
  weighTitleShape(text, at, lastWord, found)
  weighFirstName(text.slice(at, nameEnd), found)
  weighFellows(text, at, items.slice(0, index), found)
  return { at, nameEnd, lastWord, found, score: sum(found) }
}

/** Adds to a candidate what the abstract says. */
export function weighByAbstract(text: string, candidate: Candidate, abstract: string): void {
  weighTitleRepetition(text, candidate.at, candidate.lastWord, abstract, candidate.found)
  weighNameRepetition(text.slice(candidate.at, candidate.nameEnd), abstract, candidate.found)
  candidate.score = sum(candidate.found)
}

function sum(found: readonly EvidenceName[]): number {
  let score = 0
  for (const name of found) score += evidence[name].weight
  return score
}
