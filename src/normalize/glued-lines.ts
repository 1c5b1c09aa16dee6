import { readNamesTail } from '../syntax/author-line.js'
import type { PaperNode } from '../syntax/nodes.js'
import type { Place, Reading } from './reading.js'
import { normalizeText } from './text.js'
import { cutTitles, type GluedPaper, type PageEvidence, type TitleCut } from './title-cut/cut-titles.js'

/** Where the title and the author line of a paper stand. */
export interface TitleAndNames {
  readonly title: Place | null
  readonly authorLine: Place | null
  /** Why the cut between the two is in doubt; null where it is not, or nothing was cut. */
  readonly doubt: Doubt | null
}

export interface Doubt {
  readonly reason: string
  /** Where else the first name may begin. */
  readonly alternative: number | null
}

/** Cuts the glued lines of a page, by paper. Papers that print title and names apart are not in the map. */
export function cutGluedLines(
  reading: Reading,
  papers: readonly PaperNode[],
  owner: string | null,
): Map<PaperNode, TitleAndNames> {
  const lines: GluedLine[] = []
  for (const paper of papers) {
    const line = paper.gluedLine ?? titleInDoubt(paper)
    if (line !== null) lines.push(readGluedLine(reading.page, paper, line))
  }
  if (lines.length === 0) return new Map()
  const cuts = cutTitles(lines, pageEvidence(reading.page, papers, owner))
  const places = new Map<PaperNode, TitleAndNames>()
  lines.forEach((line, i) => {
    const cut = cuts[i] as TitleCut
    const isCut = line.paper.gluedLine !== null || (cut.certain && cut.at > 0 && cut.at < line.text.length)
    if (isCut) places.set(line.paper, applyCut(reading.page, line, cut))
  })
  return places
}

/** The title of a paper without author line, on a page that else prints both: it may hold the names, where that is clear. */
function titleInDoubt({ title, authorLine, abstract }: PaperNode): Place | null {
  return authorLine === null && abstract.length > 0 ? title : null
}

/** A paper's glued line as the cut wants it, and where it stands. */
interface GluedLine extends GluedPaper {
  readonly paper: PaperNode
  readonly at: Place
  /** Where `et al.` or the institutions begin, or the line ends. */
  readonly namesEnd: number
}

function readGluedLine(page: string, paper: PaperNode, at: Place): GluedLine {
  const tail = readNamesTail(page, at, true)
  return {
    paper,
    at,
    namesEnd: tail.start,
    text: normalizeText(page, { start: at.start, end: tail.start }),
    truncated: tail.etAl !== null,
    abstract: paper.abstract.map((paragraph) => normalizeText(page, paragraph)).join('\n\n'),
  }
}

/** What papers that print title and names apart tell about the page's authors. */
function pageEvidence(page: string, papers: readonly PaperNode[], owner: string | null): PageEvidence {
  const names = papers.flatMap(({ authorLine }) => (authorLine === null ? [] : namesOf(page, authorLine)))
  const titles = papers.flatMap(({ title, authorLine }) =>
    title === null || authorLine === null ? [] : [normalizeText(page, title)],
  )
  return { names: owner === null ? names : [owner, ...names], titles }
}

function namesOf(page: string, line: Place): string[] {
  const names = normalizeText(page, { start: line.start, end: readNamesTail(page, line, false).start })
  return names.split(', ').filter((name) => name !== '')
}

function applyCut(page: string, line: GluedLine, cut: TitleCut): TitleAndNames {
  const { at, namesEnd, text } = line
  const namesAt = cut.at < text.length ? offsetInPage(page, at.start, cut.at) : namesEnd
  return {
    title: cut.at === 0 ? null : { start: at.start, end: namesAt },
    authorLine: namesAt < at.end ? { start: namesAt, end: at.end } : null,
    doubt: cut.certain
      ? null
      : {
          reason: cut.reason,
          alternative: cut.alternative === null ? null : offsetInPage(page, at.start, cut.alternative),
        },
  }
}

/** Where the character at `offset` of the normalized text stands on the page: the page may have longer blanks. */
function offsetInPage(page: string, start: number, offset: number): number {
  let at = start
  for (let left = offset; left > 0; left--) {
    const isGap = isBlank(page, at)
    at++
    while (isGap && isBlank(page, at)) at++
  }
  return at
}

function isBlank(page: string, offset: number): boolean {
  const character = page.charCodeAt(offset)
  return character === 0x20 || character === 0x0a
}
