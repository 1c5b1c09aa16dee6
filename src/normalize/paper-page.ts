import { quote } from '../diagnostics/quote.js'
import type { PaperPage } from '../schema/paper-page.js'
import { readNamesTail } from '../syntax/author-line.js'
import type { PaperPageNode } from '../syntax/nodes.js'
import { paperAddressOf } from './address.js'
import { normalizeArxivLine } from './arxiv-line.js'
import { normalizeImpact, normalizeOriginality } from './impact.js'
import { normalizeMetaLine } from './meta-line.js'
import { type Path, type Place, type Reading, report } from './reading.js'
import { beginningOf, normalizeText, normalizeValue } from './text.js'
import { reportUnknownLines, reportUnknownText } from './unknown.js'

/** The values of a paper's own page. What it does not print is null, and missed only where every page prints it. */
export function normalizePaperPage(reading: Reading, node: PaperPageNode, source: PaperPage['source']): PaperPage {
  const cutAt = node.isClosed ? Number.POSITIVE_INFINITY : reading.page.trimEnd().length
  const isCut = (at: Place | null | undefined) => at?.end === cutAt

  if (node.damagedMeta !== null) reportDamagedMeta(reading, node.damagedMeta)
  const meta = normalizeMetaLine(reading, node.meta, [])
  const title = normalizeTitle(reading, node)
  const arxiv = normalizeArxivLine(reading, node.arxiv, paperAddressOf(source.url), isCut(node.arxiv))
  const impact = normalizeImpact(reading, node.impact)
  const { originality, cut } = normalizeOriginality(reading, node.impact, isCut(node.impact.at(-1)))
  const [significance = null, summary = null, ...abstract] = node.paragraphs
  const page: PaperPage = {
    source,
    arxivId: arxiv.values.arxivId,
    version: arxiv.values.version,
    categories: meta.categories,
    date: meta.date,
    title,
    score: arxiv.values.score ?? meta.score,
    citationCount: arxiv.values.citationCount,
    hIndex: arxiv.values.hIndex,
    hasCode: meta.hasCode || arxiv.values.hasCode,
    venue: arxiv.values.venue,
    originality,
    impact,
    significance: significance && normalizeValue(reading, significance, ['significance']),
    summary: summary && normalizeValue(reading, summary, ['summary']),
    abstract: normalizeAbstract(reading, node, abstract),
  }

  if (node.meta?.score != null && meta.score !== null && page.score !== meta.score) {
    reportOtherScore(reading, node.meta.score, page.score)
  }
  const rests = node.impact.flatMap(({ rest }) => rest ?? [])
  const unread = [node.meta?.rest ?? [], arxiv.unread, rests, node.cut ?? [], cut ?? []].flat()
  for (const at of unread) if (!isCut(at)) reportUnknownText(reading, at, 'a paper’s page')
  reportUnknownLines(reading, node.unknown, 'a paper’s page')
  if (!node.isClosed) reportTruncation(reading, unread.find(isCut) ?? { start: cutAt, end: cutAt })
  return page
}

function normalizeTitle(reading: Reading, { title, isTitleLikeMetaLine, meta, arxiv }: PaperPageNode): string | null {
  if (title === null) {
    const near = meta ?? arxiv ?? { start: 0, end: 0 }
    report(reading, 'missing-title', near, ['title'], 'the page has no title', {
      expected: 'a title between the meta line and the arXiv line',
    })
    return null
  }
  const text = normalizeValue(reading, title, ['title'])
  if (isTitleLikeMetaLine) {
    const message = `${quote(text)} was taken for the title, but reads like a meta line`
    report(reading, 'uncertain-title', title, ['title'], message)
  }
  return text
}

/** The paragraphs behind the first two; a page that closes without one has lost it. */
function normalizeAbstract(reading: Reading, node: PaperPageNode, paragraphs: readonly Place[]): string | null {
  const path: Path = ['abstract']
  const [first] = paragraphs
  const last = paragraphs.at(-1)
  if (first === undefined || last === undefined) {
    const near = node.paragraphs.at(-1) ?? node.arxiv ?? node.title ?? { start: 0, end: 0 }
    if (node.isClosed) report(reading, 'missing-abstract', near, path, 'the page has no abstract')
    return null
  }
  const texts = paragraphs.map((paragraph) => normalizeValue(reading, paragraph, path))
  reading.place?.(path, { start: first.start, end: last.end })
  return texts.join('\n\n')
}

/** Both lines can print a score; that of the arXiv line is this page's own. */
function reportOtherScore(reading: Reading, at: Place, taken: number | null): void {
  const received = quote(reading.page.slice(at.start, at.end))
  report(reading, 'unrecognized-text', at, ['score'], `${received} is not the score of the arXiv line`, {
    expected: `${taken}`,
    received,
  })
}

function reportDamagedMeta(reading: Reading, at: Place): void {
  const received = quote(normalizeText(reading.page, at))
  report(reading, 'damaged-meta-line', at, ['date'], `${received} is no readable meta line`, {
    expected: 'category codes, a date and a badge, as in "LGCLSep 20, 2024Code"',
    received,
  })
}

function reportTruncation(reading: Reading, at: Place): void {
  const received = at.start < at.end ? quote(normalizeText(reading.page, at)) : null
  const message = received === null ? 'the page ends early' : `the page ends early, inside of ${received}`
  report(reading, 'truncated-page', at, undefined, message, {
    expected: 'a page that closes with "Your Notes"',
    hint: 'what the page would have printed after this place is null',
  })
}

/**
 * Whether a page that no arXiv line shows to be a paper's own can be the beginning of one: a meta line, at most a title
 * without names behind it, and then its end.
 */
export function mayBeCutAboveArxivLine(page: string, { meta, title, unknown }: PaperPageNode): boolean {
  if (meta === null || unknown.length > 0) return false
  if (title === null) return true
  const { etAl, institutions } = readNamesTail(page, title, true)
  return etAl === null && institutions === null
}

/** The text is no paper's own page; `hint` says what it is, if that is known. */
export function reportNoPaperPage(reading: Reading, hint?: string): void {
  const shown = beginningOf(reading.page, { start: 0, end: reading.page.length })
  const message = shown === '' ? 'the text is empty' : `${quote(shown)} holds no paper’s page`
  report(reading, 'not-a-paper-page', { start: 0, end: reading.page.length }, undefined, message, {
    expected: 'a line such as "arXiv:2409.01234v23 citations", or "AI Analysis" below a title',
    ...(hint !== undefined && { hint }),
  })
}
