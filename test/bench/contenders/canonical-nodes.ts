import type { PaperNode, ProfilePage } from '../../../src/layout/nodes.js'
import type { AuthorLine, GluedLine, HeaderField, HeaderLine, MetaLine, Range } from '../../../src/syntax/nodes.js'

/** The nodes of a page that is printed as the site prints it: no part is missing, wrapped or damaged. */
export function rangeOf(start: number, end: number): Range {
  return { start, end }
}

/** A paper whose title and names stand apart. */
export function spacedPaper(meta: MetaLine, title: Range, authorLine: AuthorLine, abstract: Range): PaperNode {
  return paperNode(meta, title, authorLine, null, abstract)
}

/** A paper whose title and names are glued. */
export function gluedPaper(meta: MetaLine, gluedLine: GluedLine, abstract: Range): PaperNode {
  return paperNode(meta, null, null, gluedLine, abstract)
}

function paperNode(
  meta: MetaLine,
  title: Range | null,
  authorLine: AuthorLine | null,
  gluedLine: GluedLine | null,
  abstract: Range,
): PaperNode {
  return {
    start: meta.start,
    end: abstract.end,
    meta,
    isTitleLikeMetaLine: false,
    damagedMeta: null,
    title,
    authorLine,
    gluedLine,
    abstract: [abstract],
    isBreakGuessed: false,
    isSettledByPage: false,
  }
}

/** `SYLG`: on the pages of the bench every code has two letters. */
export function codesIn({ start, end }: Range): Range[] {
  const codes: Range[] = []
  for (let at = start; at < end; at += 2) codes.push(rangeOf(at, at + 2))
  return codes
}

/** A page of either layout. */
export function profilePageNode(name: Range | null, lines: HeaderLine[], papers: PaperNode[]): ProfilePage {
  return { header: { name, others: [], lines }, papers, unknown: [] }
}

/** A header line whose value begins and ends somewhere inside of it. */
export function headerLine(field: HeaderField, line: Range, value: Range): HeaderLine {
  return { start: line.start, end: line.end, field, value }
}
