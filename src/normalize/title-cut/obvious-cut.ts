import type { Candidate } from './candidates.js'
import { kindAt, LOWER } from './letters.js'
import type { Line } from './line.js'
import { holdsEnding } from './see-abstract.js'
import { endsInParticle, isTeamWord } from './see-names.js'
import { COINED_TAILS, SURNAME_PREFIXES } from './word-lists.js'

/** A name of two to four ordinary words: "Ana Silva", "Jean-Luc van Dam", "Ana B. Silva", "A. Silva". */
const ORDINARY_NAME =
  /^\p{Lu}(?:\.|[\p{Ll}\p{M}]{1,11}(?:-\p{L}[\p{Ll}\p{M}]{0,12})?)(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?|van|von|de|der|da|di|la)){0,2} \p{Lu}[\p{Ll}\p{M}]{1,15}(?:-\p{Lu}[\p{Ll}\p{M}]{1,15})?$/u
const LONGEST_ORDINARY_NAME = 60
/** More words than a name has, the one at the cut not counted. */
const MOST_WORDS = 5
const LONGEST_SURNAME_PREFIX = 6

/**
 * The cut of a line that leaves nothing to weigh, or null: a name of ordinary words begins at the last capital that can begin
 * one, what stands before it ends as titles do, and no other capital rivals it. Most lines are so, and this is their short way.
 */
export function obviousCut(line: Line, capitals: readonly Candidate[]): Candidate | null {
  const { text } = line
  const beginnings = capitals.filter(({ at }) => isNameLikeBeginning(text, at))
  const cut = beginnings[0]
  if (cut === undefined) return null
  const name = nameAt(line, cut)
  if (name === null) return null
  const first = name.slice(0, name.indexOf(' '))
  if (
    COINED_TAILS.has(first) ||
    endsInParticle(first, name.slice(first.length + 1)) ||
    isTeamWord(name.slice(name.lastIndexOf(' ') + 1))
  )
    return null
  const isRivalled = beginnings.some((rival) => rival !== cut && countBlanks(text, rival.at, cut.at) <= MOST_WORDS)
  if (
    isRivalled &&
    !(line.isVouchedFor(cut) && beginnings.every((rival) => rival === cut || nameAt(line, rival) === null))
  )
    return null
  if (!line.endsLikeTitle(cut) || isDubious(line, cut)) return null
  // Where "et al." was printed, the names are there; else this may be a title alone, "Lessons of Deep|Seek Models".
  return line.truncated || !holdsEnding(line.abstractText, first) ? cut : null
}

/** The first name that a cut leaves, where it is of ordinary words; else null. */
function nameAt({ text, items }: Line, { at, item }: Candidate): string | null {
  const end = items[item]?.end ?? 0
  if (end - at > LONGEST_ORDINARY_NAME) return null
  const name = text.slice(at, end)
  return ORDINARY_NAME.test(name) ? name : null
}

/** Not the M of "LLMs", nor the D of "McDonald": a small letter that is no plural follows, or a full stop. */
function isNameLikeBeginning(text: string, at: number): boolean {
  if (kindAt(text, at + 1) !== LOWER) return text.charAt(at + 1) === '.'
  if (text.charAt(at + 1) === 's' && kindAt(text, at + 2) !== LOWER) return false
  const before = text.slice(Math.max(0, at - LONGEST_SURNAME_PREFIX - 1), at)
  return !SURNAME_PREFIXES.has(before.slice(before.lastIndexOf(' ') + 1))
}

function countBlanks(text: string, start: number, end: number): number {
  let count = 0
  for (let blank = text.indexOf(' ', start); blank >= 0 && blank < end; blank = text.indexOf(' ', blank + 1)) count++
  return count
}

/** Whether the title would be one word, a comma stands before its last word, or a word of the abstract goes on there: "Fine|Web". */
function isDubious(line: Line, cut: Candidate): boolean {
  const { start } = line.lastTitleWord(cut)
  if (start < 2 || line.text.charAt(start - 2) === ',') return true
  return line.abstractText.includes(line.text.slice(start, cut.at + 1))
}
