import type { ArxivLine, AuthorLine, GluedLine, HeaderLine, ImpactLine, MetaLine, Range } from '../syntax/nodes.js'

/**
 * What a page is after its lines have found their places. Offsets count in the text as read; what is not on the page is
 * null. Where a place was settled by anything but the marks of the page, the node says so, and `normalize/` reports it.
 */

/** The part of an author page above its papers. */
export interface Header {
  readonly name: Range | null
  /** Lines above the figures that may be a name as well. */
  readonly others: readonly Range[]
  /** The first line of each kind, in the printed order. */
  readonly lines: readonly HeaderLine[]
}

/** One paper. Title and authors stand apart (page layout) or glued in one line (compact layout). */
export interface PaperNode extends Range {
  readonly meta: MetaLine | null
  /** What stands where the meta line should, where that could not be read. */
  readonly damagedMeta: Range | null
  readonly title: Range | null
  /** Whether the title has the shape of a meta line. */
  readonly isTitleLikeMetaLine: boolean
  readonly authorLine: AuthorLine | null
  readonly gluedLine: GluedLine | null
  /** The paragraphs of the abstract. */
  readonly abstract: readonly Range[]
  /** Whether lines were wrapped so that the break between its parts shows nowhere, and was guessed. */
  readonly isBreakGuessed: boolean
  /** Whether only the other papers of the page told that its title and names stand on lines of their own. */
  readonly isSettledByPage: boolean
}

/** An author page. */
export interface ProfilePage {
  readonly header: Header
  readonly papers: readonly PaperNode[]
  /** Lines that are no part of it, in the printed order. */
  readonly unknown: readonly Range[]
}

/** A paper’s own page. */
export interface PaperPageNode {
  readonly meta: MetaLine | null
  /** What stands where the meta line should, where that could not be read. */
  readonly damagedMeta: Range | null
  readonly title: Range | null
  /** Whether the title has the shape of a meta line. */
  readonly isTitleLikeMetaLine: boolean
  readonly arxiv: ArxivLine | null
  readonly impact: readonly ImpactLine[]
  /** `AI Analysis`, `Foundations`, `Your Notes` and the sentence below the second of them. */
  readonly labels: readonly Range[]
  /** The paragraphs below `AI Analysis`; on a page without it, those below the arXiv line. */
  readonly paragraphs: readonly Range[]
  /** How many of them stand in front of the abstract. */
  readonly abstractAt: number
  /** Whether one of them is missing, or the heading above them, so that they may be any. */
  readonly areParagraphsMissing: boolean
  /** Lines that are no part of it, in the printed order. */
  readonly unknown: readonly Range[]
  /** The beginning of a label, where the page is cut inside of it: `Founda`. */
  readonly cut: Range | null
  /** Whether the page closes as it should, with `Your Notes`. */
  readonly isClosed: boolean
  /** What the page shows of the two kinds of page. */
  readonly marks: PageMarks
  readonly layout: 'page' | 'compact'
  /** Whether an end of a paragraph had to be guessed. */
  readonly areParagraphsUncertain: boolean
}

/** What a text shows of the two kinds of page. */
export interface PageMarks {
  /** How many meta lines there are, up to the second. One that stands in a title’s place is not counted. */
  readonly metaLines: number
  /** Whether one of these has a code that arXiv knows. */
  readonly hasKnownCode: boolean
  /** Whether there is an arXiv line where a page puts it, or what else only a paper’s own page prints. */
  readonly isPaperPage: boolean
  /** Whether both an arXiv line and `AI Analysis` stand above a second meta line: no author page prints that. */
  readonly isSurelyPaperPage: boolean
}
