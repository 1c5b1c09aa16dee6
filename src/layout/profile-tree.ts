import { countFirst } from '../source/sorted.js'
import type { SourceText } from '../source/source-text.js'
import type { HeaderLine, Range } from '../syntax/nodes.js'
import {
  authorLineDraft,
  branch,
  gluedLineDraft,
  inOrder,
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
  const parts = [
    leaf('name', header.name),
    ...header.lines.map(headerLineDraft),
    ...papers.map((paper) => paperDraft(paper, within(unknown, paper))),
    ...unknown.filter((line) => !liesInOne(papers, line)).map((line) => leaf('unknown', line)),
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

/** A label that stands inside of a paper, `Abstract`, is a leaf of its own there. */
function paperDraft(node: PaperNode, labels: readonly Range[]): NodeDraft {
  const parts = [
    metaLineDraft(node.meta),
    leaf('unknown', node.damagedMeta),
    leaf('title', node.title),
    authorLineDraft(node.authorLine),
    gluedLineDraft(node.gluedLine),
    ...node.abstract.map((paragraph) => leaf('abstract', paragraph)),
  ]
  return branch('paper', node, 'unknown', inOrder([...parts, ...labels.map((label) => leaf('unknown', label))]))
}

/** Those of some lines, in their order, that begin inside of a stretch. */
function within(lines: readonly Range[], { start, end }: Range): readonly Range[] {
  return lines.slice(
    countFirst(lines, (line) => line.start < start),
    countFirst(lines, (line) => line.start < end),
  )
}

function liesInOne(papers: readonly Range[], { start }: Range): boolean {
  return start < (papers[countFirst(papers, (paper) => paper.start <= start) - 1]?.end ?? 0)
}
