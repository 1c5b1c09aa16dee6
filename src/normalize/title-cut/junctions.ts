import { leadingParticles } from './closed-word-lists.js'
import { type CommaItem, LONGEST_NAME } from './comma-items.js'
import { isOne } from './ending-tree.js'
import { CASELESS, DIGIT, kindAt, LOWER, OTHER, SPACE, UPPER } from './letters.js'

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = new Set([...'([{<&@#/\\_^=:;,|~§“‘«„'].map((unit) => unit.charCodeAt(0)))
/** No printed name has more words than this and one. */
const MOST_WORDS = 14
const BLANK = 32
const FULL_STOP = 46
const SMALL_S = 115
const LONGEST_SMALL_WORD = 12
const SHORTEST_TITLE_WORD = 4
const APOSTROPHES = new Set([39, 0x2019, 96])
/** A name that begins with a particle is not looked for further left than this many words, another small letter than this. */
const MOST_WORDS_WITH_PARTICLE = 4
const MOST_WORDS_OF_SMALL_NAME = 3
const DASHES = new Set([...'-–—‐‑'].map((unit) => unit.charCodeAt(0)))

/** Whether the unit before `offset` can be the last of a title whose first author begins at `offset`: not so the dash of "C. -C. Kuo". */
export function canEndTitle(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  if (DASHES.has(before)) {
    return kindAt(text, offset - 2) === SPACE && text.charCodeAt(offset - 3) !== FULL_STOP
  }
  return !NEVER_BEFORE_A_NAME.has(before)
}

/** Every place inside a word of `item` where the first name could begin: before a capital first, then the rare ones. */
export function junctionsIn(text: string, item: CommaItem): number[] {
  const junctions: number[] = []
  const start = searchStart(text, item)
  addCapitalJunctions(text, start, item.end, junctions)
  addRareJunctions(text, start, item.end, junctions)
  return junctions
}

/** The first offset of `item` where a name of bearable length could begin inside a word. */
function searchStart(text: string, item: CommaItem): number {
  const reach = Math.max(item.start + 1, item.end - LONGEST_NAME)
  let words = 0
  for (let offset = item.end - 1; offset > reach; offset--) {
    if (text.charCodeAt(offset) === BLANK && ++words > MOST_WORDS) return offset
  }
  return reach
}

/** Adds every place inside a word where a capital, or a letter without case, could begin a name. */
function addCapitalJunctions(text: string, start: number, end: number, into: number[]): void {
  let before = kindAt(text, start - 1)
  for (let offset = start; offset < end; offset++) {
    const kind = kindAt(text, offset)
    const begins = kind === UPPER || (kind === CASELESS && before !== CASELESS)
    if (begins && before !== SPACE && (before !== OTHER || canEndTitle(text, offset))) into.push(offset)
    before = kind
  }
}

/**
 * Adds the places where a name could begin with a small letter or a full stop: a particle, "Miningvan der Aalst",
 * "Networksd'Ascoli"; what follows capitals, "LLMstaro Suzuki"; the rest of any long word, "Modalitiestaro Suzuki"; and the
 * stop of a lost initial, "Reports. Berger".
 */
function addRareJunctions(text: string, start: number, end: number, into: number[]): void {
  let words = 1
  for (let space = end - 1; space > start; space--) {
    const kind = kindAt(text, space)
    if (kind === OTHER && isElision(text, space) && space - 1 > start && kindAt(text, space - 2) !== SPACE)
      into.push(space - 1)
    if (kind !== SPACE) continue
    if (++words > MOST_WORDS_WITH_PARTICLE) break
    if (text.charCodeAt(space - 1) === FULL_STOP) addLostInitial(text, space - 1, start, into)
    else {
      const mayBeAnyWord = words <= MOST_WORDS_OF_SMALL_NAME && isFollowedLikeGivenName(text, space, end)
      addEndsOfWord(text, space, start, mayBeAnyWord, into)
    }
  }
}

/** Adds the places inside the word before `space` where its small letters could begin a name. */
function addEndsOfWord(text: string, space: number, start: number, mayBeAnyWord: boolean, into: number[]): void {
  let run = 0
  while (space - run - 1 >= start && kindAt(text, space - run - 1) === LOWER) run++
  const runStart = space - run
  const capital = kindAt(text, runStart - 1) === UPPER
  const hump = capital && isInsideWord(text, runStart - 1)
  const shortest = SHORTEST_TITLE_WORD - (hump ? 2 : capital ? 1 : 0)
  for (let taken = 2; taken <= Math.min(run, LONGEST_SMALL_WORD); taken++) {
    const offset = space - taken
    const left = run - taken
    const standsAfterWord = left === 0 ? hump || isAfterSign(text, offset) : left > 1 || hump
    if (!standsAfterWord) continue
    const endsWord = left === 0 || left >= shortest || (left === 1 && text.charCodeAt(offset - 1) === SMALL_S)
    if ((mayBeAnyWord && endsWord) || isOne(leadingParticles, text, offset, space)) into.push(offset)
  }
}

/** Whether a digit or a closing sign stands before `offset`. */
function isAfterSign(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const kind = kindAt(text, offset - 1)
  return (
    kind === DIGIT || (kind === OTHER && !APOSTROPHES.has(before) && !DASHES.has(before) && canEndTitle(text, offset))
  )
}

/** Whether "d'" or "l'" before a capital stands here: "Networksd'Ascoli". */
export function isElision(text: string, offset: number): boolean {
  const mark = text.charAt(offset)
  if (mark !== "'" && mark !== '’') return false
  const letter = text.charAt(offset - 1)
  return (letter === 'd' || letter === 'l') && kindAt(text, offset + 1) === UPPER
}

/** Whether a capital follows the space, or one last small word: "taro Suzuki", "taro suzuki". */
function isFollowedLikeGivenName(text: string, space: number, end: number): boolean {
  const kind = kindAt(text, space + 1)
  if (kind !== LOWER) return kind === UPPER
  for (let offset = space + 2; offset < end; offset++) if (kindAt(text, offset) !== LOWER) return false
  return true
}

/** Whether a letter or digit stands before the capital at `offset`. */
function isInsideWord(text: string, offset: number): boolean {
  const before = kindAt(text, offset - 1)
  return before === UPPER || before === LOWER || before === DIGIT
}

/** Adds the full stop at `stop` where a long word stands before it and a capital after it. */
function addLostInitial(text: string, stop: number, start: number, into: number[]): void {
  if (kindAt(text, stop + 2) !== UPPER) return
  let letters = 0
  while (letters < SHORTEST_TITLE_WORD && isLetter(kindAt(text, stop - 1 - letters))) letters++
  if (letters === SHORTEST_TITLE_WORD && stop > start) into.push(stop)
}

function isLetter(kind: number): boolean {
  return kind === UPPER || kind === LOWER
}
