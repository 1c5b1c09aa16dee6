import type { Span } from '../../source/span.js'

/** Text of the HTML between two marks. */
export interface TextNode {
  readonly start: number
  readonly end: number
  /** What stands in place of that stretch: `&` for `&amp;`. Null where it is the text itself. */
  readonly written: string | null
}

export interface ElementNode {
  readonly name: string
  /** Where its start tag begins. */
  readonly start: number
  readonly isBlock: boolean
  /** Whether an element on a line of its own stands anywhere in it. */
  holdsBlock: boolean
  /** How long the text in it is at most, in UTF-16 units. */
  textLength: number
  /** Whether line breaks of its text are shown. */
  readonly isPreformatted: boolean
  readonly isAriaHidden: boolean
  readonly isSelected: boolean
  readonly link: Link | null
  readonly children: HtmlNode[]
}

export type HtmlNode = TextNode | ElementNode

/** The address that an element leads to, and where it stands. */
export interface Link {
  readonly address: string
  readonly span: Span
}

export interface HtmlTree {
  readonly root: ElementNode
  /** The page's own address, where its head holds it. */
  readonly url: string | null
}

export function isElement(node: HtmlNode): node is ElementNode {
  return 'children' in node
}

/** The text of a node and all in it, up to about `limit` units. */
export function textContent(html: string, node: HtmlNode, limit: number): string {
  if (!isElement(node)) return node.written ?? html.slice(node.start, Math.min(node.end, node.start + limit))
  let text = ''
  for (const child of node.children) {
    if (text.length >= limit) break
    text += textContent(html, child, limit - text.length)
  }
  return text
}
