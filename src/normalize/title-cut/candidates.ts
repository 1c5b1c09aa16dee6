import { type CommaItem, LONGEST_NAME, MOST_NAMES, MOST_WORDS_OF_PERSON, wordsOf } from './comma-items.js'
import { CASELESS, DIGIT, kindAt, LOWER, OTHER, SPACE, UPPER } from './letters.js'
import type { FirstName } from './see-names.js'
import type { LastTitleWord } from './see-title.js'
import { LEADING_PARTICLES } from './word-lists.js'
import { shapeOf, type WordShape } from './word-shape.js'

/** A place where the first name may begin. */
export interface Candidate {
  readonly at: number
  /** Which comma item it lies in, counted from the end of the line; -1 where the line would hold no name. */
  readonly item: number
  /** Whether the name would begin otherwise than with a capital or a letter without case. */
  readonly isRare?: true
  /** The word that the title would end in, once somebody asked. */
  word?: LastTitleWord
  /** The name that would follow, once somebody asked. */
  name?: FirstName
}

/** Whether what stands between two offsets is likely to be the last word of a title. */
export type IsTitleWord = (start: number, at: number) => boolean

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = '([{<&@#/\\_^=:;,|~§“‘«„'
const DASHES = '-–—‐‑'
const APOSTROPHES = "'’`"
const LONGEST_SMALL_BEGINNING = 12
const MOST_WORDS_BEHIND_SMALL_BEGINNING = 4
/** No printed name has more words. */
const MOST_WORDS = 8
const SHORTEST_TITLE_WORD = 3

/** Every place inside a word of the item where a capital, or a letter without case, could begin a name: "Mining|Ana Silva". */
export function capitalCandidates(text: string, items: readonly CommaItem[], item: number, into: Candidate[]): void {
  const { start, end } = items[item] as CommaItem
  const from = Math.max(start, end - LONGEST_NAME)
  let words = 1
  let kind = kindAt(text, end - 1)
  for (let at = end - 1; at > from; at--) {
    const before = kindAt(text, at - 1)
    if (kind === SPACE) {
      if (++words > MOST_WORDS) return
    } else if ((kind === UPPER || (kind === CASELESS && before !== CASELESS)) && before !== SPACE) {
      if (before !== OTHER || canEndTitle(text, at)) into.push({ at, item })
    }
    kind = before
  }
}

/** Whether the sign before `at` can be the last of a title: not so the dash of "C. -C. Kuo". */
function canEndTitle(text: string, at: number): boolean {
  const sign = text.charAt(at - 1)
  if (DASHES.includes(sign)) return text.charAt(at - 2) === ' ' && text.charAt(at - 3) !== '.'
  return !NEVER_BEFORE_A_NAME.includes(sign)
}

/**
 * The places where a name could begin otherwise: with a particle, "Mining|van der Aalst", "Networks|d'Ascoli"; with small
 * letters, "LLMs|taro Suzuki", "Training|xAI"; with a digit, "Training|01.AI"; with a lost initial, "Reports|. Berger".
 * Few lines are so: they are looked for where capitals leave a doubt.
 */
export function rareCandidates(
  text: string,
  items: readonly CommaItem[],
  item: number,
  isTitleWord: IsTitleWord,
  into: Candidate[],
): void {
  const { start, end } = items[item] as CommaItem
  const from = Math.max(start, end - LONGEST_NAME)
  let wordsBehind = 0
  for (let wordEnd = end; wordsBehind < MOST_WORDS_BEHIND_SMALL_BEGINNING && wordEnd > from; wordsBehind++) {
    const blank = text.lastIndexOf(' ', wordEnd - 1)
    const wordStart = Math.max(blank + 1, from)
    addBeginningsIn(text, wordStart, wordEnd, item, wordsBehind === 0, isTitleWord, into)
    wordEnd = wordStart - 1
  }
}

