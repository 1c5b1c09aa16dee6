import { lineEnd, lineStart } from './lines.js'
import type { ArxivLine, ArxivReading, Range } from './nodes.js'
import {
  alt,
  type EndOf,
  matching,
  moved,
  nothing,
  optional,
  type Rule,
  runOnLine,
  seqMap,
  where,
  word,
} from './rule.js'

/** Blanks and dots between the parts. */
const gap: EndOf = matching(/[ ·]*/y)

const MONTH_OF_YEAR = '(?:0[1-9]|1[0-2])'
/** `2511.08734`: from January 2015 on, five digits behind the dot */
const idOfFive = word(new RegExp(`(?:1[5-9]|[2-9]\\d)${MONTH_OF_YEAR}\\.\\d{5}`, 'y'), gap)
/** `0704.0001`: from April 2007 to December 2014, four */
const idOfFour = word(new RegExp(`(?:070[4-9]|071[0-2]|(?:0[89]|1[0-4])${MONTH_OF_YEAR})\\.\\d{4}`, 'y'), gap)
/** `math.GT/0309136`: from 1991 to March 2007, archive, slash, year, month and three digits */
const idWithArchive = word(
  new RegExp(`[a-z]{1,10}(?:-[a-z]{1,10})?(?:\\.[A-Z]{2})?/(?:(?:9[1-9]|0[0-6])${MONTH_OF_YEAR}|070[1-3])\\d{3}`, 'y'),
  gap,
)
/** The id of a paper, in one of the three forms that arXiv has had. */
export const arxivId: Rule<Range> = alt(idOfFive, idOfFour, idWithArchive)

/** `v` */
const versionSign = word(/v(?=[1-9])/y)
/** `2` of `v21 citations`: so many digits, for the others may belong to what follows */
const versionOf = (digits: number): Rule<Range | null> =>
  digits === 0
    ? nothing
    : seqMap(versionSign, word(new RegExp(`\\d{${digits}}`, 'y'), gap), (_sign, version) => version)
/** `23.8`, up to `100.0` */
const score = word(/(?:100\.0|[1-9]?\d\.\d)/y, gap)
/** `123.4`, which is no score of the site’s: its value is judged later */
const anyScore = word(/(?:0|[1-9]\d{0,8})\.\d/y, gap)
const LABELS = ['citations', 'h-index:', 'Has Code']
/** `cit`: what a label begins with, at the end of the line */
const beginningOf = (labels: readonly string[]) =>
  `(?:${labels.flatMap((label) => Array.from(label, (_, at) => label.slice(0, at + 1))).join('|')})$`
const COUNT_LABEL = `(?:[Cc]itations?|${beginningOf(['citations'])})`
/** `2 citations`, also where the page is cut inside of the label: `2 cit` */
const citationCount = seqMap(
  word(new RegExp(`(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*|0)(?= *${COUNT_LABEL})`, 'y'), gap),
  word(new RegExp(COUNT_LABEL, 'y'), gap),
  (count) => count,
)

/** `2023 IEEE …`, `42nd …`, `2D Materials`, `3DV`, `4OR`, `5G …`, `3 Biotech`: the digits that venues are known to begin with */
const DIGITS_OF_VENUE =
  '(?:(?:19|20)\\d\\d +\\S|[1-9]\\d{0,2}(?:st|nd|rd|th)(?![a-z])|(?:[1-9][DG]|3DV|4OR)(?![\\p{Ll}\\p{N}-])|3 +Biotech)'
/** Longer digits are an h-index with the year of a venue glued to it. */
const LONGEST_H_INDEX = 4
/** `12`: all the digits there are, unless these cannot be one number */
const ALL_DIGITS = `(?!(?=\\d{${LONGEST_H_INDEX + 1}})\\d{1,${LONGEST_H_INDEX}}?${DIGITS_OF_VENUE})(?:0|[1-9]\\d*)(?!\\d|(?:st|nd|rd|th)(?![a-z]))`
/** `41` of `412023 IEEE …`: so many digits, the others belonging to the venue */
const SOME_DIGITS = Array.from({ length: LONGEST_H_INDEX }, (_, fewer) => {
  const digits = LONGEST_H_INDEX - fewer
  const number = digits === 1 ? '\\d' : `[1-9]\\d{${digits - 1}}`
  return `${number}(?=${DIGITS_OF_VENUE})`
})
/** `h-index: 12` */
const hIndexOf = (digits: string): Rule<Range> =>
  seqMap(word(/h-index *:? */y), word(new RegExp(digits, 'uy'), gap), (_label, number) => number)
const hIndexes: readonly Rule<Range | null>[] = [optional(hIndexOf(ALL_DIGITS)), ...SOME_DIGITS.map(hIndexOf)]

/** `Has Code` */
const hasCode = word(/Has +Code/y, gap)
/** `Inf Sci`: all that is left, if no label is in it and it is the beginning of none */
const venue = word(
  new RegExp(
    `(?!.*(?:[Cc]itation|h-index|Has +Code)|${beginningOf(LABELS)})(?:(?!v\\d)["'“‘(]?\\p{L}|${DIGITS_OF_VENUE}).*`,
    'uy',
  ),
)
/** what no rule knows, up to a label or the end */
const unread = word(/(?!h-index *:? *\d|Has +Code)[^ ].*?(?= *(?:h-index *:? *\d|Has +Code|$))/y, gap)
const rest = word(/[^ ].*/y)
const end = word(/$/y)

