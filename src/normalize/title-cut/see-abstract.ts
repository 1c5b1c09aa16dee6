import { isWordUnit, kindAt, UPPER } from './letters.js'
import { groups, type See } from './see.js'
import { type FirstName, isFunctionWord } from './see-names.js'
import type { LastTitleWord } from './see-title.js'
import { NAME_PARTICLES } from './word-lists.js'
import { firstHump, isCoined, isOrdinary } from './word-shape.js'

/** A shorter abstract need not repeat a title's words. */
const TELLING_ABSTRACT = 300
const SHORTEST_STEM = 5
const LONGEST_ENDING = 3
const HUMP_BORDER = /(?<=[\p{Ll}\d])(?=\p{Lu})/u

/** How an abstract repeats a word: as it is, as another form of it, by a word that begins alike and is no form of it, or not at all. */
type Repetition = 'word' | 'kin' | 'opening' | 'none'

const SHORT = { word: 'short-word', kin: 'short-kin', none: 'short-none', opening: 'short-none' }

/** An abstract in which words are looked up. */
export class Abstract {
  private readonly known = new Map<string, Repetition>()
  private small: string | null = null
  private initials: string | null = null

  constructor(readonly text: string) {}

  /** The abstract in small letters. */
  get lower(): string {
    this.small ??= this.text.toLowerCase()
    return this.small
  }

  /** The first letters of its words, as capitals: "magnetic resonance imaging" is MRI. */
  private get firstLetters(): string {
    this.initials ??= (this.text.match(/(?<=^|[ -])[^ -]/g) ?? []).join('').toUpperCase()
    return this.initials
  }

  /** How it repeats a word: "Pretraining" also as "pretraining", "Models" as "model" or, akin, as "modelling". */
  repetition(word: string): Repetition {
    let known = this.known.get(word)
    if (known === undefined) {
      known = this.lookUp(word.toLowerCase())
      this.known.set(word, known)
    }
    return known
  }

  /** Whether words with the initials of an acronym of three letters or more follow one another. */
  spellsOut(acronym: string): boolean {
    return acronym.length > 2 && this.firstLetters.includes(acronym)
  }

  private lookUp(word: string): Repetition {
    if (word === '') return 'none'
    const text = this.lower
    const other = inOtherNumber(word)
    const stem = word.slice(0, Math.max(Math.min(SHORTEST_STEM, word.length - 1), word.length - LONGEST_ENDING, 1))
    let isBegun = false
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      if (isWordUnit(text, at - 1)) continue
      if (isWordAt(text, word, at) || isWordAt(text, other, at)) return 'word'
      isBegun = true
    }
    return isBegun ? (stem.length >= SHORTEST_STEM ? 'kin' : 'opening') : 'none'
  }
}

function isWordAt(text: string, word: string, at: number): boolean {
  return text.startsWith(word, at) && !isWordUnit(text, at + word.length)
}

/** What the abstract shows of a cut. */
export function seeAbstract(
  text: string,
  at: number,
  word: LastTitleWord,
  name: FirstName | null,
  abstract: Abstract,
  see: See,
): void {
  if (abstract.text === '') return
  if (word.whole !== '') seeTitleInAbstract(text, at, word, abstract, see)
  if (name !== null) seeNameInAbstract(name, abstract, see)
}

function seeTitleInAbstract(
  text: string,
  at: number,
  { whole, part, shape }: LastTitleWord,
  abstract: Abstract,
  see: See,
): void {
  const isWord = isOrdinary(shape)
  const group = isWord
    ? groups.ordinaryInAbstract
    : isCoined(shape)
      ? groups.coinedInAbstract
      : groups.acronymInAbstract
  let seen = abstract.repetition(whole)
  if (seen !== 'word' && part !== whole) seen = abstract.repetition(part)
  const isForeign = seen === 'none'
  if (seen === 'opening') seen = 'none'
  const isShort = abstract.text.length < TELLING_ABSTRACT
  see(group, part.length < 3 && isWord ? SHORT[seen] : seen === 'none' && isShort ? 'none-short' : seen)
  if (!isWord && seen === 'none') {
    if (isSpacedOut(part, abstract)) see(groups.abstract, 'spaced-out')
    if (shape === 'capitals' && abstract.spellsOut(part)) see(groups.abstract, 'spelled-out')
  }
  if (at === text.length || isForeign) return
  const opening = part + text.charAt(at)
  if (
    isCutShort(abstract.text, opening, text, at + 1) ||
    (part.length > 1 && isCutShort(abstract.text, opening.charAt(0).toLowerCase() + opening.slice(1), text, at + 1))
  )
    see(groups.abstract, 'word-cut-short')
  else if (whole.length > 1 && holdsOpening(abstract.text, whole + text.charAt(at)))
    see(groups.abstract, 'word-goes-on')
}

/** Whether the abstract writes a coined word apart: "DeepResearch" as "Deep Research" or "deep-research". */
function isSpacedOut(word: string, { lower }: Abstract): boolean {
  const humps = word.split(HUMP_BORDER)
  if (humps.length < 2 || humps.some((hump) => hump.length < 2)) return false
  return lower.includes(humps.join(' ').toLowerCase()) || lower.includes(humps.join('-').toLowerCase())
}

/**
 * Whether a word of the abstract begins with `opening` and goes on as the line does from `at`, at least to the end of
 * either: "FineWeb" where the line has "Fine|Webana".
 */
function isCutShort(abstract: string, opening: string, text: string, at: number): boolean {
  for (let place = abstract.indexOf(opening); place >= 0; place = abstract.indexOf(opening, place + 1)) {
    if (isWordUnit(abstract, place - 1)) continue
    let end = place + opening.length
    for (let ahead = at; isWordUnit(abstract, end) && abstract.charCodeAt(end) === text.charCodeAt(ahead); ahead++)
      end++
    if (!isWordUnit(abstract, end)) return true
  }
  return false
}

/** Names are hardly ever repeated in an abstract, but for those of teams. */
function seeNameInAbstract({ first, words, before, isTeam }: FirstName, abstract: Abstract, see: See): void {
  if (isTeam) {
    const isKnown =
      before < words.length &&
      (holdsWord(abstract.text, first) || words.slice(before, -1).some((word) => holdsWord(abstract.text, word.text)))
    if (isKnown) see(groups.abstract, 'team')
    return
  }
  if (first.length > 2 && !NAME_PARTICLES.has(first) && !isFunctionWord(first) && holdsWord(abstract.text, first))
    see(groups.first, 'in-abstract')
  const hump = firstHump(first)
  if (hump.length > 2 && kindAt(first, hump.length) === UPPER && holdsWord(abstract.lower, hump.toLowerCase()))
    see(groups.first, 'hump-in-abstract')
}

function inOtherNumber(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`
}

/** Whether `word` stands in `text` with no letter or digit touching it. */
export function holdsWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordUnit(text, at - 1) && !isWordUnit(text, at + word.length)) return true
  }
  return false
}

/** Whether a word of `text` is `ending` or ends in it, as "TikTok" does in "Tok". */
export function holdsEnding(text: string, ending: string): boolean {
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    if (!isWordUnit(text, at + ending.length)) return true
  }
  return false
}

/** Whether a word of `text` begins with `opening`. */
function holdsOpening(text: string, opening: string): boolean {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (!isWordUnit(text, at - 1)) return true
  }
  return false
}
