import type { Candidate } from './candidate.js'

/** What weighs more than this is no reason to doubt. */
const TELLING = -0.5

/** What weighs most against a cut and not as well against the runner-up, in plain English. */
export function reasonAgainst(best: Candidate, second: Candidate | undefined): string {
  if (best.item < 0) return 'no name was found in the line'
  if (best.at === 0) return 'the line seems to hold names only'
  const own = best.sightings.filter(
    ({ group, row }) => !second?.sightings.some((other) => other.group === group && other.row === row),
  )
  const [worst] = own.sort((a, b) => a.weight - b.weight)
  return worst !== undefined && worst.weight < TELLING ? worst.group.doubt : 'another cut is about as likely'
}
