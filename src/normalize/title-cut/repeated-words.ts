import { isWordUnit } from './letters.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000
const SHORTEST_STEM = 5
const LONGEST_ENDING = 3

/** How a text repeats a word: as printed or in another case, as another form of it, or not at all. */
export type Repetition = 'word' | 'kin' | 'none'

export function searchable(abstract: string): string {
  return abstract.length > LONGEST_ABSTRACT ? abstract.slice(0, LONGEST_ABSTRACT) : abstract
}

/** Whether `word` stands in `text` with no letter or digit touching it. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordUnit(text, at - 1) && !isWordUnit(text, at + word.length)) return true
  }
  return false
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

/**
 * Whether `text` holds a whole word that begins as `line` does at `start`, goes on over `at` as the line does, and ends
 * beyond it: "FineWeb" where the line has "Fine|Webana".
 */
export function holdsWordAcross(text: string, line: string, start: number, at: number): boolean {
  const opening = line.slice(start, at + 1)
  const beyond = opening.length
  return (
    goesOn(text, opening, line, start + beyond) ||
    (opening.length > 2 && goesOn(text, opening.charAt(0).toLowerCase() + opening.slice(1), line, start + beyond))
  )
}

/** Whether `text` holds a whole word that begins with `opening` and has what `line` has at `rest` behind it, to its end. */
function goesOn(text: string, opening: string, line: string, rest: number): boolean {
  for (let from = text.indexOf(opening); from >= 0; from = text.indexOf(opening, from + 1)) {
    if (isWordUnit(text, from - 1)) continue
    const behind = from + opening.length
    let length = 0
    while (isWordUnit(text, behind + length) && text.charCodeAt(behind + length) === line.charCodeAt(rest + length))
      length++
    if (!isWordUnit(text, behind + length)) return true
  }
  return false
}

/** How `text` repeats the last word of a title: "Pretraining" also as "pretraining", "Models" as "model" or "modelling". */
export function repetition(text: string, word: string): Repetition {
  if (word === '' || text === '') return 'none'
  const small = word.toLowerCase()
  if (holdsWord(text, small) || holdsWord(text, word)) return 'word'
  const capital = word.charAt(0).toUpperCase() + small.slice(1)
  if (capital !== word && holdsWord(text, capital)) return 'word'
  const plural = word.endsWith('s') ? word.slice(0, -1) : `${word}s`
  if (word.length > 2 && (holdsWord(text, plural) || holdsWord(text, plural.toLowerCase()))) return 'word'
  const stem = small.slice(0, Math.max(SHORTEST_STEM, small.length - LONGEST_ENDING))
  return stem.length < small.length && holdsOpening(text, stem) ? 'kin' : 'none'
}

/** Whether the abstract writes a coined word apart: "DeepResearch" as "Deep Research" or "deep-research". */
export function holdsSpacedOut(text: string, word: string): boolean {
  const humps = word.split(/(?<=[\p{Ll}\d])(?=\p{Lu})/u)
  if (humps.length < 2 || humps.some((hump) => hump.length < 2)) return false
  return [humps.join(' '), humps.join('-')].some((form) => text.includes(form) || text.includes(form.toLowerCase()))
}

/** Whether the abstract holds capitals or digits as a word, with a plural s or without. */
export function isAcronymSeen(abstract: string, acronym: string): boolean {
  return acronym !== '' && (holdsWord(abstract, acronym) || holdsWord(abstract, `${acronym}s`))
}

const ACRONYM = /^\p{Lu}{3,6}$/u

/** Whether words with the initials of an acronym of three letters or more follow one another: "MRI", "magnetic resonance imaging". */
export function isSpelledOut(abstract: string, acronym: string): boolean {
  if (!ACRONYM.test(acronym)) return false
  let initials = ''
  for (const word of abstract.split(/[ -]/)) initials += word.charAt(0).toUpperCase() || ' '
  return initials.includes(acronym)
}
