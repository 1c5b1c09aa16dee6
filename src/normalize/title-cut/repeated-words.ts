import type { AbstractWords } from './abstract-words.js'
import { isWordUnit, kindAt, LOWER } from './letters.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000
const SHORTEST_STEM = 5
const LONGEST_ENDING = 3

/** How a text repeats a word: as printed or in another case, as another form of it, or not at all. */
export type Repetition = 'word' | 'kin' | 'none'

export function searchable(abstract: string): string {
  return abstract.length > LONGEST_ABSTRACT ? abstract.slice(0, LONGEST_ABSTRACT) : abstract
}

/** How the abstract repeats the last word of a title: "Pretraining" also as "pretraining", "Models" as "model" or "modelling". */
export function repetition(abstract: AbstractWords, word: string): Repetition {
  if (word === '' || abstract.text === '') return 'none'
  // Capitals are sooner looked for: few stand in an abstract.
  const plural = word.endsWith('s') ? word.slice(0, -1) : `${word}s`
  const mayBePlural = word.length > 2
  if (abstract.holdsWord(word) || (mayBePlural && abstract.holdsWord(plural))) return 'word'
  const small = word.toLowerCase()
  const capital = word.charAt(0).toUpperCase() + small.slice(1)
  if (capital !== word && abstract.holdsWord(capital)) return 'word'
  if (abstract.holdsWord(small) || (mayBePlural && abstract.holdsWord(plural.toLowerCase()))) return 'word'
  const stem = small.slice(0, Math.max(SHORTEST_STEM, small.length - LONGEST_ENDING))
  return stem.length < small.length && abstract.holdsOpening(stem) ? 'kin' : 'none'
}

/** Whether the abstract writes a coined word apart: "DeepResearch" as "Deep Research" or "deep-research". */
export function holdsSpacedOut(abstract: AbstractWords, word: string): boolean {
  let firstHump = 1
  while (kindAt(word, firstHump) === LOWER) firstHump++
  if (firstHump >= word.length || abstract.isForeign(word.slice(0, firstHump))) return false
  const humps = word.split(/(?<=[\p{Ll}\d])(?=\p{Lu})/u)
  if (humps.length < 2 || humps.some((hump) => hump.length < 2)) return false
  const { text } = abstract
  return [humps.join(' '), humps.join('-')].some((form) => text.includes(form) || text.includes(form.toLowerCase()))
}

/** Whether the abstract holds capitals or digits as a word, with a plural s or without. */
export function isAcronymSeen(abstract: AbstractWords, acronym: string): boolean {
  return acronym !== '' && (abstract.holdsWord(acronym) || abstract.holdsWord(`${acronym}s`))
}

const ACRONYM = /^\p{Lu}{3,6}$/u

/** Whether words with the initials of an acronym of three letters or more follow one another: "MRI", "magnetic resonance imaging". */
export function isSpelledOut(abstract: AbstractWords, acronym: string): boolean {
  return ACRONYM.test(acronym) && abstract.firstLetters().includes(acronym)
}

/** Whether `word` stands in `text` with no letter or digit touching it. For a few words; for many there is {@link AbstractWords}. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordUnit(text, at - 1) && !isWordUnit(text, at + word.length)) return true
  }
  return false
}

/** Whether `text` holds capitals or digits as a word, with a plural s or without. */
export function holdsAcronym(text: string, acronym: string): boolean {
  return acronym !== '' && (holdsWord(text, acronym) || holdsWord(text, `${acronym}s`))
}

/** Whether a word of `text` begins with `opening`. */
export function holdsOpening(text: string, opening: string): boolean {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (!isWordUnit(text, at - 1)) return true
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
