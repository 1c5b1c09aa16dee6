import type { ImpactLine, PaperPageNode, Stretch } from '../../../src/syntax/nodes.js'
import { stretch } from './canonical-nodes.js'
import { Lines, scanMetaLine } from './scanned-lines.js'
import { paperPageGrammarContender } from './tail.js'

/** The limit for the grammar of a paper's own page: one pass by hand over a page on which nothing is missing. */
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
    arxiv: { start: arxiv.start, end: arxiv.end, value: stretch(arxiv.start + 'arXiv:'.length, arxiv.end) },
    impact: [impact],
    labels: [analysis, lines.nextPrinted(), lines.nextPrinted(), lines.nextPrinted()],
    paragraphs,
    unknown: [],
    cut: null,
    isClosed: true,
  }
}

/** `Predicted impact top 39% in SY · last 90 daysOriginality Incremental advance` */
function scanImpactLine(page: string, { start, end }: Stretch): ImpactLine {
  const percent = stretch(start + 'Predicted impact top '.length, page.indexOf('%', start))
  const categoryStart = percent.end + '% in '.length
  const category = stretch(categoryStart, page.indexOf(' ', categoryStart))
  const daysStart = category.end + ' · last '.length
  const days = stretch(daysStart, page.indexOf(' ', daysStart))
  const impactEnd = days.end + ' days'.length
  return {
    start,
    end,
    impact: { start, end: impactEnd, percent, category, days },
    originality: stretch(impactEnd + 'Originality '.length, end),
    rest: null,
  }
}
