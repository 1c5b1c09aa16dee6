import type { Line } from '../lines.js'
import { DATE } from './dates.js'
import { CODE, LONGEST_META_LINE } from './meta-line.js'

/**
 * What the parts of the site's rows look like. The names of its classes are not known, so a row is known by what stands
 * in it.
 */

/** What the parts of a meta line look like, from the first to the one that holds the date. */
interface MetaParts {
  readonly head: RegExp
  readonly date: RegExp
}

/** `LG`, `SYLG`, `SY LG`, `SY · LG`; `PAPERS` is the heading above the first of them */
const CODES = `(?:${CODE}|(?!PAPERS)[A-Z]{2}(?: ?[·/|,]? ?[A-Z]{2}){1,3})`

/** `52.4`, and `52,4` or `52.43`, which the site does not print, among its other parts: what reads the line says so */
const ANY_SCORE = '\\d{1,3}[.,]\\d{1,2}'

/** `52.4LG`, `SYLG`; `LGSep 20, 2024Code`: some of them glued already, among the parts of one row. */
export const GLUED_PARTS: MetaParts = {
  head: new RegExp(`^(?:${ANY_SCORE}|(?:${ANY_SCORE} ?)?${CODES})$`),
  date: new RegExp(`^(?:${ANY_SCORE} ?)?(?:${CODES} ?)?${DATE}(?: ?Code)?$`),
}

/** `52.4LGSep 20, 2024Code`, `Sep 20, 2024`, `LG event Sep 20, 2024`: a short line that ends in a date, whatever stands in front of it. */
const DATED_LINE = new RegExp(`^[\\d.]{0,5}[A-Za-z.· -]{0,80}${DATE}[ ·]{0,3}(?:Code)?$`)

const CODE_PART = new RegExp(`^(?:${CODE})$`)

/** What stands between parts for the eye alone. */
const SEPARATOR = /^\s{0,4}[·|•/›–—]\s{0,4}$/

/** No part but a name or a venue is longer. */
export const LONGEST_PART = 30

const IS_SCORE = new RegExp(`^${ANY_SCORE}$`)

/** No paper has more parts in front of its date: a score and four codes. */
const MOST_HEADS = 5

/** Where the parts of a meta line end that begin at `at`; null where there are not two in a row that make one up. */
export function metaRowEnd(texts: readonly (string | null)[], at: number, { head, date }: MetaParts): number | null {
  let end = at
  while (end - at < MOST_HEADS && matches(head, texts[end]) && (end === at || !matches(IS_SCORE, texts[end]))) end++
  // `52.4` / `CL · event` / `Sep 20, 2024`: between a score and a date stands a code, whatever is printed in its place.
  if (end === at + 1 && matches(IS_SCORE, texts[at]) && typeof texts[end] === 'string' && matches(date, texts[end + 1]))
    end++
  if (!matches(date, texts[end])) return null
  end++
  if (texts[end] === 'Code') end++
  return end - at > 1 ? end : null
}

function matches(pattern: RegExp, text: string | null | undefined): boolean {
  return typeof text === 'string' && pattern.test(text)
}

/** Whether a text is a part of a meta line, or the end of a list of names. */
export function isPartOfPaper(text: string): boolean {
  return GLUED_PARTS.head.test(text) || GLUED_PARTS.date.test(text) || /^et al\.?$/.test(text)
}

export function isCode(text: string): boolean {
  return CODE_PART.test(text)
}

export function isSeparator(text: string): boolean {
  return SEPARATOR.test(text)
}

/** The text of a line that is short enough for a part; null of any other. */
export function textOfPart(source: string, line: Line): string | null {
  return line.length > LONGEST_PART ? null : line.textIn(source)
}

/** Whether a line opens a paper, so that the title follows right below. */
export function isMetaLine(source: string, line: Line): boolean {
  return line.length <= LONGEST_META_LINE && readsAsMetaLine(line.textIn(source))
}

/** The same of the text of a line. */
export function readsAsMetaLine(text: string): boolean {
  return text.length <= LONGEST_META_LINE && /[\de]/.test(text.charAt(text.length - 1)) && DATED_LINE.test(text)
}

/** `8 Papers` */
const HEADING = /^\d[\d,]{0,9} ?Papers?$/
const LONGEST_HEADING = 20

/** Whether a paper may begin below a line: a meta line, or the heading, where the meta lines stand below. */
export function opensPaper(source: string, line: Line): boolean {
  return isMetaLine(source, line) || (line.length <= LONGEST_HEADING && HEADING.test(line.textIn(source)))
}
