import { mayBeMetaLine } from '../shapes/meta-line.js'
import { isName } from '../shapes/names.js'
import { GLUED_PARTS } from '../shapes/parts.js'
import { isBlank, type SourceLine } from '../source-lines.js'

/** `12. ` */
export const NUMBER = /\d{1,9}\.(?:[ \t]+|$)/y

/** What the first line of a list's item begins with where the list is one of papers, figures or names. */
const ITEM = /^(?:[[#!*<·]|$|et al|h-index|\d[\d,]* ?(?:papers?|citations?)\b)/

/** `Jonas Vik`: a list of the names of a paper that has one author */
const CAPITALIZED = /^\p{Lu}\S* \p{Lu}/u

/**
 * Whether a number and a dot that a line of the body begins with at `at` are the mark of a list: of papers, figures, links or names, or
 * of what is set in below.
 */
export function isListNumber(
  given: string,
  body: readonly SourceLine[],
  index: number,
  at: number,
  to: number,
): boolean {
  NUMBER.lastIndex = at
  if (!NUMBER.test(given)) return false
  const rest = given.slice(Math.min(NUMBER.lastIndex, to), to)
  if (ITEM.test(rest) || mayBeMetaLine(rest) || GLUED_PARTS.head.test(rest.trimEnd())) return true
  if (CAPITALIZED.test(rest) && isName(rest)) return true
  const below = body.slice(index + 1, index + 4).find((line) => !isBlank(given, line))
  return below !== undefined && /^(?: {3}|\t)/.test(given.slice(below.start, below.end))
}

/** `- The field has grown …`: a paragraph that begins with a dash, where no other line does; -1 where there is none. */
export function loneItem(given: string, body: readonly SourceLine[]): number {
  const at = body.findIndex(({ first }) => given.startsWith('- ', first))
  const line = body[at]
  if (line === undefined || body.some(({ first }, i) => i > at && given.startsWith('- ', first))) return -1
  return line.end - line.first >= LONG_ITEM && /\p{Lu}/u.test(given.charAt(line.first + 2)) ? at : -1
}

/** Shorter lines may be a list of one. */
const LONG_ITEM = 80
