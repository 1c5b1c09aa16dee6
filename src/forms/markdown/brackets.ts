import type { Span } from '../../source/span.js'
import { isBlank, type SourceLine } from '../source-lines.js'
import { isAddress, plainAddress } from './addresses.js'
import { Brackets } from './bracket-search.js'
import { type Escaping, isEscaped } from './escapes.js'
import type { MarkedText } from './marked-text.js'
import { keyOfLabel, type Reference, type References } from './references.js'

/** A link of the input: the stretch that it stands round, without its marks, and its address. */
export interface WrittenLink {
  readonly start: number
  readonly end: number
  /** The same with its marks. */
  readonly from: number
  readonly to: number
  readonly address: string
  readonly span: Span
}

/** An opening bracket that waits for its link. */
interface Opening {
  readonly at: number
  readonly isImage: boolean
  /** Whether nothing but marks stands in front of it on its line. */
  readonly isFirst: boolean
  /** Which of the stretches between blank lines it stands in. */
  readonly block: number
}

/**
 * Brackets that close a link, from the square one on: `](address`, `](<address>`, `] (/address`; it may be broken behind a hyphen.
 * html2text sets what the address is relative to in front of the pointed brackets: `](https://…/<address>`.
 */
const CLOSING =
  /\](?: (?=\(\/)|(?<=(?:Code|PDF|arXiv:[\w.]{6,14})\]) (?=\(https?:))?\([ \t]{0,3}(?:(?:https?:\/\/[^\s()<>[\]\\]{1,200})?<([^<>\n]*)>|((?:[^\s()[\]\\<-]|-(?:\r?\n(?=\S))?|\\.|\((?:[^\s()[\]\\]|\\.)*\))*))/y
const CLOSING_END = /[ \t\n]{0,3}(?:"[^"\n]*"|'[^'\n]*')?[ \t]{0,3}\)/y

/** And those that name a reference, `][1]`, or whose text is the name of one, `][]` and `]` */
const LABEL = /\](?:\[([^[\]\n]{0,400})\])?/y

/** `[1]` alone may be a citation. */
const NUMBER = /^\d+$/

/** `⟨2⟩` behind the text of a link. */
const CITATION = /⟨(\d+)⟩/y

/** Marks that may stand in front of a link on its line: of headings, lists, emphasis and quotes. */
const LINE_MARKS = /^[\s#>*_+\-\d.[!]*$/
const LONGEST_LINE_MARKS = 24

/** What sites show for the anchor of a heading: `[#](#papers)` */
const SYMBOL = /^(?:#|\\#|¶|🔗\ufe0f?)$/u

/** An address of neither the site nor arXiv, and what the site’s own links to such show. */
const FOREIGN = /^https?:\/\/(?!(?:[\w-]+\.)*arxiv\.org\/)(?!\S*\/(?:author|paper)\/)/
const BADGE = /^(?:Code|Project|Demo|PDF|HTML|DOI|arXiv)\b/

/** `![](data:…)`: in front of what a badge shows */
const PICTURES = /^(?:!\[[^[\]]*\]\([^()\s]*\))+/

/** No title is longer, which is the name of its reference. */
const LONGEST_LABEL = 400

/** No line of names, figures or labels is longer as a rule. */
const LONGEST_LABELS = 200

/** Finds the links and images of a page, and marks their brackets and addresses; of an image, all. */
export function readLinks(
  text: MarkedText,
  body: readonly SourceLine[],
  references: References,
  escaping: Escaping,
): WrittenLink[] {
  return new BracketReader(text, body, references, escaping).read()
}

class BracketReader {
  private readonly links: WrittenLink[] = []
  private openings: Opening[] = []
  /** The first bracket of a line that a closing one without an address took, in the block where that was. */
  private taken: Opening | null = null
  private line = 0
  private block = 0
  /** The end of the last link, or where its line begins. */
  private lastEnd = 0

  constructor(
    private readonly text: MarkedText,
    private readonly body: readonly SourceLine[],
    private readonly references: References,
    private readonly escaping: Escaping,
  ) {}

  read(): WrittenLink[] {
    const { given } = this.text
    const brackets = new Brackets(given, this.body[0]?.start ?? given.length)
    for (let at = brackets.next(); at >= 0; at = brackets.next()) {
      if (this.text.isMark(at) || isEscaped(given, at)) continue
      this.moveTo(at)
      if (given[at] === ']') brackets.from = this.close(at)
      else if (given[at] === '⟨') brackets.from = this.cite(at)
      else this.open(given[at - 1] === '!' ? at - 1 : at)
    }
    return this.links
  }

  /** Counts the blank lines on the way to an offset. */
  private moveTo(at: number): void {
    while (this.line < this.body.length && (this.body[this.line] as SourceLine).end < at) {
      if (isBlank(this.text.given, this.body[this.line++] as SourceLine)) this.block++
    }
  }

  private open(at: number): void {
    const isImage = this.text.given[at] === '!'
    const { start } = this.body[this.line] as SourceLine
    const from = Math.max(start, this.lastEnd)
    const isFirst =
      at - from <= LONGEST_LINE_MARKS && from === start && LINE_MARKS.test(this.text.given.slice(from, at))
    this.openings.push({ at, isImage, isFirst, block: this.block })
  }

  /** Takes a closing bracket, and gives the offset to go on from. */
  private close(at: number): number {
    const { given } = this.text
    CLOSING.lastIndex = at
    const closing = CLOSING.exec(given)
    CLOSING_END.lastIndex = CLOSING.lastIndex
    if (closing !== null && CLOSING_END.test(given)) {
      const written = (closing[1] ?? closing[2]) as string
      const start = at + closing[0].lastIndexOf(written)
      const address = { address: plainAddress(written), span: { start, end: start + written.length } }
      if (isAddress(written) || this.mayBeEmpty(written)) return this.link(at, CLOSING_END.lastIndex, address)
    }
    const named = this.referenceAt(at)
    if (named !== null) return this.link(at, named.end, named.reference)
    const top = this.openings.pop()
    const { start, end } = this.body[this.line] as SourceLine
    // `Sep 20, 2024[]Code`: what pandoc writes for a picture without a description
    if (top?.at === at - 1 && end - start <= LONGEST_LABELS) this.text.mark(top.at, at + 1)
    if (top?.isFirst && !top.isImage && this.taken?.block !== this.block) this.taken = top
    return at + 1
  }

  /** The reference of a link that closes at an offset, by its label or by its text, and where its brackets end. */
  private referenceAt(at: number): { readonly reference: Reference; readonly end: number } | null {
    const { links } = this.references
    if (links.size === 0) return null
    const { given } = this.text
    LABEL.lastIndex = at
    const [all, label] = LABEL.exec(given) as unknown as [string, string?]
    const labelled = label ? links.get(keyOfLabel(label)) : undefined
    if (labelled !== undefined) return { reference: labelled, end: at + all.length }
    const top = this.openings.at(-1)
    if (top === undefined || at - top.at > LONGEST_LABEL) return null
    const shown = keyOfLabel(given.slice(top.at + (top.isImage ? 2 : 1), at))
    const reference = NUMBER.test(shown) ? undefined : links.get(shown)
    return reference === undefined ? null : { reference, end: label === '' ? at + all.length : at + 1 }
  }

  /** `[Follow]()` is a button without an address, `f[x]()` is none. */
  private mayBeEmpty(written: string): boolean {
    const top = this.openings.at(-1)
    return written === '' && top !== undefined && !/[\w)\]]/.test(this.text.given.charAt(top.at - 1))
  }

  private link(closing: number, end: number, { address, span }: { address: string; span: Span }): number {
    const opening = this.openingOf()
    if (opening === null) return closing + 1
    this.lastEnd = end
    const isAnchor = address.includes('#') && SYMBOL.test(this.text.given.slice(opening.at + 1, closing))
    if (opening.isImage || isAnchor) {
      this.openings.pop()
      this.text.mark(opening.at, end)
      return end
    }
    if (this.isAuthors(opening.at, closing, address)) return end
    this.openings = []
    this.taken = null
    this.text.mark(opening.at, opening.at + 1)
    this.text.mark(closing, end)
    this.links.push({ start: opening.at + 1, end: closing, from: opening.at, to: end, address, span })
    return end
  }

  /**
   * Whether a link is a part of an abstract: authors do write `[here](https://…)`. Where brackets are escaped that is told
   * from a link of the page; where not, by its place in a long line and its address, which is none of the site or arXiv.
   */
  private isAuthors(opening: number, closing: number, address: string): boolean {
    if (this.escaping === 'all') return false
    const { start, end } = this.body[this.line] as SourceLine
    if (end - start <= LONGEST_LABELS || opening < start) return false
    const shown = this.text.given.slice(opening + 1, closing).replace(PICTURES, '')
    return FOREIGN.test(address) && !isAddress(shown) && !BADGE.test(shown)
  }

  /**
   * Which of the brackets that are open begins the link that ends here: the last one, as a rule. But text holds brackets
   * that nothing closes, `[0, 1)`, and such as nothing opened, `(0, 1]`: then a link begins where its line does.
   */
  private openingOf(): Opening | null {
    const top = this.openings.at(-1)
    if (top?.isImage || top?.isFirst) return top
    const isHere = ({ block, isFirst }: Opening) => block === this.block && isFirst
    const first = this.openings.find(isHere)
    if (first !== undefined && !first.isImage) return first
    if (top?.block === this.block) return top
    if (this.taken?.block === this.block) return this.taken
    return top ?? null
  }

  /** Takes a citation, and gives the offset to go on from. */
  private cite(at: number): number {
    const { given } = this.text
    CITATION.lastIndex = at
    const found = CITATION.exec(given)
    const reference = found === null ? undefined : this.references.citations.get(found[1] as string)
    if (found === null || reference === undefined) return at + 1
    const end = at + found[0].length
    const top = this.openings.at(-1)
    if (top?.isImage && given[end] === ']') {
      this.openings.pop()
      this.text.mark(top.at, end + 1)
      this.lastEnd = end + 1
      return end + 1
    }
    this.text.mark(at, end)
    const start = this.startOfCited(at, reference.shown)
    this.links.push({ start, end: at, from: start, to: end, address: reference.address, span: reference.span })
    this.lastEnd = end
    return end
  }

  /** Where the text of a citation begins: the reference holds it; if not, it goes back to the comma or the line's start. */
  private startOfCited(end: number, shown: string | null): number {
    const { given } = this.text
    const line = (this.body[this.line] as SourceLine).start
    const from = Math.max(line, this.lastEnd)
    if (shown !== null && end - shown.length >= from && given.startsWith(shown, end - shown.length)) {
      return end - shown.length
    }
    return from + given.slice(from, end).search(/[^\s,;·|#*]|$/)
  }
}
