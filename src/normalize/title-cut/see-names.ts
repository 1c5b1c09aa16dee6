import type { Word } from './comma-items.js'
import { kindAt, LOWER, UPPER } from './letters.js'
import { type Group, groups, remember, repeat, type See } from './see.js'
import {
  COINED_TAILS,
  FUNCTION_WORDS,
  LEADING_PARTICLES,
  NAMES_TOO,
  SURNAME_PREFIXES,
  TEAM_WORDS,
} from './word-lists.js'
import { firstHump, shapeOf, type WordShape } from './word-shape.js'

const SIGN = /[:;?!()[\]{}$\\/&@#=<>%"“”\d]|''/
/** A footnote mark on a surname, "Petre1", and a nickname, `"Wayne"`, `"Nino''` or "(Wayne)". */
const BEARABLE_SIGN = /^\p{Lu}[\p{Ll}\p{M}]+\d$|^["“(][\p{L}\p{M}]+(?:["”)]|'')$/u
const JOINTS = /[-'’`‐–*]/
const ELIDED_PARTICLE = /^[dl]['’]\p{Lu}/u
/** "OBAAHiveTeam" */
const GLUED_TEAM = /\p{Ll}Team$/u
const TITLE_ONLY_ENDING =
  /(?:sions?|tions?|xions?|ings|ments?|ness|ility|ities|atics?|itics?|ysis|ologies|ology|works|graphs?|sets|isms?|ational)$/
const LONGEST_ABBREVIATION = 4
const LONGER_THAN_FUNCTION_WORDS = 8
const MANY_WORDS = 4
const COUNTS = ['0', '1', '2', '3', '4']

/** The first name that a cut leaves. */
export interface FirstName {
  /** Its first word, or what is left of it behind the cut. */
  readonly first: string
  /** The words of its comma item, and how many of them stand before the second word of the name. */
  readonly words: readonly Word[]
  readonly before: number
  /** Whether it ends as the name of a team does: "OBAA HiveMind Team", "Inclusion AI". */
  readonly isTeam: boolean
}

export function firstNameAt(at: number, words: readonly Word[]): FirstName {
  let before = words.length
  while ((words[before - 1] as Word).start > at) before--
  const word = words[before - 1] as Word
  const first = word.text.slice(at - word.start)
  if (before === words.length) return { first, words, before, isTeam: isTeamWord(first) }
  const last = words[words.length - 1] as Word
  last.isTeam ??= isTeamWord(last.text)
  return { first, words, before, isTeam: last.isTeam }
}

/** What the shape of the first name shows. */
export function seeFirstName({ first, words, before, isTeam }: FirstName, see: See): void {
  const isParticle = LEADING_PARTICLES.has(first) || (first.charCodeAt(1) < 0x41 && ELIDED_PARTICLE.test(first))
  let proper = LEADING_PARTICLES.has(first) ? 0 : 1
  for (let index = before; index < words.length; index++) if (words[index]?.isProper) proper++
  const count = isParticle || proper < 2 ? proper : words.length - before + 1
  const isAlone = words.length === before
  see(groups.words, isTeam ? (isAlone ? 'team-alone' : 'team') : (COUNTS[count] ?? 'many'))
  if (COINED_TAILS.has(first)) see(groups.first, 'is-coined-tail')
  if (isTeam) {
    const kind = kindAt(first, 0)
    see(groups.first, kind === UPPER ? 'team' : kind === LOWER ? 'team-small' : 'team-odd')
    return
  }
  if (isParticle) see(groups.first, first.length === 2 ? 'short-particle' : 'particle')
  else if (isFunctionWord(first)) see(groups.first, kindAt(first, 0) === UPPER ? 'function' : 'small')
  else seeWord(first, groups.first, see)
  for (let index = before; index < words.length; index++) {
    const word = words[index] as Word
    word.shown ??= remember((say) => seeFurtherWord(word, say))
    repeat(word.shown, see)
  }
}

function seeFurtherWord({ text, isProper }: Word, see: See): void {
  if (!isProper) return
  if (isFunctionWord(text)) see(groups.rest, 'function')
  else seeWord(text, groups.rest, see)
}

/** What a further name, one after the first comma, shows. */
export function seeFurtherName(words: readonly Word[], see: See): void {
  if (words.length === 1) see(groups.other, 'one-word')
  else if (words.length > MANY_WORDS) see(groups.other, 'many-words')
  for (const { text, isProper } of words) {
    if (!isProper) continue
    if (isFunctionWord(text)) {
      see(groups.other, 'function')
    } else seeWord(text, groups.other, see)
  }
}

/** Whether a co-author's name begins with a word of as unusual a shape: "Wild|MinJae Kim, SangHo Lee". */
export function seeFellows({ first, isTeam }: FirstName, fellows: readonly (readonly Word[])[], see: See): void {
  if (isTeam || fellows.length === 0) return
  const shape = shapeOf(first)
  if (shape !== 'two-humps' && shape !== 'capitals') return
  if (fellows.some(([word]) => word !== undefined && shapeOf(word.text) === shape)) see(groups.fellow, shape)
}

export function isFunctionWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.length < LONGER_THAN_FUNCTION_WORDS &&
    !NAMES_TOO.has(word) &&
    FUNCTION_WORDS.has(word.toLowerCase())
  )
}

