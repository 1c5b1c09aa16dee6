import type { Candidate } from './candidate.js'
import { DIGIT, kindAt, OTHER, UPPER } from './letters.js'
import { groups } from './see.js'
import { COINED_TAILS } from './word-lists.js'
import { isCoined, isOrdinary, lastHump, type WordShape } from './word-shape.js'

/** The signs that a title is closed by. */
const CLOSING = '?!)”"]\'’'
const LENGTHS = ['0', '1', '2', '3', '4', '5', '6', '7-8', '7-8', '9-11', '9-11', '9-11']
/** What ending and length of a title word weigh at least where nothing else speaks for it, and where nothing speaks against it. */
const TELLING_ENDING = 0.5
const BEARABLE_ENDING = -1
const UNKNOWN_ENDING = -4
const LONGEST_COMMON_WORD = 17

/** Looks at the end of the title. */
export function seeTitle(candidate: Candidate): void {
  const { line, at, word } = candidate
  const { part, shape, before } = word
  candidate.see(groups.title, shape)
  if (isOrdinary(shape)) {
    candidate.see(groups.titleLength, lengthRow(part.length))
    if (part.length > 3) candidate.see(groups.titleEnding, part.slice(-2))
  } else if (isCoined(shape) && COINED_TAILS.has(lastHump(part))) candidate.see(groups.title, 'coined-tail')
  const sign = signRow(line.text, at, shape)
  if (sign !== null) candidate.see(groups.sign, sign)
  candidate.see(groups.before, before)
}

function lengthRow(length: number): string {
  return LENGTHS[length] ?? (length > LONGEST_COMMON_WORD ? '18+' : '12-17')
}

function signRow(text: string, at: number, shape: WordShape): string | null {
  const kind = kindAt(text, at - 1)
  if (kind === OTHER) return CLOSING.includes(text.charAt(at - 1)) ? 'closed' : 'other'
  if (kindAt(text, at) !== UPPER) return null
  if (kind === UPPER) return 'between-capitals'
  return kind === DIGIT && shape !== 'year' ? 'after-digit' : null
}

/** Whether the title would end as titles do: in a sign, in plural capitals, in a bearable ending, or in what the abstract holds. */
export function endsLikeTitle({ line, at, word: { part, shape } }: Candidate): boolean {
  if (CLOSING.includes(line.text.charAt(at - 1)) || shape === 'capitals-s') return true
  return (isOrdinary(shape) && weighEnding(part) >= BEARABLE_ENDING) || line.abstract.holds(part)
}

/** Whether ending and length of an ordinary word are those of title words: "Retrieval", not "Trainingx". */
export function isTellingEnding(word: string): boolean {
  return weighEnding(word) >= TELLING_ENDING
}

function weighEnding(word: string): number {
  const ending = groups.titleEnding.weights.get(word.slice(-2)) ?? UNKNOWN_ENDING
  return ending + (groups.titleLength.weights.get(lengthRow(word.length)) ?? 0)
}
