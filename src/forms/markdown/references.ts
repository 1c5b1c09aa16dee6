import type { Span } from '../../source/span.js'
import type { SourceLine } from '../source-lines.js'
import { isAddress, plainAddress } from './addresses.js'
import type { MarkedText } from './marked-text.js'

/** An address that a line of its own defines, for links that have only its label. */
export interface Reference {
  readonly address: string
  readonly span: Span
  /** What the link shows, where the line tells. */
  readonly shown: string | null
}

/** The references of a page by what its links call them: `1` for `[text][1]` and for `text⟨1⟩`. */
export interface References {
  readonly links: ReadonlyMap<string, Reference>
  readonly citations: ReadonlyMap<string, Reference>
}

/** `[1]: /paper/2409.13931 "Title"`; pandoc breaks behind a long label. */
const DEFINITION = /^\[([^[\]]+)\]:\s{1,9}<?([^\s<>]+)>?/

/** `⟨2⟩ https://www.scholarfeed.example/author/88676: Jonas Vik` */
const CITED = /^⟨(\d+)⟩[ \t]+(\S*[^\s:])(?::[ \t](.*))?$/

/** The heading that crawl4ai writes above its citations. */
const CITED_HEADING = /^#+ References[ \t]*$/

/** Finds the lines that define addresses, which print nothing. */
export function readReferences(text: MarkedText, body: readonly SourceLine[]): References {
  const links = new Map<string, Reference>()
  const citations = new Map<string, Reference>()
  let heading: SourceLine | null = null
  for (const [index, line] of body.entries()) {
    const start = line.first
    const first = text.given[start]
    if (start === line.end) continue
    const isBroken = text.given.startsWith(']:', line.end - 2)
    if (first === '[') define(links, text, start, (isBroken ? (body[index + 1] ?? line) : line).end)
    else if (first === '⟨' && cite(citations, text, start, line.end) && heading !== null) {
      text.mark(heading.start, heading.end)
    }
    heading = first === '#' && CITED_HEADING.test(text.given.slice(start, line.end)) ? line : null
  }
  return { links, citations }
}

/** What a label is known by: neither its capitals nor its blanks tell it from others. */
export function keyOfLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

function define(links: Map<string, Reference>, text: MarkedText, start: number, end: number): void {
  const found = DEFINITION.exec(text.given.slice(start, end))
  if (found === null) return
  const [all, label, written] = found as unknown as [string, string, string]
  if (!isAddress(written)) return
  const at = start + all.lastIndexOf(written)
  links.set(keyOfLabel(label), {
    address: plainAddress(written),
    span: { start: at, end: at + written.length },
    shown: null,
  })
  text.mark(start, end)
}

function cite(citations: Map<string, Reference>, text: MarkedText, start: number, end: number): boolean {
  const found = CITED.exec(text.given.slice(start, end))
  if (found === null) return false
  const [, label, address, shown = null] = found as unknown as [string, string, string, string?]
  if (!isAddress(address)) return false
  const at = text.given.indexOf(address, start + label.length + 2)
  citations.set(label, { address, span: { start: at, end: at + address.length }, shown })
  text.mark(start, end)
  return true
}
