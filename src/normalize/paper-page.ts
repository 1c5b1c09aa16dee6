import { quote } from '../diagnostics/quote.js'
import type { PaperPageNode } from '../layout/nodes.js'
import type { PaperPage } from '../schema/paper-page.js'
import { readGluedLine } from '../syntax/author-line.js'
import type { Range } from '../syntax/nodes.js'
import { normalizeParagraph, normalizeParagraphs } from './abstract.js'
import { type PaperAddress, paperAddressOf } from './address.js'
import { type ArxivLineResult, fieldsBeside, normalizeArxivLine } from './arxiv-line.js'
import { normalizeImpact, normalizeOriginality } from './impact.js'
import { normalizeCodeLink } from './linked-values.js'
import { normalizeMetaLine, reportDamagedMetaLine, reportNoMetaLine } from './meta-line.js'
import { misfitOfLabel } from './misfit.js'
import { type PageContext, report } from './page-context.js'
import {
  fieldsOf,
  isSentence,
  reportLostParagraphs,
  reportTooFewParagraphs,
  reportTooManyParagraphs,
  reportUncertainParagraphs,
} from './paragraph-doubts.js'
import { isFewWords } from './paragraph-shapes.js'
import { beginningOf, isBlankBetween, normalizeText, normalizeValue } from './text.js'
import { reportUnknownLines, reportUnknownText } from './unknown.js'

/** The values of a paper's own page. What it does not print is null, and missed only where every page prints it. */
export function normalizePaperPage(context: PageContext, node: PaperPageNode, source: PaperPage['source']): PaperPage {
  const cutAt = node.isClosed ? Number.POSITIVE_INFINITY : context.page.trimEnd().length
  const isCut = (at: Range | null | undefined) => at?.end === cutAt

  if (node.damagedMeta !== null) reportDamagedMetaLine(context, node.damagedMeta)
  else if (node.meta === null && node.layout === 'page') reportNoMetaLine(context, node.title ?? node.arxiv)
  const meta = normalizeMetaLine(context, node.meta, [], ['categories'])
  const title = normalizeTitle(context, node)
  const address = paperAddressOf(source.url) ?? linkedPaper(context, node.arxiv)
  const arxiv = normalizeArxivLine(context, node.arxiv, address, isCut(node.arxiv))
  const isPrinted = node.arxiv !== null && !isCut(node.arxiv)
  const isIdMissing = arxiv.values.arxivId === null && (isPrinted || node.layout === 'compact')
  const fromAddress = isIdMissing
    ? readFromAddress(context, paperAddressOf(source.url), arxiv.values.version !== null)
    : null
  const impact = normalizeImpact(context, node.impact)
  const { originality, cut } = normalizeOriginality(context, node.impact, isCut(node.impact.at(-1)))
  const [significance = null, summary = null] = node.paragraphs.slice(0, node.abstractAt)
  const abstract = node.paragraphs.slice(node.abstractAt)
  const page: PaperPage = {
    source,
    arxivId: fromAddress?.arxivId ?? arxiv.values.arxivId,
    version: arxiv.values.version ?? fromAddress?.version ?? null,
    categories: meta.categories,
    date: meta.date,
    title,
    score: arxiv.values.score ?? meta.score,
    citationCount: arxiv.values.citationCount,
    hIndex: arxiv.values.hIndex,
    hasCode: meta.hasCode || arxiv.values.hasCode,
    codeUrl: normalizeCodeLink(context, [node.arxiv, node.meta?.badge ?? null], []),
    venue: arxiv.values.venue,
    originality,
    impact,
    significance: significance && normalizeParagraph(context, significance, ['significance']),
    summary: summary && normalizeParagraph(context, summary, ['summary']),
    abstract: normalizeAbstract(context, node, abstract),
  }

  if (node.meta?.score != null && meta.score !== null && page.score !== meta.score) {
    reportOtherScore(context, node.meta.score, page.score)
  }
  if (node.areParagraphsUncertain) reportUncertainParagraphs(context, node)
  else if (node.areParagraphsMissing && (context.isPutTogether || node.isClosed || abstract.length > 0))
    reportTooFewParagraphs(context, node)
  else if (abstract.length > 1) reportTooManyParagraphs(context, node)
  else if (abstract.length === 1 && page.significance !== null && isFewWords(page.significance))
    reportTooManyParagraphs(context, node, 1)
  const rests = node.impact.flatMap(({ rest }) => rest ?? [])
  const unread = [node.meta?.rest ?? [], arxiv.unread, rests, node.cut ?? [], cut ?? []].flat()
  for (const at of unread) if (!isCut(at)) reportUnread(context, at, arxiv, page)
  const fields = fieldsOf(node)
  const paragraphs = node.paragraphs.map((at, i) => ({ ...at, path: [fields[i] as string] }))
  reportUnknownLines(context, node.unknown, 'a paper’s page', paragraphs)
  if (page.significance === null && page.summary === null) reportLostParagraphs(context, node)
  const venueAt = arxiv.reading?.venue ?? null
  if (venueAt !== null) reportGluedHead(context, venueAt, page)
  if (!node.isClosed) {
    const field = fields[node.paragraphs.findIndex(isCut)]
    reportTruncation(context, unread.find(isCut) ?? { start: cutAt, end: cutAt }, field)
  }
  return page
}

