import { type ArxivLineStart, arxivLineStart } from './arxiv-line.js'
import { figure } from './header.js'
import { impactLine } from './impact-line.js'
import { blankLines, lineEnd, lineStart, printedLine } from './lines.js'
import { dateAlone, metaLine } from './meta-line.js'
import type { ImpactLine, MetaLine, Range } from './nodes.js'
import { alt, optional, type Rule, seqMap, unless, upTo, word } from './rule.js'
import { LABELS } from './words.js'

/** The labels that stand alone on a line. */
export type LabelKind = keyof typeof LABELS

/** A line of a paper’s own page, by what is printed on it; whether it is what it reads like is told by where it stands. */
export type PageLine = Range &
  (
    | { readonly kind: 'blank' | 'text' | LabelKind }
    | { readonly kind: 'meta'; readonly meta: MetaLine }
    | { readonly kind: 'arxiv'; readonly arxiv: ArxivLineStart }
    | { readonly kind: 'impact'; readonly impact: ImpactLine }
  )

const label = (kind: LabelKind, goesOn = /(?= *(?:\n|$))/y): Rule<PageLine> =>
  seqMap(lineStart, word(new RegExp(LABELS[kind], 'y')), word(goesOn), lineEnd, (start, _label, _rest, end) => ({
    kind,
    start,
    end,
  }))

/** `AI Analysis` */
const analysis = label('analysis')
/** `Foundations` */
const foundations = label('foundations')
/** `The foundational work for this paper's niche, ranked by …` */
const foundationsNote = label('foundations-note', /[^\n]*?(?= *(?:\n|$))/y)
/** `Your Notes` */
const notes = label('notes')

const bare =
  (kind: 'blank' | 'text') =>
  ({ start, end }: Range): PageLine => ({ kind, start, end })
const meta = (line: MetaLine): PageLine => ({ kind: 'meta', start: line.start, end: line.end, meta: line })

/** `SYSYApr 8` */
const pageMetaLine = metaLine.map(meta)
/** `Apr 8`, below a blank line */
const dateBelowBlank = seqMap(blankLines, unless(figure, dateAlone), (blank, date) => [
  bare('blank')(blank),
  meta(date),
])

/** Any other line, the first that it reads like. */
const line: Rule<PageLine> = alt(
  arxivLineStart.map((arxiv): PageLine => ({ kind: 'arxiv', start: arxiv.start, end: arxiv.end, arxiv })),
  impactLine.map((impact): PageLine => ({ kind: 'impact', start: impact.start, end: impact.end, impact })),
  analysis,
  foundations,
  foundationsNote,
  notes,
  blankLines.map(bare('blank')),
  printedLine.map(bare('text')),
)

/** A line that opens a paper, with the blank line above it where it needs one. */
const nextMetaLine = alt(
  dateBelowBlank,
  pageMetaLine.map((line) => [line]),
)
/** `Apr 8` at the top of the page */
const dateOnTop = optional(unless(figure, dateAlone).map(meta))

/**
 * A paper’s own page. Each line can be missing, and `layout/` tells from their order what they are:
 *
 *     SYSYApr 8
 *
 *     Hierarchical Strategic Decision-Making …
 *
 *     arXiv:2511.0873423.82 citationsh-index: 12
 *     Predicted impact top 39% in SY · last 90daysOriginality Incremental advance
 *     AI Analysis
 *
 *     … significance, summary and abstract, a paragraph each …
 *
 *     Foundations
 *
 *     The foundational work for this paper's niche, ranked by …
 *
 *     Your Notes
 */
export const paperPage: Rule<PageLine[]> = seqMap(
  dateOnTop,
  alt(
    nextMetaLine,
    line.map((line) => [line]),
  ).many(),
  (first, lines) => [...(first === null ? [] : [first]), ...lines.flat()],
)

/** A meta line in a title’s place: next to another, or below a blank line */
const titleLikeMetaLine = alt(
  nextMetaLine,
  seqMap(blankLines, pageMetaLine, (blank, line) => [bare('blank')(blank), line]),
)

/** The beginning of a page of either kind, up to its second meta line; one that stands in a title’s place does not count. */
export const beginningOfPage: Rule<PageLine[]> = seqMap(
  dateOnTop,
  upTo(nextMetaLine, line),
  optional(titleLikeMetaLine),
  upTo(nextMetaLine, line),
  (first, above, title, below) =>
    [first ?? [], above.before, above.end ?? [], title ?? [], below.before, below.end ?? []].flat(),
)
