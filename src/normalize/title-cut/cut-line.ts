import { type Candidate, isTeamWord } from './candidate.js'
import { capitalCandidates, edgeCandidates, rareCandidates } from './candidates.js'
import { DOUBTS } from './groups.js'
import { type GluedPaper, Line, MOST_NAMES } from './line.js'
import { endsLikeTitle, nameRowOf, seeAbstract, seeShapes } from './see.js'
import { limits } from './weights.js'
import { COINED_TAILS } from './word-lists.js'
import { DIGIT, isCoined, kindAt, LOWER, lastHump, shapeOf, UPPER } from './word-shape.js'

/** Where a title ends. */
export interface TitleCut {
  /** Offset in the text where the first name starts; the text's length where no name was found, 0 where no title was. */
  readonly at: number
  /** Whether the evidence is clear. */
  readonly certain: boolean
  /** Why it is not, in plain English; '' when it is. */
  readonly reason: string
  /** The cut that came second, where there was one worth naming. */
  readonly alternative: number | null
}

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

/** A name of two to four ordinary words: "Ana Silva", "Jean-Luc van Dam", "Ana B. Silva", "A. Silva". */
const ORDINARY_NAME =
  /^\p{Lu}(?:\.|[\p{Ll}\p{M}]{1,11}(?:-\p{L}[\p{Ll}\p{M}]{0,12})?)(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?|van|von|de|der|da|di|la)){0,2} \p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?$/u

/**
 * The cut of a line that leaves nothing to weigh: a name of ordinary words begins at the last capital that can begin one,
 * and what stands before it ends as titles do. Most lines are so, and this is their short way.
 */
function obviousCut(line: Line): Candidate | null {
  const cut = capitalCandidates(line, beginsLikeName).at(-1)
  if (cut === undefined || !beginsLikeName(cut)) return null
  const name = line.text.slice(cut.at, line.items[cut.item]?.end)
  const isOrdinary = ORDINARY_NAME.test(name) && !isTeamWord(name.slice(name.lastIndexOf(' ') + 1))
  return isOrdinary && !mayBeInName(cut) && endsLikeTitle(cut) ? cut : null
}

/** Not the M of "LLMs": a small letter that is no plural follows, or a full stop. */
function beginsLikeName({ line: { text }, at }: Candidate): boolean {
  const next = text.charAt(at + 1)
  return next === '.' || (kindAt(text, at + 1) === LOWER && (next !== 's' || kindAt(text, at + 2) === LOWER))
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

/** The better score first; of equals the later cut, which leaves the title whole. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.at - a.at
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

const SHORTEST_TITLE_WORD = 3

/**
 * Whether the cut is one that other cuts are often taken for, so that the abstract must hold the word before it: that word
 * is very short; the name is a team or a single word, "Training|xAI", or begins with a word that holds two,
 * "Sorting|HatDan Meyer"; it begins behind a capital or a digit, "GRPO|taro Suzuki", or behind
 * what may be its own first half, "LoRAMin|Jae Sorrim"; or the title's last word may be in a name.
 */
function needsVoucher(candidate: Candidate): boolean {
  const { line, at, name, word } = candidate
  if (name === null || name.isTeam || name.rest.length === 0) return true
  if (nameRowOf(name.first) === 'two-humps' || mayBeInName(candidate)) return true
  if (word.shape === 'mixed' && shapeOf(lastHump(word.part)) === 'plain') return true
  if (word.part.length < SHORTEST_TITLE_WORD && word.part !== '') return true
  const before = kindAt(line.text, at - 1)
  return (before === UPPER || before === DIGIT) && word.shape !== 'year'
}

/**
 * Whether the word before the cut may be part of a name: nothing or a comma stands before it, "Ana Silva, Amir|Reza Karimi",
 * or a word that a name may begin in, "SVMKim Seung|Hyun Lee".
 */
function mayBeInName({ word: { before } }: Candidate): boolean {
  return before === 'nothing' || before === 'comma' || isCoined(before)
}

/** Whether the abstract holds the word that the title would end in, or what stands behind its hyphen; of capitals also the plural. */
function isVouchedFor({ line: { abstract }, word: { whole, part, shape } }: Candidate): boolean {
  return abstract.holds(whole) || abstract.holds(part) || (shape === 'capitals' && abstract.repetition(part) === 'word')
}

/** What weighs more than this is no reason to doubt. */
const TELLING = -0.5

/** What weighs most against a cut and not as well against the runner-up, in plain English. */
function reasonAgainst(best: Candidate, second: Candidate | undefined): string {
  if (best.item < 0) return 'no name was found in the line'
  if (best.at === 0) return 'the line seems to hold names only'
  const own = best.sightings.filter(
    ({ group, row }) => !second?.sightings.some((other) => other.group === group && other.row === row),
  )
  const [worst] = own.sort((a, b) => a.weight - b.weight)
  return worst !== undefined && worst.weight < TELLING ? DOUBTS[worst.group] : 'another cut is about as likely'
}
