import { leadingParticles, nameParticles, teamWords } from './closed-word-lists.js'
import { commaBefore, LONGEST_NAME, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { isOne } from './ending-tree.js'
import { canEndTitle } from './junctions.js'
import { isCoinedTail } from './last-title-word.js'
import { DIGIT, kindAt, LOWER, OTHER, SPACE, UPPER } from './letters.js'
import { wordEnd, wordStart } from './name-words.js'
import { holdsAcronym, holdsEnding, holdsOpening, holdsWord, searchable } from './repeated-words.js'
import { isYear } from './word-shapes.js'

const HYPHEN = 45
const FULL_STOP = 46
const SMALL_S = 115
const SHORTEST_ORDINARY_WORD = 4
/** ? ! ) ] ” " */
const CLOSING_SIGNS = new Set([63, 33, 41, 93, 0x201d, 34])
const MOST_ORDINARY_WORDS = 4
const LONGEST_GIVEN_NAME = 11
/** A rival cut further left would make a name of more words than this. */
const WORDS_TO_THE_LEFT = 5

/**
 * The cut of a line that leaves nothing to weigh, or -1: the title ends as no name does, the name is two to four
 * ordinary words whose first the abstract does not hold, and no rival is near. Most lines are so, and this is their short way.
 */
export function obviousCut(paper: GluedPaper): number {
  const { text, truncated } = paper
  let end = text.length
  for (let index = 0; index < MOST_NAMES; index++) {
    const comma = commaBefore(text, end)
    const start = comma < 0 ? 0 : comma + 2
    const furtherName = truncated ? index < MOST_NAMES - 1 : isOrdinaryName(text, start, end, true)
    if (!furtherName) return obviousCutIn(paper, start, end, truncated ? MOST_NAMES : index + 1)
    if (comma < 0 || end - start > LONGEST_NAME || wordEnd(text, start, end) === end) return -1
    end = comma
  }
  return -1
}

/** The obvious cut in the comma item from `start` to `end`, the `items`-th from the end. */
function obviousCutIn(paper: GluedPaper, start: number, end: number, items: number): number {
  const { text } = paper
  const at = lastJunction(text, start, end)
  // "Class A. Meyer": behind capitals and digits an initial could be the title's.
  if (at < 0 || !isOrdinaryName(text, at, end, kindAt(text, at - 1) === LOWER)) return -1
  const firstEnd = wordEnd(text, at, end)
  if (firstEnd - at > LONGEST_GIVEN_NAME || isCoinedTail(text, at, firstEnd) || endsInParticle(text, at, firstEnd))
    return -1
  if (isOne(teamWords, text, wordStart(text, at, end), end)) return -1
  if (hasRivalToTheLeft(text, at, start) || hasRivalItem(text, start, items)) return -1
  const abstract = searchable(paper.abstract)
  return endsLikeTitle(text, at, start, abstract) && !holdsEnding(abstract, text.slice(at, firstEnd)) ? at : -1
}

/** Whether a particle may be glued to the first word, as in "Root|Netvan der Berg". */
function endsInParticle(text: string, start: number, end: number): boolean {
  if (kindAt(text, end + 1) !== LOWER) return false
  return isOne(leadingParticles, text, Math.max(start, end - 3), end) || isOne(leadingParticles, text, end - 2, end)
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
    const kind = kindAt(text, offset)
    if (kind !== UPPER && (kind !== LOWER || words === 0)) return false
    offset = afterSmallLetters(text, begin + 1, end)
    const ahead = offset < end ? text.charCodeAt(offset) : 0
    if (kind === LOWER) {
      if (!isOne(nameParticles, text, begin, offset)) return false
    } else if (ahead === HYPHEN) {
      const part = offset + 1
      offset = afterSmallLetters(text, kindAt(text, part) === UPPER ? part + 1 : part, end)
      if (offset === part || offset > end) return false
    } else if (offset === begin + 1) {
      if (words === 0 && (ahead !== FULL_STOP || !mayBeginWithInitial)) return false
      if (ahead === FULL_STOP) offset++
      if (offset >= end) return false
    }
    words++
    if (offset >= end) return words >= 2 && words <= MOST_ORDINARY_WORDS && kind === UPPER
    if (kindAt(text, offset) !== SPACE) return false
    offset++
  }
  return false
}

