import type { SourceText } from '../source/source-text.js'
import { readArxivParts } from './arxiv-line.js'
import type { ArxivLine, ImpactLine, PaperPageNode, Stretch } from './nodes.js'
import { at, leaf, metaLineDraft, type NodeDraft, type SyntaxNode, toNode } from './tree.js'

/** What the paragraphs below `AI Analysis` are; all further ones belong to the abstract. */
const PARAGRAPH_TYPES = ['significance', 'summary']

/** The syntax tree of a paper's own page. */
export function paperPageTree(source: SourceText, node: PaperPageNode): SyntaxNode {
  const parts = [
    node.meta === null ? [] : [metaLineDraft(node.meta)],
    leaves('unknown', node.damagedMeta),
    leaves('title', node.title),
    node.arxiv === null ? [] : [arxivLine(source.text, node.arxiv)],
    node.impact.map(impactLine),
    node.labels.map((label) => leaf('label', label)),
    node.paragraphs.map((paragraph, i) => leaf(PARAGRAPH_TYPES[i] ?? 'abstract', paragraph)),
    node.unknown.map((line) => leaf('unknown', line)),
    leaves('unknown', node.cut),
  ]
  const page = { type: 'paper-page', start: 0, end: source.text.length, filler: 'unknown', children: parts.flat() }
  return toNode(source, page)
}

/** Which digits are whose is no matter of syntax, so they are one leaf; `spans` tell where each value stands. */
function arxivLine(page: string, line: ArxivLine): NodeDraft {
  const { figures, hIndex, badge, venue } = readArxivParts(page, line)
  const parts = [
    leaves('arxiv-figures', figures),
    leaves('h-index', hIndex),
    leaves('code-badge', badge),
    leaves('venue', venue),
  ]
  return { ...at(line), type: 'arxiv-line', filler: 'label', children: parts.flat() }
}

function impactLine(line: ImpactLine): NodeDraft {
  const { impact, originality, rest } = line
  const parts = [
    leaves('impact-percent', impact?.percent ?? null),
    leaves('impact-category', impact?.category ?? null),
    leaves('impact-days', impact?.days ?? null),
    leaves('originality', originality),
    leaves('unknown', rest),
  ]
  return { ...at(line), type: 'impact-line', filler: 'label', children: parts.flat() }
}

function leaves(type: string, stretch: Stretch | null): NodeDraft[] {
  return stretch === null ? [] : [leaf(type, stretch)]
}
