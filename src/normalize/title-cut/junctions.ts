import { leadingParticles } from './closed-word-lists.js'
import { type CommaItem, LONGEST_NAME } from './comma-items.js'
import { CASELESS, kindOf, LOWER, OTHER, SPACE, UPPER } from './letters.js'

/** What neither a title ends in nor a name is preceded by: "Q&A", "TL;DR", "PET/CT", "(LoRA". */
const NEVER_BEFORE_A_NAME = new Set([...'([{<&@#/\\_^=:;,|~§“‘«„'].map((unit) => unit.charCodeAt(0)))
/** No printed name has more words than this and one. */
const MOST_WORDS = 14
const BLANK = 32
const LONGEST_SMALL_WORD = 12
const SHORTEST_TITLE_WORD = 4
const DASHES = new Set([...'-–—‐‑'].map((unit) => unit.charCodeAt(0)))

/** Whether the unit before `offset` can be the last of a title whose first author begins at `offset`. */
export function canEndTitle(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  if (DASHES.has(before)) return kindOf(text.charCodeAt(offset - 2)) === SPACE
  return !NEVER_BEFORE_A_NAME.has(before)
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

/** Adds every place inside a word of `item` where a capital, or a letter without case, could begin a name. */
export function addCapitalJunctions(text: string, item: CommaItem, into: number[]): void {
  const start = searchStart(text, item)
  let before = kindOf(text.charCodeAt(start - 1))
  for (let offset = start; offset < item.end; offset++) {
    const kind = kindOf(text.charCodeAt(offset))
    const begins = kind === UPPER || (kind === CASELESS && before !== CASELESS)
    if (begins && before !== SPACE && (before !== OTHER || canEndTitle(text, offset))) into.push(offset)
    before = kind
  }
}

/**
 * Adds the places where a small letter could begin a name: a particle, "Miningvan der Aalst", "Networksd'Ascoli", or the
 * rest of any long word that a capitalised one follows, "Modalitiestaro Suzuki".
 */
export function addSmallLetterJunctions(text: string, item: CommaItem, into: number[]): void {
  const start = searchStart(text, item)
  let run = 0
  for (let offset = start; offset < item.end; offset++) {
    const kind = kindOf(text.charCodeAt(offset))
    if (kind === LOWER) {
      run++
      continue
    }
    if (kind === SPACE) addEndsOfWord(text, offset, run, into)
    else if (run > 1 && isElision(text, offset)) into.push(offset - 1)
    run = 0
  }
}

/** `run` is the number of small letters that end the word before the space at `space`. */
function addEndsOfWord(text: string, space: number, run: number, into: number[]): void {
  const beforeCapital = kindOf(text.charCodeAt(space + 1)) === UPPER
  for (let taken = 2; taken <= Math.min(run, LONGEST_SMALL_WORD); taken++) {
    const offset = space - taken
    if (kindOf(text.charCodeAt(offset - 1)) === SPACE || !canEndTitle(text, offset)) continue
    const anyWord = beforeCapital && taken > 2 && run - taken >= SHORTEST_TITLE_WORD
    if (anyWord || leadingParticles.has(text.slice(offset, space))) into.push(offset)
  }
}

/** Whether "d'" or "l'" before a capital stands here: "Networksd'Ascoli". */
function isElision(text: string, offset: number): boolean {
  const mark = text.charAt(offset)
  const letter = text.charAt(offset - 1)
  return (
    (mark === "'" || mark === '’') &&
    (letter === 'd' || letter === 'l') &&
    kindOf(text.charCodeAt(offset + 1)) === UPPER
  )
}
