import { type SourceText, spanInGiven } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import { trimGaps } from './gaps.js'
import type { MetaLine, Stretch } from './nodes.js'

/** A part of a page. A node without children is a leaf, and every visible character lies in exactly one leaf. */
export interface SyntaxNode {
  /** What it is, e.g. `title`; `unknown` where no rule knows. */
  type: string
  /** Where it stands in the text as given. */
  span: Span
  children?: SyntaxNode[]
}

/** A node whose offsets still count in the text as read. */
export interface NodeDraft extends Stretch {
  readonly type: string
  /** What text between the children is; a leaf has no children. */
  readonly filler: string | null
  readonly children: readonly (NodeDraft | null)[]
}

const NO_CHILDREN: readonly NodeDraft[] = []

/** A node without children; none where there is no stretch for it. */
export function leaf(type: string, stretch: Stretch | null): NodeDraft | null {
  return stretch === null ? null : { type, start: stretch.start, end: stretch.end, filler: null, children: NO_CHILDREN }
}

/** A node with children, which stand in their order; text between them becomes leaves of the filler's type. */
export function branch(
  type: string,
  { start, end }: Stretch,
  filler: string,
  children: readonly (NodeDraft | null)[],
): NodeDraft {
  return { type, start, end, filler, children }
}

/** Children that may not stand in their order yet. */
export function inOrder(children: readonly (NodeDraft | null)[]): NodeDraft[] {
  return children.filter((child) => child !== null).sort((a, b) => a.start - b.start)
}

/** The root, whose children need not be in order. */
export function root(type: string, page: string, children: readonly (NodeDraft | null)[]): NodeDraft {
  return branch(type, { start: 0, end: page.length }, 'unknown', inOrder(children))
}

/** The same on either kind of page. */
export function metaLineDraft(line: MetaLine | null): NodeDraft | null {
  if (line === null) return null
  return branch('meta-line', line, 'separator', [
    leaf('score', line.score),
    leaf('categories', line.codes),
    leaf('date', line.date),
    leaf('code-badge', line.badge),
    leaf('unknown', line.rest),
  ])
}

/** Turns offsets into those of the text as given, and puts a leaf of the filler's type wherever text is left between. */
export function toNode(source: SourceText, { type, start, end, filler, children }: NodeDraft): SyntaxNode {
  const span = spanInGiven(source, start, end)
  if (filler === null) return { type, span }
  const nodes: SyntaxNode[] = []
  let offset = start
  for (const child of children) {
    if (child === null) continue
    fillGap(source, offset, child.start, filler, nodes)
    nodes.push(toNode(source, child))
    offset = child.end
  }
  fillGap(source, offset, end, filler, nodes)
  return { type, span, children: nodes }
}

function fillGap(source: SourceText, start: number, end: number, type: string, nodes: SyntaxNode[]): void {
  const gap = trimGaps(source.text, start, end)
  if (gap.start < gap.end) nodes.push({ type, span: spanInGiven(source, gap.start, gap.end) })
}
