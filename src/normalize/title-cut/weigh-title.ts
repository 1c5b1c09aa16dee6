import { surnamePrefixes } from './closed-word-lists.js'
import type { EvidenceName } from './evidence.js'
import { hasCoinedTail, type LastTitleWord } from './last-title-word.js'
import { DIGIT, kindOf, UPPER } from './letters.js'
import {
  holdsOpening,
  holdsSpacedOut,
  holdsWord,
  holdsWordAcross,
  isAcronymSeen,
  isSpelledOut,
  repetition,
} from './repeated-words.js'
import { shapeOf, type WordShape } from './word-shapes.js'

/** Endings of English title words that the words of names seldom have. */
const TITLE_WORD_ENDING =
  /(?:[stx]ions?|ings?|ments?|ness|[ai]ty|ities|ics?|[sx]is|ses|[ae]nces?|[ae]ncy|als?|ors?|ers?|isms?|ists?|[ai]bles?|ives?|ous|ures?|graphs?|ogy|ogies|phy|[rt]ry|ages?|ates?|ized?|ed|ly|works?|sets?|dels?|marks?|ems?|ands?|ext)$/
const CLOSING = '?!)”"]'
const LONGEST_QUOTATION = 80
const OPENING_QUOTE = /^['‘]./
const CLOSING_QUOTE = /['’][,.:;)]?$/
const LONGEST_COMMON_WORD = 18
const LONGEST_ALONE = 40
/** Digits of a year, to which hardly a letter is ever added. */
const YEAR = /^\d{4}$/
/** "Arc2Face", "2023Mohammad" */
const DIGIT_THEN_HUMP = /^[\p{L}\d]*\d\p{Lu}+\p{Ll}+$/u
/** A shorter abstract need not repeat a title's words. */
const TELLING_ABSTRACT = 300

/** What the shape of the last title word speaks for and against a title that ends at `at`. */
export function weighTitleShape(text: string, at: number, word: LastTitleWord, found: EvidenceName[]): void {
  const { whole, part } = word
  const unit = text.charAt(at - 1)
  if (CLOSING.includes(unit)) found.push('titleClosed')
  else if (unit === "'" || unit === '’') found.push(isQuoteClosed(text, at) ? 'titleClosed' : 'titleApostrophe')
  if (surnamePrefixes.has(whole)) found.push('titleSurnamePrefix')
  else if (surnamePrefixes.has(part)) found.push('titlePartSurnamePrefix')
  const shape = shapeOf(part)
  if (isOrdinary(shape)) {
    if (part.length === 1) found.push('titleOneLetter')
    found.push(ordinaryLength(part.length))
    if (TITLE_WORD_ENDING.test(part)) found.push('titleWordEnding')
  } else if (shape === 'initial') found.push('titleOneLetter')
  else if (shape === 'capitals') found.push('titleCapitals')
  else if (shape === 'capitals-s') found.push('titlePluralCapitals')
  else if (shape === 'two-humps') found.push('titleTwoHumps')
  else if (shape === 'capitals-then-small') found.push('titleCapitalsThenSmall')
  else if (shape !== 'odd') found.push('titleMixedCapitals')
  else if (DIGIT_THEN_HUMP.test(part)) found.push('titleTwoHumps')
  if (isCoined(part) && hasCoinedTail(part)) found.push('titleCoinedTail')
  if (part.length > LONGEST_COMMON_WORD) found.push('titleLongWord')
  if (standsAloneBehindComma(text, at)) found.push('titleAloneBehindComma')
  const joint = jointAt(text, at, part)
  if (joint !== null) found.push(joint)
}

/** What the abstract speaks for and against a title that ends at `at`. `abstract` is already bounded. */
export function weighTitleRepetition(
  text: string,
  at: number,
  word: LastTitleWord,
  abstract: string,
  found: EvidenceName[],
): void {
  const { whole, part } = word
  if (whole === '') return
  if (jointAt(text, at, part) !== null && !isAcronymKnown(abstract, word)) found.push('acronymUnseen')
  if (abstract === '') return
  const shape = shapeOf(part)
  const ordinary = isOrdinary(shape) || (shape === 'odd' && !DIGIT_THEN_HUMP.test(part))
  let seen = repetition(abstract, whole)
  if (seen !== 'word' && part !== whole) seen = repetition(abstract, part)
  if (part.length < 3) {
    if (seen === 'word' && holdsWord(abstract, whole)) found.push('shortTitleRepeated')
  } else if (seen === 'word') found.push(ordinary ? 'titleRepeated' : 'coinedTitleRepeated')
  else if (seen === 'none') {
    if (holdsSpacedOut(abstract, part)) found.push('titleSpacedOut')
    else if (abstract.length > TELLING_ABSTRACT) {
      if (ordinary) found.push('titleUnseen')
      else if (isCoined(part)) found.push('coinedTitleUnseen')
    }
  }
  if (text.startsWith(part, at - part.length) && holdsWordAcross(abstract, text, at - part.length, at))
    found.push('wordCutShort')
  else if (holdsOpening(abstract, whole + text.charAt(at))) found.push('wordGoesOn')
}

/** Where a small letter after the cut's capital could make another name: between two capitals, or a digit and a capital. */
function jointAt(text: string, at: number, part: string): 'betweenCapitals' | 'afterDigit' | null {
  if (kindOf(text.charCodeAt(at)) !== UPPER) return null
  const before = kindOf(text.charCodeAt(at - 1))
  if (before === UPPER) return 'betweenCapitals'
  return before === DIGIT && !YEAR.test(part) ? 'afterDigit' : null
}

/** Whether the abstract holds the capitals or digits that the title would end in. Coined words such as "LoRA" have rows of their own. */
function isAcronymKnown(abstract: string, { whole, part }: LastTitleWord): boolean {
  return (
    shapeOf(part) === 'mixed' ||
    isAcronymSeen(abstract, whole) ||
    isAcronymSeen(abstract, part) ||
    isSpelledOut(abstract, part)
  )
}

/** Whether nothing but one word, or two with capitals, stands between the last comma of the title and `at`. */
function standsAloneBehindComma(text: string, at: number): boolean {
  const tail = text.slice(Math.max(0, at - LONGEST_ALONE), at)
  const comma = tail.lastIndexOf(', ')
  if (comma < 0) return false
  const words = tail.slice(comma + 2).split(' ')
  return words.length === 1 || (words.length === 2 && words.every((word) => kindOf(word.charCodeAt(0)) === UPPER))
}

/** Whether the quotation mark before `at` closes a quotation that was opened, and not closed, not far before: "the 'World Model'". */
function isQuoteClosed(text: string, at: number): boolean {
  const words = text.slice(Math.max(0, at - LONGEST_QUOTATION), at - 1).split(' ')
  const opened = words.findLastIndex((word) => OPENING_QUOTE.test(word))
  return opened >= 0 && !words.slice(opened).some((word) => CLOSING_QUOTE.test(word))
}

function isOrdinary(shape: WordShape): boolean {
  return shape === 'small' || shape === 'plain'
}

function isCoined(word: string): boolean {
  const shape = shapeOf(word)
  if (shape === 'odd') return DIGIT_THEN_HUMP.test(word)
  return shape === 'two-humps' || shape === 'mixed' || shape === 'capitals-then-small'
}

function ordinaryLength(length: number): EvidenceName {
  if (length > 4) return 'titlePlainWord'
  if (length === 4) return 'titleFourLetters'
  return length === 3 ? 'titleThreeLetters' : 'titleTwoLetters'
}
