import { type Group, WEIGHTS } from './groups.js'
import type { Line } from './line.js'
import { TEAM_WORDS } from './word-lists.js'
import { shapeOf, type WordShape } from './word-shape.js'

/** A place where the first name may begin. */
export class Candidate {
  /** The sum of the weights of what was seen of it. */
  score = 0
  readonly sightings: { readonly group: Group; readonly row: string; readonly weight: number }[] = []
  private lastWord: LastTitleWord | null = null
  private firstName: FirstName | null = null

  constructor(
    readonly line: Line,
    readonly at: number,
    /** Which comma item it lies in, counted from the end of the line; -1 where the line would hold no name. */
    readonly item: number,
    /** Whether the name would begin otherwise than with a capital or a letter without case. */
    readonly isRare = false,
  ) {}

  /** The word that the title would end in. */
  get word(): LastTitleWord {
    this.lastWord ??= lastTitleWord(this.line.text, this.at)
    return this.lastWord
  }

  /** The name that would follow. */
  get name(): FirstName | null {
    const item = this.line.items[this.item]
    if (item !== undefined) this.firstName ??= firstNameOf(this.line.text.slice(this.at, item.end))
    return this.firstName
  }

  /** Takes down that a row of a group is seen at it. */
  see(group: Group, row: string): void {
    const weight = WEIGHTS.get(group)?.get(row) ?? 0
    this.score += weight
    this.sightings.push({ group, row, weight })
  }
}

/** The first name that a cut leaves, without a suffix. */
export interface FirstName {
  readonly first: string
  /** Its other words. */
  readonly rest: readonly string[]
  /** Whether it ends as the name of a team does: "OBAA HiveMind Team", "Inclusion AI". */
  readonly isTeam: boolean
}

function firstNameOf(item: string): FirstName {
  const comma = item.indexOf(',')
  const words = (comma < 0 ? item : item.slice(0, comma)).split(' ')
  return { first: words[0] as string, rest: words.slice(1), isTeam: isTeamWord(words[words.length - 1] as string) }
}

/** "Team", "Meta-AI", and "OBAAHiveTeam" */
export function isTeamWord(word: string): boolean {
  return TEAM_WORDS.has(word.slice(word.lastIndexOf('-') + 1)) || word.endsWith('Team')
}

/** The word that a title cut at some offset ends in. */
export interface LastTitleWord {
  /** Without the signs around it. */
  readonly whole: string
  /** What follows its last hyphen, slash or colon. */
  readonly part: string
  /** The shape of the part. */
  readonly shape: WordShape
  /** What stands before it: the shape of a word, or a sign. */
  readonly before: WordShape | 'nothing' | 'comma' | 'stop'
}

const OPENING_SIGNS = '("\'“‘[$*`'
const CLOSING_SIGNS = ')"\'”’]$*?!.`+:;,'
const STOPS = ':.?!'
const LONGEST_WORD = 80

export function lastTitleWord(text: string, at: number): LastTitleWord {
  const word = wordBefore(text, at)
  const before = whatStandsBefore(text, at - word.length - 1)
  const outline = shapeOf(word)
  if (outline !== 'odd' && outline !== 'initial') return { whole: word, part: word, shape: outline, before }
  let start = 0
  let end = word.length
  while (end > start && CLOSING_SIGNS.includes(word.charAt(end - 1))) end--
  while (start < end && OPENING_SIGNS.includes(word.charAt(start))) start++
  const whole = word.slice(start, end)
  const joint = Math.max(whole.lastIndexOf('-'), whole.lastIndexOf('/'), whole.lastIndexOf(':'))
  const part = whole.slice(joint + 1)
  return { whole, part, shape: shapeOf(part), before }
}

/** What stands between the last blank and an offset; of an endless word its end. */
function wordBefore(text: string, at: number): string {
  const end = text.slice(Math.max(0, at - LONGEST_WORD), at)
  return end.slice(end.lastIndexOf(' ') + 1)
}

function whatStandsBefore(text: string, blank: number): LastTitleWord['before'] {
  if (blank <= 0) return 'nothing'
  const sign = text.charAt(blank - 1)
  if (sign === ',') return 'comma'
  return STOPS.includes(sign) ? 'stop' : shapeOf(wordBefore(text, blank))
}
