import { isWordUnit } from './letters.js'

/** So many units of a word are looked for first: words that begin alike are looked for once. */
const KEY_LENGTH = 4
const BLANK = 32
const HYPHEN = 45
const PLAIN_KEY = /^[A-Za-z\d]+$/
const NOWHERE: readonly number[] = []

/** An abstract in which words are looked up. */
export class AbstractWords {
  /** Where words begin with each key; NOWHERE where it does not even stand inside a word. */
  private readonly places = new Map<string, readonly number[]>()
  private readonly foreign = new Map<string, boolean>()
  private initials: string | null = null

  constructor(readonly text: string) {}

  /** Whether `word` stands there with no letter or digit touching it. */
  holdsWord(word: string): boolean {
    for (const place of this.placesOf(word)) {
      if (this.text.startsWith(word, place) && !isWordUnit(this.text, place + word.length)) return true
    }
    return false
  }

  /** Whether a word begins with `opening`. */
  holdsOpening(opening: string): boolean {
    for (const place of this.placesOf(opening)) if (this.text.startsWith(opening, place)) return true
    return false
  }

  /** Whether a word begins with `opening` and goes on, to its end, as `line` does from `rest` on. */
  holdsRest(opening: string, line: string, rest: number): boolean {
    for (const place of this.placesOf(opening)) {
      if (this.text.startsWith(opening, place) && this.goesOn(place + opening.length, line, rest)) return true
    }
    return false
  }

  private goesOn(place: number, line: string, rest: number): boolean {
    let behind = place
    let offset = rest
    while (isWordUnit(this.text, behind)) {
      if (offset >= line.length || this.text.charCodeAt(behind) !== line.charCodeAt(offset)) return false
      behind++
      offset++
    }
    return true
  }

  /**
   * Whether no word of the abstract begins as `word` does, in whatever case, nor a stretch inside a word: then it holds neither
   * the word nor a form of it. False where that was not looked for.
   */
  isForeign(word: string): boolean {
    if (word.length <= KEY_LENGTH) return false
    const key = word.slice(0, KEY_LENGTH)
    let isForeign = this.foreign.get(key)
    if (isForeign === undefined) {
      isForeign = PLAIN_KEY.test(key) && casesOf(key).every((form) => this.placesOf(form) === NOWHERE)
      this.foreign.set(key, isForeign)
    }
    return isForeign
  }

  /** Every place where `word` may begin, with no letter or digit in front of it. */
  private placesOf(word: string): readonly number[] {
    const key = word.slice(0, KEY_LENGTH)
    let places = this.places.get(key)
    if (places === undefined) {
      places = this.find(key)
      this.places.set(key, places)
    }
    return places
  }

  private find(key: string): readonly number[] {
    let at = key === '' ? -1 : this.text.indexOf(key)
    if (at < 0) return NOWHERE
    const places: number[] = []
    for (; at >= 0; at = this.text.indexOf(key, at + 1)) if (!isWordUnit(this.text, at - 1)) places.push(at)
    return places
  }

  /** The first letters of its words, as capitals, in their order; a blank where nothing stands between two blanks or hyphens. */
  firstLetters(): string {
    this.initials ??= this.readFirstLetters()
    return this.initials
  }

  private readFirstLetters(): string {
    let letters = ''
    let isOpen = true
    for (let offset = 0; offset < this.text.length; offset++) {
      const code = this.text.charCodeAt(offset)
      const isGap = code === BLANK || code === HYPHEN
      if (isOpen) letters += isGap ? ' ' : this.text.charAt(offset).toUpperCase()
      isOpen = isGap
    }
    return letters
  }
}

/** What a word that begins with the key may begin with where it stands in another case. */
function casesOf(key: string): string[] {
  const small = key.toLowerCase()
  const isPlain = key.slice(1) === small.slice(1)
  const capital = key.charAt(0).toUpperCase() + small.slice(1)
  return isPlain ? [capital, small] : [key, capital, small, small.charAt(0) + key.slice(1)]
}
