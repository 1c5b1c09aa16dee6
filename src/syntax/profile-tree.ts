import type { SourceText } from '../source/source-text.js'
import { readAuthorLine, readNamesTail, splitAtCommas } from './author-line.js'
import type { HeaderLine, PaperNode, ProfilePage, Stretch } from './nodes.js'
import { at, leaf, metaLineDraft, type NodeDraft, type SyntaxNode, toNode } from './tree.js'

/** The syntax tree of an author page. */
export function profileTree(source: SourceText, { header, papers, unknown }: ProfilePage): SyntaxNode {
  const parts = [
    ...(header.name === null ? [] : [leaf('name', header.name)]),
    ...header.lines.map(headerLine),
    ...papers.map((node) => paper(source.text, node)),
    ...unknown.map((line) => leaf('unknown', line)),
  ]
  return toNode(source, { type: 'profile', start: 0, end: source.text.length, filler: 'unknown', children: parts })
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

function headerLine(line: HeaderLine): NodeDraft {
  const type = HEADER_LINE_TYPES[line.field]
  if (line.field === 'primaryCategory') return leaf(type, line)
  return { ...at(line), type, filler: 'label', children: [leaf('number', line.value)] }
}

function paper(page: string, node: PaperNode): NodeDraft {
  const parts = [
    node.meta === null ? [] : [metaLineDraft(node.meta)],
    node.damagedMeta === null ? [] : [leaf('unknown', node.damagedMeta)],
    node.title === null ? [] : [leaf('title', node.title)],
    node.authorLine === null ? [] : [authorLine(page, node.authorLine)],
    node.gluedLine === null ? [] : [gluedLine(page, node.gluedLine)],
    node.abstract.map((paragraph) => leaf('abstract', paragraph)),
  ]
  return { ...at(node), type: 'paper', filler: 'unknown', children: parts.flat() }
}

function authorLine(page: string, stretch: Stretch): NodeDraft {
  const { names, etAl, institutions } = readAuthorLine(page, stretch)
  const parts = [
    names.map((name) => leaf('author', name)),
    etAl === null ? [] : [leaf('et-al', etAl)],
    institutions.map((slug) => leaf('institution', slug)),
  ]
  return { ...at(stretch), type: 'author-line', filler: 'separator', children: parts.flat() }
}

/** Where the title ends is no matter of syntax, so title and names are one leaf; `spans` tell where each value stands. */
function gluedLine(page: string, stretch: Stretch): NodeDraft {
  const tail = readNamesTail(page, stretch, true)
  const slugs = tail.institutions === null ? [] : splitAtCommas(page, tail.institutions.start, tail.institutions.end)
  const parts = [
    tail.start === stretch.start ? [] : [leaf('title-and-authors', { start: stretch.start, end: tail.start })],
    tail.etAl === null ? [] : [leaf('et-al', tail.etAl)],
    slugs.map((slug) => leaf('institution', slug)),
  ]
  return { ...at(stretch), type: 'glued-line', filler: 'separator', children: parts.flat() }
}
