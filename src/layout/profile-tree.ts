import { countFirst } from '../source/sorted.js'
import type { SourceText } from '../source/source-text.js'
import type { HeaderLine } from '../syntax/nodes.js'
import {
  authorLineDraft,
  branch,
  gluedLineDraft,
  leaf,
  metaLineDraft,
  type NodeDraft,
  root,
  type SyntaxNode,
  type SyntaxNodeType,
  toTree,
} from '../syntax/tree.js'
import type { PaperNode, ProfilePage } from './nodes.js'

/** The syntax tree of an author page. */
export function profileTree(source: SourceText, { header, papers, unknown }: ProfilePage): SyntaxNode {
  // What is unknown inside of a paper fills the gaps between its parts.
  const outside = unknown.filter(
    ({ start }) => start >= (papers[countFirst(papers, (paper) => paper.start <= start) - 1]?.end ?? 0),
  )
  const parts = [
    leaf('name', header.name),
    ...header.lines.map(headerLineDraft),
    ...papers.map(paperDraft),
    ...outside.map((line) => leaf('unknown', line)),
  ]
  return toTree(source, root('profile', source.text, parts))
}

const HEADER_LINE_TYPES: Record<HeaderLine['field'], SyntaxNodeType> = {
  primaryCategory: 'field',
  hIndex: 'h-index',
  paperCount: 'paper-count',
  citationCount: 'citation-count',
  noveltyPercent: 'novelty',
  aiScore: 'ai-score',
  heading: 'heading',
}

function headerLineDraft(line: HeaderLine): NodeDraft | null {
  const type = HEADER_LINE_TYPES[line.field]
  return line.field === 'primaryCategory' ? leaf(type, line) : branch(type, line, 'label', [leaf('number', line.value)])
}

function paperDraft(node: PaperNode): NodeDraft {
  return branch('paper', node, 'unknown', [
    metaLineDraft(node.meta),
    leaf('unknown', node.damagedMeta),
    leaf('title', node.title),
    authorLineDraft(node.authorLine),
    gluedLineDraft(node.gluedLine),
    ...node.abstract.map((paragraph) => leaf('abstract', paragraph)),
  ])
}
