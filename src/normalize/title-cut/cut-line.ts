import type { Candidate } from './candidates.js'
import { MOST_NAMES } from './comma-items.js'
import type { GluedPaper, TitleCut } from './contract.js'
import { Line } from './line.js'
import { obviousCut } from './obvious-cut.js'
import { reasonAgainst } from './reasons.js'
import { weigh } from './see.js'
import { limits } from './weights.js'

/** A candidate and what was found to speak for it, as a sum of weights. */
export interface Scored {
  readonly candidate: Candidate
  readonly score: number
}

/** A cut decided from the paper's own line and abstract: it does not depend on the rest of the page. */
export interface LocalCut extends TitleCut {
  /** Whether the rest of the page may make the cut certain. */
  readonly isConfirmable: boolean
  /** The candidates of a doubtful cut, the best one first; empty where the cut is certain. */
  readonly ranking: readonly Scored[]
}

/** Not more candidates are looked up in the abstract: bounds the cost of a hostile line. */
const MOST_LOOKED_UP = 24

/** Decides a paper by itself. */
export function cutLine(paper: GluedPaper): LocalCut {
  const line = new Line(paper)
  const tooFew = line.truncated && line.items.length < MOST_NAMES
  const capitals = line.capitals()
  const obvious = tooFew ? null : obviousCut(line, capitals)
  if (obvious !== null) return certain(obvious)
  let ranking = rank(line, [...capitals, ...line.edges()], [])
  if (!isClear(line, ranking) || !line.endsLikeTitle((ranking[0] as Scored).candidate)) {
    ranking = rank(line, line.rareCandidates(), ranking)
  }
  const [best, ...others] = ranking as [Scored, ...Scored[]]
  if (isClear(line, ranking) && !tooFew) return certain(best.candidate)
  const isWorthNaming = ({ at, item, isRare }: Candidate) =>
    item >= 0 && at > 0 && (best.candidate.item >= 0 || !isRare)
  const second = others.find(({ candidate }) => isWorthNaming(candidate))?.candidate
  return {
    at: best.candidate.at,
    certain: false,
    reason: tooFew ? 'et al. stands after fewer than three names' : reasonAgainst(line, best.candidate, second),
    alternative: second === undefined ? null : second.at,
    isConfirmable: !tooFew && canBeClear(best.candidate),
    ranking,
  }
}

/**
 * The candidates with what speaks for them, beside those that were ranked before, the best one first. Those that an abstract
 * could not bring near the best one are left out.
 */
function rank(line: Line, candidates: readonly Candidate[], ranked: readonly Scored[]): Scored[] {
  const byShapes = candidates.map((candidate) => ({ candidate, score: weigh((see) => line.seeShapes(candidate, see)) }))
  byShapes.sort(byScore)
  const near = [...ranked]
  let best = ranked[0]?.score ?? Number.NEGATIVE_INFINITY
  for (const { candidate, score: byShape } of byShapes.slice(0, MOST_LOOKED_UP)) {
    if (byShape + limits.mostByAbstract < best - limits.lead) break
    const score = byShape + weigh((see) => line.seeAbstract(candidate, see))
    if (score > best) best = score
    near.push({ candidate, score })
  }
  return near.sort(byScore)
}

/** Whether the best candidate leads by enough and looks as cuts do. */
function isClear(line: Line, [best, second]: readonly Scored[]): boolean {
  if (best === undefined || !canBeClear(best.candidate) || best.score < limits.floor) return false
  if (second !== undefined && best.score - second.score < limits.lead) return false
  if (!line.mayBeName(best.candidate) || line.mayBeTitleAlone(best.candidate)) return false
  return !line.needsVoucher(best.candidate) || line.isVouchedFor(best.candidate)
}

/** In doubt for ever are a line without title or name, and a name that begins otherwise than with a capital. */
function canBeClear({ at, item, isRare }: Candidate): boolean {
  return item >= 0 && at > 0 && isRare !== true
}

function certain({ at }: Candidate): LocalCut {
  return { at, certain: true, reason: '', alternative: null, isConfirmable: false, ranking: [] }
}

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || b.candidate.at - a.candidate.at
}
