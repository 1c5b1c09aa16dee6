import type { SourceText } from '../source/source-text.js'
import { readArxivParts } from './arxiv-line.js'
import type { ArxivLine, ImpactLine, PaperPageNode } from './nodes.js'
import { branch, inOrder, leaf, metaLineDraft, type NodeDraft, root, type SyntaxNode, toNode } from './tree.js'

/** What the paragraphs below `AI Analysis` are; all further ones belong to the abstract. */
const PARAGRAPH_TYPES = ['significance', 'summary']

/** The syntax tree of a paper's own page. */
export function paperPageTree(source: SourceText, node: PaperPageNode): SyntaxNode {
  const parts = [
    metaLineDraft(node.meta),
    leaf('unknown', node.damagedMeta),
    leaf('title', node.title),
    arxivLine(source.text, node.arxiv),
    ...node.impact.map(impactLine),
    ...node.labels.map((label) => leaf('label', label)),
    ...node.paragraphs.map((paragraph, i) => leaf(PARAGRAPH_TYPES[i] ?? 'abstract', paragraph)),
    ...node.unknown.map((line) => leaf('unknown', line)),
    leaf('unknown', node.cut),
  ]
  return toNode(source, root('paper-page', source.text, parts))
}

/** Which digits are whose is no matter of syntax, so they are one leaf; `spans` tell where each value stands. */
function arxivLine(page: string, line: ArxivLine | null): NodeDraft | null {
  if (line === null) return null
  const { figures, hIndex, badge, venue } = readArxivParts(page, line)
  const parts = [
    leaf('arxiv-figures', figures),
    leaf('h-index', hIndex),
    leaf('code-badge', badge),
    leaf('venue', venue),
  ]
  return branch('arxiv-line', line, 'label', inOrder(parts))
}

function impactLine(line: ImpactLine): NodeDraft {
  const { impact, originality, rest } = line
  const parts = [
    leaf('impact-percent', impact?.percent ?? null),
    leaf('impact-category', impact?.category ?? null),
    leaf('impact-days', impact?.days ?? null),
    leaf('originality', originality),
    leaf('unknown', rest),
  ]
  return branch('impact-line', line, 'label', inOrder(parts))
}
