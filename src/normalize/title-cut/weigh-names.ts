import {
  functionWords,
  leadingParticles,
  nameParticles,
  nameSuffixes,
  surnamePrefixes,
  teamWords,
} from './closed-word-lists.js'
import { type CommaItem, LONGEST_NAME } from './comma-items.js'
import type { EvidenceName } from './evidence.js'
import { hasCoinedTail, isCoinedTail } from './last-title-word.js'
import { holdsWord } from './repeated-words.js'
import { isUnusual, shapeOf, type WordShape } from './word-shapes.js'

const TITLE_ONLY_ENDING =
  /(?:[stx]ions?|ings|ments?|ness|ility|ities|[ai]tics?|ysis|ologies|ology|works|graphs?|sets|isms?|ational)$/
const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”]|\d/
/** A footnote mark on a surname, "Petre1", and a nickname, `"Wayne"` or "(Wayne)". */
const BEARABLE_SIGN = /^\p{Lu}[\p{Ll}\p{M}]+\d$|^["“(]\p{Lu}[\p{L}\p{M}]+["”)]$/u
const QUOTES = /["“”'‘’()?!.]/g
const JOINTS = /[-'’`‐–*]/
const LONGEST_GIVEN_NAME = 11
/** "Md.", "Mohd." */
const LONGEST_ABBREVIATION = 4
const SHORTEST_TELLING_HUMP = 3
const SHORT_PARTICLE = 2
/** What is nothing unusual in the name of a team: "BAAI RoboBrain Team". */
const BORNE_IN_TEAMS: ReadonlySet<EvidenceName> = new Set<EvidenceName>([
  'firstCapitals',
  'firstTwoHumps',
  'firstLongWord',
  'firstCoinedTail',
  'restCapitals',
  'restTwoHumps',
  'restMixedCapitals',
  'restCoinedTail',
])
/** Function words that are names too. */
const NAMES_TOO = new Set(['An', 'Can', 'Do', 'In', 'To'])

type Place = 'first' | 'rest'

/** What the shape of the first author's name, `name`, speaks for and against it. */
export function weighFirstName(name: string, found: EvidenceName[]): void {
  const words = name.split(' ')
  const proper = words.filter((word) => !nameParticles.has(word) && !nameSuffixes.has(word)).length
  // "van der Aalst Marit" is as usual as "Aalst Marit", but for its beginning.
  const counted = leadingParticles.has(words[0] ?? '') ? proper : words.length
  const team = isTeam(words)
  if (team) found.push('firstTeam')
  else if (proper < 2) found.push('firstOneWord')
  else if (counted === 3) found.push('firstThreeWords')
  else if (counted === 4) found.push('firstFourWords')
  else if (counted > 4) found.push('firstManyWords')
  if (isCoinedTail(words[0] ?? '')) found.push('firstIsCoinedTail')
  const inWords: EvidenceName[] = []
  words.forEach((word, index) => {
    weighNameWord(word, index === 0 ? 'first' : 'rest', inWords)
  })
  for (const kind of inWords) if (!team || !BORNE_IN_TEAMS.has(kind)) found.push(kind)
}

/** What a further name, one after the first comma, speaks for and against the line being names from there on. */
export function weighOtherName(name: string, found: EvidenceName[]): void {
  const words = name.split(' ')
  if (words.length === 1) found.push('otherOneWord')
  else if (words.length > 4) found.push('otherManyWords')
  for (const word of words) {
    if (nameParticles.has(word)) continue
    if (isFunctionWord(word.replace(QUOTES, ''))) {
      if (words.length !== 2 || !NAMES_TOO.has(word)) found.push('otherFunctionWord')
    } else if (shapeOf(word) !== 'plain') weighUnusualOtherWord(word, found)
  }
}

function weighUnusualOtherWord(word: string, found: EvidenceName[]): void {
  if (holdsSign(word)) {
    found.push('otherSign')
    return
  }
  const lead = word.split(JOINTS).find((part) => part !== '') ?? ''
  const shape = shapeWithDot(word, lead.replace(/\.$/, ''))
  if (shape === 'two-humps') {
    if (!surnamePrefixes.has(firstHump(lead))) found.push('otherTwoHumps')
  } else if (shape === 'mixed' || shape === 'capitals-s' || shape === 'capitals-then-small')
    found.push('otherMixedCapitals')
  else if (shape === 'odd' && !BEARABLE_SIGN.test(word)) found.push('otherOdd')
}

/** Whether a co-author's name begins with a word as unusual as the first author's. */
export function weighFellows(text: string, at: number, others: readonly CommaItem[], found: EvidenceName[]): void {
  const shape = shapeOf(firstWord(text, at))
  if (shape !== 'two-humps' && shape !== 'capitals') return
  if (others.some((item) => shapeOf(firstWord(text, item.start)) === shape)) {
    found.push(shape === 'capitals' ? 'fellowCapitals' : 'fellowTwoHumps')
  }
}

/** What the abstract speaks for and against the first author's name: names are hardly ever repeated there. */
export function weighNameRepetition(name: string, abstract: string, found: EvidenceName[]): void {
  if (abstract === '') return
  const words = name.split(' ')
  if (isTeam(words)) {
    if (words.some((word, index) => index < words.length - 1 && holdsWord(abstract, word))) found.push('teamInAbstract')
    return
  }
  words.forEach((word, index) => {
    if (word.length > 2 && !nameParticles.has(word) && !isFunctionWord(word) && holdsWord(abstract, word)) {
      found.push(index === 0 ? 'firstInAbstract' : 'restInAbstract')
    }
  })
  weighFirstHump(words[0] ?? '', abstract, found)
}

function weighFirstHump(word: string, abstract: string, found: EvidenceName[]): void {
  if (!found.includes('firstTwoHumps')) return
  if (found.includes('titleUnseen')) found.push('unseenBeforeTwoHumps')
  const hump = firstHump(word)
  if (hump.length < SHORTEST_TELLING_HUMP) return
  if (holdsWord(abstract, hump) || holdsWord(abstract, hump.toLowerCase())) found.push('firstHumpInAbstract')
}

function weighNameWord(word: string, place: Place, found: EvidenceName[]): void {
  if (place === 'rest' && (nameParticles.has(word) || nameSuffixes.has(word))) return
  if (place === 'first' && (leadingParticles.has(word) || /^[dl]['’]\p{Lu}/u.test(word))) {
    found.push('firstParticle')
    if (word.length === SHORT_PARTICLE) found.push('firstShortParticle')
    return
  }
  if (isFunctionWord(word)) {
    // Some are given names too: "An", "Can", "Do".
    if (place === 'rest') found.push('restFunctionWord')
    else if (shapeOf(word) === 'small') found.push('firstSmall')
    return
  }
  if (shapeOf(word) !== 'plain') weighUnusualWord(word, place, found)
  else if (place === 'first' && word.length > LONGEST_GIVEN_NAME) found.push('firstLongWord')
  if (TITLE_ONLY_ENDING.test(word)) found.push(`${place}TitleEnding`)
}

function weighUnusualWord(word: string, place: Place, found: EvidenceName[]): void {
  if (holdsSign(word)) {
    found.push(`${place}Sign`)
    return
  }
  const parts = word
    .replace(/\.$/, '')
    .split(JOINTS)
    .filter((part) => part !== '')
  const lead = parts[0] ?? ''
  const shape = shapeWithDot(word, lead)
  if (place === 'rest' && isGluedElision(word)) found.push('restOddPart')
  if (shape === 'small') found.push(`${place}Small`)
  else if (shape === 'initial' && parts.length === 1) found.push(`${place}Initial`)
  else if (shape === 'capitals') found.push(`${place}Capitals`)
  else if (shape === 'two-humps') weighTwoHumps(lead, place, found)
  else if (shape === 'capitals-then-small') found.push(`${place}CapitalsThenSmall`)
  else if (shape === 'capitals-s' || shape === 'mixed') found.push(`${place}MixedCapitals`)
  else if (shape === 'odd') found.push(`${place}Odd`)
  if (parts.length > 1 && parts.some((part, index) => index > 0 && isUnusual(shapeOf(part))))
    found.push(`${place}OddPart`)
  if (place === 'first' && lead.length > LONGEST_GIVEN_NAME) found.push('firstLongWord')
}

function weighTwoHumps(word: string, place: Place, found: EvidenceName[]): void {
  const hump = firstHump(word)
  if (surnamePrefixes.has(hump)) return
  found.push(`${place}TwoHumps`)
  if (hasCoinedTail(hump)) found.push(`${place}CoinedTail`)
}

/** Whether "d'" or "l'" ends a word before a capital: "Mapsd'Ascoli", but not "Dell'Orco". */
function isGluedElision(word: string): boolean {
  const head = /^\p{L}{2,}[dl]['’](?=\p{Lu})/u.exec(word)?.[0]
  return head !== undefined && !surnamePrefixes.has(head)
}

function firstHump(word: string): string {
  return /^\p{Lu}[\p{Ll}\p{M}]+/u.exec(word)?.[0] ?? ''
}

/** Whether the author is a team: "BAAI RoboBrain Team", "Inclusion AI". */
function isTeam(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (shapeOf(words[0] ?? '') === 'small') return false
  return teamWords.has(last.slice(last.lastIndexOf('-') + 1)) || /\p{Ll}Team$/u.test(last)
}

function isFunctionWord(word: string): boolean {
  return word.length > 1 && functionWords.has(word.toLowerCase())
}

function holdsSign(word: string): boolean {
  return SIGN.test(word) && !BEARABLE_SIGN.test(word)
}

function firstWord(text: string, start: number): string {
  return /^[^ ,]*/.exec(text.slice(start, start + 40))?.[0] ?? ''
}

/** The shape of a name word; capitals before a full stop, "QAM.", are no way to print a name but in "MD.", and no long word is an abbreviation. */
function shapeWithDot(word: string, lead: string): WordShape {
  const shape = shapeOf(lead)
  if (!word.endsWith('.')) return shape
  if (shape === 'plain') return lead.length > LONGEST_ABBREVIATION ? 'odd' : shape
  return shape === 'capitals' && word !== 'MD.' ? 'odd' : shape
}

/** Whether a comma item reads as a whole name: two to four words, and nothing against any of them. */
export function nameLike(name: string): boolean {
  if (name.length > LONGEST_NAME) return false
  const found: EvidenceName[] = []
  weighFirstName(name, found)
  weighOtherName(name, found)
  return found.every((kind) => kind === 'firstThreeWords' || kind === 'firstFourWords' || kind.endsWith('Initial'))
}
