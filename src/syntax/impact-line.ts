import { lineEnd, lineStart } from './lines.js'
import type { ImpactLine, ImpactNode, Range } from './nodes.js'
import { alt, type EndOf, matching, optional, type Rule, runOnLine, seqMap, where, word } from './rule.js'

const gap: EndOf = matching(/ */y)
const label = (text: string) => word(new RegExp(`${text.replaceAll(' ', ' +')}(?= |\\n|$)`, 'y'), gap)

/** `39` */
const percent = word(/\d[\d.,]{0,15}(?= *%)/y, matching(/ *% +/y))
/** `SY` */
const category = word(/[^ \n·]{1,40}/y, matching(/ *(?:· *)?/y))
/** `90` */
const days = word(/\d[\d,]{0,15}(?= *day)/y)
/** `days` */
const unit = word(/ *days?/y)

/** `Predicted impact top 39% in SY · last 90days` */
const impact: Rule<ImpactNode> = seqMap(
  label('Predicted impact top'),
  percent,
  label('in'),
  category,
  label('last'),
  days,
  unit,
  ({ start }, percent, _in, category, _last, days, { end }) => ({ start, end, percent, category, days }),
)

/** `Originality Incremental advance` */
const originality: Rule<Range> = seqMap(label('Originality'), word(/[^ \n]+(?: +[^ \n]+)*/y), (_label, value) => value)

/** what neither half explains: up to `Originality`, or all of it */
const rest = word(/[^ \n][^\n]*?(?= *(?:Originality +[^ \n]|\n|$))/y, gap)
/** the other half, alone or behind what no rule knows */
const otherHalf = alt(
  originality.map((originality) => ({ rest: null, originality })),
  seqMap(optional(rest), optional(originality), (rest, originality) => ({ rest, originality })),
)

/** One of the two words that such a line begins with. */
const beginning = word(/(?=Predicted +impact|Originality)/y)

const anyImpactLine: Rule<ImpactLine> = seqMap(
  lineStart,
  beginning,
  optional(impact),
  word(/ */y),
  otherHalf,
  lineEnd,
  (start, _beginning, impact, _gap, { rest, originality }, end) => ({ start, end, impact, originality, rest }),
)

/**
 *     Predicted impact top 39% in SY · last 90daysOriginality Incremental advance
 *                          ^^     ^^        ^^                                     percent, category, days
 *                                                         ^^^^^^^^^^^^^^^^^^^      originality
 */
export const impactLine: Rule<ImpactLine> = where(anyImpactLine, ({ start, end }) => end - start <= LONGEST)

/** Longer is a paragraph that begins with one of the words. */
const LONGEST = 200

/** The impact line that stands at a range of a page, hard-wrapped or not. */
export function readImpactLine(page: string, range: Range): ImpactLine {
  return runOnLine(anyImpactLine, page, range)
}
