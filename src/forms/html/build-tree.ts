import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Attributes } from './attributes.js'
import { displayOf, isVoid } from './elements.js'
import { isHidden, isIcon, LONGEST_ICON } from './hidden.js'
import { OpenElements } from './open-elements.js'
import { type ElementNode, type HtmlNode, type HtmlTree, type Link, type TextNode, textContent } from './tree.js'

/** Tags that open and close nothing: the elements are there anyway, and what is hidden in a head is hidden by itself. */
const TRANSPARENT: ReadonlySet<string> = /* @__PURE__ */ new Set(['html', 'head', 'body'])

/** Elements of another language, in which `/>` ends an element. */
const FOREIGN: ReadonlySet<string> = /* @__PURE__ */ new Set(['svg', 'math'])

/** HTML → the tree of what it displays. Never throws, whatever the HTML is. */
export function buildTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder.finish()
}

/** Takes the tokenizer's tokens one by one. What is not displayed becomes no part of the tree. */
class TreeBuilder implements TokenizerCallbacks {
  private readonly root = element('body', 0, { isBlock: true })
  private readonly open: OpenElements
  private readonly attributes: Attributes
  private tag = ''
  private tagStart = 0
  private foreign = 0
  private canonical: string | null = null
  private openGraph: string | null = null

  constructor(private readonly html: string) {
    this.attributes = new Attributes(html)
    this.open = new OpenElements(this.root, (ended) => this.onElementEnd(ended))
  }

  finish(): HtmlTree {
    this.open.endAll()
    return { root: this.root, url: this.canonical ?? this.openGraph }
  }

  ontext(start: number, end: number): void {
    if (start < end) this.appendText({ start, end, written: null })
  }

  /** An entity holds no second ampersand. */
  ontextentity(codePoint: number, end: number): void {
    const start = this.html.lastIndexOf('&', end - 1)
    this.appendText({ start, end, written: String.fromCodePoint(codePoint) })
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase()
    this.tagStart = start - 1
    this.attributes.clear()
  }

  onattribname(start: number, end: number): void {
    this.attributes.openName(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.attributes.addData(start, end)
  }

  onattribentity(codePoint: number): void {
    this.attributes.addCharacter(String.fromCodePoint(codePoint))
  }

  onattribend(quote: QuoteType, end: number): void {
    this.attributes.close(end, quote === QuoteType.Double || quote === QuoteType.Single)
  }

  onopentagend(): void {
    this.openElement(isVoid(this.tag))
  }

  onselfclosingtag(): void {
    this.openElement(isVoid(this.tag) || this.foreign > 0)
  }

  onclosetag(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    if (TRANSPARENT.has(name)) return
    if (name === 'br') this.append(element('br', start))
    else if (!isVoid(name) && !this.open.end(name) && name === 'p') this.append(element('p', start, { isBlock: true }))
  }

  private openElement(isEmpty: boolean): void {
    const { tag: name, attributes } = this
    if (TRANSPARENT.has(name)) return
    if (name === 'link' || name === 'meta') this.readAddress(name)
    const opened = this.toElement(name)
    this.open.endBefore(name)
    if (opened === null) {
      // What it holds is nothing to those around it.
      if (!isEmpty) this.open.open(element(name, this.tagStart, { holdsBlock: true }))
    } else {
      this.append(opened)
      if (!isEmpty) this.open.open(opened)
    }
    if (!isEmpty && FOREIGN.has(name)) this.foreign++
    attributes.clear()
  }

  /** Null where the element is not displayed. */
  private toElement(name: string): ElementNode | null {
    const { attributes } = this
    const style = attributes.get('style')
    const display = displayOf(name)
    if (display === 'none') return null
    const visibility = {
      name,
      style,
      hidden: attributes.get('hidden'),
      class: attributes.get('class'),
      open: attributes.get('open'),
      popover: attributes.get('popover'),
    }
    if (isHidden(visibility)) return null
    const styled = style === null ? undefined : DISPLAY.exec(style)?.[1]
    return element(name, this.tagStart, {
      isBlock: styled === undefined ? display === 'block' : !styled.startsWith('inline'),
      isPreformatted: name === 'pre' || name === 'textarea' || (style !== null && PREFORMATTED.test(style)),
      isAriaHidden: attributes.get('aria-hidden') === 'true',
      isSelected: attributes.get('selected') !== null,
      link: name === 'a' ? this.readLink() : null,
    })
  }

  private readLink(): Link | null {
    const href = this.attributes.trimmed('href')
    return href === null ? null : { address: href.value, span: href.span }
  }

  private readAddress(name: string): void {
    const { attributes } = this
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '')) {
      this.canonical ??= attributes.get('href')?.trim() || null
    }
    if (name === 'meta' && attributes.get('property')?.toLowerCase() === 'og:url') {
      this.openGraph ??= attributes.get('content')?.trim() || null
    }
  }

  private appendText(text: TextNode): void {
    const { innermost } = this.open
    innermost.children.push(text)
    innermost.textLength += text.end - text.start
  }

  private append(node: ElementNode): void {
    this.open.innermost.children.push(node)
    if (!node.isBlock) return
    const { all } = this.open
    for (let at = all.length - 1; at >= 0; at--) {
      const around = all[at] as ElementNode
      if (around.holdsBlock) break
      around.holdsBlock = true
    }
  }

  /** In place of an icon there is a blank. */
  private onElementEnd(ended: ElementNode): void {
    this.open.innermost.textLength += ended.textLength
    if (FOREIGN.has(ended.name) && this.foreign > 0) this.foreign--
    if (!ended.isAriaHidden || ended.holdsBlock) return
    if (!isIcon(textContent(this.html, ended, LONGEST_ICON + 1))) return
    const { children } = this.open.innermost
    if (children.at(-1) === ended) children[children.length - 1] = { start: ended.start, end: ended.start, written: ' ' }
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

const DISPLAY = /(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}([a-z-]+)/i

const PREFORMATTED = /(?:^|;)\s{0,9}white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i

function element(name: string, start: number, parts: Partial<ElementNode> = {}): ElementNode {
  return {
    name,
    start,
    isBlock: false,
    holdsBlock: false,
    textLength: 0,
    isPreformatted: false,
    isAriaHidden: false,
    isSelected: false,
    link: null,
    children: [] as HtmlNode[],
    ...parts,
  }
}
