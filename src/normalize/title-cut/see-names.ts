import type { Candidate } from './candidate.js'
import { IS_PARTICLE } from './comma-items.js'
import type { FirstName } from './first-name.js'
import { kindAt, LOWER, UPPER } from './letters.js'
import { groups } from './see.js'
import { FUNCTION_WORDS, NAMES_TOO, SURNAME_PREFIXES } from './word-lists.js'
import { firstHump, shapeOf, type WordShape } from './word-shape.js'

const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”\d]|''/
/** A footnote mark on a surname, "Petre1", and a nickname, `"Wayne"`, `"Nino''` or "(Wayne)". */
const BEARABLE_SIGN = /^\p{Lu}[\p{Ll}\p{M}]+\d$|^["“(][\p{L}\p{M}]+(?:["”)]|'')$/u
/** What ends the first part of a word; a full stop only at its end. */
const JOINTS = /[-'’`‐–*]|\.$/
const ELIDED_PARTICLE = /^[dl]['’]\p{Lu}/u
const LONGEST_ABBREVIATION = 4
const LONGER_THAN_FUNCTION_WORDS = 8
const LONGEST_COMMON_NAME = 11
const COUNTS = ['0', '1', '2', '3', '4']

/** Looks at the names, and closely at the first. */
export function seeNames(candidate: Candidate): void {
  const { line, at, item, name } = candidate
  if (name !== null) seeFirstName(candidate, name)
  if (name === null) candidate.see(groups.names, line.truncated ? 'none-et-al' : 'none')
  else candidate.see(groups.names, at === 0 ? 'no-title' : line.truncated ? 'et-al' : String(item + 1))
}

function seeFirstName(candidate: Candidate, { first, rest, isTeam }: FirstName): void {
  const isParticle = IS_PARTICLE.has(first) || ELIDED_PARTICLE.test(first)
  const proper = rest.filter((word) => !IS_PARTICLE.has(word))
  const count = isParticle || proper.length === 0 ? proper.length : rest.length + 1
  candidate.see(groups.words, isTeam ? (rest.length === 0 ? 'team-alone' : 'team') : (COUNTS[count] ?? 'many'))
  if (isTeam) {
    const kind = kindAt(first, 0)
    candidate.see(groups.first, kind === UPPER ? 'team' : kind === LOWER ? 'team-small' : 'team-odd')
    return
  }
  if (isParticle) candidate.see(groups.first, first.length === 2 ? 'short-particle' : 'particle')
  else {
    const row = nameRowOf(first)
    candidate.see(groups.first, row)
    if (row === 'plain' && first.length > 2) candidate.see(groups.firstEnding, first.slice(-2))
    if (first.length > LONGEST_COMMON_NAME) candidate.see(groups.first, 'long')
  }
  for (const word of proper) candidate.see(groups.rest, nameRowOf(word))
}

function isFunctionWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.length < LONGER_THAN_FUNCTION_WORDS &&
    !NAMES_TOO.has(word) &&
    FUNCTION_WORDS.has(word.toLowerCase())
  )
}

/** What a word of a name shows: that it is a function word, or else its shape, "plain" where that is as in names. */
export function nameRowOf(word: string): string {
  if (isFunctionWord(word)) return 'function'
  const shape = shapeOf(word)
  if (shape === 'two-humps') return humpsRow(word)
  return shape === 'odd' || shape === 'digits' || shape === 'digits-then-hump' || shape === 'year'
    ? rowWithSigns(word)
    : shape
}

/** "McDonald" is as plain as "Silva". */
function humpsRow(word: string): string {
  return SURNAME_PREFIXES.has(firstHump(word)) ? 'plain' : 'two-humps'
}

/** Hyphens, full stops and apostrophes are nothing unusual in a name: "Jean-Luc", "Md.", "Nicol`o". */
function rowWithSigns(word: string): string {
  if (BEARABLE_SIGN.test(word)) return 'plain'
  if (SIGN.test(word)) return 'sign'
  const lead = word.split(JOINTS).find((part) => part !== '') ?? ''
  const shape = shapeWithStop(word, lead)
  return shape === 'two-humps' ? humpsRow(lead) : shape
}

/** Before a full stop stand initials and short words, "Md."; not so capitals, "QAM.", and long words. */
function shapeWithStop(word: string, lead: string): WordShape {
  const shape = shapeOf(lead)
  if (!word.endsWith('.') || shape === 'initial') return shape
  return shape === 'plain' && lead.length <= LONGEST_ABBREVIATION ? shape : 'odd'
}
