import type { Contender, Sample } from '../contenders/contender.js'
import { now } from './clock.js'

/** A contender and what it reads in one comparison. */
export interface Entry {
  readonly contender: Contender
  /** Read in turn, so that no contender lives on having seen the same page before. */
  readonly samples: readonly Sample[]
}

/** How long a comparison may take. */
export interface Effort {
  readonly rounds: number
  /** How long each contender runs in each round, in milliseconds; one that is slower runs once. */
  readonly runTime: number
}

/** Where results go, so that no engine finds out that nobody wants them. */
export let sink: unknown

/**
 * Times the entries side by side, in one process: all run once in every round, in an order that shifts from round to
 * round. Returns the milliseconds that each took for one page, a figure a round.
 */
export function compare(entries: readonly Entry[], { rounds, runTime }: Effort): number[][] {
  const repetitions = entries.map((entry) => warmUp(entry, runTime))
  const times: number[][] = entries.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const at = (turn + round) % entries.length
      times[at]?.push(timeOf(entries[at] as Entry, repetitions[at] as number, round))
    }
  }
  return times
}

/** No batch of prepared pages is longer, or their strings would fill the memory. */
const MOST_REPETITIONS = 200

/** Runs an entry until it has been compiled, and tells how often it fits into a run. */
function warmUp(entry: Entry, runTime: number): number {
  const deadline = now() + 30 * runTime
  let repetitions = 1
  let time = timeOf(entry, 1, 0)
  for (let batch = 1; batch < 4 || (now() < deadline && batch < 1000); batch++) {
    if (now() > deadline + 100 * runTime) break
    time = timeOf(entry, repetitions, batch)
    repetitions = Math.max(1, Math.min(MOST_REPETITIONS, Math.round(runTime / time)))
  }
  return repetitions
}

function timeOf({ contender, samples }: Entry, repetitions: number, round: number): number {
  const runs = Array.from({ length: repetitions }, (_, i) =>
    contender.prepare(samples[(i + round) % samples.length] as Sample),
  )
  const start = now()
  for (const run of runs) sink = run()
  return (now() - start) / repetitions
}
