import { type CommaItem, lastCommaItems, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { type EvidenceName, evidence } from './evidence.js'
import { addCapitalJunctions, addRareJunctions, isElision } from './junctions.js'
import { type LastTitleWord, lastTitleWord } from './last-title-word.js'
import { CASELESS, kindOf, UPPER } from './letters.js'
import { weighFellows, weighFirstName, weighNameRepetition, weighOtherName } from './weigh-names.js'
import { weighTitleRepetition, weighTitleShape } from './weigh-title.js'

/** A place where the first name could begin, and what speaks for and against it. */
export interface Candidate {
  at: number
  /** Where the first name ends. */
  nameEnd: number
  lastWord: LastTitleWord
  /** Whether the name would begin with a small letter or a full stop: not taken in doubt for want of a better one. */
  faint: boolean
  score: number
  found: EvidenceName[]
}

/** Every candidate of the line, weighed by shapes alone. */
export function candidatesByShape({ text, truncated }: GluedPaper): Candidate[] {
  const items = lastCommaItems(text)
  const candidates: Candidate[] = []
  const shared: EvidenceName[] = []
  items.forEach((item, index) => {
    const junctions: number[] = []
    if (!truncated || index === items.length - 1) {
      addCapitalJunctions(text, item, junctions)
      addRareJunctions(text, item, junctions)
    }
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
  const faint =
    kindOf(text.charCodeAt(at)) !== UPPER && kindOf(text.charCodeAt(at)) !== CASELESS && !isElision(text, at + 1)
  return { at, nameEnd, lastWord, faint, found, score: sum(found) }
}

const BEARING_OUT: ReadonlySet<EvidenceName> = new Set<EvidenceName>([
  'titleRepeated',
  'coinedTitleRepeated',
  'shortTitleRepeated',
])

/** Whether the abstract repeats the title's last word and nothing longer in its place, and the rest of the name reads as one. */
export function isBorneOut({ found }: Candidate): boolean {
  const against = found.some((kind) => kind === 'wordCutShort' || kind === 'wordGoesOn' || kind.startsWith('rest'))
  return !against && found.some((kind) => BEARING_OUT.has(kind))
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
