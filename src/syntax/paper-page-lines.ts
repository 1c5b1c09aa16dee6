import { type ArxivLineKind, arxivLineKind } from './arxiv-line.js'
import { isImpactLine } from './impact-line.js'
import { readMetaLine } from './meta-line.js'
import type { MetaLine, Stretch } from './nodes.js'
import { lineRule, type Rule } from './rule.js'

/** The labels that stand alone on a line of a paper's own page. */
export type LabelKind = 'analysis' | 'foundations' | 'foundations-note' | 'notes'

/** One line of a paper's own page, by its shape alone; whether it is what it looks like is told by where it stands. */
export type PageLine = Stretch &
  (
    | { readonly kind: 'blank' | 'text' | 'impact' | LabelKind }
    | { readonly kind: 'arxiv'; readonly certainty: ArxivLineKind }
    | { readonly kind: 'meta'; readonly meta: MetaLine }
  )

/** The labels as they are printed. The note goes on behind these words. */
export const LABELS: Readonly<Record<LabelKind, string>> = {
  analysis: 'AI Analysis',
  foundations: 'Foundations',
  'foundations-note': 'The foundational work for this paper',
  notes: 'Your Notes',
}

const WHOLE_LABELS: ReadonlyMap<string, LabelKind> = /* @__PURE__ */ new Map([
  [LABELS.analysis, 'analysis'],
  [LABELS.foundations, 'foundations'],
  [LABELS.notes, 'notes'],
])

const LONGEST_LABEL = LABELS.analysis.length

/** The label that a line consists of; null where it is another line. */
export function labelOf(page: string, start: number, end: number): LabelKind | null {
  const whole = end - start > LONGEST_LABEL ? undefined : WHOLE_LABELS.get(page.slice(start, end))
  return whole ?? (page.startsWith(LABELS['foundations-note'], start) ? 'foundations-note' : null)
}

/** What a line may be, the first that it is counts. */
const READERS: readonly ((page: string, start: number, end: number) => PageLine | null)[] = [
  readBlankLine,
  readMetaPageLine,
  readArxivLine,
  readImpactPageLine,
  readLabel,
]

/** Any line of a paper's own page: one of the known shapes, or a line of text. One rule for all is what Parsimmon reads fast. */
export const pageLine: Rule<PageLine> = lineRule((page, start, end) => {
  for (const read of READERS) {
    const line = read(page, start, end)
    if (line !== null) return line
  }
  return { start, end, kind: 'text' }
})

/** A line that shows nothing. */
function readBlankLine(_page: string, start: number, end: number): PageLine | null {
  return start === end ? { start, end, kind: 'blank' } : null
}

/** SYSYApr 8 */
function readMetaPageLine(page: string, start: number, end: number): PageLine | null {
  const meta = readMetaLine(page, start, end)
  return meta === null ? null : { start, end, kind: 'meta', meta }
}

/** arXiv:2511.0873423.82 citationsh-index: 12 */
function readArxivLine(page: string, start: number, end: number): PageLine | null {
  const certainty = arxivLineKind(page, start, end)
  return certainty === null ? null : { start, end, kind: 'arxiv', certainty }
}

/** Predicted impact top 39% in SY · last 90daysOriginality Incremental advance */
function readImpactPageLine(page: string, start: number, end: number): PageLine | null {
  return isImpactLine(page, start, end) ? { start, end, kind: 'impact' } : null
}

/** AI Analysis */
function readLabel(page: string, start: number, end: number): PageLine | null {
  const kind = labelOf(page, start, end)
  return kind === null ? null : { start, end, kind }
}
