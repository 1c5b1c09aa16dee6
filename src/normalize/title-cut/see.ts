import type { Candidate, FirstName } from './candidate.js'
import { WEIGHTS } from './groups.js'
import { IS_PARTICLE } from './line.js'
import { COINED_TAILS, FUNCTION_WORDS, NAMES_TOO, SURNAME_PREFIXES } from './word-lists.js'
import { DIGIT, firstHump, isCoined, isOrdinary, kindAt, LOWER, lastHump, OTHER, shapeOf, UPPER } from './word-shape.js'

/** Looks at what the line itself shows of a candidate. */
export function seeShapes(candidate: Candidate): void {
  if (candidate.at > 0) seeTitle(candidate)
  if (candidate.name !== null) seeFirstName(candidate, candidate.name)
  candidate.see('names', namesRow(candidate))
}

/** The signs that a title is closed by. */
const CLOSING = '?!)”"]\'’'
const LENGTHS = ['0', '1', '2', '3', '4', '5', '6', '7-8', '7-8', '9-11', '9-11', '9-11']
const LONGEST_COMMON_WORD = 17

function seeTitle(candidate: Candidate): void {
  const { part, shape, before } = candidate.word
  candidate.see('title', shape)
  if (isOrdinary(shape)) {
    candidate.see('title-length', lengthRow(part))
    if (part.length > 3) candidate.see('title-ending', part.slice(-2))
  } else if (isCoined(shape) && COINED_TAILS.has(lastHump(part))) candidate.see('title', 'coined-tail')
  const sign = signRow(candidate)
  if (sign !== null) candidate.see('sign', sign)
  candidate.see('before', before)
}

function lengthRow({ length }: string): string {
  return LENGTHS[length] ?? (length > LONGEST_COMMON_WORD ? '18+' : '12-17')
}

function signRow({ line: { text }, at, word: { shape } }: Candidate): string | null {
  const kind = kindAt(text, at - 1)
  if (kind === OTHER) return CLOSING.includes(text.charAt(at - 1)) ? 'closed' : 'other'
  if (kindAt(text, at) !== UPPER) return null
  if (kind === UPPER) return 'between-capitals'
  return kind === DIGIT && shape !== 'year' ? 'after-digit' : null
}

/** What ending and length of an ordinary title word weigh at least where nothing speaks against it. */
const BEARABLE_ENDING = -1
const UNKNOWN_ENDING = -4

/** Whether the title would end as titles do: in a sign, in plural capitals, in a bearable ending, or in what the abstract holds. */
export function endsLikeTitle({ line, at, word: { part, shape } }: Candidate): boolean {
  if (CLOSING.includes(line.text.charAt(at - 1)) || shape === 'capitals-s') return true
  return (isOrdinary(shape) && weighEnding(part) >= BEARABLE_ENDING) || line.abstract.holds(part)
}

/** What ending and length of an ordinary word speak for a title word: for "Retrieval", not for "Trainingx". */
export function weighEnding(word: string): number {
  const ending = WEIGHTS.get('title-ending')?.get(word.slice(-2)) ?? UNKNOWN_ENDING
  return ending + (WEIGHTS.get('title-length')?.get(lengthRow(word)) ?? 0)
}

/** Looks at how the abstract repeats the word that the title would end in. */
export function seeAbstract(candidate: Candidate): void {
  const { line, at, word } = candidate
  const { whole, part, shape } = word
  const { text, abstract } = line
  if (whole === '' || abstract.isEmpty) return
  const kind = isOrdinary(shape) ? 'ordinary' : isCoined(shape) ? 'coined' : 'acronym'
  const seen = abstract.repetition(whole)
  candidate.see('abstract', `${kind}-${seen === 'word' || part === whole ? seen : abstract.repetition(part)}`)
  if (at < text.length && abstract.goesOnAs(part + text.charAt(at), text.slice(at + 1, at + LONGEST_ENDING_OF_WORD)))
    candidate.see('cut-short', 'word')
}

const LONGEST_ENDING_OF_WORD = 80

const COUNTS = ['0', '1', '2', '3', '4']
const LONGEST_COMMON_NAME = 11
const ELIDED_PARTICLE = /^[dl]['’]\p{Lu}/u

function namesRow({ line: { truncated }, at, item, name }: Candidate): string {
  if (name === null) return truncated ? 'none-et-al' : 'none'
  return at === 0 ? 'no-title' : truncated ? 'et-al' : String(item + 1)
}

function seeFirstName(candidate: Candidate, { first, rest, isTeam }: FirstName): void {
  const isParticle = IS_PARTICLE.has(first) || ELIDED_PARTICLE.test(first)
  const proper = rest.filter((word) => !IS_PARTICLE.has(word))
  const count = isParticle || proper.length === 0 ? proper.length : rest.length + 1
  candidate.see('words', isTeam ? (rest.length === 0 ? 'team-alone' : 'team') : (COUNTS[count] ?? 'many'))
  if (isTeam) {
    const kind = kindAt(first, 0)
    candidate.see('first', kind === UPPER ? 'team' : kind === LOWER ? 'team-small' : 'team-odd')
    return
  }
  if (isParticle) candidate.see('first', first.length === 2 ? 'short-particle' : 'particle')
  else {
    const row = nameRowOf(first)
    candidate.see('first', row)
    if (row === 'plain' && first.length > 2) candidate.see('first-ending', first.slice(-2))
    if (first.length > LONGEST_COMMON_NAME) candidate.see('first', 'long')
  }
  for (const word of proper) candidate.see('rest', nameRowOf(word))
}

const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”\d]|''/
/** What ends the first part of a word; a full stop only at its end. */
const JOINTS = /[-'’`‐–*]|\.$/

/**
 * What a word of a name shows: that it is a function word, or else its shape. Hyphens, full stops, apostrophes and the prefixes
 * of surnames are nothing unusual in it: "Jean-Luc", "Md.", "Nicol`o", "McDonald".
 */
export function nameRowOf(word: string): string {
  if (word.length > 1 && !NAMES_TOO.has(word) && FUNCTION_WORDS.has(word.toLowerCase())) return 'function'
  const shape = shapeOf(word)
  if (shape === 'two-humps') return SURNAME_PREFIXES.has(firstHump(word)) ? 'plain' : shape
  if (SIGN.test(word)) return 'sign'
  return shape === 'odd' ? shapeOf(word.split(JOINTS).find((part) => part !== '') ?? '') : shape
}