export function isTeamWord(word: string): boolean {
  return (
    TEAM_WORDS.has(word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : word) ||
    (word.endsWith('Team') && GLUED_TEAM.test(word))
  )
}

function seeWord(word: string, group: Group, see: See): void {
  const shape = shapeOf(word)
  if (shape === 'plain') seePlainWord(word, group, see)
  else if (shape === 'odd' || shape === 'digits' || shape === 'digits-then-hump' || shape === 'year')
    seeWordWithSigns(word, group, see)
  else if (shape !== 'two-humps') see(group, shape)
  else seeHumps(word, group, see)
  if (group === groups.first && word.length > 11) see(group, 'long')
}

function seePlainWord(word: string, group: Group, see: See): void {
  if (TITLE_ONLY_ENDING.test(word)) see(group, 'title-ending')
  if (group === groups.first && word.length > 2) see(groups.firstEnding, word.slice(-2))
}

function seeHumps(word: string, group: Group, see: See): void {
  const hump = firstHump(word)
  if (SURNAME_PREFIXES.has(hump)) return
  see(group, 'two-humps')
  if (COINED_TAILS.has(hump)) see(group, 'coined-tail')
}

/** Hyphens, full stops and apostrophes are nothing unusual in a name: "Jean-Luc", "Md.", "Nicol`o". */
function seeWordWithSigns(word: string, group: Group, see: See): void {
  if (BEARABLE_SIGN.test(word)) return
  if (SIGN.test(word)) {
    see(group, 'sign')
    return
  }
  const [lead = '', ...further] = word
    .replace(/\.$/, '')
    .split(JOINTS)
    .filter((part) => part !== '')
  const shape = shapeWithStop(word, lead)
  if (shape === 'two-humps') seeHumps(lead, group, see)
  else if (shape !== 'plain') see(group, shape)
  if (further.some((part) => isUnusual(shapeOf(part)))) see(group, 'odd-part')
}

function isUnusual(shape: WordShape): boolean {
  return shape !== 'plain' && shape !== 'small' && shape !== 'initial' && shape !== 'caseless'
}

/** Before a full stop stand initials and short words, "Md."; not so capitals, "QAM.", and long words. */
function shapeWithStop(word: string, lead: string): WordShape {
  const shape = shapeOf(lead)
  if (!word.endsWith('.') || shape === 'initial') return shape
  return shape === 'plain' && lead.length <= LONGEST_ABBREVIATION ? shape : 'odd'
}
