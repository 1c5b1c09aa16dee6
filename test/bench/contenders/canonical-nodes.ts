import type { HeaderField, HeaderLine, MetaLine, PaperNode, ProfilePage, Stretch } from '../../../src/syntax/nodes.js'
import { paperApart } from '../../../src/syntax/papers.js'

/** The nodes of a page that is printed as the site prints it: no part is missing, wrapped or damaged. */
export function stretch(start: number, end: number): Stretch {
  return { start, end }
}

/** A paper whose title and names stand apart. */
export const spacedPaper: (meta: MetaLine, title: Stretch, names: Stretch, abstract: Stretch) => PaperNode = paperApart

/** A paper whose title and names are glued. */
export function gluedPaper(meta: MetaLine, gluedLine: Stretch, abstract: Stretch): PaperNode {
  return {
    start: meta.start,
    end: abstract.end,
    meta,
    isTitleLikeMetaLine: false,
    damagedMeta: null,
    title: null,
    authorLine: null,
    gluedLine,
    abstract: [abstract],
  }
}

/** A page of either layout. */
export function profilePageNode(name: Stretch | null, lines: HeaderLine[], papers: PaperNode[]): ProfilePage {
  return { header: { name, lines }, papers, unknown: [] }
}

/** A header line whose value begins and ends somewhere inside of it. */
export function headerLine(field: HeaderField, line: Stretch, value: Stretch): HeaderLine {
  return { start: line.start, end: line.end, field, value }
}
