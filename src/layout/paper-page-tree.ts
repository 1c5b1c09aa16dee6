import type { SourceText } from '../source/source-text.js'
import type { ArxivLine, ArxivReading, ImpactLine, Range } from '../syntax/nodes.js'
import {
  branch,
  inOrder,
  leaf,
  metaLineDraft,
  type NodeDraft,
  root,
  type SyntaxNode,
  type SyntaxNodeType,
  toTree,
} from '../syntax/tree.js'
import type { PaperPageNode } from './nodes.js'

/** What the paragraphs below `AI Analysis` are; all further ones belong to the abstract. */
const PARAGRAPH_TYPES: readonly SyntaxNodeType[] = ['significance', 'summary']

/** The syntax tree of a paper's own page. */
export function paperPageTree(source: SourceText, node: PaperPageNode): SyntaxNode {
  const parts = [
    metaLineDraft(node.meta),
    leaf('unknown', node.damagedMeta),
    leaf('title', node.title),
    arxivLineDraft(node.arxiv),
    ...node.impact.map(impactLineDraft),
    ...node.labels.map((label) => leaf('label', label)),
    ...node.paragraphs.map((paragraph, i) => leaf(PARAGRAPH_TYPES[i] ?? 'abstract', paragraph)),
    ...node.unknown.map((line) => leaf('unknown', line)),
    leaf('unknown', node.cut),
  ]
  return toTree(source, root('paper-page', source.text, parts))
}

type ArxivPart = Exclude<keyof ArxivReading, 'unread'>

const ARXIV_PARTS: readonly (readonly [ArxivPart, SyntaxNodeType])[] = [
  ['arxivId', 'arxiv-id'],
  ['version', 'version'],
  ['score', 'score'],
  ['citationCount', 'citation-count'],
  ['hIndex', 'h-index'],
  ['hasCode', 'code-badge'],
  ['venue', 'venue'],
]

/** What all readings of the line agree on is a leaf each; the digits that they share out in other ways are one. */
function arxivLineDraft(line: ArxivLine | null): NodeDraft | null {
  if (line === null) return null
  const [first, ...others] = line.readings.length > 0 ? line.readings : fullest(line.partialReadings)
  if (first === undefined) return branch('arxiv-line', line, 'label', [])
  const agreed: (NodeDraft | null)[] = first.unread.map((range) => leaf('unknown', range))
  const open: Range[] = []
  for (const [part, type] of ARXIV_PARTS) {
    const ranges = [first, ...others].map((reading) => reading[part])
    if (ranges.every((range) => isSameRange(range, first[part]))) agreed.push(leaf(type, first[part]))
    else for (const range of ranges) if (range !== null) open.push(range)
  }
  const start = Math.min(...open.map((range) => range.start))
  const end = Math.max(...open.map((range) => range.end))
  const figures = open.length === 0 ? null : leaf('arxiv-figures', { start, end })
  const outside = agreed.filter((part) => part === null || part.end <= start || part.start >= end)
  return branch('arxiv-line', line, 'label', inOrder([...(figures === null ? agreed : outside), figures]))
}

/** The first of the readings that leave out the least. */
function fullest(readings: readonly ArxivReading[]): ArxivReading[] {
  const lengths = readings.map(({ unread }) => unread.reduce((sum, { start, end }) => sum + end - start, 0))
  return readings.slice(lengths.indexOf(Math.min(...lengths))).slice(0, 1)
}

function isSameRange(one: Range | null, other: Range | null): boolean {
  return one?.start === other?.start && one?.end === other?.end
}

function impactLineDraft(line: ImpactLine): NodeDraft {
  const { impact, originality, rest } = line
  return branch(
    'impact-line',
    line,
    'label',
    inOrder([
      leaf('impact-percent', impact?.percent ?? null),
      leaf('impact-category', impact?.category ?? null),
      leaf('impact-days', impact?.days ?? null),
      leaf('unknown', rest),
      leaf('originality', originality),
    ]),
  )
}
