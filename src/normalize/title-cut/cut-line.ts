import type { Candidate } from './candidates.js'
import { MOST_NAMES } from './comma-items.js'
import type { GluedPaper, TitleCut } from './contract.js'
import { Line } from './line.js'
import { obviousCut } from './obvious-cut.js'
import { reasonAgainst } from './reasons.js'
import { limits } from './weights.js'

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
  const tooFew = line.truncated && line.items.length < MOST_NAMES
  const capitals = line.capitals()
  const obvious = tooFew ? null : obviousCut(line, capitals)
  if (obvious !== null) return certainCut(obvious.at)
  let ranking = rank(line, [...capitals, ...line.edges()], [])
  if (!isClear(line, ranking) || !line.endsLikeTitle(ranking[0] as Candidate)) {
    ranking = rank(line, line.rareCandidates(), ranking)
  }
  const [best, ...others] = ranking as [Candidate, ...Candidate[]]
  if (isClear(line, ranking) && !tooFew) return certainCut(best.at)
  const second = others.find(({ at, item, isRare }) => item >= 0 && at > 0 && (best.item >= 0 || !isRare))
  return {
    at: best.at,
    certain: false,
    reason: tooFew ? 'et al. stands after fewer than three names' : reasonAgainst(line, best, second),
    alternative: second?.at ?? null,
    rivals: !tooFew && canBeClear(best) ? others.map(({ at }) => at) : null,
  }
}

/** A cut that leaves nothing to say. */
export function certainCut(at: number): LocalCut {
  return { at, certain: true, reason: '', alternative: null, rivals: null }
}

/**
 * The candidates, each with its score, beside those that were ranked before, the best one first. Those that an abstract
 * could not bring near the best one are left out.
 */
function rank(line: Line, candidates: Candidate[], ranked: readonly Candidate[]): Candidate[] {
  for (const candidate of candidates) candidate.score = line.scoreByShapes(candidate)
  candidates.sort(byScore)
  const near = [...ranked]
  let best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY
  for (const candidate of candidates.slice(0, MOST_LOOKED_UP)) {
    if (candidate.score + limits.mostByAbstract < best - limits.lead) break
    candidate.score += line.scoreByAbstract(candidate)
    best = Math.max(best, candidate.score)
    near.push(candidate)
  }
  return near.sort(byScore)
}

/** Whether the best candidate leads by enough and looks as cuts do. */
function isClear(line: Line, [best, second]: readonly Candidate[]): boolean {
  if (best === undefined || !canBeClear(best) || best.score < limits.floor) return false
  if (second !== undefined && best.score - second.score < limits.lead) return false
  if (!line.mayBeName(best) || line.mayBeTitleAlone(best)) return false
  return !line.needsVoucher(best) || line.isVouchedFor(best)
}

/** In doubt for ever are a line without title or name, and a name that begins otherwise than with a capital. */
function canBeClear({ at, item, isRare }: Candidate): boolean {
  return item >= 0 && at > 0 && !isRare
}

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.at - a.at
}
