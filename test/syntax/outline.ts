import type { SyntaxNode } from '../../src/index.js'

/** A tree as lines: the type of each node, indented, and behind it the text of a leaf. */
export function outline(page: string, { type, span, children }: SyntaxNode, depth = 0): string[] {
  const text = children === undefined ? ` ${page.slice(span.start, span.end)}` : ''
  const own = `${'  '.repeat(depth)}${type}${text}`
  return [own, ...(children ?? []).flatMap((child) => outline(page, child, depth + 1))]
}
