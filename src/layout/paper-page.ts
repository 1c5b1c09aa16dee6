import { readArxivLine } from '../syntax/arxiv-line.js'
import { readImpactLine } from '../syntax/impact-line.js'
import type { ArxivLine, ImpactLine, MetaLine, Range } from '../syntax/nodes.js'
import type { PageLine } from '../syntax/paper-page.js'
import { MONTH } from '../syntax/words.js'
import { type Block, continuedBlocks, isSpaced, spacedBlocks, textOf } from './blocks.js'
import { takeSiteNameOff } from './document-title.js'
import { isBareDate, isKnownLabel, isMetaRemnant } from './kinds-of-text.js'
import { ARXIV_PARTS, findLandmarks, isOf, readPaperLines } from './landmarks.js'
import type { PaperPageNode } from './nodes.js'
import { findCut, isCutLine, PARAGRAPHS } from './page-end.js'
import { findPageMarks } from './page-marks.js'
import { findBody, placeAbstract } from './paper-body.js'
import { findParagraphs } from './paragraphs.js'
import { isContinued, isRatherFull, possibleWrapping, type Wrapping } from './wrapping.js'

/** Reads a paper's own page into its parts. Never fails, and leaves no visible character out. */
export function readPaperPage(page: string): PaperPageNode {
  return arrangePaperPage(page, readPaperLines(page))
}

/**
 * Gives each line its part. A line counts as what its shape says only where a page puts such a line: first the lines
 * that hold a page together are found, then what stands between them has its name.
 *
 *     SYSYApr 8                                      meta line    ┐ head: above the arXiv line
 *     Hierarchical Strategic Decision-Making …       title        ┘
 *     arXiv:2511.0873423.82 citations                arXiv line   ┐ aside: down to "AI Analysis"
 *     Predicted impact top 39% in SY …               impact line  ┘
 *     AI Analysis
 *     …                                              paragraphs
 *     Foundations                                                 ┐ close
 *     Your Notes                                                  ┘
 */
function arrangePaperPage(page: string, lines: readonly PageLine[]): PaperPageNode {
  const spaced = isSpaced(lines)
  const { arxivAt, asideAt, analysisAt, closeAt } = findLandmarks(lines, spaced)
  const wrapping = possibleWrapping(page, lines)
  const close = readClose(page, lines.slice(closeAt), wrapping)
  const head = readHead(page, lines.slice(0, asideAt), spaced, wrapping)
  const bodyAt = analysisAt === null ? findBody(page, lines.slice(0, closeAt), asideAt, wrapping) : analysisAt + 1
  const aside = readAside(page, lines.slice(asideAt, analysisAt ?? bodyAt), arxivAt !== null, close.isClosed, wrapping)
  const body = lines.slice(bodyAt, closeAt)
  const { paragraphs, section, isUncertain } = findParagraphs(page, body, analysisAt === null ? 1 : PARAGRAPHS, false)
  const labels = [...(analysisAt === null ? [] : [lines[analysisAt] as PageLine]), ...close.labels]
  const unknown = [...head.unknown, ...aside.unknown, ...section, ...close.unknown]
  const parts = { paragraphs, unknown, cut: null }
  const { isClosed } = close
  const marks = findPageMarks(page, lines)
  return {
    ...head,
    ...aside,
    ...(isClosed ? parts : findCut(page, parts)),
    ...placeAbstract(paragraphs, analysisAt !== null, isClosed),
    labels,
    isClosed,
    marks,
    layout: 'page',
    areParagraphsUncertain: isUncertain,
  }
}

type Head = Pick<PaperPageNode, 'meta' | 'damagedMeta' | 'title' | 'isTitleLikeMetaLine' | 'unknown'>

/** The meta line, and the title next to it, above where what is left of an arXiv line is below; without a meta line, the title next to the arXiv line. */
function readHead(page: string, lines: readonly PageLine[], spaced: boolean, wrapping: Wrapping | null): Head {
  const blocksOf = (some: typeof lines) => (spaced ? spacedBlocks(some) : continuedBlocks(page, some, wrapping))
  const metaAt = findMetaLine(lines)
  const partAt = lines.findIndex((line, at) => at > metaAt && ARXIV_PARTS.test(textOf(page, line)))
  const end = partAt < 0 ? lines.length : partAt
  const top = lines.slice(0, Math.max(0, metaAt))
  const blocks = blocksOf(lines.slice(metaAt + 1, end))
  const raised = partAt >= 0 && blocks.length === 0 ? blocksOf(top).at(-1) : undefined
  const rest = [...top, ...lines.slice(end)]
  const ofSite = rest.filter((line) => line.kind !== 'blank' && !raised?.lines.includes(line))
  if (metaAt >= 0) {
    const [shown = raised ?? null, ...others] = isBadge(blocks) ? [...blocks.slice(1), ...blocks.slice(0, 1)] : blocks
    const { title, siteName } = takeSiteNameOff(page, shown)
    const unknown = [...ofSite, ...siteName, ...others]
    return { meta: metaOf(lines[metaAt]), damagedMeta: null, ...titleOf(title), unknown }
  }
  const title = blocks.at(-1) ?? null
  const above = blocks.at(-2) ?? null
  const damagedMeta = above !== null && isDamagedMeta(page, above) ? above : null
  const unknown = [...ofSite, ...blocks.filter((block) => block !== title && block !== damagedMeta)]
  return { meta: null, damagedMeta, ...titleOf(title), unknown }
}

