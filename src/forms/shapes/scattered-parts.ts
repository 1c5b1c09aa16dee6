import { DATE } from './dates.js'
import { holdsLabel, isPrintedFigure } from './figures.js'

/*
 * What one line of a page looks like where its parts are scattered, or stand in another row than the site's.
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
/** `Ada Example,`, `Authors:`, and the labels of the site */
const ENDS_OF_PARTS = /(?:[,:]|PDF|Save|Share|Follow)$/

/** `Ada Example CL`, `Ada Example (CL)`, `Ada ExampleCL`, `CV Sep 29, 2025 | Code` */
const FIELD_BEHIND_NAME = /^\S.*(?:[ ·|]\(?|[a-z])[A-Z]{2}\)?$/
const LONGEST_NAME = 80

/** Whether a short line is something that stands on a line with others. */
export function isPart(line: string): boolean {
  return WORDS.has(line) || PART.test(line) || ENDS_OF_PARTS.test(line)
}

/** `h-index 58 · 2 papers`, `58h-index`: whether a line holds labels of figures, and not one figure as the site prints it. */
export function isFigureRow(line: string): boolean {
  return !isPrintedFigure(line) && holdsLabel(line)
}

/** Whether a line is a name, or a meta line, with more behind it. */
export function isNameAndField(line: string): boolean {
  return line.length <= LONGEST_NAME && FIELD_BEHIND_NAME.test(line)
}
