/**
 * What the grammar makes of a page: nodes that hold offsets into the text as read, and no value. What is not printed is
 * null. Nothing here is judged: `layout/` tells where things stand, `normalize/` reads the values.
 */

/** A stretch of the text as read, half-open, without blanks at its ends. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** `52.4DCApr 15, 2024Code` and its parts. */
export interface MetaLine extends Range {
  readonly score: Range | null
  /** One for each category code, known or not; empty where none is printed. */
  readonly codes: readonly Range[]
  /** From the month to the year, or to the day where no year is printed. */
  readonly date: Range
  /** The month word, also where no month is called so. */
  readonly month: Range
  readonly day: Range
  readonly year: Range | null
  readonly badge: Range | null
  /** Letters behind all that, which no rule knows. */
  readonly rest: Range | null
}

/** The header lines of the page layout, by what they print. */
export type HeaderField =
  | 'primaryCategory'
  | 'hIndex'
  | 'paperCount'
  | 'citationCount'
  | 'noveltyPercent'
  | 'aiScore'
  | 'heading'

/** `h-index58`: the line and the value on it. */
export interface HeaderLine extends Range {
  readonly field: HeaderField
  readonly value: Range
}

/** `Guilherme Penedo, Hynek Kydlíček et al. · huggingface` and its parts. */
export interface AuthorLine extends Range {
  readonly names: readonly Range[]
  readonly etAl: Range | null
  readonly institutions: readonly Range[]
}

/** `Quiet Gardens for LLMsAda Lovelace, Bo Chen et al. · uw`: where the title ends is no matter of syntax. */
export interface GluedLine extends Range {
  /** Title and names; null where the line begins with `et al.` or the institutions. */
  readonly titleAndNames: Range | null
  readonly etAl: Range | null
  readonly institutions: readonly Range[]
}

/** One way to share out the characters of `2504.14620v21 citationsh-index: 3Has CodeInf Sci`. */
export interface ArxivReading {
  readonly arxivId: Range | null
  readonly version: Range | null
  readonly score: Range | null
  readonly citationCount: Range | null
  readonly hIndex: Range | null
  readonly hasCode: Range | null
  readonly venue: Range | null
  /** What this reading leaves unexplained. */
  readonly unread: readonly Range[]
}

/** `arXiv:2511.0873423.82 citationsh-index: 12`. Which digits belong to what is not settled by the line alone. */
export interface ArxivLine extends Range {
  /** All that stands behind `arXiv:`; it may be empty. */
  readonly value: Range
  /** Every reading that explains all of it, the smallest version first; empty where none does. */
  readonly readings: readonly ArxivReading[]
  /** Every reading that explains some of it; empty where that was not asked for. */
  readonly partialReadings: readonly ArxivReading[]
}

/** `Predicted impact top 39% in SY · last 90daysOriginality Incremental advance`, or one of its two halves. */
export interface ImpactLine extends Range {
  /** The first half: all three parts are there, or it is null. */
  readonly impact: ImpactNode | null
  /** The words behind `Originality`. */
  readonly originality: Range | null
  /** What neither half explains. */
  readonly rest: Range | null
}

export interface ImpactNode extends Range {
  readonly percent: Range
  readonly category: Range
  readonly days: Range
}