/** Reports what no rule read of a line, on each value that it may be. */
function reportUnread(context: PageContext, at: Range, { reading, unread }: ArxivLineResult, page: PaperPage): void {
  const fields: (keyof PaperPage)[] = reading !== null && unread.includes(at) ? fieldsBeside(context, reading, at) : []
  // `Originality`, its value on another line; `\nOriginality Incremental advance`
  if (page.originality === null && context.page.slice(at.start, at.end).includes('Originality'))
    fields.push('originality')
  if (fields.length === 0) reportUnknownText(context, at, 'a paper’s page')
  for (const field of fields) {
    const isFromAddress = (field === 'arxivId' || field === 'version') && reading?.[field] === null && page[field]
    if (!isFromAddress) reportUnknownText(context, at, 'a paper’s page', [field])
  }
}

/** `Has CodeOriginality Incremental advanceAI Analysis`: lines of the head that were glued, in the place of the venue. */
function reportGluedHead(context: PageContext, venueAt: Range, page: PaperPage): void {
  if (!/Originality|AI Analysis$/.test(page.venue ?? '')) return
  const lost = (['originality', 'significance', 'summary'] as const).filter((field) => page[field] === null)
  for (const field of ['venue', ...lost]) reportUnknownText(context, venueAt, 'a paper’s page', [field])
}

function normalizeTitle(
  context: PageContext,
  { title, isTitleLikeMetaLine, meta, arxiv, layout, unknown, paragraphs }: PaperPageNode,
): string | null {
  if (title === null) {
    const near = meta ?? arxiv ?? { start: 0, end: 0 }
    report(context, 'missing-title', near, ['title'], 'the page has no title', {
      expected: 'a title between the meta line and the arXiv line',
    })
    return null
  }
  const text = normalizeValue(context, title, ['title'])
  if (isTitleLikeMetaLine) {
    const message = `${quote(text)} was taken for the title, but reads like a meta line`
    report(context, 'uncertain-title', title, ['title'], message)
  }
  // A compact page begins with its title, but with no label.
  if (
    meta === null &&
    (layout === 'page' || misfitOfLabel(text) !== null) &&
    isBlankBetween(context.page, 0, title.start)
  ) {
    const message = `${quote(text)} may not be the whole title: the page begins with it`
    report(context, 'uncertain-title', title, ['title'], message, {
      hint: 'without its meta line, the page may be cut above the title or inside of it',
    })
  }
  // Without an arXiv line, the last thing above the impact line may be one that was beside it: a venue, `Has Code`.
  const from = meta?.start ?? (arxiv === null && layout === 'page' ? -1 : title.start)
  const other = unknown.find(({ start }) => start > from && (title.start < from || start < (arxiv ?? title).start))
  if (other !== undefined) reportOtherTitle(context, title, other)
  // `==> page.txt <==` above a compact page: what was taken for its first paragraph is no sentence, but may be the title.
  const [first, , , fourth] = layout === 'compact' ? paragraphs : []
  if (first !== undefined && fourth !== undefined && !isSentence(context.page, first))
    reportOtherTitle(context, title, first)
  return text
}

