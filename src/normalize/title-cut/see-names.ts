import { IS_PARTICLE } from './comma-items.js'
import { kindAt, LOWER, UPPER } from './letters.js'
import { groups, type See } from './see.js'
import { FUNCTION_WORDS, NAMES_TOO, SURNAME_PREFIXES, TEAM_WORDS } from './word-lists.js'
import { firstHump, shapeOf, type WordShape } from './word-shape.js'

const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”\d]|''/
/** A footnote mark on a surname, "Petre1", and a nickname, `"Wayne"`, `"Nino''` or "(Wayne)". */
const BEARABLE_SIGN = /^\p{Lu}[\p{Ll}\p{M}]+\d$|^["“(][\p{L}\p{M}]+(?:["”)]|'')$/u
/** What ends the first part of a word; a full stop only at its end. */
const JOINTS = /[-'’`‐–*]|\.$/
const ELIDED_PARTICLE = /^[dl]['’]\p{Lu}/u
/** "OBAAHiveTeam" */
const GLUED_TEAM = /\p{Ll}Team$/u
const LONGEST_ABBREVIATION = 4
const LONGER_THAN_FUNCTION_WORDS = 8
const COUNTS = ['0', '1', '2', '3', '4']

/** The first name that a cut leaves, without a suffix. */
export interface FirstName {
  readonly first: string
  /** Its other words. */
  readonly rest: readonly string[]
  /** Whether it ends as the name of a team does: "OBAA HiveMind Team", "Inclusion AI". */
  readonly isTeam: boolean
}

/** The name between two offsets. */
export function firstNameAt(text: string, at: number, end: number): FirstName {
  const comma = text.indexOf(',', at)
  const words = text.slice(at, comma < 0 ? end : Math.min(comma, end)).split(' ')
  const [first = '', ...rest] = words
  return { first, rest, isTeam: isTeamWord(words[words.length - 1] as string) }
}

/** Says what the first name shows. */
export function seeFirstName({ first, rest, isTeam }: FirstName, see: See): void {
  const isParticle = IS_PARTICLE.has(first) || ELIDED_PARTICLE.test(first)
  const proper = rest.filter((word) => !IS_PARTICLE.has(word))
  const count = isParticle || proper.length === 0 ? proper.length : rest.length + 1
  see(groups.words, isTeam ? (rest.length === 0 ? 'team-alone' : 'team') : (COUNTS[count] ?? 'many'))
  if (isTeam) {
    const kind = kindAt(first, 0)
    see(groups.first, kind === UPPER ? 'team' : kind === LOWER ? 'team-small' : 'team-odd')
    return
  }
  if (isParticle) see(groups.first, first.length === 2 ? 'short-particle' : 'particle')
  else {
    const row = nameRowOf(first)
    see(groups.first, row)
    if (row === 'plain' && first.length > 2) see(groups.firstEnding, first.slice(-2))
    if (first.length > 11) see(groups.first, 'long')
  }
  for (const word of proper) see(groups.rest, nameRowOf(word))
}

function isFunctionWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.length < LONGER_THAN_FUNCTION_WORDS &&
    !NAMES_TOO.has(word) &&
    FUNCTION_WORDS.has(word.toLowerCase())
  )
}

/** Whether the first word may be the end of a title with a particle behind it: "Root|Netvan der Berg". */
export function endsInParticle(first: string, behind: string | undefined): boolean {
  if (behind === undefined || kindAt(behind, 0) !== LOWER) return false
  return IS_PARTICLE.has(first.slice(-3)) || IS_PARTICLE.has(first.slice(-2))
}

export function isTeamWord(word: string): boolean {
  return (
    TEAM_WORDS.has(word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : word) ||
    (word.endsWith('Team') && GLUED_TEAM.test(word))
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
