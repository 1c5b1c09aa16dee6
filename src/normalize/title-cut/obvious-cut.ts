import { leadingParticles, nameParticles, teamWords } from './closed-word-lists.js'
import { LONGEST_NAME, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { canEndTitle } from './junctions.js'
import { isCoinedTail } from './last-title-word.js'
import { DIGIT, kindOf, LOWER, OTHER, SPACE, UPPER } from './letters.js'
import { holdsEnding, holdsOpening, holdsWord, isAcronymSeen, searchable } from './repeated-words.js'

const HYPHEN = 45
const FULL_STOP = 46
const SMALL_S = 115
const SHORTEST_ORDINARY_WORD = 4
/** ? ! ) ] ” " */
const CLOSING_SIGNS = new Set([63, 33, 41, 93, 0x201d, 34])
const MOST_ORDINARY_WORDS = 4
const LONGEST_GIVEN_NAME = 11
/** Digits of a year, to which hardly a letter is ever added. */
const YEAR = /^\d{4}$/
/** A rival cut further left would make a name of more words than this. */
const WORDS_TO_THE_LEFT = 5

/**
 * The cut of a line that leaves nothing to weigh, or -1: the title ends as no name does, the name is two to four
 * ordinary words whose first the abstract does not hold, and no rival is near. Most lines are so, and this is their short way.
 */
export function obviousCut({ text, truncated, abstract: whole }: GluedPaper): number {
  const abstract = searchable(whole)
  let end = text.length
  for (let index = 0; index < MOST_NAMES; index++) {
    const comma = end === 0 ? -1 : text.lastIndexOf(', ', end - 1)
    const start = comma < 0 ? 0 : comma + 2
    const furtherName = truncated ? index < MOST_NAMES - 1 : isOrdinaryName(text, start, end, true)
    if (!furtherName) return obviousCutIn(text, start, end, truncated ? MOST_NAMES : index + 1, abstract)
    if (comma < 0 || end - start > LONGEST_NAME) return -1
    const blank = text.indexOf(' ', start)
    if (blank < 0 || blank >= end) return -1
    end = comma
  }
  return -1
}

/** The obvious cut in the comma item from `start` to `end`, the `items`-th from the end. */
function obviousCutIn(text: string, start: number, end: number, items: number, abstract: string): number {
  const at = lastJunction(text, start, end)
  if (at < 0 || !endsLikeTitle(text, at, start, abstract)) return -1
  // "Class A. Meyer": behind capitals and digits an initial could be the title's.
  if (!isOrdinaryName(text, at, end, kindOf(text.charCodeAt(at - 1)) === LOWER)) return -1
  if (teamWords.has(text.slice(text.lastIndexOf(' ', end - 1) + 1, end))) return -1
  if (hasRivalToTheLeft(text, at, start) || hasRivalItem(text, start, items)) return -1
  const firstWord = text.slice(at, text.indexOf(' ', at))
  if (firstWord.length > LONGEST_GIVEN_NAME || isCoinedTail(firstWord) || endsInParticle(text, at, firstWord)) return -1
  return holdsEnding(abstract, firstWord) ? -1 : at
}

/** Whether a particle may be glued to the first word, as in "Root|Netvan der Berg". */
function endsInParticle(text: string, at: number, firstWord: string): boolean {
  if (kindOf(text.charCodeAt(at + firstWord.length + 1)) !== LOWER) return false
  return leadingParticles.has(firstWord.slice(-3)) || leadingParticles.has(firstWord.slice(-2))
}

/**
 * Whether the line from `start` to `end` is two to four words such as "Dongyang", "Jean-Luc", "van" and "A.": the first no
 * particle, the last no initial.
 */
function isOrdinaryName(text: string, start: number, end: number, mayBeginWithInitial: boolean): boolean {
  let words = 0
  let offset = start
  while (offset < end) {
    const begin = offset
    const kind = kindOf(text.charCodeAt(offset))
    if (kind !== UPPER && (kind !== LOWER || words === 0)) return false
    offset = afterSmallLetters(text, begin + 1, end)
    const ahead = text.charCodeAt(offset)
    if (kind === LOWER) {
      if (!nameParticles.has(text.slice(begin, offset))) return false
    } else if (ahead === HYPHEN) {
      const part = offset + 1
      offset = afterSmallLetters(text, kindOf(text.charCodeAt(part)) === UPPER ? part + 1 : part, end)
      if (offset === part || offset > end) return false
    } else if (offset === begin + 1) {
      if (words === 0 && (ahead !== FULL_STOP || !mayBeginWithInitial)) return false
      if (ahead === FULL_STOP) offset++
      if (offset >= end) return false
    }
    words++
    if (offset >= end) break
    if (kindOf(text.charCodeAt(offset)) !== SPACE) return false
    offset++
  }
  return (
    words >= 2 && words <= MOST_ORDINARY_WORDS && kindOf(text.charCodeAt(text.lastIndexOf(' ', end - 1) + 1)) === UPPER
  )
}

function afterSmallLetters(text: string, from: number, end: number): number {
  let offset = from
  while (offset < end && kindOf(text.charCodeAt(offset)) === LOWER) offset++
  return offset
}

/** The last place between `start` and `end` where a word's inner capital is followed by a small letter; -1 without one in reach. */
function lastJunction(text: string, start: number, end: number): number {
  const reach = Math.max(start + 1, end - LONGEST_NAME)
  for (let offset = end - 1; offset >= reach; offset--) {
    if (kindOf(text.charCodeAt(offset)) === UPPER && isRival(text, offset)) return offset
  }
  return -1
}

/**
 * Whether what stands before `at` is no part of a name: a word such as "Pretraining" or "models", plural capitals such as
 * "LLMs", each perhaps the last part of a hyphened word; anything that ends in a closing sign; or capitals and digits such as
 * "SQL" and "3D" that the abstract holds. The abstract must not go on with the word, nor may a comma stand before it.
 */
function endsLikeTitle(text: string, at: number, start: number, abstract: string): boolean {
  if (CLOSING_SIGNS.has(text.charCodeAt(at - 1))) return true
  const last = kindOf(text.charCodeAt(at - 1))
  const reach = Math.max(start, at - LONGEST_NAME)
  if (start > 0 && text.lastIndexOf(' ', at - 1) < start) return false
  let offset = at - 1
  if (last === DIGIT) {
    while (offset >= reach && kindOf(text.charCodeAt(offset)) !== SPACE) offset--
    const word = text.slice(offset + 1, at)
    return YEAR.test(word) || holdsWord(abstract, word)
  }
  while (offset >= reach && kindOf(text.charCodeAt(offset)) === LOWER) offset--
  const small = at - 1 - offset
  while (offset >= reach && kindOf(text.charCodeAt(offset)) === UPPER) offset--
  const capitals = at - 1 - small - offset
  const stands = offset < 0 || kindOf(text.charCodeAt(offset)) === SPACE || text.charCodeAt(offset) === HYPHEN
  if (!stands || holdsOpening(abstract, text.slice(offset + 1, at + 1))) return false
  if (capitals > 1) {
    return small === 0
      ? isAcronymSeen(abstract, text.slice(offset + 1, at))
      : small === 1 && text.charCodeAt(at - 1) === SMALL_S
  }
  return small + capitals >= SHORTEST_ORDINARY_WORD
}

/** Whether a name could as well begin in the word of `at` or in one of the few before it. */
function hasRivalToTheLeft(text: string, at: number, start: number): boolean {
  let words = 0
  let wordEnd = at
  for (let offset = at - 1; offset >= start; offset--) {
    const kind = kindOf(text.charCodeAt(offset))
    if (kind === SPACE) {
      if (
        words > 0 &&
        kindOf(text.charCodeAt(offset + 1)) === LOWER &&
        !nameParticles.has(text.slice(offset + 1, wordEnd))
      )
        return false
      words++
      if (words > WORDS_TO_THE_LEFT) return false
      wordEnd = offset
    } else if (
      kind === UPPER &&
      offset > start &&
      (isRival(text, offset) || kindOf(text.charCodeAt(offset - 1)) === LOWER)
    )
      return true
  }
  return false
}

/** Whether one of the items before `start` that could hold a name, the `items` last ones being counted, holds a junction. */
function hasRivalItem(text: string, start: number, items: number): boolean {
  let end = start - 2
  for (let further = items; further < MOST_NAMES && end > 0; further++) {
    const comma = text.lastIndexOf(', ', end - 1)
    const reach = Math.max(comma + 2, end - LONGEST_NAME, 1)
    for (let offset = end - 1; offset > reach; offset--) {
      if (kindOf(text.charCodeAt(offset)) === UPPER && isRival(text, offset)) return true
    }
    if (comma < 0 || comma + 2 < reach) return false
    end = comma
  }
  return false
}

/** Whether the capital at `offset` stands inside a word as the first letter of a name would: not so in "LLM", "LLMs", "Pre-Training". */
function isRival(text: string, offset: number): boolean {
  const before = kindOf(text.charCodeAt(offset - 1))
  if (before === SPACE || (before === OTHER && !canEndTitle(text, offset))) return false
  const after = text.charCodeAt(offset + 1)
  if (after === FULL_STOP) return true
  if (kindOf(after) !== LOWER) return false
  return after !== SMALL_S || kindOf(text.charCodeAt(offset + 2)) === LOWER
}
