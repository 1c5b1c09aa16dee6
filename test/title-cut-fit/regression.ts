import { capitalCandidates, edgeCandidates, rareCandidates } from '../../src/normalize/title-cut/candidates.js'
import type { Group } from '../../src/normalize/title-cut/groups.js'
import { Line } from '../../src/normalize/title-cut/line.js'
import { seeAbstract, seeShapes } from '../../src/normalize/title-cut/see.js'
import type { KnownLine } from './lines.js'
import type { Random } from './random.js'

/** The weight of each row, by group and row: `title plain`. */
export type Weights = ReadonlyMap<string, number>

/** A line with the rows that are seen at each of its candidates, by number. */
interface Example {
  readonly seen: readonly Int32Array[]
  /** Which candidate is the right one. */
  readonly right: number
}

const EPOCHS = 8
const RATE = 0.3
/** How strongly weights are drawn to zero: what is seldom seen is to count for little. */
const SHRINKAGE = 2e-5
/** Rows of two letters that are seen at fewer candidates get no weight. */
const SELDOM = 50
const ENDING = /-ending$/
const PLAIN_ENDING = /^[a-z]{2}$/
/** A line whose right candidate has this much probability teaches nothing more. */
const LEARNT = 0.99995

/** Names the rows by number, in the order in which they are first seen. */
class Rows {
  readonly names: string[] = []
  readonly counts: number[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(group: Group, row: string): number | null {
    if (ENDING.test(group) && !PLAIN_ENDING.test(row)) return null
    const name = `${group} ${row}`
    let number = this.numbers.get(name)
    if (number === undefined) {
      number = this.names.push(name) - 1
      this.counts.push(0)
      this.numbers.set(name, number)
    }
    this.counts[number] = (this.counts[number] as number) + 1
    return number
  }
}

/** A softmax regression over the candidates of each line, by stochastic descent with a rate of its own for each weight. */
export function fit(lines: readonly KnownLine[], random: Random): Weights {
  const rows = new Rows()
  const examples = lines.map((line) => exampleOf(line, rows)).filter((one) => one.right >= 0 && one.seen.length > 1)
  const weights = new Float64Array(rows.names.length)
  const squares = new Float64Array(rows.names.length).fill(1e-8)
  const isSeldom = rows.names.map((name, row) => name.includes('-ending ') && (rows.counts[row] as number) < SELDOM)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random)
    for (const { seen, right } of examples) {
      const shares = softmax(seen.map((numbers) => sum(numbers, weights)))
      if ((shares[right] as number) > LEARNT) continue
      seen.forEach((numbers, candidate) => {
        const gradient = (shares[candidate] as number) - (candidate === right ? 1 : 0)
        if (Math.abs(gradient) < 1e-5) return
        for (const row of numbers) {
          if (isSeldom[row]) continue
          const step = gradient + SHRINKAGE * (weights[row] as number)
          squares[row] = (squares[row] as number) + step * step
          weights[row] = (weights[row] as number) - (RATE * step) / Math.sqrt(squares[row] as number)
        }
      })
    }
  }
  return new Map(rows.names.map((name, row) => [name, Math.round((weights[row] as number) * 10) / 10]))
}

/** What is seen at every candidate, those that hardly any line is cut at included. */
function exampleOf(known: KnownLine, rows: Rows): Example {
  const line = new Line(known)
  const candidates = [...capitalCandidates(line), ...edgeCandidates(line), ...rareCandidates(line, () => true)]
  const seen = candidates.map((candidate) => {
    seeShapes(candidate)
    seeAbstract(candidate)
    const numbers = candidate.sightings.map(({ group, row }) => rows.numberOf(group, row))
    return Int32Array.from(numbers.filter((number) => number !== null))
  })
  return { seen, right: candidates.findIndex(({ at }) => at === known.at) }
}

function sum(numbers: Int32Array, weights: Float64Array): number {
  let total = 0
  for (const row of numbers) total += weights[row] as number
  return total
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const all = odds.reduce((total, one) => total + one, 0)
  return odds.map((one) => one / all)
}

function shuffle<T>(list: T[], random: Random): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = list[last] as T
    list[last] = list[other] as T
    list[other] = kept
  }
}
