import { isWordUnit } from './word-shape.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000
const SHORTEST_STEM = 5
const LONGEST_ENDING = 3

/** How an abstract repeats a word: as it is, by a word that begins alike, or not at all. */
export type Repetition = 'word' | 'kin' | 'none'

/** An abstract in which words are looked up, whatever their case. It is read when the first is: many lines can be cut without. */
export class Abstract {
  private small: string | null = null

  constructor(private readonly paper: { readonly abstract: string }) {}

  /** It in small letters. */
  private get text(): string {
    this.small ??= this.paper.abstract.slice(0, LONGEST_ABSTRACT).toLowerCase()
    return this.small
  }

  get isEmpty(): boolean {
    return this.text === ''
  }

  /** How it repeats a word: "Pretraining" also as "pretraining", "Models" as "model" or, akin, as "modelling". */
  repetition(word: string): Repetition {
    const other = /[^s]s$/i.test(word) ? word.slice(0, -1) : `${word}s`
    if (this.holds(word) || this.goesOnAs(other, '')) return 'word'
    const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))
    return word.length > SHORTEST_STEM && this.goesOnAs(stem, null) ? 'kin' : 'none'
  }

  /** Whether it holds a word of two letters or more. */
  holds(word: string): boolean {
    return word.length > 1 && this.goesOnAs(word, '')
  }

  /**
   * Whether a word of it begins with `opening` and goes on as `ahead` does, at least to the end of either: "FineWeb" where the
   * line has "Fine|Webana". Where `ahead` is null, the word may go on in any way.
   */
  goesOnAs(opening: string, ahead: string | null): boolean {
    const { text } = this
    const start = opening.toLowerCase()
    const rest = ahead?.toLowerCase()
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      if (isWordUnit(text, at - 1)) continue
      if (rest === undefined) return true
      let end = at + start.length
      for (let next = 0; isWordUnit(text, end) && text.charCodeAt(end) === rest.charCodeAt(next); next++) end++
      if (!isWordUnit(text, end)) return true
    }
    return false
  }
}
