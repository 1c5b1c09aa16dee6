import { type SourceText, spanInGiven } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import type { AuthorLine, GluedLine, MetaLine, Range } from './nodes.js'

/** Every type of node. A leaf is what a rule of the grammar reads; `label` and `separator` are what it prints between. */
export type SyntaxNodeType =
  | 'profile'
  | 'paper-page'
  | 'name'
  | 'field'
  | 'h-index'
  | 'paper-count'
  | 'citation-count'
  | 'novelty'
  | 'ai-score'
  | 'heading'
  | 'number'
  | 'paper'
  | 'meta-line'
  | 'score'
  | 'category'
  | 'date'
  | 'month'
  | 'day'
  | 'year'
  | 'code-badge'
  | 'title'
  | 'author-line'
  | 'glued-line'
  | 'title-and-authors'
  | 'author'
  | 'et-al'
  | 'institution'
  | 'abstract'
  | 'arxiv-line'
  | 'arxiv-id'
  | 'version'
  | 'arxiv-figures'
  | 'venue'
  | 'impact-line'
  | 'impact-percent'
  | 'impact-category'
  | 'impact-days'
  | 'originality'
  | 'significance'
  | 'summary'
  | 'label'
  | 'separator'
  | 'unknown'

/** A part of a page. A node without children is a leaf, and every visible character lies in exactly one leaf. */
export interface SyntaxNode {
  /** What it is, e.g. `title`; `unknown` where no rule knows. */
  type: SyntaxNodeType
  /** Where it stands in the text as given. */
  span: Span
  children?: SyntaxNode[]
}

/** A node whose offsets still count in the text as read. */
export interface NodeDraft extends Range {
  readonly type: SyntaxNodeType
  /** What text between the children is; a leaf has no children. */
  readonly filler: SyntaxNodeType | null
  readonly children: readonly (NodeDraft | null)[]
}

const NO_CHILDREN: readonly NodeDraft[] = []

/** A node without children; none where there is no range for it. */
export function leaf(type: SyntaxNodeType, range: Range | null): NodeDraft | null {
  return range === null ? null : { type, start: range.start, end: range.end, filler: null, children: NO_CHILDREN }
}

/** A node with children, which stand in their order; text between them becomes leaves of the filler's type. */
export function branch(
  type: SyntaxNodeType,
  { start, end }: Range,
  filler: SyntaxNodeType,
  children: readonly (NodeDraft | null)[],
): NodeDraft {
  return { type, start, end, filler, children }
}

/** Children that may not stand in their order yet. */
export function inOrder(children: readonly (NodeDraft | null)[]): NodeDraft[] {
  return children.filter((child) => child !== null).sort((a, b) => a.start - b.start)
}

/** The root, whose children need not be in order. */
export function root(type: SyntaxNodeType, page: string, children: readonly (NodeDraft | null)[]): NodeDraft {
  return branch(type, { start: 0, end: page.length }, 'unknown', inOrder(children))
}

/** `52.4LGSep 20, 2024Code`, on either kind of page */
export function metaLineDraft(line: MetaLine | null): NodeDraft | null {
  if (line === null) return null
  const date = branch('date', line.date, 'separator', [
    leaf('month', line.month),
    leaf('day', line.day),
    leaf('year', line.year),
  ])
  return branch('meta-line', line, 'separator', [
    leaf('score', line.score),
    ...line.codes.map((code) => leaf('category', code)),
    date,
    leaf('code-badge', line.badge),
    leaf('unknown', line.rest),
  ])
}

/** `Dongyang Fan, Bettina Messmer et al. · huggingface` */
export function authorLineDraft(line: AuthorLine | null): NodeDraft | null {
  return line && branch('author-line', line, 'separator', [...leaves('author', line.names), ...tailLeaves(line)])
}

