import type { PaperPageNode } from '../../../src/layout/nodes.js'
import { readArxivLine } from '../../../src/syntax/arxiv-line.js'
import type { ImpactLine, Range } from '../../../src/syntax/nodes.js'
import { rangeOf } from './canonical-nodes.js'
import { Lines, scanMetaLine } from './scanned-lines.js'
import { paperPageGrammarContender } from './tail.js'

/**
 * The limit for the grammar of a paper's own page: one pass by hand over a page on which nothing is missing. In how many
 * ways the arXiv line can be read is the library's own answer, which the values need whole.
 */
export const PAPER_PAGE_SCANNER = paperPageGrammarContender('hand-written scanner', scan)

function scan(page: string): PaperPageNode {
  const lines = new Lines(page)
  const meta = scanMetaLine(page, lines.nextPrinted())
  const title = lines.nextPrinted()
  const arxiv = lines.nextPrinted()
  const impact = scanImpactLine(page, lines.nextPrinted())
  const analysis = lines.nextPrinted()
  const paragraphs = [lines.nextPrinted(), lines.nextPrinted(), lines.nextPrinted()]
  return {
    meta,
    damagedMeta: null,
    title,
    isTitleLikeMetaLine: false,
    arxiv: readArxivLine(page, arxiv, false),
    impact: [impact],
    labels: [analysis, lines.nextPrinted(), lines.nextPrinted(), lines.nextPrinted()],
    paragraphs,
    abstractAt: 2,
    areParagraphsMissing: false,
    unknown: [],
    cut: null,
    isClosed: true,
    marks: { metaLines: 1, hasKnownCode: true, isPaperPage: true, isSurelyPaperPage: true },
    layout: 'page',
    areParagraphsUncertain: false,
  }
}

/** `Predicted impact top 39% in SY · last 90 daysOriginality Incremental advance` */
function scanImpactLine(page: string, { start, end }: Range): ImpactLine {
  const percent = rangeOf(start + 'Predicted impact top '.length, page.indexOf('%', start))
  const categoryStart = percent.end + '% in '.length
  const category = rangeOf(categoryStart, page.indexOf(' ', categoryStart))
  const daysStart = category.end + ' · last '.length
  const days = rangeOf(daysStart, page.indexOf(' ', daysStart))
  const impactEnd = days.end + ' days'.length
  return {
    start,
    end,
    impact: { start, end: impactEnd, percent, category, days },
    originality: rangeOf(impactEnd + 'Originality '.length, end),
    rest: null,
  }
}
