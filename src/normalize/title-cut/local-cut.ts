import { AbstractWords } from './abstract-words.js'
import { type Candidate, candidatesByShape, isBorneOut } from './candidates.js'
import { type CommaItem, lastCommaItems, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'
import type { EvidenceRow } from './evidence.js'
import { obviousCut } from './obvious-cut.js'
import { CERTAIN_LEAD, NO_NAME_SCORE, Ranking } from './ranking.js'
import { searchable } from './repeated-words.js'
import { nameLike } from './weigh-names.js'

/** Candidates that shapes alone put this far behind cannot win by what the abstract says. */
const HOPELESS = 13
const HOPELESS_IF_FAINT = 10

/** A cut decided from the paper's own line and abstract: it does not depend on the rest of the page. */
export interface LocalCut {
  at: number
  certain: boolean
  reason: string
  /** Whether the rest of the page may make the cut certain. */
  confirmable: boolean
  /** The candidates of a doubtful cut; null where there is none. */
  ranking: Ranking | null
}

/** Decides a paper by itself: by the short way where nothing needs weighing. */
export function cutLocally(paper: GluedPaper): LocalCut {
  const at = obviousCut(paper)
  return at < 0 ? weighPaper(paper) : certainCut(at)
}

function certainCut(at: number): LocalCut {
  return { at, certain: true, reason: '', confirmable: false, ranking: null }
}

/** Weighs the candidates of a paper. */
function weighPaper(paper: GluedPaper): LocalCut {
  const { text, truncated } = paper
  const items = lastCommaItems(text)
  const candidates = dropHopeless(candidatesByShape(text, truncated, items))
  if (candidates.length === 0) return withoutName(paper, items, null)
  const ranking = new Ranking(text, candidates, new AbstractWords(searchable(paper.abstract)))
  const { best, lead } = ranking
  if (best.score < NO_NAME_SCORE) return withoutName(paper, items, ranking)
  const tooFew = truncated && items.length < MOST_NAMES
  if (lead >= CERTAIN_LEAD && !tooFew) return certainCut(best.at)
  const chosen = mayBeTaken(paper, best)
    ? best
    : ranking.downTo(Number.NEGATIVE_INFINITY).find((candidate) => mayBeTaken(paper, candidate))
  if (chosen === undefined) return withoutName(paper, items, ranking)
  const reason = tooFew ? 'et al. stands after fewer than three names' : doubtOf(chosen)
  return { at: chosen.at, certain: false, reason, confirmable: chosen === best && !tooFew, ranking }
}

/**
 * Whether a doubtful cut is better than none. Where the line may hold no name at all, "Orchards of Decis|ion Trees" is not: a
 * small letter begins a name only before others, and behind a word of the abstract.
 */
function mayBeTaken({ text, truncated }: GluedPaper, candidate: Candidate): boolean {
  if (candidate.score < NO_NAME_SCORE) return false
  return truncated || !candidate.faint || (candidate.nameEnd < text.length && isBorneOut(candidate))
}

function dropHopeless(candidates: readonly Candidate[]): Candidate[] {
  let highest = NO_NAME_SCORE
  for (const { score } of candidates) if (score > highest) highest = score
  return candidates.filter(({ score, faint }) => score > highest - (faint ? HOPELESS_IF_FAINT : HOPELESS))
}

/** No candidate will do: the line is all names when each item reads as one, and else all title. */
function withoutName({ text, truncated }: GluedPaper, items: readonly CommaItem[], ranking: Ranking | null): LocalCut {
  const onlyNames =
    items.at(-1)?.start === 0 &&
    (!truncated || items.length === MOST_NAMES) &&
    items.every((item) => nameLike(text, item))
  const at = onlyNames ? 0 : text.length
  const reason = onlyNames ? 'the line seems to hold names only' : 'no name was found in the line'
  return { at, certain: false, reason, confirmable: false, ranking }
}

/** The weightiest thing that speaks against a cut. */
function doubtOf(candidate: Candidate): string {
  let worst: EvidenceRow | null = null
  for (const row of candidate.found) if (row.weight < (worst === null ? -0.5 : worst.weight)) worst = row
  return worst === null ? 'another cut is about as likely' : worst.meaning
}
