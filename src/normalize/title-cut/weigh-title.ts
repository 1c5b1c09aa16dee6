import type { AbstractWords } from './abstract-words.js'
import { surnamePrefixes } from './closed-word-lists.js'
import { endsInOne, plantEndings } from './ending-tree.js'
import { type EvidenceRow, evidence } from './evidence.js'
import { hasCoinedTail, type LastTitleWord } from './last-title-word.js'
import { DIGIT, kindAt, UPPER } from './letters.js'
import { holdsSpacedOut, isAcronymSeen, isSpelledOut, repetition } from './repeated-words.js'
import { isYear, type WordShape } from './word-shapes.js'

/** Endings of English title words that the words of names seldom have. */
const titleWordEndings = plantEndings(
  'sion sions tion tions xion xions ing ings ment ments ness aty ity ities ic ics sis xis ses ance ances ence ences ancy ency al als or ors er ers ism isms ist ists able ables ible ibles ive ives ous ure ures graph graphs ogy ogies phy rry try age ages ate ates ize ized ed ly work works set sets del dels mark marks em ems and ands ext',
)
const CLOSING = '?!)”"]'
const LONGEST_QUOTATION = 80
const OPENING_QUOTE = /^['‘]./
const CLOSING_QUOTE = /['’][,.:;)]?$/
const LONGEST_COMMON_WORD = 18
const LONGEST_ALONE = 40
const COMMA = 44
const BLANK = 32
const LONGEST_SURNAME_PREFIX = 6
/** "Arc2Face", "2023Mohammad" */
const DIGIT_THEN_HUMP = /^[\p{L}\d]*\d\p{Lu}+\p{Ll}+$/u
/** A shorter abstract need not repeat a title's words. */
const TELLING_ABSTRACT = 300

/** What the shape of the last title word speaks for and against a title that ends at `at`. `shape` is its part's. */
export function weighTitleShape(
  text: string,
  at: number,
  word: LastTitleWord,
  shape: WordShape,
  found: EvidenceRow[],
): void {
  const { start, partStart, end } = word
  const length = end - partStart
  const unit = text.charAt(at - 1)
  if (CLOSING.includes(unit)) found.push(evidence.titleClosed)
  else if (unit === "'" || unit === '’')
    found.push(isQuoteClosed(text, at) ? evidence.titleClosed : evidence.titleApostrophe)
  if (isSurnamePrefix(text, start, end)) found.push(evidence.titleSurnamePrefix)
  else if (partStart > start && isSurnamePrefix(text, partStart, end)) found.push(evidence.titlePartSurnamePrefix)
  if (isOrdinary(shape)) {
    if (length === 1) found.push(evidence.titleOneLetter)
    found.push(ordinaryLength(length))
    if (endsInOne(titleWordEndings, text, partStart, end)) found.push(evidence.titleWordEnding)
  } else weighUnusualShape(text, word, shape, found)
  if (length > LONGEST_COMMON_WORD) found.push(evidence.titleLongWord)
  if (standsAloneBehindComma(text, at)) found.push(evidence.titleAloneBehindComma)
  const joint = jointAt(text, at, word)
  if (joint !== null) found.push(joint)
}

function weighUnusualShape(
  text: string,
  { partStart, end }: LastTitleWord,
  shape: WordShape,
  found: EvidenceRow[],
): void {
  if (shape === 'initial') found.push(evidence.titleOneLetter)
  else if (shape === 'capitals') found.push(evidence.titleCapitals)
  else if (shape === 'capitals-s') found.push(evidence.titlePluralCapitals)
  else if (shape === 'two-humps') found.push(evidence.titleTwoHumps)
  else if (shape === 'capitals-then-small') found.push(evidence.titleCapitalsThenSmall)
  else if (shape !== 'odd') found.push(evidence.titleMixedCapitals)
  else if (isDigitThenHump(text, partStart, end)) found.push(evidence.titleTwoHumps)
  if (hasCoinedTail(text, partStart, end) && isCoined(text, partStart, end, shape)) found.push(evidence.titleCoinedTail)
}

/** What the abstract speaks for and against a title that ends at `at`. */
export function weighTitleRepetition(
  text: string,
  at: number,
  word: LastTitleWord,
  shape: WordShape,
  abstract: AbstractWords,
  found: EvidenceRow[],
): void {
  if (word.start === word.end) return
  const whole = text.slice(word.start, word.end)
  const part = text.slice(word.partStart, word.end)
  if (jointAt(text, at, word) !== null && !isAcronymKnown(abstract, whole, part, shape))
    found.push(evidence.acronymUnseen)
  if (abstract.text === '') return
  const isDigital = shape === 'odd' && isDigitThenHump(text, word.partStart, word.end)
  const ordinary = isOrdinary(shape) || (shape === 'odd' && !isDigital)
  const isForeign = abstract.isForeign(whole) && (part === whole || abstract.isForeign(part))
  let seen = isForeign ? 'none' : repetition(abstract, whole)
  if (!isForeign && seen !== 'word' && part !== whole) seen = repetition(abstract, part)
  if (part.length < 3) {
    if (abstract.holdsWord(whole)) found.push(evidence.shortTitleRepeated)
  } else if (seen === 'word') found.push(ordinary ? evidence.titleRepeated : evidence.coinedTitleRepeated)
  else if (seen === 'none') {
    if (!isOrdinary(shape) && holdsSpacedOut(abstract, part)) found.push(evidence.titleSpacedOut)
    else if (abstract.text.length > TELLING_ABSTRACT) {
      if (ordinary) found.push(evidence.titleUnseen)
      else if (isCoined(text, word.partStart, word.end, shape)) found.push(evidence.coinedTitleUnseen)
    }
  }
  if (isForeign) return
  const isAtCut = word.end === at || part === ''
  if (isAtCut && isCutShort(text, at - part.length, at, abstract)) found.push(evidence.wordCutShort)
  else if (abstract.holdsOpening(whole + text.charAt(at))) found.push(evidence.wordGoesOn)
}

/**
 * Whether the abstract holds a whole word that begins as the line does at `start`, goes on over `at` as the line does, and
 * ends beyond it: "FineWeb" where the line has "Fine|Webana".
 */
function isCutShort(text: string, start: number, at: number, abstract: AbstractWords): boolean {
  const opening = text.slice(start, at + 1)
  if (abstract.holdsRest(opening, text, at + 1)) return true
  return opening.length > 2 && abstract.holdsRest(opening.charAt(0).toLowerCase() + opening.slice(1), text, at + 1)
}

/** Where a small letter after the cut's capital could make another name: between two capitals, or a digit and a capital. */
function jointAt(text: string, at: number, { partStart, end }: LastTitleWord): EvidenceRow | null {
  if (kindAt(text, at) !== UPPER) return null
  const before = kindAt(text, at - 1)
  if (before === UPPER) return evidence.betweenCapitals
  return before === DIGIT && !isYear(text, partStart, end) ? evidence.afterDigit : null
}

/** Whether the abstract holds the capitals or digits that the title would end in. Coined words such as "LoRA" have rows of their own. */
function isAcronymKnown(abstract: AbstractWords, whole: string, part: string, shape: WordShape): boolean {
  return (
    shape === 'mixed' || isAcronymSeen(abstract, whole) || isAcronymSeen(abstract, part) || isSpelledOut(abstract, part)
  )
}

/** Whether nothing but one word, or two with capitals, stands between the last comma of the title and `at`. */
function standsAloneBehindComma(text: string, at: number): boolean {
  const reach = Math.max(0, at - LONGEST_ALONE)
  let secondWord = -1
  for (let offset = at - 1; offset > reach; offset--) {
    if (text.charCodeAt(offset) !== BLANK) continue
    if (text.charCodeAt(offset - 1) === COMMA)
      return secondWord < 0 || (kindAt(text, offset + 1) === UPPER && kindAt(text, secondWord) === UPPER)
    if (secondWord >= 0) return false
    secondWord = offset + 1
  }
  return false
}

/** Whether the quotation mark before `at` closes a quotation that was opened, and not closed, not far before: "the 'World Model'". */
function isQuoteClosed(text: string, at: number): boolean {
  const words = text.slice(Math.max(0, at - LONGEST_QUOTATION), at - 1).split(' ')
  const opened = words.findLastIndex((word) => OPENING_QUOTE.test(word))
  return opened >= 0 && !words.slice(opened).some((word) => CLOSING_QUOTE.test(word))
}

function isSurnamePrefix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_SURNAME_PREFIX && surnamePrefixes.has(text.slice(start, end))
}

function isOrdinary(shape: WordShape): boolean {
  return shape === 'small' || shape === 'plain'
}

function isCoined(text: string, start: number, end: number, shape: WordShape): boolean {
  if (shape === 'odd') return isDigitThenHump(text, start, end)
  return shape === 'two-humps' || shape === 'mixed' || shape === 'capitals-then-small'
}

function isDigitThenHump(text: string, start: number, end: number): boolean {
  return DIGIT_THEN_HUMP.test(text.slice(start, end))
}

function ordinaryLength(length: number): EvidenceRow {
  if (length > 4) return evidence.titlePlainWord
  if (length === 4) return evidence.titleFourLetters
  return length === 3 ? evidence.titleThreeLetters : evidence.titleTwoLetters
}

/** The most that an abstract can speak for a title that ends in such a word. */
export function mostByRepetition({ partStart, end }: LastTitleWord, shape: WordShape): number {
  if (end - partStart < 3) return evidence.shortTitleRepeated.weight
  return isOrdinary(shape) ? evidence.titleRepeated.weight : evidence.coinedTitleRepeated.weight
}
