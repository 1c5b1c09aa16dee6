import { readNamesTail } from '../syntax/author-line.js'
import type { PaperNode } from '../syntax/nodes.js'
import type { Place, Reading } from './reading.js'
import { normalizeText } from './text.js'
import { cutTitles, type GluedPaper, type PageEvidence, splitNames, type TitleCut } from './title-cut/cut-titles.js'

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
    if (line !== null) lines.push(new GluedLine(reading.page, paper, line))
  }
  if (lines.length === 0) return new Map()
  const cuts = cutTitles(lines, new PrintedApart(reading.page, papers, owner))
  const places = new Map<PaperNode, TitleAndNames>()
  lines.forEach((line, i) => {
    const cut = cuts[i] as TitleCut
    if (line.paper.gluedLine !== null || cut.certain) places.set(line.paper, applyCut(reading.page, line, cut))
  })
  return places
}

/** The title of a paper without author line, on a page that else prints both: it may hold the names, where that is clear. */
function titleInDoubt({ title, authorLine, abstract }: PaperNode): Place | null {
  return authorLine === null && abstract.length > 0 ? title : null
}

/** A paper's glued line as the cut wants it, and where it stands. */
class GluedLine implements GluedPaper {
  readonly text: string
  readonly truncated: boolean
  /** Where `et al.` or the institutions begin, or the line ends. */
  readonly namesEnd: number

  constructor(
    private readonly page: string,
    readonly paper: PaperNode,
    readonly at: Place,
  ) {
    const tail = readNamesTail(page, at, true)
    this.namesEnd = tail.start
    this.text = normalizeText(page, { start: at.start, end: tail.start })
    this.truncated = tail.etAl !== null
  }

  /** Read when it is asked for: many lines can be cut without. */
  get abstract(): string {
    const { abstract } = this.paper
    if (abstract.length === 1) return normalizeText(this.page, abstract[0] as Place)
    return abstract.map((paragraph) => normalizeText(this.page, paragraph)).join('\n\n')
  }
}

/** What papers that print title and names apart tell about the page's authors. It is seldom asked. */
class PrintedApart implements PageEvidence {
  constructor(
    private readonly page: string,
    private readonly papers: readonly PaperNode[],
    private readonly owner: string | null,
  ) {}

  get names(): string[] {
    const names = this.papers.flatMap(({ authorLine }) => (authorLine === null ? [] : namesOf(this.page, authorLine)))
    return this.owner === null ? names : [this.owner, ...names]
  }

  get titles(): string[] {
    return this.papers.flatMap(({ title, authorLine }) =>
      title === null || authorLine === null ? [] : [normalizeText(this.page, title)],
    )
  }
}

function namesOf(page: string, line: Place): string[] {
  const names = normalizeText(page, { start: line.start, end: readNamesTail(page, line, false).start })
  return splitNames(names, 0).map(({ start, end }) => names.slice(start, end))
}

function applyCut(page: string, line: GluedLine, cut: TitleCut): TitleAndNames {
  const { at, namesEnd, text } = line
  const namesAt = cut.at < text.length ? offsetInPage(page, line, cut.at) : namesEnd
  return {
    title: cut.at === 0 ? null : { start: at.start, end: namesAt },
    authorLine: namesAt < at.end ? { start: namesAt, end: at.end } : null,
    doubt: cut.certain
      ? null
      : {
          reason: cut.reason,
          alternative: cut.alternative === null ? null : offsetInPage(page, line, cut.alternative),
        },
  }
}

/** Where the character at `offset` of the normalized text stands on the page: the page may have longer blanks. */
function offsetInPage(page: string, { at: { start }, namesEnd, text }: GluedLine, offset: number): number {
  if (text.length === namesEnd - start) return start + offset
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
