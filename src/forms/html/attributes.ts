import { decodeHTMLAttribute } from 'entities/decode'
import type { Span } from '../../source/span.js'

/** The attributes that the reader needs. */
const READ = [
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
] as const

type ReadName = (typeof READ)[number]

const LONGEST_NAME = /* @__PURE__ */ Math.max(...READ.map(({ length }) => length))

const NAMES: ReadonlyMap<string, ReadName> = /* @__PURE__ */ new Map(READ.map((name) => [name, name]))

/** The attributes of one start tag, put together as the tokenizer comes over them. */
export class Attributes {
  private readonly spans = new Map<ReadName, Span>()
  private name: ReadName | null = null
  private start = 0
  private end = 0
  private hasAny = false

  constructor(private readonly html: string) {}

  /** Forgets those of the last tag. */
  clear(): void {
    if (this.hasAny) this.spans.clear()
    this.hasAny = false
  }

  openName(start: number, end: number): void {
    this.name = end - start > LONGEST_NAME ? null : (NAMES.get(this.html.slice(start, end).toLowerCase()) ?? null)
    this.start = end
    this.end = end
  }

  setValue(start: number, end: number): void {
    this.start = start
    this.end = end
  }

  /** Of two attributes of one name the first counts. */
  close(): void {
    if (this.name === null || this.spans.has(this.name)) return
    this.hasAny = true
    this.spans.set(this.name, { start: this.start, end: this.end })
  }

  get isEmpty(): boolean {
    return !this.hasAny
  }

  has(name: ReadName): boolean {
    return this.spans.has(name)
  }

  /** The value of an attribute, entities undone, without blanks around it; null where there is none. */
  get(name: ReadName): string | null {
    const span = this.spans.get(name)
    if (span === undefined) return null
    const value = this.html.slice(span.start, span.end).trim()
    return value.includes('&') ? decodeHTMLAttribute(value) : value
  }

  /** Where that value stands. */
  spanOf(name: ReadName): Span | null {
    const span = this.spans.get(name)
    if (span === undefined) return null
    const value = this.html.slice(span.start, span.end)
    const start = span.end - value.trimStart().length
    return { start, end: Math.max(start, span.start + value.trimEnd().length) }
  }
}
