import { TEAM_WORDS } from './word-lists.js'

/** "OBAAHiveTeam" */
const GLUED_TEAM = /\p{Ll}Team$/u

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

export function isTeamWord(word: string): boolean {
  return (
    TEAM_WORDS.has(word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : word) ||
    (word.endsWith('Team') && GLUED_TEAM.test(word))
  )
}
