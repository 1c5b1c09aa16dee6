import { type Line, textOfLine } from './lines.js'

/**
 * What the parts of the site's rows look like. The names of its classes are not known, so a row is known by what stands
 * in it.
 */

const DATE = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:, ?\\d{4})?'

const CODE = '(?:[a-z-]{2,8}\\.)?[A-Z]{2}(?:[A-Z-]{0,10}[A-Z])?|[a-z]{2,8}-[a-z-]{2,8}|optics|other|soft'

const METRIC = 'h-index|papers?|citations?|Novelty|AI Score'

/** `52.4 LG CL Sep 20, 2024 Code`: parts of a meta line with a blank between each two. */
const META_ROW = new RegExp(`^(?:\\d{1,3}\\.\\d )?(?:(?:${CODE}) ){0,6}${DATE}(?: Code)?$`)

/** `52.4LGSep 20, 2024Code`, or the same with blanks or dots between. */
const META_LINE = new RegExp(`^(?:\\d{1,3}\\.\\d)?[ ·]*(?:(?:${CODE})[ ·]*){0,6}${DATE}[ ·]*(?:Code)?$`)

const LONGEST_META_LINE = 120

const CODE_PART = new RegExp(`^(?:${CODE})$`)

const DATE_PART = new RegExp(`^${DATE}$`)

const SCORE_PART = /^\d{1,3}\.\d$/

const LABEL_PART = /^(?:h-?index|papers?|citations?|novelty|ai score):?$/i

const VALUE_PART = /^[-+]?\d[\d.,]*%?$/

/** The site prints the number in front of these. */
const COUNTED = /^(?:papers?|citations?)$/

/** `h-index58`, `58 h-index`: a whole figure on one line. */
const FIGURE = new RegExp(`^(?:(?:${METRIC}) ?:? ?\\d[\\d.,]*%?|\\d[\\d.,]*%? ?(?:${METRIC}))$`)

/** What stands between parts for the eye alone. */
const SEPARATOR = /^[·|•/]$/

/** No part but a name or a venue is longer. */
const LONGEST_PART = 30

export function isMetaRow(texts: readonly string[]): boolean {
  return META_ROW.test(texts.join(' '))
}

export function isCode(text: string): boolean {
  return CODE_PART.test(text)
}

export function isDate(text: string): boolean {
  return DATE_PART.test(text)
}

export function isScore(text: string): boolean {
  return SCORE_PART.test(text)
}

export function isLabel(text: string): boolean {
  return LABEL_PART.test(text)
}

export function isValue(text: string): boolean {
  return VALUE_PART.test(text)
}

export function isCounted(label: string): boolean {
  return COUNTED.test(label)
}

export function isFigureText(text: string): boolean {
  return FIGURE.test(text)
}

export function isSeparator(text: string): boolean {
  return SEPARATOR.test(text)
}

/** The text of a line that is short enough for a part; null of any other. */
export function textOfPart(html: string, line: Line): string | null {
  return line.length > LONGEST_PART ? null : textOfLine(html, line)
}

/** Whether a line opens a paper, so that the title follows right below. */
export function isMetaLine(html: string, line: Line): boolean {
  if (line.length > LONGEST_META_LINE) return false
  const text = textOfLine(html, line)
  return /\d$|Code$/.test(text) && META_LINE.test(text)
}

/** Whether a line is a figure of the owner, or the field above them. */
export function isFigure(html: string, line: Line): boolean {
  const text = textOfPart(html, line)
  return text !== null && (FIGURE.test(text) || CODE_PART.test(text))
}
