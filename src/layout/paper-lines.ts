import { readImpactLine } from '../syntax/impact-line.js'
import type { Range } from '../syntax/nodes.js'
import { type PageLine, paperPage } from '../syntax/paper-page.js'
import { run } from '../syntax/rule.js'
import { LABELS } from '../syntax/words.js'
import { asText } from './landmarks.js'

/** The lines of a paper’s own page, by what is printed on them. */
export function readPaperLines(page: string): PageLine[] {
  return partHead(page, run(paperPage, page))
}

/** `Predicted impact top 39% in SY`, `Originality Incremental advance` or its first word behind the arXiv line, or glued to it */
const IMPACT = /Predicted impact top \d|Originality(?: \p{Lu}|$)/u

/**
 * Lines of a page, those of its head apart which an extractor joined, and may have wrapped after that:
 *
 *     arXiv:2511.0873423.82 citationsh-index: 12 Originality Incremental
 *                                                ^
 *     advance AI Analysis
 *             ^
 */
export function partHead(page: string, lines: readonly PageLine[]): PageLine[] {
  const parted: PageLine[] = []
  for (const given of lines) {
    const line = asText(page, given)
    const isInHead = line.kind === 'text' && isHead(parted.at(-1)) && line.end - line.start <= LONGEST_CONTINUATION
    parted.push(...(isHead(line) || isInHead ? partLine(page, line) : [line]))
  }
  return parted
}

const isHead = (line: PageLine | undefined) => line?.kind === 'arxiv' || line?.kind === 'impact'

/** Longer is a paragraph. */
const LONGEST_CONTINUATION = 120

function partLine(page: string, line: PageLine): PageLine[] {
  const text = page.slice(line.start, line.end)
  const labelAt = text.endsWith(LABELS.analysis) ? line.end - LABELS.analysis.length : line.end
  const at = line.kind === 'impact' ? -1 : text.search(IMPACT)
  const impactAt = at < 0 ? labelAt : line.start + at
  if (impactAt === line.end) return [line]
  const upTo = (start: number, end: number) => ({ start, end: start + page.slice(start, end).trimEnd().length })
  const impact = upTo(impactAt, labelAt)
  const parts = [cutAt(page, line, upTo(line.start, impactAt))]
  if (impact.start < impact.end) parts.push({ kind: 'impact', ...impact, impact: readImpactLine(page, impact) })
  if (labelAt < line.end) parts.push({ kind: 'analysis', start: labelAt, end: line.end })
  return parts
}

/** What of a line stands in front of others. */
function cutAt(page: string, line: PageLine, at: Range): PageLine {
  if (line.kind === 'impact') return { ...line, ...at, impact: readImpactLine(page, at) }
  if (line.kind !== 'arxiv') return { ...line, ...at }
  return { ...line, ...at, arxiv: { ...line.arxiv, ...at, value: { ...line.arxiv.value, end: at.end } } }
}
