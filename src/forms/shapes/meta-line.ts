import { DATE, holdsDate } from './dates.js'

/*
 * What the meta line of a paper looks like on one line, as sources of patterns: `52.4LGSep 20, 2024Code`
 */

/** `52.4` */
export const SCORE = '\\d{1,3}\\.\\d'

/** One code as the site prints it, or as arXiv does: `LG`, `QUANT-PH`, `cs.LG` */
export const CODE =
  '(?:[a-z-]{2,8}\\.)?[A-Z]{2}|[A-Z]{2,8}-[A-Z-]{2,8}|[a-z]{2,8}-[a-z-]{2,8}|OPTICS|optics|OTHER|other|SOFT|soft'

/** What sites put between its parts, if anything. */
export const GAP = '[ \\t·|/–—»]{0,3}'

/** `LG`, `LGCL`, `LG, CL`, `QUANT-PH`, `cs.LG`; words of prose in front of a date are none. */
const SOME_CODES = '(?:[A-Z][A-Z.-]{1,29}|[a-z]{1,9}[.-][A-Za-z.-]{2,20})'
const CODES = `${SOME_CODES}(?:,? ${SOME_CODES}){0,3}`

/** `52.4LGSep 20, 2024Code`, `CL Apr 22`, `52.4 / LG, CL / Sep 20, 2024` */
export const META_LINE = `(?:${SCORE}${GAP})?${CODES}${GAP}${DATE}(?:${GAP}Code)?`

/** A meta line and nothing else, but for what would stand in front of a badge. */
export const WHOLE_META_LINE = new RegExp(`^${META_LINE}${GAP}$`)

/** What a meta line ends in: `Sep 20, 2024 · Code` */
export const DATE_END = new RegExp(`${DATE}${GAP}(?:Code)?$`)

/** No meta line is longer, with the marks of a link in it. */
export const LONGEST_META_LINE = 120

/** Whether a text holds a date and not much more. */
export function mayBeMetaLine(text: string): boolean {
  return text.length <= LONGEST_META_LINE && holdsDate(text)
}
