import { Candidate } from './candidate.js'
import { capitalBefore } from './candidates.js'
import type { CommaItem } from './comma-items.js'
import { isTeamWord } from './first-name.js'
import { kindAt, LOWER } from './letters.js'
import type { Line } from './line.js'
import { endsLikeTitle } from './see-title.js'
import { mayBeInName } from './vouching.js'

/** A name of two to four ordinary words: "Ana Silva", "Jean-Luc van Dam", "Ana B. Silva", "A. Silva". */
const ORDINARY_NAME =
  /^\p{Lu}(?:\.|[\p{Ll}\p{M}]{1,11}(?:-\p{L}[\p{Ll}\p{M}]{0,12})?)(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?|van|von|de|der|da|di|la)){0,2} \p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?$/u
const LONGEST_ORDINARY_NAME = 60

/**
 * The cut of a line that leaves nothing to weigh, or null: a name of ordinary words begins at the last capital that can begin
 * one, and what stands before it ends as titles do. Most lines are so, and this is their short way.
 */
export function obviousCut(line: Line): Candidate | null {
  const cut = lastBeginning(line)
  return cut !== null && leavesOrdinaryName(cut) && !mayBeInName(cut) && endsLikeTitle(cut) ? cut : null
}

function lastBeginning(line: Line): Candidate | null {
  const { text, items } = line
  for (let item = line.firstOpen; item < items.length; item++) {
    const { start, end } = items[item] as CommaItem
    const from = Math.max(start, end - LONGEST_ORDINARY_NAME)
    for (let at = capitalBefore(text, end, from); at >= 0; at = capitalBefore(text, at, from))
      if (isNameLikeBeginning(text, at)) return new Candidate(line, at, item)
  }
  return null
}

/** Not the M of "LLMs": a small letter that is no plural follows, or a full stop. */
function isNameLikeBeginning(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  if (next === 's' && kindAt(text, at + 2) !== LOWER) return false
  return next === '.' || kindAt(text, at + 1) === LOWER
}

/** Whether the first name would be of ordinary words, and no team. */
function leavesOrdinaryName({ line: { text, items }, at, item }: Candidate): boolean {
  const name = text.slice(at, items[item]?.end)
  return ORDINARY_NAME.test(name) && !isTeamWord(name.slice(name.lastIndexOf(' ') + 1))
}