function afterSmallLetters(text: string, from: number, end: number): number {
  let offset = from
  while (offset < end && kindAt(text, offset) === LOWER) offset++
  return offset
}

/** The last place between `start` and `end` where a word's inner capital is followed by a small letter; -1 without one in reach. */
function lastJunction(text: string, start: number, end: number): number {
  const reach = Math.max(start + 1, end - LONGEST_NAME)
  for (let offset = end - 1; offset >= reach; offset--) {
    if (kindAt(text, offset) === UPPER && isRival(text, offset)) return offset
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
  const last = kindAt(text, at - 1)
  const reach = Math.max(start, at - LONGEST_NAME)
  if (start > 0 && readsAsName(text, start, at)) return false
  let offset = at - 1
  if (last === DIGIT) {
    while (offset >= reach && kindAt(text, offset) !== SPACE) offset--
    return isYear(text, offset + 1, at) || holdsWord(abstract, text.slice(offset + 1, at))
  }
  while (offset >= reach && kindAt(text, offset) === LOWER) offset--
  const small = at - 1 - offset
  while (offset >= reach && kindAt(text, offset) === UPPER) offset--
  const capitals = at - 1 - small - offset
  const stands = offset < 0 || kindAt(text, offset) === SPACE || text.charCodeAt(offset) === HYPHEN
  if (!stands || holdsOpening(abstract, text.slice(offset + 1, at + 1))) return false
  if (capitals > 1) {
    return small === 0
      ? holdsAcronym(abstract, text.slice(offset + 1, at))
      : small === 1 && text.charCodeAt(at - 1) === SMALL_S
  }
  return small + capitals >= SHORTEST_ORDINARY_WORD
}

/** Whether a name could as well begin in the word of `at` or in one of the few before it. */
function hasRivalToTheLeft(text: string, at: number, start: number): boolean {
  let words = 0
  let end = at
  for (let offset = at - 1; offset >= start; offset--) {
    const kind = kindAt(text, offset)
    if (kind === SPACE) {
      if (words > 0 && kindAt(text, offset + 1) === LOWER && !isOne(nameParticles, text, offset + 1, end)) return false
      words++
      if (words > WORDS_TO_THE_LEFT) return false
      end = offset
    } else if (kind === UPPER && offset > start && (isRival(text, offset) || kindAt(text, offset - 1) === LOWER))
      return true
  }
  return false
}

/** Whether one of the items before `start` that could hold a name, the `items` last ones being counted, holds a junction. */
function hasRivalItem(text: string, start: number, items: number): boolean {
  let end = start - 2
  for (let further = items; further < MOST_NAMES && end > 0; further++) {
    const comma = commaBefore(text, end)
    const reach = Math.max(comma + 2, end - LONGEST_NAME, 1)
    for (let offset = end - 1; offset > reach; offset--) {
      if (kindAt(text, offset) === UPPER && isRival(text, offset)) return true
    }
    if (comma < 0 || comma + 2 < reach) return false
    end = comma
  }
  return false
}

/** Whether the capital at `offset` stands inside a word as the first letter of a name would: not so in "LLM", "LLMs", "Pre-Training". */
function isRival(text: string, offset: number): boolean {
  const before = kindAt(text, offset - 1)
  if (before === SPACE || (before === OTHER && !canEndTitle(text, offset))) return false
  if (kindAt(text, offset + 1) !== LOWER) return text.charCodeAt(offset + 1) === FULL_STOP
  return text.charCodeAt(offset + 1) !== SMALL_S || kindAt(text, offset + 2) === LOWER
}

/** Whether every word from `start` to `end` begins with a capital or is a particle, as in "Md Amir|Hossein Karimi". */
function readsAsName(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; ) {
    const behind = wordEnd(text, offset, end)
    if (kindAt(text, offset) !== UPPER && !isOne(nameParticles, text, offset, behind)) return false
    offset = behind + 1
  }
  return true
}
