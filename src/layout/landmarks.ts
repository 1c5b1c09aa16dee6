import { type PageLine, paperPage } from '../syntax/paper-page.js'
import { run } from '../syntax/rule.js'

/** Where the lines stand that hold a paper’s own page together; the number of lines where they are missing. */
export interface Landmarks {
  readonly arxivAt: number | null
  /** The arXiv line, or what stands in its place. */
  readonly asideAt: number
  readonly analysisAt: number | null
  /** `Foundations` or, where that is missing, `Your Notes`. */
  readonly closeAt: number
}

/** A line counts as what it reads like only where a page puts such a line. */
export function findLandmarks(lines: readonly PageLine[], isSpaced: boolean): Landmarks {
  const textAt = lines.findIndex(({ kind }) => kind !== 'blank' && kind !== 'meta')
  const analysisAt = findBehind(lines, textAt, isOf('analysis')) ?? findBehind(lines, -1, isOf('analysis'))
  const arxivAt = findArxivLine(lines.slice(0, analysisAt ?? lines.length))
  const bodyAt = analysisAt ?? arxivAt ?? textAt
  const closeAt = findBehind(lines, bodyAt, (line, at) => isClose(lines, line, at, isSpaced)) ?? lines.length
  const impactAt = lines.findIndex(isOf('impact'))
  const isAside = impactAt > textAt || (impactAt === textAt && isWholeImpact(lines[impactAt]))
  const asideAt = arxivAt ?? (impactAt >= 0 && isAside && impactAt < (analysisAt ?? closeAt) ? impactAt : null)
  return { arxivAt, asideAt: asideAt ?? analysisAt ?? closeAt, analysisAt, closeAt }
}

/** `Predicted impact top 39% in SY · last 90 days` at the top of a page that has lost its title: no title reads so. */
function isWholeImpact(line: PageLine | undefined): boolean {
  return line?.kind === 'impact' && line.impact.impact !== null
}

/** The first line of the page that is surely an arXiv line; where there is none, the last one that may be. */
function findArxivLine(lines: readonly PageLine[]): number | null {
  const labelled = lines.findIndex((line) => line.kind === 'arxiv' && line.arxiv.isLabelled)
  const found = labelled < 0 ? lines.findLastIndex(isOf('arxiv')) : labelled
  return found < 0 ? null : found
}

/** What is left of an arXiv line without its id: `v1`, `72.7 0 citations h-index: 16 Has Code` */
export const ARXIV_PARTS =
  /^(?:(?:v\d{1,3}|\d{1,3}\.\d|\d[\d,]{0,9} citations?|h-index: ?\d{1,4}|Has Code)(?: |$)){1,5}$/

/** Running text: three words of lower case in a row, or an id at the end of a clause. */
const PROSE = /(?: [a-z]{1,40}\b){3}|\.\d{4,5}[.,;)]$/

/** `arXiv:1908.05062 shows that …`: a line of a paragraph, which is text like any other. */
export function asText(page: string, line: PageLine): PageLine {
  if (line.kind !== 'arxiv' || line.arxiv.isLabelled) return line
  const { start, end } = line.arxiv.value
  return PROSE.test(page.slice(start, end)) ? { kind: 'text', start: line.start, end: line.end } : line
}

/** A line of a wrapped paragraph can read `Foundations`; the label has nothing of a paragraph below it. */
function isClose(lines: readonly PageLine[], { kind }: PageLine, at: number, isSpaced: boolean): boolean {
  if (kind === 'notes') return true
  const below = lines[at + 1]?.kind ?? 'blank'
  return kind === 'foundations' && (below !== 'text' || !isSpaced)
}

export function isOf(kind: PageLine['kind']): (line: PageLine) => boolean {
  return (line) => line.kind === kind
}

/** The place of the first line behind `at` that is sought; null where there is none. */
function findBehind(
  lines: readonly PageLine[],
  at: number,
  isSought: (line: PageLine, at: number) => boolean,
): number | null {
  const found = lines.findIndex((line, i) => i > at && isSought(line, i))
  return found < 0 ? null : found
}

/** The lines of a paper’s own page, by what is printed on them. */
export function readPaperLines(page: string): PageLine[] {
  return run(paperPage, withLinesOfHead(page)).map((line) => asText(page, line))
}

/** A page with line breaks for the blanks in its head with which an extractor joined lines, and may have wrapped them after that. */
export function withLinesOfHead(page: string): string {
  const next = ANALYSIS_LINE.test(page) ? NEXT_ROW : NEXT_ROW_OR_LABEL
  return page.replace(JOINED_HEAD, (head) => head.replace(next, '\n'))
}

/** `arXiv:2511.08734h-index: 12 Originality Incremental` and `advance AI Analysis` below */
const JOINED_HEAD = /^ *arXiv ?:.{1,300}(?:\n.{1,120})?$/gm
const NEXT_ROW = / (?=Originality(?: \p{Lu}|$)|Predicted impact top \d)/gmu
/** The label is read inside of a line only where it has none of its own. */
const NEXT_ROW_OR_LABEL = new RegExp(`${NEXT_ROW.source}| (?=AI Analysis$)`, 'gmu')
const ANALYSIS_LINE = /^ *AI Analysis *$/m
