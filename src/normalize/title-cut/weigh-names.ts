import type { AbstractWords } from './abstract-words.js'
import { leadingParticles, nameParticles, surnamePrefixes, teamWords } from './closed-word-lists.js'
import { type CommaItem, LONGEST_NAME } from './comma-items.js'
import { isOne } from './ending-tree.js'
import { type EvidenceRow, evidence } from './evidence.js'
import { isCoinedTail } from './last-title-word.js'
import { kindAt, SPACE } from './letters.js'
import { isFunctionWord, isProper, type NameWord, nameWords } from './name-words.js'
import {
  firstHump,
  holdsForeignSign,
  holdsSigns,
  isSignBearable,
  leadOf,
  shapeWithDot,
  weighFirstWord,
  weighRestWord,
} from './weigh-name-word.js'
import { isUnusual, shapeIn, type WordShape } from './word-shapes.js'

const QUOTES = /["“”'‘’()?!.]/g
const SHORTEST_TELLING_HUMP = 3
const LONGEST_FELLOW_WORD = 40
const MOST_OTHER_WORDS = 4
const HYPHEN = 45
const COMMA = 44
/** What is nothing unusual in the name of a team: "BAAI RoboBrain Team". */
const BORNE_IN_TEAMS: ReadonlySet<EvidenceRow> = new Set<EvidenceRow>([
  evidence.firstCapitals,
  evidence.firstTwoHumps,
  evidence.firstLongWord,
  evidence.firstCoinedTail,
  evidence.restCapitals,
  evidence.restTwoHumps,
  evidence.restMixedCapitals,
  evidence.restCoinedTail,
])
/** Function words that are names too. */
const NAMES_TOO = new Set(['An', 'Can', 'Do', 'In', 'To'])

/** A name that may be the first author's: it begins at `at`, inside the first of its words or with it. */
export interface FirstName {
  readonly at: number
  /** Its words, the last one first, and perhaps others in front of it. */
  readonly words: readonly NameWord[]
  /** How many words stand behind the first. */
  readonly behind: number
  /** The shape of the first. */
  readonly shape: WordShape
}

/** What the shape of the first author's name speaks for and against it. */
export function weighFirstName(text: string, name: FirstName, found: EvidenceRow[]): void {
  const { at, words, behind, shape } = name
  const end = (words[behind] as NameWord).end
  let proper = isProper(text, at, end) ? 1 : 0
  for (let index = 0; index < behind; index++) if ((words[index] as NameWord).isProper) proper++
  // "van der Aalst Marit" is as usual as "Aalst Marit", but for its beginning.
  const counted = isOne(leadingParticles, text, at, end) ? proper : behind + 1
  const team = shape !== 'small' && isTeam(text, name)
  if (team) found.push(evidence.firstTeam)
  else if (proper < 2) found.push(evidence.firstOneWord)
  else if (counted === 3) found.push(evidence.firstThreeWords)
  else if (counted === 4) found.push(evidence.firstFourWords)
  else if (counted > 4) found.push(evidence.firstManyWords)
  if (isCoinedTail(text, at, end)) found.push(evidence.firstIsCoinedTail)
  const inWords = team ? [] : found
  weighFirstWord(text, at, end, shape, inWords)
  for (let index = behind - 1; index >= 0; index--) {
    for (const row of restRows(text, words[index] as NameWord)) inWords.push(row)
  }
  if (team) for (const row of inWords) if (!BORNE_IN_TEAMS.has(row)) found.push(row)
}

function restRows(text: string, word: NameWord): readonly EvidenceRow[] {
  if (word.rows !== null) return word.rows
  const rows: EvidenceRow[] = []
  weighRestWord(text, word.start, word.end, rows)
  word.rows = rows
  return rows
}

/** What a further name, one after the first comma, speaks for and against the line being names from there on. */
export function weighOtherName(text: string, words: readonly NameWord[], found: EvidenceRow[]): void {
  if (words.length === 1) found.push(evidence.otherOneWord)
  else if (words.length > MOST_OTHER_WORDS) found.push(evidence.otherManyWords)
  for (let index = words.length - 1; index >= 0; index--) {
    const { start, end } = words[index] as NameWord
    if (isOne(nameParticles, text, start, end)) continue
    const shape = shapeIn(text, start, end)
    const bare = holdsSigns(start, end, shape) ? text.slice(start, end).replace(QUOTES, '') : null
    const isFunction = bare === null ? isFunctionWord(text, start, end) : isFunctionWord(bare, 0, bare.length)
    if (isFunction) {
      if (words.length !== 2 || !NAMES_TOO.has(text.slice(start, end))) found.push(evidence.otherFunctionWord)
    } else if (bare !== null || isUnusual(shape)) weighUnusualOtherWord(text.slice(start, end), found)
  }
}

function weighUnusualOtherWord(word: string, found: EvidenceRow[]): void {
  if (holdsForeignSign(word)) {
    found.push(evidence.otherSign)
    return
  }
  const lead = leadOf(word)
  const shape = shapeWithDot(word, lead.replace(/\.$/, ''))
  if (shape === 'two-humps') {
    if (!surnamePrefixes.has(firstHump(lead))) found.push(evidence.otherTwoHumps)
  } else if (shape === 'mixed' || shape === 'capitals-s' || shape === 'capitals-then-small')
    found.push(evidence.otherMixedCapitals)
  else if (shape === 'odd' && !isSignBearable(word)) found.push(evidence.otherOdd)
}

/** Whether a co-author's name begins with a word as unusual as the first author's, who is no team: "Net|Lantern AI, DeMarcus Hale". */
export function weighFellows(
  text: string,
  name: FirstName,
  items: readonly CommaItem[],
  index: number,
  found: EvidenceRow[],
): void {
  if (found.includes(evidence.firstTeam)) return
  const { at, words, behind } = name
  const isWhole = name.shape !== 'odd' && (words[behind] as NameWord).end - at <= LONGEST_FELLOW_WORD
  const shape = isWhole ? name.shape : shapeOfFirstWord(text, at)
  if (shape !== 'two-humps' && shape !== 'capitals') return
  for (let other = 0; other < index; other++) {
    if (shapeOfFirstWord(text, (items[other] as CommaItem).start) !== shape) continue
    found.push(shape === 'capitals' ? evidence.fellowCapitals : evidence.fellowTwoHumps)
    return
  }
}

/** The shape of a word from `start` on; of a long one only the beginning counts. */
function shapeOfFirstWord(text: string, start: number): WordShape {
  const reach = Math.min(text.length, start + LONGEST_FELLOW_WORD)
  let end = start
  while (end < reach && kindAt(text, end) !== SPACE && text.charCodeAt(end) !== COMMA) end++
  return shapeIn(text, start, end)
}

/** What the abstract speaks for and against the first author's name: names are hardly ever repeated there. */
export function weighNameRepetition(
  text: string,
  { at, words, behind }: FirstName,
  abstract: AbstractWords,
  found: EvidenceRow[],
): void {
  if (abstract.text === '') return
  const firstWord = text.slice(at, (words[behind] as NameWord).end)
  if (found.includes(evidence.firstTeam)) {
    if (behind > 0 && isTeamRepeated(text, firstWord, words, behind, abstract)) found.push(evidence.teamInAbstract)
    return
  }
  if (isNameRepeated(text, at, (words[behind] as NameWord).end, abstract)) found.push(evidence.firstInAbstract)
  for (let index = behind - 1; index >= 0; index--) {
    const word = words[index] as NameWord
    word.isRepeated ??= isNameRepeated(text, word.start, word.end, abstract)
    if (word.isRepeated) found.push(evidence.restInAbstract)
  }
  weighFirstHump(firstWord, abstract, found)
}

function isNameRepeated(text: string, start: number, end: number, abstract: AbstractWords): boolean {
  return (
    end - start > 2 &&
    !isOne(nameParticles, text, start, end) &&
    !isFunctionWord(text, start, end) &&
    abstract.holdsWord(text.slice(start, end))
  )
}

/** Whether the abstract holds a word of a team's name but the last. */
function isTeamRepeated(
  text: string,
  firstWord: string,
  words: readonly NameWord[],
  behind: number,
  abstract: AbstractWords,
): boolean {
  if (abstract.holdsWord(firstWord)) return true
  return words.slice(1, behind).some(({ start, end }) => abstract.holdsWord(text.slice(start, end)))
}

function weighFirstHump(word: string, abstract: AbstractWords, found: EvidenceRow[]): void {
  if (!found.includes(evidence.firstTwoHumps)) return
  if (found.includes(evidence.titleUnseen)) found.push(evidence.unseenBeforeTwoHumps)
  const hump = firstHump(word)
  if (hump.length < SHORTEST_TELLING_HUMP) return
  if (abstract.holdsWord(hump) || abstract.holdsWord(hump.toLowerCase())) found.push(evidence.firstHumpInAbstract)
}

/** Whether the author is a team: "BAAI RoboBrain Team", "Inclusion AI". */
function isTeam(text: string, { at, words, behind }: FirstName): boolean {
  const last = words[0] as NameWord
  if (behind === 0) return isTeamWord(text, at, last.end)
  last.isTeamWord ??= isTeamWord(text, last.start, last.end)
  return last.isTeamWord
}

function isTeamWord(text: string, start: number, end: number): boolean {
  let part = end
  while (part > start && text.charCodeAt(part - 1) !== HYPHEN) part--
  if (isOne(teamWords, text, part, end)) return true
  return text.endsWith('Team', end) && /\p{Ll}Team$/u.test(text.slice(start, end))
}

/** Whether a comma item reads as a whole name: two to four words, and nothing against any of them. */
export function nameLike(text: string, item: CommaItem): boolean {
  if (item.end - item.start > LONGEST_NAME) return false
  const found: EvidenceRow[] = []
  const words = nameWords(text, item)
  const shape = shapeIn(text, item.start, (words.at(-1) as NameWord).end)
  weighFirstName(text, { at: item.start, words, behind: words.length - 1, shape }, found)
  weighOtherName(text, words, found)
  return found.every((row) => BORNE_IN_NAMES.has(row))
}

const BORNE_IN_NAMES: ReadonlySet<EvidenceRow> = new Set([
  evidence.firstThreeWords,
  evidence.firstFourWords,
  evidence.firstInitial,
  evidence.restInitial,
])
