import type { PaperNode } from '../layout/nodes.js'
import { unwrap } from '../source/broken-words.js'
import { readAuthorLine, readGluedLine } from '../syntax/author-line.js'
import type { AuthorLine, GluedLine, Range } from '../syntax/nodes.js'
import type { PageContext } from './page-context.js'
import { normalizeText } from './text.js'
import { areBlankGlued, cutAtBlank } from './title-cut/blank-cut.js'
import type { TitleCut } from './title-cut/cut-line.js'
import { cutTitles } from './title-cut/cut-titles.js'
import type { GluedPaper } from './title-cut/line.js'

/** Where the title and the author line of a paper stand. */
export interface TitleAndNames {
  readonly title: Range | null
  readonly authorLine: AuthorLine | null
  /** Why the cut between the two is in doubt; null where it is not, or nothing was cut. */
  readonly doubt: Doubt | null
}

export interface Doubt {
  readonly reason: string
  /** Where else the first name may begin. */
  readonly alternative: number | null
}

/**
 * Cuts the glued lines of a page, by paper. Papers that print title and names apart are not in the map, unless names may be
 * glued to the title as well.
 */
export function cutGluedLines(
  context: PageContext,
  papers: readonly PaperNode[],
  owner: string | null,
): Map<PaperNode, TitleAndNames> {
  const lines: LineToCut[] = []
  for (const paper of papers) {
    const line = paper.gluedLine ?? titleInDoubt(context.page, paper)
    if (line !== null) lines.push(new LineToCut(context.page, paper, line))
  }
  const places = doubtTitlesAbove(context.page, papers)
  if (lines.length === 0) return places
  const gluedCuts = cutTitles(lines, () => namesPrintedApart(context.page, papers, owner))
  const isBlankGlued =
    findFewNames(lines, gluedCuts) && papers.every(({ authorLine }) => authorLine === null) && areBlankGlued(lines)
  const cuts = isBlankGlued ? lines.map((line) => cutAtBlank(line, owner)) : gluedCuts
  lines.forEach((line, i) => {
    const cut = cuts[i] as TitleCut
    if (isBlankGlued || line.paper.gluedLine !== null || (cut.certain && line.paper.abstract.length > 0))
      places.set(line.paper, applyCut(context.page, line, cut))
    else if (cut.at < line.text.length) places.set(line.paper, keepWhole(context.page, line, cut))
  })
  return places
}

/** `Night Gardens` and so on, up to a capital right behind what is no blank: most titles hold none. */
const GLUE = /[^\s\p{Lu}-]\p{Lu}/u

/**
 * Titles right above what was taken for their names, without a blank line, that themselves look like a title with names
 * glued to it, as 19 of 18,747 do: then the line below may be anything, `huggingface` or `Follow`.
 */
function doubtTitlesAbove(page: string, papers: readonly PaperNode[]): Map<PaperNode, TitleAndNames> {
  const places = new Map<PaperNode, TitleAndNames>()
  for (const paper of papers) {
    const { title, authorLine, gluedLine } = paper
    if (title === null || authorLine === null || gluedLine !== null || page.charAt(title.end + 1) === '\n') continue
    if (!GLUE.test(page.slice(title.start, title.end))) continue
    const line = new LineToCut(page, paper, readGluedLine(page, title))
    const [cut] = cutTitles([line], () => []) as [TitleCut]
    if (!cut.certain || cut.at === line.text.length) continue
    places.set(paper, { ...keepWhole(page, line, { at: cut.at, reason: NAMES_IN_TITLE }), authorLine })
  }
  return places
}

const NAMES_IN_TITLE = 'names seem to be glued to it, so the line below may be another part of the page'

/** Whether cuts found a name for certain in hardly any line, as where a blank parts it from the title. */
function findFewNames(lines: readonly LineToCut[], cuts: readonly TitleCut[]): boolean {
  const found = cuts.filter(({ at, certain }, i) => certain && at < (lines[i] as LineToCut).text.length).length
  return LINES_FOR_A_NAME * found <= lines.length
}

const LINES_FOR_A_NAME = 4

