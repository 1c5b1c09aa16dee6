import { authorLine } from './author-line.js'
import { field, figure } from './header.js'
import { blankLines, printedLine } from './lines.js'
import { dateAlone, metaLine, unlessMetaLine } from './meta-line.js'
import type { AuthorLine, HeaderLine, MetaLine, Range } from './nodes.js'
import { ahead, alt, many, optional, type Rule, sequence, unless, upTo, word } from './rule.js'

/** A paper as the page layout prints it. */
export interface PrintedPaper {
  readonly title: Range
  readonly authorLine: AuthorLine
  readonly abstract: Range
}

/** The lines of any other paper; `layout/` tells what each is. A run of blank lines is one empty range. */
export interface PaperLines {
  /** A title that reads like a meta line. */
  readonly title: MetaLine | null
  readonly lines: readonly Range[]
}

/** A meta line and what stands below it. */
export interface PaperParts {
  readonly meta: MetaLine
  readonly body: PrintedPaper | PaperLines
}

/** A line above the papers. A run of blank lines is one empty range. */
export type LineAbove = Range | HeaderLine

export interface ProfileParts {
  readonly above: readonly LineAbove[]
  readonly papers: readonly PaperParts[]
}

/** What stands below a meta line, up to the next one. */
interface Below {
  readonly body: PaperParts['body']
  readonly next: MetaLine | null
}

/** `Apr 22`: a meta line that lost its codes; a figure of the owner can read like one, `h-index 1` */
const date = unless(figure, dateAlone)
/** `LGSep 20, 2024Code`, or below a blank line no more than `Sep 20` */
const nextMetaLine: Rule<MetaLine> = alt(
  metaLine,
  sequence(blankLines, alt(metaLine, date), (_blank, line) => line),
)
/** `On-Device Collaborative Language …` */
const text = unlessMetaLine(printedLine)
/** any line at all */
const line = alt(printedLine, blankLines)

/**
 *     On-Device Collaborative Language …
 *
 *     Dongyang Fan, Bettina Messmer, Nikita Doikov et al.
 *
 *     On-device LLMs have gained …
 *
 *     CLJun 26, 2025                             below the last paper the site may print more
 */
const belowTitle = sequence(
  blankLines,
  unlessMetaLine(authorLine),
  blankLines,
  text,
  nextMetaLine,
  (_blank, authorLine, _blanks, abstract, next) =>
    (title: Range): Below => ({
      body: { title, authorLine, abstract },
      next,
    }),
)

/** Whatever else stands up to the next meta line. */
const otherLines = upTo(nextMetaLine, line)
const belowFirstLine = otherLines.map(
  ({ before, end }) =>
    (first: Range): Below => ({
      body: { title: null, lines: [first, ...before] },
      next: end,
    }),
)

/** `LGSep 20, 2024`, below another meta line and above a blank one: a title, though it does not read like one */
const titleLikeMetaLine = sequence(metaLine, ahead(blankLines), (title) => title)

/** not the end of the page */
const more = word(/(?=.|\n)/y)

const belowMetaLine: Rule<Below> = alt(
  sequence(text, alt(belowTitle, belowFirstLine), (first, toBelow) => toBelow(first)),
  sequence(more, optional(titleLikeMetaLine), otherLines, (_more, title, { before, end }) => ({
    body: { title, lines: before },
    next: end,
  })),
)

/**
 *     Bettina Messmer
 *
 *     CL
 *     h-index58
 *     8papers
 *
 *     8 Papers
 */
const above: Rule<LineAbove[]> = many(alt<LineAbove>(figure, unless(nextMetaLine, alt<LineAbove>(field, line))))

/** An author page: what stands above its papers, then each paper from its meta line to the next. Every text is one. */
export const profilePage: Rule<ProfileParts> = sequence(
  alt(
    date.map((first) => ({ above: [], first })),
    sequence(above, optional(nextMetaLine), (above, first) => ({ above, first })),
  ),
  many(belowMetaLine),
  ({ above, first }, below) => ({ above, papers: pairUp(first, below) }),
)

/** Each meta line with what stands below it. */
function pairUp(first: MetaLine | null, below: readonly Below[]): PaperParts[] {
  const papers: PaperParts[] = []
  let meta = first
  for (const { body, next } of below) {
    if (meta !== null) papers.push({ meta, body })
    meta = next
  }
  if (meta !== null) papers.push({ meta, body: { title: null, lines: [] } })
  return papers
}
