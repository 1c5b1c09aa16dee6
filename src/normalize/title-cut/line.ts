import { type Candidate, capitalCandidates, edgeCandidates, type IsTitleWord, rareCandidates } from './candidates.js'
import { type CommaItem, lastCommaItems, MOST_WORDS_OF_PERSON } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { DIGIT, kindAt, UPPER } from './letters.js'
import { groups, type See, weigh } from './see.js'
import { Abstract, holdsEnding, holdsWord, seeAbstract } from './see-abstract.js'
import { endsInParticle, type FirstName, firstNameAt, nameRowOf, seeFirstName } from './see-names.js'
import {
  CLOSING,
  endingWeight,
  isElided,
  isTellingEnding,
  type LastTitleWord,
  lastTitleWord,
  seeTitle,
} from './see-title.js'
import { COINED_TAILS } from './word-lists.js'
import { firstAcronym, isOrdinary, shapeOf } from './word-shape.js'

/** How far into an abstract words are looked up: bounds the cost of a hostile one. */
const LONGEST_ABSTRACT = 12_000

/** A word with a capital inside, where a name may begin, and the blank behind it. */
const GLUED_WORD = /[\p{L}\d]\p{Lu}\p{Ll}+ $/u
const NAME_JOINT = /[-.]/
const SMALL_THEN_CAPITAL = /^\p{Ll}+\p{Lu}/u
const LONGEST_GLUED_WORD = 40
/** More capitals in a row before a capitalized word are no initials: "JRRTolkien", but "GRPO|Lantern". */
const LONGEST_INITIALS = 3

/** A glued line whose candidates are looked at. */
export class Line {
  readonly text: string
  readonly truncated: boolean
  readonly items: readonly CommaItem[]
  /** The first item that may hold the cut: with "et al." there are three names, and it lies in the third from the end. */
  private readonly firstItem: number
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

  /** What the line itself shows of a candidate, weighed. */
  scoreByShapes(candidate: Candidate): number {
    return weigh((see) => this.seeShapes(candidate, see))
  }

  /** What the abstract shows of a candidate, weighed. */
  scoreByAbstract(candidate: Candidate): number {
    return weigh((see) => this.seeAbstract(candidate, see))
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
    see(groups.names, at === 0 ? 'no-title' : this.truncated ? 'et-al' : String(item + 1))
  }

  /** Says what the abstract shows of a candidate. */
  seeAbstract(candidate: Candidate, see: See): void {
    seeAbstract(this.text, candidate.at, this.lastTitleWord(candidate), this.abstract, see)
  }

  lastTitleWord(candidate: Candidate): LastTitleWord {
    candidate.word ??= lastTitleWord(this.text, candidate.at)
    return candidate.word
  }

  /** Whether the abstract holds the word that the title would end in, in either case; of capitals also the plural. */
  isVouchedFor(candidate: Candidate): boolean {
    const { whole, part, shape } = this.lastTitleWord(candidate)
    if (this.isInAbstract(whole) || this.isInAbstract(part)) return true
    return shape === 'capitals' && this.abstract.repetition(part) === 'word'
  }

  /** Whether the title would end as titles do: in a sign, in plural capitals, in a telling ending, or in what the abstract holds. */
  endsLikeTitle(candidate: Candidate): boolean {
    const { part, shape } = this.lastTitleWord(candidate)
    if (isElided(this.text, candidate.at)) return false
    if (CLOSING.includes(this.text.charAt(candidate.at - 1)) || shape === 'capitals-s') return true
    if (!isOrdinary(shape)) return part.length > 1 && holdsWord(this.abstractText, part)
    return part.length > 3 && (isTellingEnding(part) || this.isInAbstract(part))
  }

  /**
   * Whether the first name has no more words than a person's, no acronym before its first capital, "(R$^2$)|GRPOLantern AI",
   * no part of coined words, "Browse|CampAna Silva", and no end of a title, "Net timeAna Silva".
   */
  mayBeName(candidate: Candidate): boolean {
    const name = this.firstName(candidate)
    if (name === null || isElided(this.text, candidate.at)) return false
    const acronym = firstAcronym(name.first)
    if (acronym.length > LONGEST_INITIALS || (acronym.length > 1 && this.isInAbstract(acronym))) return false
    if (name.isTeam) return true
    if (COINED_TAILS.has(name.first)) return false
    if (name.rest.some(isGlued)) return false
    return name.rest.length < MOST_WORDS_OF_PERSON
  }

  /**
   * Whether the cut is one that other cuts are often taken for, so that the abstract must hold the word before it: that word
   * holds signs or is very short, "CellNet++Min|Jae Kim"; the name
   * is a team or a single word, "Training|xAI", or begins with a word that holds two, "Sorting|HatDan Meyer", or with one that may end in a particle, "Root|Netvan der Berg"; it begins behind a capital or a digit, "GRPO|taro Suzuki"; or a single word
   * stands between the beginning or a comma and the cut, "Ana Silva, Amir|Reza Karimi"; or the name may begin in the word
   * before that, "SVMKim Seung|Hyun Lee".
   */
  needsVoucher(candidate: Candidate): boolean {
    const name = this.firstName(candidate)
    if (name === null || name.isTeam || name.rest.length === 0) return true
    if (nameRowOf(name.first) === 'two-humps' || endsInParticle(name.first, name.rest[0])) return true
    const { part, start, shape } = this.lastTitleWord(candidate)
    if (shape === 'odd' || shape === 'mixed' || (part.length < 3 && part !== '')) return true
    if (start === 0 || this.text.charAt(start - 2) === ',') return true
    if (GLUED_WORD.test(this.text.slice(Math.max(0, start - LONGEST_GLUED_WORD), start))) return true
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
    if (word.length < 2) return false
    return holdsWord(this.abstractText, word) || holdsWord(this.abstract.lower, word.toLowerCase())
  }

  private firstName(candidate: Candidate): FirstName | null {
    const item = this.items[candidate.item]
    if (item === undefined) return null
    candidate.name ??= firstNameAt(this.text, candidate.at, item.end)
    return candidate.name
  }
}

/** Whether a further word of a name reads as the end of a title before a name: "timeAna", "NeRFsT.", but not "d'Arc" nor "McCoy". */
function isGlued(word: string): boolean {
  return SMALL_THEN_CAPITAL.test(word) || word.split(NAME_JOINT).some((part) => shapeOf(part) === 'mixed')
}