/** The first meta line; where that is a date alone, as of the day when the page was fetched, one with codes that stands above other text. */
function findMetaLine(lines: readonly PageLine[]): number {
  const first = lines.findIndex(isOf('meta'))
  const meta = metaOf(lines[first])
  if (meta === null || !isBareDate(meta)) return first
  const coded = lines.findIndex((line) => line.kind === 'meta' && line.meta.codes.length > 0)
  return coded >= 0 && lines.slice(coded + 1).some(({ kind }) => kind !== 'blank') ? coded : first
}

/** `New`: the first of several blocks is too short for a title, and another one stands below. */
function isBadge([first, second]: readonly Block[]): boolean {
  if (first === undefined || second === undefined) return false
  return first.end - first.start <= LONGEST_BADGE && second.end - second.start > LONGEST_BADGE
}

const LONGEST_BADGE = 16

function metaOf(line: PageLine | undefined): MetaLine | null {
  return line?.kind === 'meta' ? line.meta : null
}

function titleOf(title: Block | null): Pick<Head, 'title' | 'isTitleLikeMetaLine'> {
  const lines = (title?.lines ?? []) as readonly PageLine[]
  return { title, isTitleLikeMetaLine: lines.length === 1 && lines[0]?.kind === 'meta' }
}

const DATE_REMNANT = new RegExp(`${MONTH}|, ?\\d{4}|\\d{4}-\\d{2}-\\d{2}`)

/** `L0Sep 2O, 2024`: more than a short line with a figure on it, for those the site has of its own. */
function isDamagedMeta(page: string, { start, end }: Range): boolean {
  if (end - start > 60) return false
  const text = page.slice(start, end)
  return isMetaRemnant(text) && DATE_REMNANT.test(text)
}

type Aside = Pick<PaperPageNode, 'arxiv' | 'impact'> & { readonly unknown: readonly Range[] }

/** The arXiv line, the impact line and what they run on into where they are hard-wrapped. */
function readAside(
  page: string,
  lines: readonly PageLine[],
  hasArxivLine: boolean,
  isClosed: boolean,
  wrapping: Wrapping | null,
): Aside {
  let arxiv: ArxivLine | null = null
  const impact: ImpactLine[] = []
  const unknown: Range[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as PageLine
    const next = continuationEnd(page, lines, at, wrapping)
    const range = { start: first.start, end: (lines[next - 1] as PageLine).end }
    if (hasArxivLine && arxiv === null) arxiv = readArxivLine(page, range, !isClosed)
    else if (first.kind === 'impact' && impact.length < 2) impact.push(readImpactLine(page, range))
    else if (first.kind !== 'blank') unknown.push(range)
    at = next
  }
  return { arxiv, impact, unknown }
}

/** Where the line ends that begins at `at` and may go on below. */
function continuationEnd(page: string, lines: readonly PageLine[], at: number, wrapping: Wrapping | null): number {
  const first = lines[at] as PageLine
  let next = at + 1
  if (first.kind !== 'arxiv' && first.kind !== 'impact') return next
  for (let line = lines[next]; line?.kind === 'text'; line = lines[next]) {
    const above = lines[next - 1] as PageLine
    if (
      isCutLine(page, line) ||
      !(isContinued(page, above, line, wrapping) || isEndOfVenue(page, above, line, wrapping))
    )
      break
    next++
  }
  return next
}

/**
 * `…h-index: 13IEEE Trans. Signal` / `Process.`: the end of a venue, which is right below an arXiv line that was wrapped. The
 * number of its link is gone, so that there may seem to be room.
 */
function isEndOfVenue(page: string, above: PageLine, line: PageLine, wrapping: Wrapping | null): boolean {
  if (above.kind !== 'arxiv' || wrapping === null || !isRatherFull(above, wrapping)) return false
  const text = textOf(page, line)
  return text.length <= LONGEST_END_OF_VENUE && !isKnownLabel(text)
}

const LONGEST_END_OF_VENUE = 40

interface Close {
  readonly labels: readonly Range[]
  readonly unknown: readonly Range[]
  readonly isClosed: boolean
}

/** `Foundations`, the sentence below it, `Your Notes`, each once. */
function readClose(page: string, lines: readonly PageLine[], wrapping: Wrapping | null): Close {
  const labels: Range[] = []
  const unknown: Range[] = []
  const seen = new Set<PageLine['kind']>()
  let note: PageLine | null = null
  for (const line of lines) {
    const isLabel = line.kind === 'foundations' || line.kind === 'foundations-note' || line.kind === 'notes'
    const isNote: boolean = line.kind === 'text' && note !== null && isContinued(page, note, line, wrapping)
    const isFirst = isLabel && !seen.has(line.kind)
    note = isNote || (isFirst && line.kind === 'foundations-note') ? line : null
    seen.add(line.kind)
    if (isFirst || isNote) labels.push(line)
    else if (line.kind !== 'blank') unknown.push(line)
  }
  return { labels, unknown, isClosed: seen.has('notes') }
}
