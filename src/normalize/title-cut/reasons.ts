import type { Candidate } from './candidates.js'
import type { Line } from './line.js'
import type { Group } from './see.js'

/** What weighs more than this is no reason to doubt. */
const TELLING = -0.5

/** What weighs most against a cut and not as well against the runner-up, in plain English. */
export function reasonAgainst(line: Line, best: Candidate, second: Candidate | undefined): string {
  if (best.item < 0) return 'no name was found in the line'
  if (best.at === 0) return 'the line seems to hold names only'
  const shared = second === undefined ? [] : sightingsAt(line, second)
  const own = sightingsAt(line, best).filter(
    ({ group, row }) => !shared.some((other) => other.group === group && other.row === row),
  )
  const [worst] = own.sort((a, b) => a.weight - b.weight)
  return worst !== undefined && worst.weight < TELLING ? worst.group.doubt : 'another cut is about as likely'
}

/** Something that is seen at a cut. */
export interface Sighting {
  readonly group: Group
  readonly row: string
  readonly weight: number
}

/** Everything that is seen at a cut. */
export function sightingsAt(line: Line, candidate: Candidate): Sighting[] {
  const sightings: Sighting[] = []
  const see = (group: Group, row: string) => {
    sightings.push({ group, row, weight: group.weights.get(row) ?? 0 })
  }
  line.seeShapes(candidate, see)
  line.seeAbstract(candidate, see)
  return sightings
}
