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
  readonly filler?: string
  readonly children?: readonly NodeDraft[]
}

/** The same on either kind of page. */
export function metaLineDraft(line: MetaLine): NodeDraft {
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

/** A node without children. */
export function leaf(type: string, stretch: Stretch): NodeDraft {
  return { ...at(stretch), type }
}

/** A stretch without what else its node holds. */
export function at({ start, end }: Stretch): Stretch {
  return { start, end }
}

/** Turns offsets into those of the text as given, and puts a leaf of the filler's type wherever text is left between. */
export function toNode(source: SourceText, draft: NodeDraft): SyntaxNode {
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
