import { DATE } from './dates.js'
import { holdsLabel, isPrintedFigure } from './figures.js'

/*
 * What one line of a page looks like where its parts are scattered, or stand in another row than the site's. A line is
 * told from its first and last characters before a pattern is asked: this is done for each line of each page.
 */

/** What stands on a line of its own only where parts are scattered, or an extractor added something. */
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'Code,h-index,hindex,paper,papers,Paper,Papers,citation,citations,Citations,Novelty,AI Score,References,' +
    'Originality,PAPERS,AI ANALYSIS,|,·,Date,Published,Score,Category,Field,Title,Authors,Abstract'
  ).split(','),
)

/** `52.4`, `58`, `v1`, `Sep 20, 2024`, `2 PAPERS`, `et al. · uw`, `· uw`, `, Ada Example` */
const PART = new RegExp(`^(?:\\d[\\d,.]*%?|v\\d{1,3}|${DATE}|\\d[\\d,]* PAPERS?|et\\.? al\\.?(?: ?·.*)?|[·,].*)$`)
const OF_SITE = /(?:PDF|Save|Share|Follow)$/

/** `Ada Example CL`, `CV Sep 29, 2025 | Code` */
const FIELD_BEHIND_NAME = /^\S.*[ ·|][A-Z]{2}$/
const LONGEST_NAME = 80
const SEPARATORS = ' ·|'

/** Whether a short line is something that stands on a line with others. */
export function isPart(line: string): boolean {
  const last = line.charCodeAt(line.length - 1)
  if (last === COMMA || last === COLON || (line.length <= LONGEST_WORD && WORDS.has(line))) return true
  const first = line.charAt(0)
  if (
    (BEGINNINGS.includes(first) ||
      (isDigit(line.charAt(line.length - 1)) && BEGINNINGS_BEFORE_DIGIT.includes(first))) &&
    PART.test(line)
  )
    return true
  return ENDS_OF_LABELS.includes(line.charAt(line.length - 1)) && OF_SITE.test(line)
}

const COMMA = 0x2c
const COLON = 0x3a

/** No word of those is longer. */
const LONGEST_WORD = 11
/** What parts begin with, and what those begin with that end in a digit: `v1`, and the months. */
const BEGINNINGS = '0123456789e·,'
const BEGINNINGS_BEFORE_DIGIT = 'vJFMASOND'
/** `PDF`, `Save`, `Follow` */
const ENDS_OF_LABELS = 'Few'

/** `h-index 58 · 2 papers`, `58h-index`: whether a line holds labels of figures, and not one figure as the site prints it. */
export function isFigureRow(line: string): boolean {
  return !isPrintedFigure(line) && holdsLabel(line)
}

/** Whether a line is a name, or a meta line, with more behind it. */
export function isNameAndField(line: string): boolean {
  const end = line.length - 2
  return end > 0 && SEPARATORS.includes(line.charAt(end - 1)) && end < LONGEST_NAME && FIELD_BEHIND_NAME.test(line)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