/** What stands beside the title, above the arXiv line, may belong to the title, or be the title. */
function reportOtherTitle(context: PageContext, title: Range, other: Range): void {
  const printed = quote(normalizeText(context.page, title))
  const received = quote(beginningOf(context.page, other))
  const message = `${printed} may not be the title, or not all of it: ${received} stands beside it`
  report(context, 'uncertain-title', title, ['title'], message, { received })
}

/** The paragraphs behind the first two; a page that prints any, or closes, has lost it. */
function normalizeAbstract(context: PageContext, node: PaperPageNode, paragraphs: readonly Range[]): string | null {
  const [first, ...others] = paragraphs
  if (first !== undefined) return normalizeParagraphs(context, [first, ...others], ['abstract'])
  const near = node.paragraphs.at(-1) ?? node.arxiv ?? node.title ?? { start: 0, end: 0 }
  if (node.isClosed || node.paragraphs.length > 0)
    report(context, 'missing-abstract', near, ['abstract'], 'the page has no abstract')
  return null
}

/** The paper that the arXiv line links to, where that names a version, as a link to arXiv does: it settles what is glued. */
function linkedPaper({ links }: PageContext, arxiv: Range | null): PaperAddress | null {
  const target = arxiv && links.at(arxiv, 'paper')?.target
  return target?.version ? target : null
}

/** A compact page prints no id, and another may print one that does not read: then only its address holds it. */
function readFromAddress(context: PageContext, address: PaperAddress | null, isVersionPrinted: boolean) {
  if (address === null || address.arxivId === null) return null
  const { arxivId, version } = address
  const received = quote(version === null ? arxivId : `${arxivId}v${version}`)
  const start = { start: 0, end: 0 }
  for (const field of version === null || isVersionPrinted ? ['arxivId'] : ['arxivId', 'version']) {
    report(context, 'read-from-address', start, [field], `the page prints no id; its address names ${received}`, {
      received,
    })
  }
  return address
}

/** Both lines can print a score; that of the arXiv line is this page's own. */
function reportOtherScore(context: PageContext, at: Range, taken: number | null): void {
  const received = quote(context.page.slice(at.start, at.end))
  report(context, 'unrecognized-text', at, ['score'], `${received} is not the score of the arXiv line`, {
    expected: `${taken}`,
    received,
  })
}

/** @param field what the page ends with, where that is a paragraph: it may be cut. */
function reportTruncation(context: PageContext, at: Range, field: string | undefined): void {
  const received = at.start < at.end ? quote(normalizeText(context.page, at)) : null
  const where = received === null ? field && `, with its ${field}` : `, inside of ${received}`
  const message = `the page ends early${where ?? ''}`
  report(context, 'truncated-page', at, field === undefined ? undefined : [field], message, {
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
  const { etAl, institutions } = readGluedLine(page, title)
  return etAl === null && institutions.length === 0
}

/** The text is no paper's own page; `hint` says what it is, if that is known. */
export function reportNoPaperPage(context: PageContext, hint?: string): void {
  const shown = beginningOf(context.page, { start: 0, end: context.page.length })
  const message = shown === '' ? 'the text is empty' : `${quote(shown)} holds no paper’s page`
  report(context, 'not-a-paper-page', { start: 0, end: context.page.length }, undefined, message, {
    expected: 'a line such as "arXiv:2409.01234v23 citations", or "AI Analysis" below a title',
    ...(hint !== undefined && { hint }),
  })
}

/** Why a text with such a line is none: it is no compact page, and no rule knows it. */
export function hintOfFullPage(page: string, { start, end }: Range): string {
  const shown = quote(page.slice(start, end))
  return `${shown} is of the full layout, printed otherwise than pages do: look at its case, and at what stands in front of each line`
}
