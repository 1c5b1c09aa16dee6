/**
 * What the grammar makes of a page: nodes that hold offsets into the text as read, and no value. A stretch that is not
 * on the page is null. Nothing here is judged; `normalize/` reads the values.
 */

/** A stretch of the text as read, without blanks at its ends. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** `52.4DCApr 15, 2024Code` and its parts. Each part is null where it is not printed or not readable as such. */
export interface MetaLine extends Stretch {
  readonly score: Stretch | null
  /** The glued category codes. */
  readonly codes: Stretch | null
  readonly date: Stretch | null
  /** The month word, also where no month is called so. */
  readonly month: Stretch | null
  readonly day: Stretch | null
  readonly year: Stretch | null
  readonly badge: Stretch | null
  /** Letters behind all that, which no rule knows. */
  readonly rest: Stretch | null
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
export interface HeaderLine extends Stretch {
  readonly field: HeaderField
  readonly value: Stretch
}

/** The part of a page above its papers. */
export interface Header {
  readonly name: Stretch | null
  /** The first line of each kind, in the printed order. */
  readonly lines: readonly HeaderLine[]
}

/** One paper. Title and authors stand apart (page layout) or glued in one line (compact layout). */
export interface PaperNode extends Stretch {
  readonly meta: MetaLine | null
  /** What stands where the meta line should, where that could not be read. */
  readonly damagedMeta: Stretch | null
  readonly title: Stretch | null
  /** Whether the title has the shape of a meta line. */
  readonly isTitleLikeMetaLine: boolean
  readonly authorLine: Stretch | null
  readonly gluedLine: Stretch | null
  /** The paragraphs of the abstract. */
  readonly abstract: readonly Stretch[]
}

/** An author page. */
export interface ProfilePage {
  readonly header: Header
  readonly papers: readonly PaperNode[]
  /** Lines that no rule knows, in the printed order. */
  readonly unknown: readonly Stretch[]
}

/** `arXiv:2511.0873423.82 citationsh-index: 12`. Which digits belong to what is for `normalize/` to judge. */
export interface ArxivLine extends Stretch {
  /** All that stands behind `arXiv:`; it may be empty. */
  readonly value: Stretch
}

/** `Predicted impact top 39% in SY · last 90daysOriginality Incremental advance`, or one of its two halves. */
export interface ImpactLine extends Stretch {
  /** The first half: all three are there, or none is. */
  readonly impact: ImpactNode | null
  /** The label behind `Originality`. */
  readonly originality: Stretch | null
  /** What neither half explains. */
  readonly rest: Stretch | null
}

export interface ImpactNode extends Stretch {
  readonly percent: Stretch
  readonly category: Stretch
  readonly days: Stretch
}

/** A paper's own page. */
export interface PaperPageNode {
  readonly meta: MetaLine | null
  /** What stands where the meta line should, where that could not be read. */
  readonly damagedMeta: Stretch | null
  readonly title: Stretch | null
  /** Whether the title has the shape of a meta line. */
  readonly isTitleLikeMetaLine: boolean
  readonly arxiv: ArxivLine | null
  readonly impact: readonly ImpactLine[]
  /** `AI Analysis`, `Foundations`, `Your Notes` and the sentence below the second of them. */
  readonly labels: readonly Stretch[]
  /** The paragraphs below `AI Analysis`. */
  readonly paragraphs: readonly Stretch[]
  /** Lines that no rule knows, in the printed order. */
  readonly unknown: readonly Stretch[]
  /** The beginning of a label, where the page is cut inside of it: `Founda`. */
  readonly cut: Stretch | null
  /** Whether the page closes as it should, with `Your Notes`. */
  readonly isClosed: boolean
}