/** `Quiet Gardens for LLMsAda Lovelace, Bo Chen et al. · uw`: where the title ends, `spans` tell. */
export function gluedLineDraft(line: GluedLine | null): NodeDraft | null {
  if (line === null) return null
  return branch('glued-line', line, 'separator', [leaf('title-and-authors', line.titleAndNames), ...tailLeaves(line)])
}

function tailLeaves({ etAl, institutions }: Pick<AuthorLine, 'etAl' | 'institutions'>): (NodeDraft | null)[] {
  return [leaf('et-al', etAl), ...leaves('institution', institutions)]
}

function leaves(type: SyntaxNodeType, ranges: readonly Range[]): (NodeDraft | null)[] {
  return ranges.map((range) => leaf(type, range))
}

/**
 * Turns offsets into those of the text as given, and puts a leaf of the filler's type wherever something is left between,
 * also of what the text as read has no more: a soft hyphen, a mark of direction.
 */
export function toTree(source: SourceText, draft: NodeDraft): SyntaxNode {
  const tree = toNode(source, draft, { start: 0, end: source.given.length })
  return source.rewritings[0]?.keepsMarks ? withSeparators(source, tree) : tree
}

/** Plain text prints all that it holds: what an extractor put between the page’s own parts has its leaves, too. */
function withSeparators(source: SourceText, tree: SyntaxNode): SyntaxNode {
  const separators: SyntaxNode[] = []
  let at = 0
  for (const { span } of leavesOf(tree).sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > at) fillGap(source, at, span.start, 'separator', separators)
    at = Math.max(at, span.end)
  }
  fillGap(source, at, source.given.length, 'separator', separators)
  const children = [...(tree.children ?? []), ...separators]
  return { ...tree, children: children.sort((a, b) => a.span.start - b.span.start) }
}

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  return node.children === undefined ? [node] : node.children.flatMap(leavesOf)
}

function toNode(source: SourceText, { type, start, end, filler, children }: NodeDraft, whole?: Span): SyntaxNode {
  const span = whole ?? spanInGiven(source, start, end)
  if (filler === null) return { type, span }
  const nodes: SyntaxNode[] = []
  if (source.hasMarks) {
    let at = start
    for (const child of children) {
      if (child === null) continue
      fillPrinted(source, at, child.start, filler, nodes)
      nodes.push(toNode(source, child))
      at = child.end
    }
    fillPrinted(source, at, end, filler, nodes)
    // A table may print in another order than it stands.
    nodes.sort((a, b) => a.span.start - b.span.start)
    return { type, span, children: nodes }
  }
  let offset = span.start
  for (const child of children) {
    if (child === null) continue
    const node = toNode(source, child)
    fillGap(source, offset, node.span.start, filler, nodes)
    nodes.push(node)
    offset = node.span.end
  }
  fillGap(source, offset, span.end, filler, nodes)
  return { type, span, children: nodes }
}

const VISIBLE = /[^\s\u200b\u2060\ufeff]/
const MARKS_ALONE = /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*$/

/** Where the page has marks of a form, they are in no leaf: only what it prints is, a leaf a line. */
function fillPrinted(source: SourceText, start: number, end: number, type: SyntaxNodeType, nodes: SyntaxNode[]): void {
  let at = start
  for (const line of source.text.slice(start, end).split('\n')) {
    const from = line.search(VISIBLE)
    if (from >= 0) nodes.push({ type, span: spanInGiven(source, at + from, at + line.trimEnd().length) })
    at += line.length + 1
  }
}

function fillGap(source: SourceText, start: number, end: number, type: SyntaxNodeType, nodes: SyntaxNode[]): void {
  const gap = source.given.slice(start, end)
  const from = gap.search(VISIBLE)
  if (from < 0) return
  let to = gap.length
  while (!VISIBLE.test(gap.charAt(to - 1))) to--
  const span = { start: start + from, end: start + to }
  nodes.push({ type: MARKS_ALONE.test(gap) ? 'separator' : type, span })
}
