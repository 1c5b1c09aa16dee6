import type { Span } from '../../source/span.js'

/** The attributes that the reader needs. */
const READ: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'aria-hidden',
  'class',
  'content',
  'hidden',
  'href',
  'open',
  'popover',
  'property',
  'rel',
  'selected',
  'style',
])

interface Attribute {
  readonly value: string
  readonly span: Span
}

/** The attributes of one start tag, put together as the tokenizer comes over them. */
export class Attributes {
  private readonly values = new Map<string, Attribute>()
  private name: string | null = null
  private nameEnd = 0
  private value = ''

  constructor(private readonly html: string) {}

  /** Forgets those of the last tag. */
  clear(): void {
    if (this.values.size > 0) this.values.clear()
  }

  openName(start: number, end: number): void {
    const name = this.html.slice(start, end).toLowerCase()
    this.name = READ.has(name) ? name : null
    this.nameEnd = end
    this.value = ''
  }

  addData(start: number, end: number): void {
    if (this.name !== null) this.value += this.html.slice(start, end)
  }

  addCharacter(character: string): void {
    if (this.name !== null) this.value += character
  }

  /** Of two attributes of one name the first counts. */
  close(end: number, isQuoted: boolean): void {
    if (this.name === null || this.values.has(this.name)) return
    const valueEnd = isQuoted ? end - 1 : end
    const start = Math.min(this.nameEnd + this.lengthOfAssignment(isQuoted), valueEnd)
    this.values.set(this.name, { value: this.value, span: { start, end: valueEnd } })
  }

  get(name: string): string | null {
    return this.values.get(name)?.value ?? null
  }

  /** A value without the blanks around it, and where it stands. */
  trimmed(name: string): Attribute | null {
    const attribute = this.values.get(name)
    if (attribute === undefined) return null
    return { value: attribute.value.trim(), span: attribute.span }
  }

  /** The length of ` = "` between a name and its value. */
  private lengthOfAssignment(isQuoted: boolean): number {
    let at = this.nameEnd
    while (BLANKS.includes(this.html.charAt(at)) && at < this.html.length) at++
    if (this.html.charAt(at) !== '=') return 0
    at++
    while (BLANKS.includes(this.html.charAt(at)) && at < this.html.length) at++
    return at - this.nameEnd + (isQuoted ? 1 : 0)
  }
}

const BLANKS = ' \t\n\f\r'
