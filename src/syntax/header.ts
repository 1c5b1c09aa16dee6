import { lineEnd, lineStart } from './lines.js'
import type { HeaderField, HeaderLine } from './nodes.js'
import { accept, alt, type EndOf, matching, type Rule, sequence, word } from './rule.js'
import { CODE } from './words.js'

const blank: EndOf = matching(/ ?/y)
const colon: EndOf = matching(/ ?:? ?/y)

/** `3,779`; also what is no number of the site’s, `-1`, `58.5`: its value is read later */
const number = word(/[-+]?\d[\d.,]*/y, blank)

type Figure = Pick<HeaderLine, 'field' | 'value'>

const labelled = (field: HeaderField, label: RegExp): Rule<Figure> =>
  sequence(word(label, colon), number, (_label, value) => ({ field, value }))

const unit = (field: HeaderField, printed: RegExp): Rule<HeaderField> => word(printed).map(() => field)

/** `8papers`, `229citations`, `8 Papers` */
const counted: Rule<Figure> = sequence(
  number,
  alt(unit('paperCount', /papers?/y), unit('citationCount', /[Cc]itations?/y), unit('heading', /Papers?/y)),
  (value, field) => ({ field, value }),
)
/** `h-index58` */
const hIndex = labelled('hIndex', /h-index/y)
/** `Novelty54%` */
const noveltyPercent = sequence(labelled('noveltyPercent', /Novelty/y), word(/%/y), (figure) => figure)
/** `AI Score52` */
const aiScore = labelled('aiScore', /AI Score/y)

/** A figure of the owner, or the heading of the papers. */
export const figure: Rule<HeaderLine> = sequence(
  lineStart,
  alt(counted, hIndex, noveltyPercent, aiScore),
  lineEnd,
  (start, { field, value }, end) => ({ start, end, field, value }),
)

/** `CL`: a line with a category code and nothing else, known or not */
export const field: Rule<HeaderLine> = sequence(
  lineStart,
  word(new RegExp(`(?:${CODE}|(?:[a-z-]{1,20}\\.)?(?:[A-Z]{2}|[a-z]{1,10}-[a-z]{1,10}))(?= |\\n|$)`, 'y')),
  lineEnd,
  (start, value, end) => ({ start, end, field: 'primaryCategory', value }),
)

/** Whether a line of its own reads as the owner’s field. */
export function readsAsField(line: string): boolean {
  return accept(field, line) !== null
}
