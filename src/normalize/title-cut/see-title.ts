import { DIGIT, kindAt, OTHER, SPACE, UPPER } from './letters.js'
import { groups, type See } from './see.js'
import { COINED_TAILS } from './word-lists.js'
import { isCoined, isOrdinary, lastHump, shapeOf, type WordShape } from './word-shape.js'

/** The word that a title cut at some offset ends in. */
export interface LastTitleWord {
  /** Without the signs around it. */
  readonly whole: string
  /** What follows its last hyphen, slash or colon. */
  readonly part: string
  /** The shape of the part. */
  readonly shape: WordShape
  /** Where it begins, and how many words of its comma item stand before it. */
  readonly start: number
}

const OPENING_SIGNS = '("\'“‘[$*`'
const CLOSING_SIGNS = ')"\'”’]$*?!.`+:;,'
const JOINTS = '-/:'
const LONGEST_WORD = 80
/** The signs that a title is closed by. */
export const CLOSING = '?!)”"]'
const APOSTROPHES = "'’"
const LONGEST_QUOTATION = 80
const LENGTHS = ['0', '1', '2', '3', '4', '5', '6', '7-8', '7-8', '9-11', '9-11', '9-11']
const TELLING_ENDING = 0.5
const LONGEST_COMMON_WORD = 17

export function lastTitleWord(text: string, at: number): LastTitleWord {
  const reach = Math.max(0, at - LONGEST_WORD)
  let end = at
  while (end > reach && kindAt(text, end - 1) === OTHER && CLOSING_SIGNS.includes(text.charAt(end - 1))) end--
  let start = end
  let partStart = -1
  for (; start > reach; start--) {
    const kind = kindAt(text, start - 1)
    if (kind === SPACE) break
    if (kind === OTHER && partStart < 0 && JOINTS.includes(text.charAt(start - 1))) partStart = start
  }
  while (start < end && kindAt(text, start) === OTHER && OPENING_SIGNS.includes(text.charAt(start))) start++
  const whole = text.slice(start, end)
  const part = partStart > start ? text.slice(partStart, end) : whole
  return { whole, part, shape: shapeOf(part), start }
}

/** Says what the shape of a title that ends at `at` shows. */
export function seeTitle(text: string, at: number, word: LastTitleWord, see: See): void {
  const { part, shape, start } = word
  see(groups.title, shape)
  if (isOrdinary(shape)) {
    see(groups.titleLength, lengthRow(part.length))
    if (part.length > 3) see(groups.titleEnding, part.slice(-2))
  } else if (isCoined(shape) && COINED_TAILS.has(lastHump(part))) see(groups.title, 'coined-tail')
  seeSign(text, at, word, see)
  see(groups.before, beforeLastWord(text, start))
}

/** Whether ending and length of an ordinary word are those of title words: "Retrieval", not "Trainingx". */
export function isTellingEnding(word: string): boolean {
  return (
    groups.titleEnding.weights.has(word.slice(-2)) &&
    endingWeight(word) + (groups.titleLength.weights.get(lengthRow(word.length)) ?? 0) >= TELLING_ENDING
  )
}

/** What the last two letters of a word weigh for a title that ends in it. */
export function endingWeight(word: string): number {
  return groups.titleEnding.weights.get(word.slice(-2)) ?? 0
}

function lengthRow(length: number): string {
  return LENGTHS[length] ?? (length > LONGEST_COMMON_WORD ? '18+' : '12-17')
}

function seeSign(text: string, at: number, { whole, shape }: LastTitleWord, see: See): void {
  const sign = text.charAt(at - 1)
  const kind = kindAt(text, at - 1)
  if (CLOSING.includes(sign)) see(groups.sign, 'closed')
  else if (APOSTROPHES.includes(sign)) see(groups.sign, isElided(text, at) ? 'apostrophe' : 'closed')
  else if (kind === OTHER) see(groups.sign, 'other')
  else if (kindAt(text, at) === UPPER) {
    if (kind === UPPER) see(groups.sign, 'between-capitals')
    else if (kind === DIGIT && shape !== 'year') see(groups.sign, 'after-digit')
  }
  if (whole === '') see(groups.sign, 'nothing-but-signs')
}

/** Whether an apostrophe stands before `at` that closes no quotation: "Jennifer D'|Souza", but not "the 'World Model'|Ana Silva". */
export function isElided(text: string, at: number): boolean {
  if (!APOSTROPHES.includes(text.charAt(at - 1))) return false
  const words = text.slice(Math.max(0, at - LONGEST_QUOTATION), at - 1).split(' ')
  const opened = words.findLastIndex((word) => word.length > 1 && "'‘".includes(word.charAt(0)))
  return opened < 0 || words.slice(opened).some((word) => word.length > 1 && APOSTROPHES.includes(word.slice(-1)))
}

/**
 * What stands before the last title word. Where it is a comma, "AJ Novak, Amir|Reza Karimi", or a capitalised word and a
 * comma before that, the cut may lie inside a further name.
 */
function beforeLastWord(text: string, start: number): string {
  const space = text.charAt(start - 1) === ' ' ? start - 1 : start - 2
  if (space <= 0) return 'nothing'
  const sign = text.charAt(space - 1)
  if (sign === ',') return 'comma'
  if (sign === ':' || sign === '.' || sign === '?' || sign === '!') return 'stop'
  let wordStart = space
  while (wordStart > space - LONGEST_WORD && wordStart > 0 && kindAt(text, wordStart - 1) !== SPACE) wordStart--
  const kind = kindAt(text, wordStart)
  if (kind !== UPPER) return kind === OTHER || kind === DIGIT ? 'other' : 'small'
  if (text.charAt(wordStart - 2) === ',') return 'capital-behind-comma'
  return wordStart === 0 ? 'capital-only' : 'capital'
}
