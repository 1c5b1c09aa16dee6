import type { Candidate } from './candidate.js'
import { capitalCandidates, edgeCandidates, rareCandidates } from './candidates.js'
import type { GluedPaper, TitleCut } from './contract.js'
import { Line } from './line.js'
import { obviousCut } from './obvious-cut.js'
import { reasonAgainst } from './reasons.js'
import { isVouchedFor, seeAbstract } from './see-abstract.js'
import { seeNames } from './see-names.js'
import { seeTitle } from './see-title.js'
import { needsVoucher } from './vouching.js'
import { limits } from './weights.js'
import { COINED_TAILS } from './word-lists.js'
import { shapeOf } from './word-shape.js'

/** A cut decided from the paper's own line and abstract: it does not depend on the rest of the page. */
export interface LocalCut extends TitleCut {
  /** Where else the first name may begin; null where the rest of the page cannot make the cut certain. */
  readonly rivals: readonly number[] | null
}

/** Not more candidates are looked up in the abstract: bounds the cost of a hostile line. */
const MOST_LOOKED_UP = 24

/** Decides a paper by itself. */
export function cutLine(paper: GluedPaper): LocalCut {
  const line = new Line(paper)
  const tooFew = line.hasTooFewNames
  const obvious = tooFew ? null : obviousCut(line)
  if (obvious !== null) return certainCut(obvious.at)
  const ranking = rank([...capitalCandidates(line), ...edgeCandidates(line), ...rareCandidates(line)])
  const [best, ...others] = ranking as [Candidate, ...Candidate[]]
  if (isClear(ranking) && !tooFew) return certainCut(best.at)
  const second = others.find(({ at, item, isRare }) => item >= 0 && at > 0 && (best.item >= 0 || !isRare))
  return {
    at: best.at,
    certain: false,
    reason: tooFew ? 'et al. stands after fewer than three names' : reasonAgainst(best, second),
    alternative: second?.at ?? null,
    rivals: !tooFew && canBeClear(best) ? others.map(({ at }) => at) : null,
  }
}

/** A cut that leaves nothing to say. */
export function certainCut(at: number): LocalCut {
  return { at, certain: true, reason: '', alternative: null, rivals: null }
}

/** The candidates, each with its score, the best one first. Those that an abstract could not bring near it are left out. */
function rank(candidates: Candidate[]): Candidate[] {
  for (const candidate of candidates) seeShapes(candidate)
  candidates.sort(byScore)
  const near: Candidate[] = []
  let best = Number.NEGATIVE_INFINITY
  for (const candidate of candidates.slice(0, MOST_LOOKED_UP)) {
    if (candidate.score + limits.mostByAbstract < best - limits.lead) break
    seeAbstract(candidate)
    best = Math.max(best, candidate.score)
    near.push(candidate)
  }
  return near.sort(byScore)
}

/** Looks at what the line itself shows of a candidate. */
export function seeShapes(candidate: Candidate): void {
  if (candidate.at > 0) seeTitle(candidate)
  seeNames(candidate)
}

/** Whether the best candidate leads by enough and looks as cuts do. */
function isClear([best, second]: readonly Candidate[]): boolean {
  if (best === undefined || !canBeClear(best) || best.score < limits.floor) return false
  if (second !== undefined && best.score - second.score < limits.lead) return false
  return !needsVoucher(best) || isVouchedFor(best)
}

/**
 * In doubt for ever are a line without title or name, and a name that begins otherwise than with a capital, with what coined names
 * end in, "Browse|Camp Ana Silva", or with an acronym, "(R$^2$)|GRPOLantern AI".
 */
function canBeClear({ at, name, isRare }: Candidate): boolean {
  if (name === null || at === 0 || isRare) return false
  return !COINED_TAILS.has(name.first) && shapeOf(name.first) !== 'capitals-then-small'
}

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.at - a.at
}
