import { type Candidate, capitalCandidates, edgeCandidates, type IsTitleWord, rareCandidates } from './candidates.js'
import { type CommaItem, lastCommaItems, type Word, wordsOf } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { DIGIT, kindAt, UPPER } from './letters.js'
import { groups, remember, repeat, type See, type Sighting } from './see.js'
import { Abstract, holdsEnding, holdsWord, seeAbstract } from './see-abstract.js'
import { type FirstName, firstNameAt, seeFellows, seeFirstName, seeFurtherName } from './see-names.js'
import { CLOSING, endingWeight, isTellingEnding, type LastTitleWord, lastTitleWord, seeTitle } from './see-title.js'
import { isOrdinary } from './word-shape.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000

const MOST_WORDS_OF_PERSON = 5

/** A glued line whose candidates are looked at. */
export class Line {
  readonly text: string
  readonly truncated: boolean
  readonly items: readonly CommaItem[]
  /** The first item that may hold the cut: with "et al." there are three names, and it lies in the third from the end. */
  private readonly firstItem: number
  private readonly words: (readonly Word[])[] = []
  private readonly further: (readonly Sighting[])[] = []
  private readText: string | null = null
  private read: Abstract | null = null

  constructor(private readonly paper: GluedPaper) {
    this.text = paper.text
    this.truncated = paper.truncated
    this.items = lastCommaItems(this.text)
    this.firstItem = this.truncated ? this.items.length - 1 : 0
  }

  /** Read when it is asked for: many lines can be cut without. */
  get abstractText(): string {
    if (this.readText === null) {
      const { abstract } = this.paper
      this.readText = abstract.length > LONGEST_ABSTRACT ? abstract.slice(0, LONGEST_ABSTRACT) : abstract
    }
    return this.readText
  }

  get abstract(): Abstract {
    this.read ??= new Abstract(this.abstractText)
    return this.read
  }

  /** The candidates before capitals, which most lines are cut at. */
  capitals(): Candidate[] {
    const candidates: Candidate[] = []
    for (let item = this.firstItem; item < this.items.length; item++)
      capitalCandidates(this.text, this.items, item, candidates)
    return candidates
  }

  /** The line as all title, and as all names. */
  edges(): Candidate[] {
    return edgeCandidates(this.text, this.items, this.truncated)
  }

  /** Those before small letters, digits and signs, where the title would end in a word that is likely to. */
  rareCandidates(isTitleWord: IsTitleWord = (start, at) => this.isLikelyTitleWord(start, at)): Candidate[] {
    const candidates: Candidate[] = []
    for (let item = this.firstItem; item < this.items.length; item++)
      rareCandidates(this.text, this.items, item, isTitleWord, candidates)
    return candidates
  }

  /** Says what the line itself shows of a candidate. */
  seeShapes(candidate: Candidate, see: See): void {
    const { at, item } = candidate
    if (at > 0) seeTitle(this.text, at, this.lastTitleWord(candidate), see)
    const name = this.firstName(candidate)
    if (name === null) {
      see(groups.names, this.truncated ? 'none-et-al' : 'none')
      return
    }
    seeFirstName(name, see)
    for (let further = item - 1; further >= 0; further--) {
      const shown = this.further[further] ?? remember((say) => seeFurtherName(this.wordsOf(further), say))
      this.further[further] = shown
      repeat(shown, see)
    }
    seeFellows(name, this.text, this.items, item, see)
    see(groups.names, at === 0 ? 'no-title' : this.truncated ? 'et-al' : String(item + 1))
  }

  /** Says what the abstract shows of a candidate. */
  seeAbstract(candidate: Candidate, see: See): void {
    seeAbstract(this.text, candidate.at, this.lastTitleWord(candidate), this.firstName(candidate), this.abstract, see)
  }

  lastTitleWord(candidate: Candidate): LastTitleWord {
    candidate.word ??= lastTitleWord(this.text, candidate.at)
    return candidate.word
  }

  /** Whether the abstract holds the word that the title would end in, in this number and in either case. */
  isVouchedFor(candidate: Candidate): boolean {
    const { whole, part } = this.lastTitleWord(candidate)
    return (whole.length > 1 && this.isInAbstract(whole)) || (part.length > 1 && this.isInAbstract(part))
  }

  /** Whether the title would end as titles do: in a sign, in plural capitals, in a telling ending, or in what the abstract holds. */
  endsLikeTitle(candidate: Candidate): boolean {
    const { part, shape } = this.lastTitleWord(candidate)
    if (CLOSING.includes(this.text.charAt(candidate.at - 1)) || shape === 'capitals-s') return true
    if (!isOrdinary(shape)) return part.length > 1 && holdsWord(this.abstractText, part)
    return part.length > 3 && (isTellingEnding(part) || this.isInAbstract(part))
  }

  /** Whether the first name has no more words than a person's; a team's may. */
  mayBeName(candidate: Candidate): boolean {
    const name = this.firstName(candidate)
    return name !== null && (name.isTeam || name.words.length - name.before < MOST_WORDS_OF_PERSON)
  }

  /**
   * Whether the cut is one that other cuts are often taken for, so that the abstract must hold the word before it: the name
   * is a team or a single word, "Training|xAI"; it begins behind a capital or a digit, "GRPO|taro Suzuki"; or a single word
   * stands between the beginning or a comma and the cut, "Ana Silva, Amir|Reza Karimi".
   */
  needsVoucher(candidate: Candidate): boolean {
    const name = this.firstName(candidate)
    if (name === null || name.isTeam || name.before === name.words.length) return true
    const { start, shape } = this.lastTitleWord(candidate)
    if (start === 0 || this.text.charAt(start - 2) === ',') return true
    const before = kindAt(this.text, candidate.at - 1)
    return (before === UPPER || before === DIGIT) && shape !== 'year'
  }

  /** Whether the only name begins with what a word of the abstract ends in: "The Deep|Tail Dataset", where it has "DeepTail". */
  mayBeTitleAlone(candidate: Candidate): boolean {
    const name = this.firstName(candidate)
    return name !== null && candidate.item === 0 && !this.truncated && holdsEnding(this.abstractText, name.first)
  }

  private isLikelyTitleWord(start: number, at: number): boolean {
    if (endingWeight(this.text.slice(at - 2, at)) > 0) return true
    return holdsWord(this.abstract.lower, this.text.slice(start, at).toLowerCase())
  }

  private isInAbstract(word: string): boolean {
    return holdsWord(this.abstractText, word) || holdsWord(this.abstract.lower, word.toLowerCase())
  }

  private firstName(candidate: Candidate): FirstName | null {
    if (candidate.item < 0) return null
    candidate.name ??= firstNameAt(candidate.at, this.wordsOf(candidate.item))
    return candidate.name
  }

  private wordsOf(item: number): readonly Word[] {
    const words = this.words[item] ?? wordsOf(this.text, this.items[item] as CommaItem)
    this.words[item] = words
    return words
  }
}
