import type { SourceText } from '../source/source-text.js'
import { readAuthorLine, readNamesTail, splitAtCommas } from './author-line.js'
import type { HeaderLine, PaperNode, ProfilePage, Stretch } from './nodes.js'
import { branch, leaf, metaLineDraft, type NodeDraft, root, type SyntaxNode, toNode } from './tree.js'

/** The syntax tree of an author page. */
export function profileTree(source: SourceText, { header, papers, unknown }: ProfilePage): SyntaxNode {
  const parts = [
    leaf('name', header.name),
    ...header.lines.map(headerLine),
    ...papers.map((node) => paper(source.text, node)),
    ...unknown.map((line) => leaf('unknown', line)),
  ]
  return toNode(source, root('profile', source.text, parts))
}

const HEADER_LINE_TYPES: Record<HeaderLine['field'], string> = {
  primaryCategory: 'field',
  hIndex: 'h-index',
  paperCount: 'paper-count',
  citationCount: 'citation-count',
  noveltyPercent: 'novelty',
  aiScore: 'ai-score',
  heading: 'heading',
}

function headerLine(line: HeaderLine): NodeDraft | null {
  const type = HEADER_LINE_TYPES[line.field]
  return line.field === 'primaryCategory' ? leaf(type, line) : branch(type, line, 'label', [leaf('number', line.value)])
}

function paper(page: string, node: PaperNode): NodeDraft {
  return branch('paper', node, 'unknown', [
    metaLineDraft(node.meta),
    leaf('unknown', node.damagedMeta),
    leaf('title', node.title),
    authorLine(page, node.authorLine),
    gluedLine(page, node.gluedLine),
    ...node.abstract.map((paragraph) => leaf('abstract', paragraph)),
  ])
}

function authorLine(page: string, line: Stretch | null): NodeDraft | null {
  if (line === null) return null
  const { names, etAl, institutions } = readAuthorLine(page, line)
  return branch('author-line', line, 'separator', [
    ...names.map((name) => leaf('author', name)),
    leaf('et-al', etAl),
    ...institutions.map((slug) => leaf('institution', slug)),
  ])
}

/** Where the title ends is no matter of syntax, so title and names are one leaf; `spans` tell where each value stands. */
function gluedLine(page: string, line: Stretch | null): NodeDraft | null {
  if (line === null) return null
  const { start, etAl, institutions } = readNamesTail(page, line, true)
  const slugs = institutions === null ? [] : splitAtCommas(page, institutions.start, institutions.end)
  return branch('glued-line', line, 'separator', [
    start === line.start ? null : leaf('title-and-authors', { start: line.start, end: start }),
    leaf('et-al', etAl),
    ...slugs.map((slug) => leaf('institution', slug)),
  ])
}