function addBeginningsIn(
  text: string,
  start: number,
  end: number,
  item: number,
  isLast: boolean,
  isTitleWord: IsTitleWord,
  into: Candidate[],
): void {
  const first = Math.max(start + 1, end - 2 * LONGEST_SMALL_BEGINNING)
  for (let at = first; at < end; at++) {
    const before = kindAt(text, at - 1)
    const kind = kindAt(text, at)
    const begins =
      kind === LOWER
        ? canBeginSmall(text, start, at, end, before, isLast, isTitleWord)
        : kind === DIGIT
          ? (before === LOWER || before === UPPER) && at - start >= SHORTEST_TITLE_WORD
          : text.charAt(at) === '.' && at === end - 1 && !isLast && at - start > SHORTEST_TITLE_WORD && before === LOWER
    if (begins) into.push({ at, item, isRare: true })
  }
}

/** Whether small letters from `at` on could begin a name: they reach to a capital or to the end of a word that is not the last. */
function canBeginSmall(
  text: string,
  start: number,
  at: number,
  end: number,
  before: number,
  isLast: boolean,
  isTitleWord: IsTitleWord,
): boolean {
  // Behind one capital no word ends: "Hive|Mind", never "HiveM|ind".
  if (before === UPPER && kindAt(text, at - 2) !== UPPER && kindAt(text, at - 2) !== DIGIT) return false
  if (before === OTHER && (APOSTROPHES.includes(text.charAt(at - 1)) || !canEndTitle(text, at))) return false
  let run = at
  while (run < end && run - at <= LONGEST_SMALL_BEGINNING && kindAt(text, run) === LOWER) run++
  if (run < end) {
    const ahead = kindAt(text, run)
    const isElision =
      run === at + 1 && (text.charAt(run) === "'" || text.charAt(run) === '’') && kindAt(text, run + 1) === UPPER
    if (isElision) return at - start >= SHORTEST_TITLE_WORD
    return ahead === UPPER && at - start >= SHORTEST_TITLE_WORD && (before !== LOWER || isTitleWord(start, at))
  }
  if (isLast || (run - at < 3 && !LEADING_PARTICLES.has(text.slice(at, run)))) return false
  if (before !== LOWER) return true
  return at - start >= SHORTEST_TITLE_WORD && (isCamel(text, start, at) || isTitleWord(start, at))
}

/** Whether a capital stands inside the word: "FineWeb|taro Suzuki". */
function isCamel(text: string, start: number, at: number): boolean {
  for (let inside = start + 1; inside < at; inside++) if (kindAt(text, inside) === UPPER) return true
  return false
}

/** The line as all title, "A Census of Bees|", and, where its items can be all names, as all names, "|Ana Silva, Bo Chen". */
export function edgeCandidates(text: string, items: readonly CommaItem[], truncated: boolean): Candidate[] {
  const noName = { at: text.length, item: -1 }
  const last = items.length - 1
  const isWhole = items[last]?.start === 0 && (!truncated || items.length === MOST_NAMES)
  return isWhole && items.every((item) => canBeName(text, item)) ? [noName, { at: 0, item: last }] : [noName]
}

const NAME_WORD = /^[\p{L}\p{M}.'’,-]+$/u

/** Whether a comma item has one to five words, each as in names: "Ana van der Berg", not "A Census of Bees" nor "Reading LLMs". */
function canBeName(text: string, item: CommaItem): boolean {
  if (item.end - item.start > LONGEST_NAME) return false
  const words = wordsOf(text, item)
  return (
    words.length <= MOST_WORDS_OF_PERSON &&
    words.every((word) => !word.isProper || (NAME_WORD.test(word.text) && isNameShape(shapeOf(word.text))))
  )
}

function isNameShape(shape: WordShape): boolean {
  return shape !== 'small' && shape !== 'capitals-s' && shape !== 'mixed' && shape !== 'digits' && shape !== 'year'
}
