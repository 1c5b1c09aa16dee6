import { leadingParticles, surnamePrefixes } from './closed-word-lists.js'
import { endsInOne, isOne, plantEndings } from './ending-tree.js'
import { type EvidenceRow, evidence } from './evidence.js'
import { hasCoinedTail } from './last-title-word.js'
import { isFunctionWord, isProper } from './name-words.js'
import { isUnusual, shapeIn, shapeOf, type WordShape } from './word-shapes.js'

const titleOnlyEndings = plantEndings(
  'sion sions tion tions xion xions ings ment ments ness ility ities atic atics itic itics ysis ologies ology works graph graphs sets ism isms ational',
)
const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”]|\d/
/** A footnote mark on a surname, "Petre1", and a nickname, `"Wayne"` or "(Wayne)". */
const BEARABLE_SIGN = /^\p{Lu}[\p{Ll}\p{M}]+\d$|^["“(]\p{Lu}[\p{L}\p{M}]+["”)]$/u
const JOINTS = /[-'’`‐–*]/
const LONGEST_GIVEN_NAME = 11
/** "Md.", "Mohd." */
const LONGEST_ABBREVIATION = 4
const SHORT_PARTICLE = 2
const ELIDED_PARTICLE = /^[dl]['’]\p{Lu}/u

/** The rows of what the first word of the first name shows, and of what its other words do. */
const first = {
  sign: evidence.firstSign,
  small: evidence.firstSmall,
  initial: evidence.firstInitial,
  capitals: evidence.firstCapitals,
  twoHumps: evidence.firstTwoHumps,
  coinedTail: evidence.firstCoinedTail,
  capitalsThenSmall: evidence.firstCapitalsThenSmall,
  mixedCapitals: evidence.firstMixedCapitals,
  odd: evidence.firstOdd,
  oddPart: evidence.firstOddPart,
}
const rest: typeof first = {
  sign: evidence.restSign,
  small: evidence.restSmall,
  initial: evidence.restInitial,
  capitals: evidence.restCapitals,
  twoHumps: evidence.restTwoHumps,
  coinedTail: evidence.restCoinedTail,
  capitalsThenSmall: evidence.restCapitalsThenSmall,
  mixedCapitals: evidence.restMixedCapitals,
  odd: evidence.restOdd,
  oddPart: evidence.restOddPart,
}

/** What the first word of the first name speaks for and against it. */
export function weighFirstWord(text: string, start: number, end: number, shape: WordShape, found: EvidenceRow[]): void {
  if (isLeadingParticle(text, start, end)) {
    found.push(evidence.firstParticle)
    if (end - start === SHORT_PARTICLE) found.push(evidence.firstShortParticle)
    return
  }
  if (isFunctionWord(text, start, end)) {
    // Some are given names too: "An", "Can", "Do".
    if (shape === 'small') found.push(evidence.firstSmall)
    return
  }
  if (shape !== 'plain') weighUnusualWord(text, start, end, shape, first, found)
  else if (end - start > LONGEST_GIVEN_NAME) found.push(evidence.firstLongWord)
  if (endsInOne(titleOnlyEndings, text, start, end)) found.push(evidence.firstTitleEnding)
}

function isLeadingParticle(text: string, start: number, end: number): boolean {
  if (isOne(leadingParticles, text, start, end)) return true
  const mark = text.charAt(start + 1)
  return (mark === "'" || mark === '’') && ELIDED_PARTICLE.test(text.slice(start, end))
}

/** What a further word of the first name speaks for and against it. */
export function weighRestWord(text: string, start: number, end: number, found: EvidenceRow[]): void {
  if (!isProper(text, start, end)) return
  if (isFunctionWord(text, start, end)) {
    found.push(evidence.restFunctionWord)
    return
  }
  const shape = shapeIn(text, start, end)
  if (shape !== 'plain') weighUnusualWord(text, start, end, shape, rest, found)
  if (endsInOne(titleOnlyEndings, text, start, end)) found.push(evidence.restTitleEnding)
}

function weighUnusualWord(
  text: string,
  start: number,
  end: number,
  shape: WordShape,
  rows: typeof first,
  found: EvidenceRow[],
): void {
  if (holdsSigns(start, end, shape)) weighWordWithSigns(text.slice(start, end), rows, found)
  else {
    weighShape(shape, rows, found)
    if (shape === 'two-humps') weighTwoHumps(text.slice(start, end), rows, found)
    if (rows === first && end - start > LONGEST_GIVEN_NAME) found.push(evidence.firstLongWord)
  }
}

/** Whether the word has more than letters; the full stop of an initial is none. */
export function holdsSigns(start: number, end: number, shape: WordShape): boolean {
  return shape === 'odd' || (shape === 'initial' && end - start > 'A.'.length)
}

function weighWordWithSigns(word: string, rows: typeof first, found: EvidenceRow[]): void {
  if (holdsForeignSign(word)) {
    found.push(rows.sign)
    return
  }
  const parts = word
    .replace(/\.$/, '')
    .split(JOINTS)
    .filter((part) => part !== '')
  const lead = parts[0] ?? ''
  const shape = shapeWithDot(word, lead)
  if (rows === rest && isGluedElision(word)) found.push(evidence.restOddPart)
  if (shape === 'two-humps') weighTwoHumps(lead, rows, found)
  else if (shape !== 'initial' || parts.length === 1) weighShape(shape, rows, found)
  if (parts.length > 1 && parts.some((part, index) => index > 0 && isUnusual(shapeOf(part)))) found.push(rows.oddPart)
  if (rows === first && lead.length > LONGEST_GIVEN_NAME) found.push(evidence.firstLongWord)
}

/** What a shape says by itself; two humps depend on the word. */
function weighShape(shape: WordShape, rows: typeof first, found: EvidenceRow[]): void {
  if (shape === 'small') found.push(rows.small)
  else if (shape === 'initial') found.push(rows.initial)
  else if (shape === 'capitals') found.push(rows.capitals)
  else if (shape === 'capitals-then-small') found.push(rows.capitalsThenSmall)
  else if (shape === 'capitals-s' || shape === 'mixed') found.push(rows.mixedCapitals)
  else if (shape === 'odd') found.push(rows.odd)
}

function weighTwoHumps(word: string, rows: typeof first, found: EvidenceRow[]): void {
  const hump = firstHump(word)
  if (surnamePrefixes.has(hump)) return
  found.push(rows.twoHumps)
  if (hasCoinedTail(hump, 0, hump.length)) found.push(rows.coinedTail)
}

/** Whether "d'" or "l'" ends a word before a capital: "Mapsd'Ascoli", but not "Dell'Orco". */
function isGluedElision(word: string): boolean {
  const head = /^\p{L}{2,}[dl]['’](?=\p{Lu})/u.exec(word)?.[0]
  return head !== undefined && !surnamePrefixes.has(head)
}

export function firstHump(word: string): string {
  return /^\p{Lu}[\p{Ll}\p{M}]+/u.exec(word)?.[0] ?? ''
}

/** Whether the word holds a sign or digit that no name holds. */
export function holdsForeignSign(word: string): boolean {
  return SIGN.test(word) && !isSignBearable(word)
}

export function isSignBearable(word: string): boolean {
  return BEARABLE_SIGN.test(word)
}

/** The first part of a hyphened word. */
export function leadOf(word: string): string {
  return word.split(JOINTS).find((part) => part !== '') ?? ''
}

/** The shape of a name word; capitals before a full stop, "QAM.", are no way to print a name but in "MD.", and no long word is an abbreviation. */
export function shapeWithDot(word: string, lead: string): WordShape {
  const shape = shapeOf(lead)
  if (!word.endsWith('.')) return shape
  if (shape === 'plain') return lead.length > LONGEST_ABBREVIATION ? 'odd' : shape
  return shape === 'capitals' && word !== 'MD.' ? 'odd' : shape
}
