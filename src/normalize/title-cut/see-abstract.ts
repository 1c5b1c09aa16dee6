import { isWordUnit } from './letters.js'
import { groups, type See } from './see.js'
import type { LastTitleWord } from './see-title.js'
import { isCoined, isOrdinary } from './word-shape.js'

const SHORTEST_STEM = 5
const LONGEST_ENDING = 3

/** How an abstract repeats a word: as it is, by a word that begins alike, or not at all. */
type Repetition = 'word' | 'kin' | 'none'

/** An abstract in which words are looked up. */
export class Abstract {
  private readonly known = new Map<string, Repetition>()
  private small: string | null = null

  constructor(readonly text: string) {}

  /** The abstract in small letters. */
  get lower(): string {
    this.small ??= this.text.toLowerCase()
    return this.small
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

  private lookUp(word: string): Repetition {
    const other = /[^s]s$/.test(word) ? word.slice(0, -1) : `${word}s`
    if (holdsWord(this.lower, word) || holdsWord(this.lower, other)) return 'word'
    const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))
    return word.length > SHORTEST_STEM && holdsOpening(this.lower, stem) ? 'kin' : 'none'
  }
}

/** Says how the abstract repeats the word that a title cut at `at` would end in. */
export function seeAbstract(
  text: string,
  at: number,
  { whole, part, shape }: LastTitleWord,
  abstract: Abstract,
  see: See,
): void {
  if (abstract.text === '' || whole === '') return
  const seen = abstract.repetition(whole)
  see(
    isOrdinary(shape)
      ? groups.ordinaryInAbstract
      : isCoined(shape)
        ? groups.coinedInAbstract
        : groups.acronymInAbstract,
    seen === 'word' || part === whole ? seen : abstract.repetition(part),
  )
  const opening = part + text.charAt(at)
  const small = opening.charAt(0).toLowerCase() + opening.slice(1)
  const isOpeningOfWord = (word: string) => at < text.length && isCutShort(abstract.text, word, text, at + 1)
  if (isOpeningOfWord(opening) || (part.length > 1 && isOpeningOfWord(small))) see(groups.abstract, 'word-cut-short')
  else if (at < text.length && whole.length > 1 && holdsOpening(abstract.text, whole + text.charAt(at)))
    see(groups.abstract, 'word-goes-on')
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

/** Whether `word` stands in `text` with no letter or digit touching it. */
export function holdsWord(text: string, word: string): boolean {
  return holds(text, word, true, true)
}

/** Whether a word of `text` is `ending` or ends in it, as "TikTok" does in "Tok". */
export function holdsEnding(text: string, ending: string): boolean {
  return holds(text, ending, false, true)
}

/** Whether a word of `text` begins with `opening`. */
function holdsOpening(text: string, opening: string): boolean {
  return holds(text, opening, true, false)
}

function holds(text: string, part: string, isBeginning: boolean, isEnd: boolean): boolean {
  if (part === '') return false
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if ((!isBeginning || !isWordUnit(text, at - 1)) && (!isEnd || !isWordUnit(text, at + part.length))) return true
  }
  return false
}
