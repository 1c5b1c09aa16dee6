import type { AbstractWords } from './abstract-words.js'
import { type Candidate, isBorneOut, weighOn } from './candidates.js'

/** What a line without any name scores: a cut below it is worse than none. */
export const NO_NAME_SCORE = -9

/** The lead over the runner-up from which a cut is certain. */
export const CERTAIN_LEAD = 6.3

/** More than sums of weights are ever out by. */
const ROUNDING = 1e-6

/** The candidates of a line in their order. The abstract is asked only about those whose place matters. */
export class Ranking {
  /** The best candidate; where it scores less than NO_NAME_SCORE, another may be better. */
  readonly best: Candidate
  /** What the best one is ahead by; from CERTAIN_LEAD on it may be less than this says. */
  readonly lead: number

  constructor(
    private readonly text: string,
    private readonly candidates: readonly Candidate[],
    private readonly abstract: AbstractWords,
  ) {
    let best = candidates[0] as Candidate
    for (const candidate of candidates) if (candidate.score > best.score) best = candidate
    this.weigh(best, Number.NEGATIVE_INFINITY)
    let second = NO_NAME_SCORE
    for (const candidate of candidates) {
      if (candidate === best || !this.weigh(candidate, Math.max(best.score - CERTAIN_LEAD, NO_NAME_SCORE))) continue
      const [better, worse] = byScore(best, candidate) <= 0 ? [best, candidate] : [candidate, best]
      best = better
      second = Math.max(second, worse.score)
    }
    this.best = best
    this.lead = best.score - second
  }

  /** Every candidate that scores more than `floor`, the best one first. */
  downTo(floor: number): Candidate[] {
    return this.candidates.filter((candidate) => this.weigh(candidate, floor) && candidate.score > floor).sort(byScore)
  }

  /** The best candidate that does not cut at `at` and is worth naming: no faint one, unless the abstract bears it out. */
  runnerUp(at: number): Candidate | null {
    let best: Candidate | null = null
    for (const candidate of this.candidates) {
      if (candidate.at === at || (candidate.faint && !this.isTitleBorneOut(candidate))) continue
      if (!this.weigh(candidate, best === null ? Number.NEGATIVE_INFINITY : best.score)) continue
      if (candidate.faint && !isBorneOut(candidate)) continue
      if (best === null || byScore(candidate, best) < 0) best = candidate
    }
    return best
  }

  private isTitleBorneOut(candidate: Candidate): boolean {
    if (candidate.weighed === 'shapes') weighOn(this.text, candidate, this.abstract)
    return isBorneOut(candidate)
  }

  /** Weighs a candidate to the end, unless it is clear before that it scores less than `floor`. */
  private weigh(candidate: Candidate, floor: number): boolean {
    while (candidate.weighed !== 'all') {
      if (candidate.most < floor - ROUNDING) return false
      weighOn(this.text, candidate, this.abstract)
    }
    return true
  }
}

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.at - a.at
}