interface Tail {
  readonly venue: Range | null
  readonly unread: Range | null
}

/**
 *     2504.14620v21 citationsh-index: 3Has CodeInf Sci
 *     ^^^^^^^^^^  ^ ^                  ^^^^^^^^           id, version, count, h-index, badge, venue
 */
const wholeLine = (version: Rule<Range | null>, score: Rule<Range>, hIndex: Rule<Range | null>): Rule<ArxivReading> =>
  seqMap(
    arxivId,
    version,
    optional(score),
    optional(citationCount),
    hIndex,
    optional(hasCode),
    optional(venue),
    end,
    (arxivId, version, score, citationCount, hIndex, hasCode, venue) => ({
      arxivId,
      version,
      score,
      citationCount,
      hIndex,
      hasCode,
      venue,
      unread: [],
    }),
  )

/** The same with what no rule knows in front of the labels and at the end. */
const partOfLine = (version: Rule<Range | null>, hIndex: Rule<Range | null>, tail: Rule<Tail>): Rule<ArxivReading> =>
  seqMap(
    optional(arxivId),
    version,
    optional(score),
    optional(citationCount),
    optional(unread),
    hIndex,
    optional(unread),
    optional(hasCode),
    tail,
    (arxivId, version, score, citationCount, first, hIndex, second, hasCode, { venue, unread: last }) => ({
      arxivId,
      version,
      score,
      citationCount,
      hIndex,
      hasCode,
      venue,
      unread: [first, second, last].filter((part) => part !== null),
    }),
  )

const MOST_VERSION_DIGITS = 15
const versions = Array.from({ length: MOST_VERSION_DIGITS + 1 }, (_, digits) => versionOf(digits))
const tails: readonly Rule<Tail>[] = [
  seqMap(optional(venue), end, (venue) => ({ venue, unread: null })),
  seqMap(rest, end, (unread) => ({ venue: null, unread })),
]

/** A rule for each way to share the digits out, the smallest version first. */
const ways = (score: Rule<Range>) =>
  versions.flatMap((version) => hIndexes.map((hIndex) => wholeLine(version, score, hIndex)))
const waysWithScore = ways(score)
const waysWithAnyScore = ways(anyScore)
const partialWays = versions.flatMap((version) =>
  hIndexes.flatMap((hIndex) => tails.map((tail) => partOfLine(version, hIndex, tail))),
)

/**
 * Every way to read the arXiv line that stands at a range of a page, the smallest version first.
 *
 * @param mayBeCut whether the page may end inside of it, so that readings of a part of it count too.
 */
export function readArxivLine(page: string, range: Range, mayBeCut: boolean): ArxivLine {
  const { value } = runOnLine(anyArxivLine, page, range)
  const strict = readingsBy(waysWithScore, page, value)
  const readings = strict.length > 0 ? strict : readingsBy(waysWithAnyScore, page, value)
  const isInPart = readings.length === 0 || mayBeCut
  const partialReadings = isInPart ? readingsBy(partialWays, page, value) : []
  const { start, end } = range
  return { start, end, value, readings, partialReadings }
}

function readingsBy(ways: readonly Rule<ArxivReading>[], page: string, value: Range): ArxivReading[] {
  const text = page.slice(value.start, value.end).replaceAll('\n', ' ')
  return ways.flatMap((way) => {
    const reply = way._(text, 0)
    return reply.status ? [moved(reply.value, value.start)] : []
  })
}

/** A line that begins with `arXiv:`, and what stands behind that; it may go on in the next line. */
export interface ArxivLineStart extends Range {
  readonly value: Range
  /** Whether something stands on it that only an arXiv line prints. */
  readonly isLabelled: boolean
}

/** `arXiv:` */
const prefix = word(/arXiv ?: ?/y)
/** `2 citations`, `h-index: 3`, `Has Code`, or an id with a score behind it: no line of a paragraph holds that */
const labelled = word(
  /(?=[^\n]*?(?:\d ?citations?|h-index ?:? ?\d|Has Code)|\d{4}\.\d{4,5}(?:v\d{1,4})? ?\d{1,3}\.\d)/y,
)
const value = word(/(?:[^ \n]+(?: +[^ \n]+)*)?/y)

/** No arXiv line is longer: its longest part is the venue. */
const LONGEST = 300

const anyArxivLine: Rule<ArxivLineStart> = seqMap(
  lineStart,
  prefix,
  optional(labelled),
  value,
  lineEnd,
  (start, _prefix, labelled, value, end) => ({ start, end, value, isLabelled: labelled !== null }),
)

/** `arXiv:2511.0873423.82 citationsh-index: 12` */
export const arxivLineStart: Rule<ArxivLineStart> = where(anyArxivLine, ({ start, end }) => end - start <= LONGEST)
