import { type FirstName, firstNameAt } from './first-name.js'
import { type LastTitleWord, lastTitleWord } from './last-title-word.js'
import type { Line } from './line.js'
import type { Group } from './see.js'

/** Something that is seen at a candidate, and what it weighs. */
export interface Sighting {
  readonly group: Group
  readonly row: string
  readonly weight: number
}

/** A place where the first name may begin. */
export class Candidate {
  /** The sum of the weights of what was seen of it. */
  score = 0
  readonly sightings: Sighting[] = []
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
    if (item !== undefined) this.firstName ??= firstNameAt(this.line.text, this.at, item.end)
    return this.firstName
  }

  /** Takes down that a row of a group is seen at it. */
  see(group: Group, row: string): void {
    const weight = group.weights.get(row) ?? 0
    this.score += weight
    this.sightings.push({ group, row, weight })
  }
}