/** The title of a paper without author line, on a page that else prints both: it may hold the names, where that is clear. */
function titleInDoubt(page: string, { title, authorLine }: PaperNode): GluedLine | null {
  return title !== null && authorLine === null ? readGluedLine(page, title) : null
}

/** A paper's glued line as the cut wants it, and where it stands. */
class LineToCut implements GluedPaper {
  readonly text: string
  readonly truncated: boolean
  readonly titleAndNames: Range

  constructor(
    private readonly page: string,
    readonly paper: PaperNode,
    readonly line: GluedLine,
  ) {
    this.titleAndNames = line.titleAndNames ?? { start: line.start, end: line.start }
    this.text = normalizeText(page, this.titleAndNames)
    this.truncated = line.etAl !== null
  }

  /** Read when it is asked for: many lines can be cut without. */
  get abstract(): string {
    const { abstract } = this.paper
    if (abstract.length === 1) return normalizeText(this.page, abstract[0] as Range)
    return abstract.map((paragraph) => normalizeText(this.page, paragraph)).join('\n\n')
  }
}

/** The owner's name, and those of papers that print title and names apart. */
function namesPrintedApart(page: string, papers: readonly PaperNode[], owner: string | null): string[] {
  const names = papers.flatMap(({ authorLine }) => authorLine?.names ?? []).map((name) => normalizeText(page, name))
  return owner === null ? names : [owner, ...names]
}

function applyCut(page: string, { line, titleAndNames, text }: LineToCut, cut: TitleCut): TitleAndNames {
  const namesAt = cut.at < text.length ? offsetInPage(page, titleAndNames, text, cut.at) : titleAndNames.end
  const doubt = {
    reason: cut.reason,
    alternative: cut.alternative === null ? null : offsetInPage(page, titleAndNames, text, cut.alternative),
  }
  return {
    title: cut.at === 0 ? null : { start: line.start, end: endBefore(page, line.start, namesAt) },
    authorLine: namesBehind(page, line, namesAt),
    doubt: cut.certain ? null : doubt,
  }
}

/** Where what stands in front of an offset ends, without the blanks behind it. */
function endBefore(page: string, start: number, offset: number): number {
  let end = offset
  while (end > start && /\s/.test(page.charAt(end - 1))) end--
  return end
}

/** A title that may hold the names, or be nothing but names: it stays whole, and the doubt is said. */
function keepWhole(
  page: string,
  { line, titleAndNames, text }: LineToCut,
  { at, reason }: Pick<TitleCut, 'at' | 'reason'>,
): TitleAndNames {
  const { start, end } = line
  return {
    title: { start, end },
    authorLine: null,
    doubt: { reason, alternative: offsetInPage(page, titleAndNames, text, at) },
  }
}

/** The names of a glued line from `namesAt` on, and what the line prints behind them. */
function namesBehind(page: string, line: GluedLine, namesAt: number): AuthorLine | null {
  if (namesAt >= line.end) return null
  const { etAl, institutions, titleAndNames } = line
  const start = page.slice(namesAt).search(/[^ \n]/) + namesAt
  const read = readAuthorLine(page, { start, end: line.end })
  // A dot that the glued line does not take for the one in front of institutions is part of a name.
  if (read.institutions.length === institutions.length) return read
  const end = titleAndNames?.end ?? namesAt
  const names = start < end ? namesWithDots(readAuthorLine(page, { start, end })) : []
  return { start, end: line.end, names, etAl, institutions }
}

/** The names of a line whose dot is part of one: `Otto Beispiel · ETH Zurich`. */
function namesWithDots({ start, names, institutions }: AuthorLine): readonly Range[] {
  const [behindDot, ...others] = institutions
  if (behindDot === undefined) return names
  const withDot = { start: names.at(-1)?.start ?? start, end: behindDot.end }
  return [...names.slice(0, -1), withDot, ...others]
}

/** Where the character at `offset` of the normalized text stands on the page: the page may have longer blanks. */
function offsetInPage(page: string, { start, end }: Range, text: string, offset: number): number {
  if (text.length === end - start) return start + offset
  return start + unwrap(page.slice(start, end)).startBefore(offset)
}
