import { arxivLineNode } from './arxiv-line.js'
import { type Block, isSpaced } from './blocks.js'
import { readImpactLine } from './impact-line.js'
import type { ArxivLine, ImpactLine, MetaLine, PaperPageNode, Stretch } from './nodes.js'
import { findCut, isCutLine } from './page-cut.js'
import { eachLine, isContinued, joinContinued, joinSpaced, wrappingOf } from './page-wrapping.js'
import type { PageLine } from './paper-page-lines.js'
import { isMetaRemnant } from './shapes.js'
import type { Wrapping } from './wrapping.js'

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
export function arrangePaperPage(page: string, lines: readonly PageLine[]): PaperPageNode {
  const spaced = isSpaced(lines)
  const { arxivAt, asideAt, analysisAt, closeAt } = findLandmarks(lines, spaced)
  const wrapping = wrappingOf(page, lines)
  const head = readHead(page, lines.slice(0, asideAt), spaced, wrapping)
  const aside = readAside(page, lines.slice(asideAt, analysisAt ?? closeAt), arxivAt !== null, wrapping)
  const paragraphs = analysisAt === null ? [] : (spaced ? joinSpaced : eachLine)(lines.slice(analysisAt + 1, closeAt))
  const close = readClose(page, lines.slice(closeAt), wrapping)
  const labels = [...(analysisAt === null ? [] : [lines[analysisAt] as PageLine]), ...close.labels]
  const unknown = [...head.unknown, ...aside.unknown, ...close.unknown]
  const parts = { paragraphs, unknown, cut: null }
  return { ...head, ...aside, ...(close.isClosed ? parts : findCut(page, parts)), labels, isClosed: close.isClosed }
}

/** Where the lines stand that hold a page together; the number of lines where they are missing. */
interface Landmarks {
  readonly arxivAt: number | null
  /** The arXiv line, or what stands in its place. */
  readonly asideAt: number
  readonly analysisAt: number | null
  /** `Foundations` or, where that is missing, `Your Notes`. */
  readonly closeAt: number
}

function findLandmarks(lines: readonly PageLine[], spaced: boolean): Landmarks {
  const textAt = lines.findIndex(({ kind }) => kind !== 'blank' && kind !== 'meta')
  const analysisAt = findAfter(lines, textAt, isOf('analysis')) ?? findAfter(lines, -1, isOf('analysis'))
  const arxivAt = findArxivLine(lines.slice(0, analysisAt ?? lines.length))
  const bodyAt = analysisAt ?? arxivAt ?? textAt
  const closeAt = findAfter(lines, bodyAt, (line, at) => isClose(lines, line, at, spaced)) ?? lines.length
  const impactAt = lines.findIndex(isOf('impact'))
  const asideAt = arxivAt ?? (impactAt > textAt && impactAt < (analysisAt ?? closeAt) ? impactAt : null)
  return { arxivAt, asideAt: asideAt ?? analysisAt ?? closeAt, analysisAt, closeAt }
}

/** The first line of the page that is surely an arXiv line; where there is none, the last one that may be. */
function findArxivLine(lines: readonly PageLine[]): number | null {
  const labelled = lines.findIndex((line) => line.kind === 'arxiv' && line.certainty === 'labelled')
  const found = labelled < 0 ? lines.findLastIndex(isOf('arxiv')) : labelled
  return found < 0 ? null : found
}

/** A line of a wrapped paragraph can read `Foundations`; the label has nothing of a paragraph below it. */
function isClose(lines: readonly PageLine[], { kind }: PageLine, at: number, spaced: boolean): boolean {
  if (kind === 'notes') return true
  const below = lines[at + 1]?.kind ?? 'blank'
  return kind === 'foundations' && (below !== 'text' || !spaced)
}

type Head = Pick<PaperPageNode, 'meta' | 'damagedMeta' | 'title' | 'isTitleLikeMetaLine' | 'unknown'>

/** The meta line, and the title next to it; without a meta line, the title next to the arXiv line. */
function readHead(page: string, lines: readonly PageLine[], spaced: boolean, wrapping: Wrapping | null): Head {
  const metaAt = lines.findIndex(isOf('meta'))
  const below = lines.slice(metaAt + 1)
  const blocks = spaced ? joinSpaced(below) : joinContinued(page, below, wrapping)
  const chrome = lines.slice(0, Math.max(0, metaAt)).filter(({ kind }) => kind !== 'blank')
  if (metaAt >= 0) {
    const [title = null, ...others] = blocks
    return { meta: metaOf(lines[metaAt]), damagedMeta: null, ...titleOf(title), unknown: [...chrome, ...others] }
  }
  const title = blocks.at(-1) ?? null
  const above = blocks.at(-2) ?? null
  const damagedMeta = above !== null && isDamagedMeta(page, above) ? above : null
  const unknown = blocks.filter((block) => block !== title && block !== damagedMeta)
  return { meta: null, damagedMeta, ...titleOf(title), unknown }
}

function metaOf(line: PageLine | undefined): MetaLine | null {
  return line?.kind === 'meta' ? line.meta : null
}

function titleOf(title: Block | null): Pick<Head, 'title' | 'isTitleLikeMetaLine'> {
  const lines = (title?.lines ?? []) as readonly PageLine[]
  return { title, isTitleLikeMetaLine: lines.length === 1 && lines[0]?.kind === 'meta' }
}

const DATE_REMNANT = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|, ?\d{4}/

/** `L0Sep 2O, 2024`: more than a short line with a figure on it, for those the site has of its own. */
function isDamagedMeta(page: string, { start, end }: Stretch): boolean {
  if (end - start > 60) return false
  const text = page.slice(start, end)
  return isMetaRemnant(text) && DATE_REMNANT.test(text)
}

type Aside = Pick<PaperPageNode, 'arxiv' | 'impact'> & { readonly unknown: readonly Stretch[] }

/** The arXiv line, the impact line and what they run on into where they are hard-wrapped. */
function readAside(page: string, lines: readonly PageLine[], hasArxivLine: boolean, wrapping: Wrapping | null): Aside {
  let arxiv: ArxivLine | null = null
  const impact: ImpactLine[] = []
  const unknown: Stretch[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as PageLine
    const next = continuationEnd(page, lines, at, wrapping)
    const stretch = { start: first.start, end: (lines[next - 1] as PageLine).end }
    if (hasArxivLine && arxiv === null) arxiv = arxivLineNode(page, stretch)
    else if (first.kind === 'impact' && impact.length < 2) impact.push(readImpactLine(page, stretch))
    else if (first.kind !== 'blank') unknown.push(stretch)
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
    if (isCutLine(page, line) || !isContinued(page, lines[next - 1] as PageLine, line, wrapping)) break
    next++
  }
  return next
}

interface Close {
  readonly labels: readonly Stretch[]
  readonly unknown: readonly Stretch[]
  readonly isClosed: boolean
}

/** `Foundations`, the sentence below it, `Your Notes`, each once. */
function readClose(page: string, lines: readonly PageLine[], wrapping: Wrapping | null): Close {
  const labels: Stretch[] = []
  const unknown: Stretch[] = []
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

function isOf(kind: PageLine['kind']): (line: PageLine) => boolean {
  return (line) => line.kind === kind
}

/** The place of the first line behind `at` that is sought; null where there is none. */
function findAfter(
  lines: readonly PageLine[],
  at: number,
  isSought: (line: PageLine, at: number) => boolean,
): number | null {
  const found = lines.findIndex((line, i) => i > at && isSought(line, i))
  return found < 0 ? null : found
}
