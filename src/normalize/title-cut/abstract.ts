import type { GluedPaper } from './contract.js'
import { isWordUnit } from './letters.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000
const SHORTEST_STEM = 5
const LONGEST_ENDING = 3

/** How an abstract repeats a word: as it is, by a word that begins alike, or not at all. */
export type Repetition = 'word' | 'kin' | 'none'

/** An abstract in which words are looked up. It is read when the first is: many lines can be cut without. */
export class Abstract {
  private readonly known = new Map<string, Repetition>()
  private read: string | null = null
  private small: string | null = null

  constructor(private readonly paper: Pick<GluedPaper, 'abstract'>) {}

  get text(): string {
    this.read ??= this.paper.abstract.slice(0, LONGEST_ABSTRACT)
    return this.read
  }

  /** The same in small letters. */
  private get lower(): string {
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
    if (this.holds(word) || this.holdsOpening(other, true)) return 'word'
    const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))
    return word.length > SHORTEST_STEM && this.holdsOpening(stem, false) ? 'kin' : 'none'
  }

  /** Whether it holds a word of two letters or more, in capitals or small. */
  holds(word: string): boolean {
    return word.length > 1 && this.holdsOpening(word.toLowerCase(), true)
  }

  private holdsOpening(opening: string, isWhole: boolean): boolean {
    const { lower } = this
    for (let at = lower.indexOf(opening); at >= 0; at = lower.indexOf(opening, at + 1)) {
      if (!isWordUnit(lower, at - 1) && !(isWhole && isWordUnit(lower, at + opening.length))) return true
    }
    return false
  }

  /**
   * Whether a word of it begins with `opening` and goes on as the line does from `at`, at least to the end of either:
   * "FineWeb" where the line has "Fine|Webana".
   */
  goesOnAs(opening: string, line: string, at: number): boolean {
    const { text } = this
    for (let place = text.indexOf(opening); place >= 0; place = text.indexOf(opening, place + 1)) {
      if (isWordUnit(text, place - 1)) continue
      let end = place + opening.length
      for (let ahead = at; isWordUnit(text, end) && text.charCodeAt(end) === line.charCodeAt(ahead); ahead++) end++
      if (!isWordUnit(text, end)) return true
    }
    return false
  }
}
