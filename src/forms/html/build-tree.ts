import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { Link } from '../lines.js'
import { Attributes } from './attributes.js'
import { type ElementKind, kindOf } from './elements.js'
import { EntityReader } from './entities.js'
import { isFormula, isHidden, isIcon, isSymbol, LONGEST_MARKUP_OF_ICON } from './hidden.js'
import { OpenElements } from './open-elements.js'
import { displayOfStyle, keepsLines } from './style.js'
import { ElementNode, type ElementTraits, type HtmlTree, textContent } from './tree.js'

/** HTML → the tree of what it displays. Never throws, whatever the HTML is. */
export function buildTree(html: string): HtmlTree {
  const builder = new TreeBuilder(html)
  // Character references are read here: the tokenizer tells of none where it begins, and takes twice the time with them.
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, builder)
  tokenizer.write(html)
  tokenizer.end()
  return builder.finish()
}

/** Takes the tokenizer's tokens one by one. What is not displayed becomes no part of the tree. */
class TreeBuilder implements TokenizerCallbacks {
  private readonly root = new ElementNode(kindOf('body'), 0, BLOCK)
  private readonly open: OpenElements
  private readonly attributes: Attributes
  private readonly entities: EntityReader
  private kind = this.root.kind
  private tagStart = 0
  /** How many elements of another language are open. */
  private foreign = 0
  private canonical: string | null = null
  private openGraph: string | null = null

  constructor(private readonly html: string) {
    this.attributes = new Attributes(html)
    this.entities = new EntityReader(html)
    this.open = new OpenElements(this.root, (ended) => this.onElementEnd(ended))
  }

  finish(): HtmlTree {
    this.open.endAll()
    return { root: this.root, url: this.canonical ?? this.openGraph }
  }

  ontext(start: number, end: number): void {
    if (this.isCutTag(start, end)) return
    let from = start
    const text = this.html.slice(start, end)
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      const entity = this.entities.read(start + at)
      if (entity === null) continue
      this.appendText(from, start + at, null)
      this.appendText(start + at, entity.end, entity.text)
      from = entity.end
    }
    this.appendText(from, end, null)
  }

  /** At the end of the HTML the tokenizer takes some tags that are cut for text: `<scri`, `<br/`, `</p `, `</`, `<`. */
  private isCutTag(start: number, end: number): boolean {
    if (start < 0) return true
    return (
      end === this.html.length && (this.html.charAt(start - 1) === '<' || /^<\/?$/.test(this.html.slice(start, end)))
    )
  }

  onopentagname(start: number, end: number): void {
    this.kind = this.kindOfTag(start, end)
    this.tagStart = start - 1
    this.attributes.clear()
  }

  onattribname(start: number, end: number): void {
    this.attributes.openName(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.attributes.setValue(start, end)
  }

  onattribend(): void {
    this.attributes.close()
  }

  onopentagend(): void {
    this.openElement(this.kind.isVoid)
  }

  onselfclosingtag(): void {
    this.openElement(this.kind.isVoid || this.foreign > 0)
  }

  onclosetag(start: number, end: number): void {
    const kind = this.kindOfTag(start, end)
    if (kind.isTransparent) return
    if (kind.name === 'br') this.append(new ElementNode(kind, start, INLINE))
    else if (!kind.isVoid && !this.open.end(kind) && kind.name === 'p') this.append(new ElementNode(kind, start, BLOCK))
  }

  /** Most end tags are those of the innermost element, and many start tags those of one like it. */
  private kindOfTag(start: number, end: number): ElementKind {
    const { kind } = this.open.innermost
    if (kind.name.length === end - start && this.html.startsWith(kind.name, start)) return kind
    return kindOf(this.html.slice(start, end).toLowerCase())
  }

  private openElement(isEmpty: boolean): void {
    const { kind } = this
    if (kind.isTransparent) return
    if (kind.name === 'link' || kind.name === 'meta') this.readAddress(kind.name)
    const traits = this.readTraits(kind)
    this.open.endBefore(kind)
    const element = new ElementNode(kind, this.tagStart, traits ?? INLINE)
    if (traits !== null) this.append(element)
    else element.holdsBlock = true // what it holds is nothing to those around it
    if (isEmpty) return
    this.open.open(element)
    if (kind.isForeign) this.foreign++
  }

  /** Null where the element is not displayed. */
  private readTraits(kind: ElementKind): ElementTraits | null {
    const { attributes } = this
    if (kind.display === 'none' || isHidden(kind, attributes)) return null
    const plain = kind.display === 'block' ? BLOCK : INLINE
    if (attributes.isEmpty && !kind.isPreformatted) return plain
    if (!kind.isPreformatted && !LAYOUT_ATTRIBUTES.some((name) => attributes.has(name))) return plain
    const style = attributes.get('style')
    const display = style === null ? null : displayOfStyle(style)
    return {
      isBlock: display === null ? plain.isBlock : !display.startsWith('inline'),
      isPreformatted: kind.isPreformatted || (style !== null && keepsLines(style)),
      isAriaHidden: attributes.get('aria-hidden') === 'true' && !isFormula(attributes.get('class')),
      isSelected: attributes.has('selected'),
      link: kind.name === 'a' ? this.readLink() : null,
    }
  }

  private readLink(): Link | null {
    const address = this.attributes.get('href')
    const span = this.attributes.spanOf('href')
    return address === null || span === null ? null : { address, span }
  }

  private readAddress(name: string): void {
    const { attributes } = this
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '')) {
      this.canonical ??= attributes.get('href') || null
    }
    if (name === 'meta' && attributes.get('property')?.toLowerCase() === 'og:url') {
      this.openGraph ??= attributes.get('content') || null
    }
  }

  private appendText(start: number, end: number, written: string | null): void {
    if (start === end) return
    const { innermost } = this.open
    innermost.children.push({ start, end, written })
    innermost.textLength += end - start
  }

  private append(element: ElementNode): void {
    this.open.innermost.children.push(element)
    if (!element.traits.isBlock) return
    const { all } = this.open
    for (let at = all.length - 1; at >= 0; at--) {
      const around = all[at] as ElementNode
      if (around.holdsBlock) break
      around.holdsBlock = true
    }
  }

  /** In place of an icon there is a blank. */
  private onElementEnd(ended: ElementNode): void {
    const { innermost } = this.open
    innermost.textLength += ended.textLength
    if (ended.kind.isForeign) this.foreign--
    const { isAriaHidden, link } = ended.traits
    const isAnchor = link?.address.startsWith('#') ?? false
    if (!(isAriaHidden || isAnchor) || ended.holdsBlock) return
    const { children } = innermost
    const text = textContent(this.html, ended, LONGEST_MARKUP_OF_ICON)
    if (children.at(-1) !== ended || !(isAriaHidden ? isIcon(text) : isSymbol(text))) return
    children[children.length - 1] = { start: ended.start, end: ended.start, written: ' ' }
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** The attributes that the layout of an element that is shown depends on. */
const LAYOUT_ATTRIBUTES = ['style', 'href', 'aria-hidden', 'selected'] as const

/** Traits of elements without an attribute that matters. */
const INLINE: ElementTraits = {
  isBlock: false,
  isPreformatted: false,
  isAriaHidden: false,
  isSelected: false,
  link: null,
}
const BLOCK: ElementTraits = { ...INLINE, isBlock: true }
