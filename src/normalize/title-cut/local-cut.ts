import { type Candidate, candidatesByShape, isBorneOut, weighByAbstract } from './candidates.js'
import { lastCommaItems, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import { type EvidenceName, evidence } from './evidence.js'
import { obviousCut } from './obvious-cut.js'
import { searchable } from './repeated-words.js'
import { nameLike } from './weigh-names.js'

/** What a line without any name scores: a cut below it is worse than none. */
const NO_NAME_SCORE = -9

/** The lead over the runner-up from which a cut is certain. */
export const CERTAIN_LEAD = 6.3

/** Candidates that shapes alone put this far behind cannot win by what the abstract says. */
const HOPELESS = 13
const HOPELESS_IF_FAINT = 10

const NOTHING_WEIGHED: readonly Candidate[] = []

/** A cut decided from the paper's own line and abstract: it does not depend on the rest of the page. */
export interface LocalCut {
  at: number
  certain: boolean
  reason: string
  /** Whether the rest of the page may make the cut certain. */
  confirmable: boolean
  /** The best candidates, the chosen one first; empty where no name was found. */
  ranked: readonly Candidate[]
}

/** Decides a paper by itself: by the short way where nothing needs weighing. */
export function cutLocally(paper: GluedPaper): LocalCut {
  const at = obviousCut(paper)
  return at < 0 ? weighPaper(paper) : { at, certain: true, reason: '', confirmable: false, ranked: NOTHING_WEIGHED }
}

/** Weighs every candidate of a paper. */
export function weighPaper(paper: GluedPaper): LocalCut {
  const ranked = rank(paper, candidatesByShape(paper))
  const tooFew = paper.truncated && lastCommaItems(paper.text).length < MOST_NAMES
  const best = ranked[0]
  if (best === undefined || best.score < NO_NAME_SCORE) return withoutName(paper, ranked)
  const certain = leadOf(ranked) >= CERTAIN_LEAD && !tooFew
  if (certain) return { at: best.at, certain, reason: '', confirmable: false, ranked }
  const chosen = ranked.find((candidate) => mayBeTaken(paper, candidate))
  if (chosen === undefined) return withoutName(paper, ranked)
  const reason = tooFew ? 'et al. stands after fewer than three names' : doubtOf(chosen)
  return { at: chosen.at, certain, reason, confirmable: chosen === best && !tooFew, ranked }
}

/**
 * Whether a doubtful cut is better than none. Where the line may hold no name at all, "Orchards of Decis|ion Trees" is not: a
 * small letter begins a name only before others, and behind a word of the abstract.
 */
function mayBeTaken({ text, truncated }: GluedPaper, candidate: Candidate): boolean {
  if (candidate.score < NO_NAME_SCORE) return false
  return truncated || !candidate.faint || (candidate.nameEnd < text.length && isBorneOut(candidate))
}

function rank(paper: GluedPaper, candidates: readonly Candidate[]): Candidate[] {
  const abstract = searchable(paper.abstract)
  let highest = NO_NAME_SCORE
  for (const candidate of candidates) if (candidate.score > highest) highest = candidate.score
  const hopeful = candidates.filter(
    (candidate) => candidate.score > highest - (candidate.faint ? HOPELESS_IF_FAINT : HOPELESS),
  )
  for (const candidate of hopeful) weighByAbstract(paper.text, candidate, abstract)
  return hopeful.sort(byScore)
}

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.at - a.at
}

export function leadOf(ranked: readonly Candidate[]): number {
  const best = ranked[0]
  if (best === undefined) return Number.NEGATIVE_INFINITY
  return best.score - Math.max(ranked[1]?.score ?? NO_NAME_SCORE, NO_NAME_SCORE)
}

/** No candidate will do: the line is all names when each item reads as one, and else all title. */
function withoutName(paper: GluedPaper, ranked: readonly Candidate[]): LocalCut {
  const items = lastCommaItems(paper.text)
  const onlyNames =
    items.at(-1)?.start === 0 &&
    (!paper.truncated || items.length === MOST_NAMES) &&
    items.every((item) => nameLike(paper.text.slice(item.start, item.end)))
  const at = onlyNames ? 0 : paper.text.length
  const reason = onlyNames ? 'the line seems to hold names only' : 'no name was found in the line'
  return { at, certain: false, reason, confirmable: false, ranked }
}

/** The weightiest thing that speaks against a cut. */
function doubtOf(candidate: Candidate): string {
  let worst: EvidenceName | null = null
  for (const name of candidate.found) {
    if (evidence[name].weight < (worst === null ? -0.5 : evidence[worst].weight)) worst = name
  }
  return worst === null ? 'another cut is about as likely' : evidence[worst].meaning
}
