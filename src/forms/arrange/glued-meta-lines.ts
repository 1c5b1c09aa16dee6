import { cutLine, type Line, replaceLines } from '../lines.js'
import { DATE } from '../shapes/dates.js'
import { isLabels } from '../shapes/site-labels.js'

/** `CVNov 24, 2025Code` at the end of a line */
const META_LINE_END = new RegExp(
  `(?:(?:[A-Z]{2}){1,4}|[A-Z]{2,8}-[A-Z]{2,8}|[a-z]{2,8}-[a-z]{2,8})[ ·]{0,3}${DATE}(?:[ ·]{0,3}Code)?$`,
)
const DATE_END = new RegExp(`[A-Za-z][ ·]{0,3}${DATE}(?:[ ·]{0,3}Code)?$`)
const SCORE_END = /(?:^|\D)(\d{1,3}\.\d[ ·]{0,3})$/

const LONGEST_META_LINE = 60

/** Where a paragraph ends. */
const SENTENCE_END = /[.!?…)\]}"'”’$/]$/

/**
 * Gives a meta line its own line where an extractor glued it to the paragraph above it, or to the site's own labels:
 *
 *     … is publicly available.CVNov 24, 2025
 *     Show morePDFCVNov 24, 2025
 */
export function splitGluedMetaLines(source: string, lines: readonly Line[]): readonly Line[] {
  return replaceLines(lines, (line) => {
    const cut = cutOf(source, line)
    return cut === null ? null : cutLine(source, line, cut, 'paragraph')
  })
}

/** Whether a text ends in a date with a letter in front of it. */
export function mayEndInMetaLine(text: string): boolean {
  return DATE_END.test(text.slice(-LONGEST_META_LINE))
}

/** Where the meta line begins that a line ends in; null where it does not, or has nothing in front. */
function cutOf(source: string, line: Line): number | null {
  const text = line.textIn(source)
  if (!/[\de]/.test(text.charAt(text.length - 1))) return null
  if (!mayEndInMetaLine(text)) return null
  for (let at = Math.max(0, text.length - LONGEST_META_LINE); ; ) {
    const found = META_LINE_END.exec(text.slice(at))
    if (found === null) return null
    const code = at + found.index
    const score = SCORE_END.exec(text.slice(Math.max(0, code - 9), code))?.[1]?.length ?? 0
    const before = text.slice(0, code - score)
    if (isLabels(before) || (before.length >= SHORTEST_PARAGRAPH && SENTENCE_END.test(before))) return before.length
    at = code + 1
  }
}

const SHORTEST_PARAGRAPH = 80
