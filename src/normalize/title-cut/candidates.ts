import type { AbstractWords } from './abstract-words.js'
import { type CommaItem, MOST_NAMES } from './comma-items.js'
import { type EvidenceRow, evidence } from './evidence.js'
import { isElision, junctionsIn } from './junctions.js'
import { type LastTitleWord, lastTitleWord } from './last-title-word.js'
import { CASELESS, kindAt, UPPER } from './letters.js'
import { type NameWord, nameWords } from './name-words.js'
import { type FirstName, weighFellows, weighFirstName, weighNameRepetition, weighOtherName } from './weigh-names.js'
import { mostByRepetition, weighTitleRepetition, weighTitleShape } from './weigh-title.js'
import { shapeIn, type WordShape } from './word-shapes.js'

/** A place where the first name could begin, and what speaks for and against it. */
export interface Candidate {
  readonly at: number
  readonly name: FirstName
  /** Where the first name ends. */
  readonly nameEnd: number
  readonly lastWord: LastTitleWord
  /** The shape of that word's part. */
  readonly lastShape: WordShape
  /** Whether the name would begin with a small letter or a full stop: not taken in doubt for want of a better one. */
  readonly faint: boolean
  readonly found: EvidenceRow[]
  /** The sum of what was found so far. */
  score: number
  /** The most that the score can become. */
  most: number
  /** What was weighed so far. */
  weighed: 'shapes' | 'title' | 'all'
}

/** Every candidate of the line, weighed by shapes alone. */
export function candidatesByShape(text: string, truncated: boolean, items: readonly CommaItem[]): Candidate[] {
  const candidates: Candidate[] = []
  const shared: EvidenceRow[] = []
  items.forEach((item, index) => {
    const isLast = index === items.length - 1
    if (truncated && !isLast) return
    const words = nameWords(text, item)
    for (const at of junctionsIn(text, item)) {
      const found = [...shared]
      if (!truncated && index === 0) found.push(evidence.oneName)
      if (!truncated && index === MOST_NAMES - 1) found.push(evidence.threeNames)
      candidates.push(weighByShape(text, at, words, items, index, found))
    }
    if (!isLast) weighOtherName(text, words, shared)
  })
  return candidates
}

function weighByShape(
  text: string,
  at: number,
  words: readonly NameWord[],
  items: readonly CommaItem[],
  index: number,
  found: EvidenceRow[],
): Candidate {
  let behind = 0
  while ((words[behind] as NameWord).start > at) behind++
  const lastWord = lastTitleWord(text, at)
  const lastShape = shapeIn(text, lastWord.partStart, lastWord.end)
  const name = { at, words, behind, shape: shapeIn(text, at, (words[behind] as NameWord).end) }
  weighTitleShape(text, at, lastWord, lastShape, found)
  weighFirstName(text, name, found)
  weighFellows(text, name, items, index, found)
  const kind = kindAt(text, at)
  const faint = kind !== UPPER && kind !== CASELESS && !isElision(text, at + 1)
  const nameEnd = (items[index] as CommaItem).end
  const score = sum(found)
  const most = score + mostByRepetition(lastWord, lastShape) + mostByName(found)
  return { at, name, nameEnd, lastWord, lastShape, faint, found, score, most, weighed: 'shapes' }
}

/** What speaks against a cut though its title is borne out: a longer word in its place, or a name that does not read as one. */
const BELYING: ReadonlySet<EvidenceRow> = new Set<EvidenceRow>([
  evidence.wordCutShort,
  evidence.wordGoesOn,
  ...Object.entries(evidence).flatMap(([name, row]) => (name.startsWith('rest') ? [row] : [])),
])

const BEARING_OUT: ReadonlySet<EvidenceRow> = new Set<EvidenceRow>([
  evidence.titleRepeated,
  evidence.coinedTitleRepeated,
  evidence.shortTitleRepeated,
])

/** Whether the abstract repeats the title's last word and nothing longer in its place, and the rest of the name reads as one. */
export function isBorneOut({ found }: Candidate): boolean {
  return found.some((row) => BEARING_OUT.has(row)) && !found.some((row) => BELYING.has(row))
}

/** Adds to a candidate what the abstract says of its title, or, where that is done, of its name. */
export function weighOn(text: string, candidate: Candidate, abstract: AbstractWords): void {
  const { at, name, lastWord, lastShape, found, weighed } = candidate
  if (weighed === 'all') return
  if (weighed === 'shapes') weighTitleRepetition(text, at, lastWord, lastShape, abstract, found)
  else weighNameRepetition(text, name, abstract, found)
  candidate.score = sum(found)
  candidate.weighed = weighed === 'shapes' ? 'title' : 'all'
  candidate.most = weighed === 'shapes' ? candidate.score + mostByName(found) : candidate.score
}

/** The most that an abstract can speak for a name: for none but a team's. */
function mostByName(found: readonly EvidenceRow[]): number {
  return found.includes(evidence.firstTeam) ? evidence.teamInAbstract.weight : 0
}

function sum(found: readonly EvidenceRow[]): number {
  let score = 0
  for (const { weight } of found) score += weight
  return score
}
