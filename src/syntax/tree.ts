import { INVISIBLE, type SourceText, spanInGiven, spansInGiven } from '../source/source-text.js'
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
  const whole = { start: 0, end: source.given.length }
  if (!source.hasMarks) return toNode(source, draft, whole)
  return withRest(source, { type: draft.type, span: whole, children: printedChildren(source, draft) })
}

/** Adds leaves for what the page shows and no leaf holds: `·` between figures that were put together, a soft hyphen that the text as read has no more. */
function withRest(source: SourceText, tree: SyntaxNode): SyntaxNode {
  const rest: SyntaxNode[] = []
  const leaves = leavesOf(tree)
  let next = 0
  for (const shown of source.rewritings[0]?.shown?.() ?? [tree.span]) {
    let at = shown.start
    while (next < leaves.length && (leaves[next] as SyntaxNode).span.end <= at) next++
    for (let i = next; i < leaves.length; i++) {
      const { start, end } = (leaves[i] as SyntaxNode).span
      if (start >= shown.end) break
      fillGap(source, at, start, 'separator', rest)
      at = end
    }
    fillGap(source, at, shown.end, 'separator', rest)
  }
  return { ...tree, children: inPlace([...(tree.children ?? []), ...rest]) }
}

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  return node.children === undefined ? [node] : node.children.flatMap(leavesOf)
}

function toNode(source: SourceText, { type, start, end, filler, children }: NodeDraft, whole?: Span): SyntaxNode {
  const span = whole ?? spanInGiven(source, start, end)
  if (filler === null) return { type, span }
  const nodes: SyntaxNode[] = []
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
const MARKS_ALONE = new RegExp(`^[\\s${INVISIBLE}\\u200c\\u200d]*$`)

/** The children of a node where the page has marks of a form: these are in no leaf, only what the page prints is. */
function printedChildren(source: SourceText, { start, end, filler, children }: NodeDraft): SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  let at = start
  for (const child of children) {
    if (child === null) continue
    fillPrinted(source, at, child.start, filler as SyntaxNodeType, nodes)
    if (child.filler === null) addLeaves(source, child.type, child.start, child.end, nodes)
    else {
      const span = spanInGiven(source, child.start, child.end)
      nodes.push({ type: child.type, span, children: printedChildren(source, child) })
    }
    at = child.end
  }
  fillPrinted(source, at, end, filler as SyntaxNodeType, nodes)
  return inPlace(nodes)
}

/** A leaf for each line of what is left between. */
function fillPrinted(source: SourceText, start: number, end: number, type: SyntaxNodeType, nodes: SyntaxNode[]): void {
  let at = start
  for (const line of source.text.slice(start, end).split('\n')) {
    const from = line.search(VISIBLE)
    if (from >= 0) addLeaves(source, type, at + from, at + line.trimEnd().length, nodes)
    at += line.length + 1
  }
}

/** A leaf, or one for each of its parts where others stand between them in the text as given. */
function addLeaves(source: SourceText, type: SyntaxNodeType, start: number, end: number, nodes: SyntaxNode[]): void {
  for (const span of spansInGiven(source, start, end)) nodes.push({ type, span })
}

/**
 * Nodes in the order in which they stand in the text as given. Where a page puts the parts of one between those of another, as a table
 * does that has all labels above all values, no node can hold its parts, so they stand without it.
 */
function inPlace(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const sorted = [...nodes].sort((a, b) => a.span.start - b.span.start)
  const overlapping = new Set<SyntaxNode>()
  let furthest: SyntaxNode | undefined
  for (const node of sorted) {
    if (furthest !== undefined && node.span.start < furthest.span.end) overlapping.add(furthest).add(node)
    if (furthest === undefined || node.span.end > furthest.span.end) furthest = node
  }
  if (![...overlapping].some(({ children }) => children !== undefined)) return sorted
  return inPlace(sorted.flatMap((node) => (overlapping.has(node) ? (node.children ?? node) : node)))
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
