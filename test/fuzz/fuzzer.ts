import fc from 'fast-check'
import { anyText } from '../properties/page-text.js'
import { decodeBytes } from './case-bytes.js'
import { Coverage } from './coverage.js'
import { minimise } from './minimise.js'
import { cropped, mutate } from './mutate.js'
import { examine, OPTIONS } from './oracle.js'
import { Random } from './random.js'
import { MOST_UNITS } from './shared-input.js'

/** A broken promise, by the smallest text that was found to break it. */
export interface Failure {
  readonly kind: string
  readonly fault: string
  readonly text: string
  readonly optionsIndex: number
}

export interface FuzzerEvents {
  /** A text is about to be examined. */
  begin(text: string): void
  /** A promise was broken in a way that was not seen before. */
  fail(failure: Failure): void
  /** Now and then, between texts. */
  progress(): void
}

/** Bytes that a text was read from. */
const anyBytes = fc.uint8Array({ maxLength: 200 }).map(decodeBytes)

/** How long one failure may be made smaller. */
const MINIMISING = 15_000

/** Of this many texts one is made anew by fast-check, and the others from what reached something new. */
const FRESH_EVERY = 12

/** Mutates what reaches new branches, for ever: each text that reaches another becomes one to mutate. */
export class Fuzzer {
  readonly coverage = new Coverage()
  readonly pool: string[] = []
  /** The longest that a text took, in milliseconds, all functions together. */
  slowest = 0
  private readonly kinds = new Set<string>()
  private readonly random: Random

  constructor(
    private readonly seed: number,
    private readonly events: FuzzerEvents,
  ) {
    this.random = new Random(seed)
  }

  get summary() {
    return { ...this.coverage.summary, pool: this.pool.length, slowest: Math.round(this.slowest) }
  }

  /** Takes what mutations begin with. */
  async take(seeds: readonly string[]): Promise<void> {
    for (const seed of seeds) await this.tryText(cropped(seed, this.random, MOST_UNITS))
  }

  /** Examines texts until `isOver`. */
  async run(isOver: () => boolean): Promise<void> {
    for (let round = 0; !isOver(); round++) {
      this.events.progress()
      const seed = this.seed + round
      const fresh = fc.sample(fc.oneof(anyText, anyText, anyText, anyBytes), { numRuns: 8, seed })
      for (const text of fresh) await this.tryText(cropped(text, this.random, MOST_UNITS))
      for (let left = fresh.length * (FRESH_EVERY - 1); left > 0 && !isOver(); left--) {
        await this.tryText(mutate(this.chosen(), this.random, this.pool, MOST_UNITS))
      }
    }
  }

  /** One of the pool: any, the newest, or the shorter of two. */
  private chosen(): string {
    const { pool, random } = this
    const any = random.of(pool) ?? ''
    const other =
      random.below(3) === 0 ? pool[pool.length - 1 - random.below(Math.min(pool.length, 30))] : random.of(pool)
    return other === undefined || (any.length < other.length && random.below(4) > 0) ? any : other
  }

  private async tryText(text: string): Promise<void> {
    const optionsIndex = this.random.below(OPTIONS.length)
    this.events.begin(text)
    this.coverage.start()
    const started = performance.now()
    const findings = await examine(text, OPTIONS[optionsIndex] ?? {})
    this.slowest = Math.max(this.slowest, performance.now() - started)
    if (this.coverage.finish(findings) > 0) this.pool.push(text)
    for (const fault of findings.faults) await this.report(text, fault, optionsIndex)
  }

  private async report(text: string, fault: string, optionsIndex: number): Promise<void> {
    const kind = kindOf(fault)
    if (this.kinds.has(kind)) return
    this.kinds.add(kind)
    const faultOf = async (shorter: string) => {
      this.events.begin(shorter)
      const { faults } = await examine(shorter, OPTIONS[optionsIndex] ?? {})
      return faults.find((other) => kindOf(other) === kind)
    }
    const smallest = await minimise(text, async (shorter) => (await faultOf(shorter)) !== undefined, MINIMISING)
    this.events.fail({ kind, fault: (await faultOf(smallest)) ?? fault, text: smallest, optionsIndex })
  }
}

/** Faults are of one kind where function, promise and place are the same, whatever the text was. */
function kindOf(fault: string): string {
  const [name, promise, detail = ''] = fault.split(': ')
  return `${name} ${promise} ${placeOf(fault, promise, detail)
    .replace(/[^a-z/-]+/gi, ' ')
    .trim()
    .slice(0, 40)}`.trim()
}

function placeOf(fault: string, promise: string | undefined, detail: string): string {
  if (promise === 'throws') return /\n\s+at (?:async )?(\S+)/.exec(fault)?.[1] ?? ''
  return promise === 'coverage' ? (fault.endsWith('in 0 leaves') ? 'in none' : 'in several') : detail
}
