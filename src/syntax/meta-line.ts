import Parsimmon from 'parsimmon'
import { behindBlank, lineEnd, lineStart } from './lines.js'
import type { MetaLine, Range } from './nodes.js'
import { accept, alt, type EndOf, many, matching, optional, type Rule, refusal, sequence, where, word } from './rule.js'
import { CODE, MONTH, MONTHS } from './words.js'

const DOT = 0xb7
const COMMA = 0x2c

/** Nothing, a blank, or the dot that some extractors put between the parts. */
const gap: EndOf = (page, end) => {
  const at = behindBlank(page, end)
  return page.charCodeAt(at) === DOT ? behindBlank(page, at + 1) : at
}
/** `, ` in front of a year. */
const comma: EndOf = (page, end) => (page.charCodeAt(end) === COMMA ? behindBlank(page, end + 1) : gap(page, end))
const blank: EndOf = (_page, end) => end + 1

/** `52.4`; not the digits of `68T50`, a class of the MSC */
const score = word(/(?!\d\d[A-Z]\d\d)[\d.,]+/y, gap)
/** The first letter of a month, the others behind it: no code ends so, `OS` of `LGOSep 20`. */
const FIRST_OF_MONTH = `(?:${MONTHS.map(([short]) => `${short.charAt(0)}(?=${short.slice(1)}[a-z]{0,6}\\.? \\d)`).join('|')})`
/** `LG`, `quant-ph`, `cs.CL` */
const code = word(new RegExp(`${CODE}(?<!${FIRST_OF_MONTH})`, 'y'), gap)
/** `XQ`, apart from what follows */
const capitals = word(/[A-Z]{2}(?![A-Za-z.-])/y, gap)
const MONTH_AND_DAY = `${MONTH}[a-z]{0,6}\\.? \\d`
/** `Foo`, `68T50`, `I.2.10`: no code, up to codes and the month; read from there, since letters can spell part of one */
const strangeCode = word(new RegExp(`(?!${MONTH_AND_DAY})[A-Za-z\\d.-]+?(?=${CODE}*${MONTH_AND_DAY})`, 'y'))
/** `SYLGSYOC`, `LG · CL` */
const codes = many(alt(code, capitals, strangeCode))
/** `XQ`, glued to a month that no one knows */
const gluedCapitals = word(/[A-Z]{2}/y, gap)
const sureCodes = alt(code, gluedCapitals).atLeast(1)
/** `Sep`, `Sept.`, `September` */
const month = word(new RegExp(`${MONTH}[a-z]{0,6}\\.?(?= \\d)`, 'y'), blank)
/** `Smarch`; not the label of `AI Score 5 2` */
const strangeMonth = word(/(?!Score )[A-Z]?[a-z]{2,12}\.?(?= \d)/y, blank)
/** `20` */
const day = word(/\d+/y, comma)
/** `2024` */
const year = word(/\d+/y, gap)
/** `Code` */
const badge = word(/Code(?![a-z])/y, gap)
/** letters behind all that, which no rule knows */
const rest = word(/[A-Z][A-Za-z]*/y)

const dated = (codes: Rule<readonly Range[]>, month: Rule<Range>): Rule<MetaLine> =>
  sequence(
    lineStart,
    optional(score),
    codes,
    month,
    day,
    optional(year),
    optional(badge),
    optional(rest),
    lineEnd,
    toNode,
  )

function toNode(
  start: number,
  score: Range | null,
  codes: readonly Range[],
  month: Range,
  day: Range,
  year: Range | null,
  badge: Range | null,
  rest: Range | null,
  end: number,
): MetaLine {
  return {
    start,
    end,
    score,
    codes,
    date: { start: month.start, end: (year ?? day).end },
    month,
    day,
    year,
    badge,
    rest,
  }
}

/**
 * A line with a date:
 *
 *     52.4MAMay 3, 2024Code
 *     ^^^^                    score
 *         ^^                  codes, glued, one to four
 *           ^^^               month
 *               ^             day
 *                  ^^^^       year, not of the crawl’s own year
 *                      ^^^^   badge
 */
const datedLine = onlyWhere(beginsLineLikeMetaLine, alt(dated(codes, month), dated(sureCodes, strangeMonth)))

/** The line that opens a paper. Without codes, or with a month that no one knows, it needs a score, a year or a badge. */
export const metaLine: Rule<MetaLine> = where(datedLine, (line, page) => {
  const { score, codes, month, year, badge } = line
  return score !== null || year !== null || badge !== null || (codes.length > 0 && isKnownMonth(page, month))
})

/** `Sep 20`: a date alone. It opens a paper only where a blank line stands above it. */
export const dateAlone: Rule<MetaLine> = datedLine

const KNOWN_MONTH = matching(new RegExp(MONTH, 'y'))
const isKnownMonth = (page: string, { start }: Range) => KNOWN_MONTH(page, start) > 0

/** No meta line is longer. */
export const LONGEST_META_LINE = 120

/** Most lines of a page end neither in a digit, nor in letters right behind one, nor in `Code`: they need no closer look. */
function endsLikeMetaLine(page: string, start: number, end: number): boolean {
  if (end - start > LONGEST_META_LINE) return false
  const last = end - 1
  let offset = last
  while (offset > start && isLetter(page.charCodeAt(offset))) offset--
  return isDigit(page.charCodeAt(offset)) || (last - offset === 4 && page.startsWith('Code', offset + 1))
}

/** The same where the end of the line is not known. */
function beginsLineLikeMetaLine(page: string, at: number): boolean {
  const feed = page.indexOf('\n', at)
  let end = feed < 0 ? page.length : feed
  while (end > at + 1 && page.charCodeAt(end - 1) === 0x20) end--
  return endsLikeMetaLine(page, at, end)
}

/** A rule for a line, where that opens no paper. */
export function unlessMetaLine<T extends Range>(rule: Rule<T>): Rule<T> {
  return where(rule, ({ start, end }, page) => !endsLikeMetaLine(page, start, end) || !metaLine._(page, start).status)
}

const isDigit = (character: number) => character >= 0x30 && character <= 0x39
const isLetter = (character: number) =>
  (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a)

/** A rule that is tried only where a glance at the line allows it. */
function onlyWhere<T>(glance: (page: string, at: number) => boolean, rule: Rule<T>): Rule<T> {
  const refused = refusal()
  return Parsimmon((page, at) => (glance(page, at) ? rule._(page, at) : refused))
}

/** What the grammar reads in a line that may open a paper; null where it reads no meta line. */
export function readMetaLine(line: string): MetaLine | null {
  return accept(metaLine, line)
}
