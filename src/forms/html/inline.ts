import { type Gap, Line, type Link, type Run } from '../lines.js'
import { type HtmlNode, isElement } from './tree.js'

/** What inline content stands in. */
export interface Surrounding {
  readonly link: Link | null
  readonly isPreformatted: boolean
  /** What `<br>` makes of the line below: more of the same text, or a block of its own. */
  readonly breakGap: Gap
}

/** Lays inline content out on lines: white space collapses as in a browser, and only `<br>` and preformatted text break them. */
export function layOutInline(html: string, nodes: readonly HtmlNode[], surrounding: Surrounding): Line[] {
  const writer = new InlineWriter(html, surrounding.breakGap)
  for (const node of nodes) writer.add(node, surrounding.link, surrounding.isPreformatted)
  return writer.finish()
}

class InlineWriter {
  private readonly lines: Line[] = []
  private runs: Run[] = []
  private hasText = false
  private gap: Gap = 'auto'
  /** White space that shows only if text follows on its line. */
  private blank: Run | null = null

  constructor(
    private readonly html: string,
    private readonly breakGap: Gap,
  ) {}

  add(node: HtmlNode, link: Link | null, isPreformatted: boolean): void {
    if (!isElement(node)) this.addText(node.start, node.end, node.written, link, isPreformatted)
    else if (node.kind.name === 'br') this.endLine(this.breakGap)
    else {
      if (node.traits.link !== null)
        this.runs.push({ start: node.start, end: node.start, written: '', link: node.traits.link })
      const inner = node.traits.link ?? link
      for (const child of node.children) this.add(child, inner, isPreformatted || node.traits.isPreformatted)
    }
  }

  finish(): Line[] {
    this.endLine('auto')
    return this.lines
  }

  private addText(
    start: number,
    end: number,
    written: string | null,
    link: Link | null,
    isPreformatted: boolean,
  ): void {
    if (written === null) {
      if (isPreformatted) this.addPreformatted(start, end, link)
      else this.addCollapsed(start, end, link)
    } else if (written !== ' ' && !isBlankCharacter(written.charCodeAt(0))) this.addWords({ start, end, written, link })
    else if (isPreformatted && written === '\n') this.endLine('line')
    else this.addBlank(start, end, link)
  }

  /** `a  b\n  c` shows as `a b c`. */
  private addCollapsed(start: number, end: number, link: Link | null): void {
    let at = start
    if (end - start > SHORT && isPlain(this.html.slice(start, end))) {
      at = isBlankCharacter(this.html.charCodeAt(start)) ? start + 1 : start
      const wordsEnd = isBlankCharacter(this.html.charCodeAt(end - 1)) ? end - 1 : end
      if (at > start) this.addBlank(start, at, link)
      this.addWords({ start: at, end: wordsEnd, written: null, link })
      at = wordsEnd
    }
    while (at < end) {
      const from = at
      if (isBlankCharacter(this.html.charCodeAt(at))) {
        while (at < end && isBlankCharacter(this.html.charCodeAt(at))) at++
        this.addBlank(from, at, link)
      } else {
        at = this.wordsEnd(at, end)
        this.addWords({ start: from, end: at, written: null, link })
      }
    }
  }

  /** The end of the text from `at` on that shows as it is: words with single spaces between. */
  private wordsEnd(at: number, end: number): number {
    const { html } = this
    let to = at
    while (to < end) {
      const character = html.charCodeAt(to)
      if (!isBlankCharacter(character)) to++
      else if (character === SPACE && to + 1 < end && !isBlankCharacter(html.charCodeAt(to + 1))) to += 2
      else break
    }
    return to
  }

  /** Lines are those of the HTML. */
  private addPreformatted(start: number, end: number, link: Link | null): void {
    let at = start
    for (const { index, 0: lineEnd } of this.html.slice(start, end).matchAll(/\r\n?|\n/g)) {
      this.addPreformattedLine(at, start + index, link)
      this.endLine('line')
      at = start + index + lineEnd.length
    }
    this.addPreformattedLine(at, end, link)
  }

  private addPreformattedLine(start: number, end: number, link: Link | null): void {
    if (start < end && !isBlank(this.html, start, end)) this.addWords({ start, end, written: null, link })
  }

  private addBlank(start: number, end: number, link: Link | null): void {
    if (!this.hasText || this.blank !== null) return
    const isPlain = end - start === 1 && this.html.charCodeAt(start) === SPACE
    this.blank = { start, end, written: isPlain ? null : ' ', link }
  }

  private addWords(run: Run): void {
    if (this.blank !== null) this.runs.push(this.blank)
    this.blank = null
    this.hasText = true
    this.runs.push(run)
  }

  /** An empty line sets off the lines around it. */
  private endLine(nextGap: Gap): void {
    if (this.runs.length > 0) {
      this.lines.push(new Line(this.runs, this.gap))
      this.runs = []
    }
    this.gap = this.hasText ? nextGap : this.lines.length > 0 ? 'paragraph' : 'auto'
    this.hasText = false
    this.blank = null
  }
}

const SPACE = 0x20

/** A shorter text is looked through faster than it is searched. */
const SHORT = 64

/** White space that never shows as it is. */
const UNPLAIN = ['\n', '\t', '\r', '\f']

/** Whether all white space of a text is single spaces. */
function isPlain(text: string): boolean {
  return !text.includes('  ') && !UNPLAIN.some((blank) => text.includes(blank))
}

/** White space of HTML. A no-break space is none. */
function isBlankCharacter(character: number): boolean {
  return character === SPACE || (character >= 0x09 && character <= 0x0d && character !== 0x0b)
}

/** Whether a stretch holds nothing but white space. */
export function isBlank(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlankCharacter(html.charCodeAt(at))) return false
  return true
}
