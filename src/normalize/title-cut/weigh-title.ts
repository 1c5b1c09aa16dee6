import { surnamePrefixes } from './closed-word-lists.js'
import type { EvidenceName } from './evidence.js'
import { hasCoinedTail, type LastTitleWord } from './last-title-word.js'
import { DIGIT, kindOf, SPACE, UPPER } from './letters.js'
import {
  holdsOpening,
  holdsSpacedOut,
  holdsWord,
  holdsWordAcross,
  isAcronymSeen,
  repetition,
} from './repeated-words.js'
import { shapeOf, type WordShape } from './word-shapes.js'

/** Endings of English title words that the words of names seldom have. */
const TITLE_WORD_ENDING =
  /(?:[stx]ions?|ings?|ments?|ness|[ai]ty|ities|ics?|[sx]is|ses|[ae]nces?|[ae]ncy|als?|ors?|ers?|isms?|ists?|[ai]bles?|ives?|ous|ures?|graphs?|ogy|ogies|phy|[rt]ry|ages?|ates?|ized?|ed|ly|works?|sets?|dels?|marks?|ems?|ands?|ext)$/
const CLOSING = '?!)”"]'
const LONGEST_QUOTATION = 80
const LONGEST_COMMON_WORD = 18
/** Digits of a year, to which hardly a letter is ever added. */
const YEAR = /^\d{4}$/
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
    found.push(ordinaryLength(part.length))
    if (TITLE_WORD_ENDING.test(part)) found.push('titleWordEnding')
  } else if (shape === 'initial') found.push('titleOneLetter')
  else if (shape === 'capitals') found.push('titleCapitals')
  else if (shape === 'capitals-s') found.push('titlePluralCapitals')
  else if (shape === 'two-humps') found.push('titleTwoHumps')
  else if (shape !== 'odd') found.push('titleMixedCapitals')
  if (isCoined(shape) && hasCoinedTail(part)) found.push('titleCoinedTail')
  if (part.length > LONGEST_COMMON_WORD) found.push('titleLongWord')
  if (standsAloneBehindComma(text, at)) found.push('titleAloneBehindComma')
  const joint = jointAt(text, at)
  if (joint !== null && !YEAR.test(part)) found.push(joint)
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
  const joint = jointAt(text, at)
  if (joint !== null && !YEAR.test(part) && !isAcronymSeen(abstract, whole) && !isAcronymSeen(abstract, part))
    found.push('acronymUnseen')
  if (abstract === '') return
  const shape = shapeOf(part)
  const ordinary = isOrdinary(shape) || shape === 'odd'
  let seen = repetition(abstract, whole)
  if (seen !== 'word' && part !== whole) seen = repetition(abstract, part)
  if (part.length < 3) {
    if (seen === 'word' && holdsWord(abstract, whole)) found.push('shortTitleRepeated')
  } else if (seen === 'word') found.push(ordinary ? 'titleRepeated' : 'coinedTitleRepeated')
  else if (seen === 'none') {
    if (holdsSpacedOut(abstract, part)) found.push('titleSpacedOut')
    else if (abstract.length > TELLING_ABSTRACT) {
      if (ordinary) found.push('titleUnseen')
      else if (isCoined(shape)) found.push('coinedTitleUnseen')
    }
  }
  if (text.startsWith(part, at - part.length) && holdsWordAcross(abstract, text, at - part.length, at))
    found.push('wordCutShort')
  else if (holdsOpening(abstract, whole + text.charAt(at))) found.push('wordGoesOn')
}

/** Whether the cut lies between two capitals or a digit and a capital: the one thing that a small letter after it can belong to. */
function jointAt(text: string, at: number): 'betweenCapitals' | 'afterDigit' | null {
  if (kindOf(text.charCodeAt(at)) !== UPPER) return null
  const before = kindOf(text.charCodeAt(at - 1))
  if (before === UPPER) return 'betweenCapitals'
  return before === DIGIT ? 'afterDigit' : null
}

/** Whether nothing but one word stands between the last comma of the title and `at`. */
function standsAloneBehindComma(text: string, at: number): boolean {
  const blank = text.lastIndexOf(' ', at - 1)
  return blank > 0 && kindOf(text.charCodeAt(at - 1)) !== SPACE && text.charAt(blank - 1) === ','
}

/** Whether the quotation mark before `at` closes a quotation that was opened not far before: "the 'World Model'". */
function isQuoteClosed(text: string, at: number): boolean {
  return /(?:^| )['‘]\S/.test(text.slice(Math.max(0, at - LONGEST_QUOTATION), at))
}

function isOrdinary(shape: WordShape): boolean {
  return shape === 'small' || shape === 'plain'
}

function isCoined(shape: WordShape): boolean {
  return shape === 'two-humps' || shape === 'mixed' || shape === 'capitals-then-small'
}

function ordinaryLength(length: number): EvidenceName {
  if (length > 4) return 'titlePlainWord'
  if (length === 4) return 'titleFourLetters'
  return length === 3 ? 'titleThreeLetters' : 'titleTwoLetters'
}
