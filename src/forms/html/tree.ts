import type { Link } from '../lines.js'
import type { ElementKind } from './elements.js'

/** Text of the HTML between two marks. */
export interface TextNode {
  readonly start: number
  readonly end: number
  /** What stands in place of that stretch: `&` for `&amp;`. Null where it is the text itself. */
  readonly written: string | null
}

/** What an element's attributes say of its layout. */
export interface ElementTraits {
  readonly isBlock: boolean
  /** Whether line breaks of its text are shown. */
  readonly isPreformatted: boolean
  readonly isAriaHidden: boolean
  /** Whether it is the chosen one of some options. */
  readonly isSelected: boolean
  readonly link: Link | null
}

export class ElementNode {
  readonly children: HtmlNode[] = []
  /** Whether an element on a line of its own stands anywhere in it. */
  holdsBlock = false
  /** How long the text in it is at most, in UTF-16 units. */
  textLength = 0

  /** @param start where its start tag begins. */
  constructor(
    readonly kind: ElementKind,
    readonly start: number,
    readonly traits: ElementTraits,
  ) {}
}

export type HtmlNode = TextNode | ElementNode

export interface HtmlTree {
  readonly root: ElementNode
  /** The page's own address, where its head holds it. */
  readonly url: string | null
}

export function isElement(node: HtmlNode): node is ElementNode {
  return node instanceof ElementNode
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
