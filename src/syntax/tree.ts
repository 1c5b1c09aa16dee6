import { type SourceText, spanInGiven } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import { readAuthorLine, readNamesTail, splitAtCommas } from './author-line.js'
import { trimGaps } from './gaps.js'
import type { HeaderLine, MetaLine, PaperNode, ProfilePage, Stretch } from './nodes.js'

/** A part of a page. A node without children is a leaf, and every visible character lies in exactly one leaf. */
export interface SyntaxNode {
  /** What it is, e.g. `title`; `unknown` where no rule knows. */
  type: string
  /** Where it stands in the text as given. */
  span: Span
  children?: SyntaxNode[]
}

/** A node whose offsets still count in the text as read. */
interface Draft extends Stretch {
  readonly type: string
  /** What text between the children is; a leaf has no children. */
  readonly filler?: string
  readonly children?: readonly Draft[]
}

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

function headerLine(line: HeaderLine): Draft {
  const type = HEADER_LINE_TYPES[line.field]
  if (line.field === 'primaryCategory') return leaf(type, line)
  return { ...at(line), type, filler: 'label', children: [leaf('number', line.value)] }
}

function paper(page: string, node: PaperNode): Draft {
  const parts = [
    node.meta === null ? [] : [metaLine(node.meta)],
    node.damagedMeta === null ? [] : [leaf('unknown', node.damagedMeta)],
    node.title === null ? [] : [leaf('title', node.title)],
    node.authorLine === null ? [] : [authorLine(page, node.authorLine)],
    node.gluedLine === null ? [] : [gluedLine(page, node.gluedLine)],
    node.abstract.map((paragraph) => leaf('abstract', paragraph)),
  ]
  return { ...at(node), type: 'paper', filler: 'unknown', children: parts.flat() }
}

function metaLine(line: MetaLine): Draft {
  const { score, codes, date, badge, rest } = line
  const parts = [
    score === null ? [] : [leaf('score', score)],
    codes === null ? [] : [leaf('categories', codes)],
    date === null ? [] : [leaf('date', date)],
    badge === null ? [] : [leaf('code-badge', badge)],
    rest === null ? [] : [leaf('unknown', rest)],
  ]
  return { ...at(line), type: 'meta-line', filler: 'separator', children: parts.flat() }
}

function authorLine(page: string, stretch: Stretch): Draft {
  const { names, etAl, institutions } = readAuthorLine(page, stretch)
  const parts = [
    names.map((name) => leaf('author', name)),
    etAl === null ? [] : [leaf('et-al', etAl)],
    institutions.map((slug) => leaf('institution', slug)),
  ]
  return { ...at(stretch), type: 'author-line', filler: 'separator', children: parts.flat() }
}

/** Where the title ends is no matter of syntax, so title and names are one leaf; `spans` tell where each value stands. */
function gluedLine(page: string, stretch: Stretch): Draft {
  const tail = readNamesTail(page, stretch)
  const slugs = tail.institutions === null ? [] : splitAtCommas(page, tail.institutions.start, tail.institutions.end)
  const parts = [
    tail.start === stretch.start ? [] : [leaf('title-and-authors', { start: stretch.start, end: tail.start })],
    tail.etAl === null ? [] : [leaf('et-al', tail.etAl)],
    slugs.map((slug) => leaf('institution', slug)),
  ]
  return { ...at(stretch), type: 'glued-line', filler: 'separator', children: parts.flat() }
}

function leaf(type: string, stretch: Stretch): Draft {
  return { ...at(stretch), type }
}

function at({ start, end }: Stretch): Stretch {
  return { start, end }
}

/** Turns offsets into those of the text as given, and puts a leaf of the filler's type wherever text is left between. */
function toNode(source: SourceText, draft: Draft): SyntaxNode {
  const span = spanInGiven(source, draft.start, draft.end)
  if (draft.children === undefined || draft.filler === undefined) return { type: draft.type, span }
  const children: SyntaxNode[] = []
  let offset = draft.start
  const fill = (type: string, end: number) => {
    const gap = trimGaps(source.text, offset, end)
    if (gap.start < gap.end) children.push(toNode(source, leaf(type, gap)))
  }
  for (const child of draft.children.toSorted((a, b) => a.start - b.start)) {
    fill(draft.filler, child.start)
    children.push(toNode(source, child))
    offset = child.end
  }
  fill(draft.filler, draft.end)
  return { type: draft.type, span, children }
}
