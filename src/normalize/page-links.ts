import type { PageLink } from '../forms/page-text.js'
import type { Rewriting } from '../source/rewriting.js'
import { countFirst } from '../source/sorted.js'
import { type SourceText, spanInPrinted } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import type { Range } from '../syntax/nodes.js'
import { type LinkTarget, targetOf } from './link-target.js'

/** A link that tells something, and where its address stands in the text as given. */
export interface KnownLink<Target extends LinkTarget = LinkTarget> {
  readonly target: Target
  readonly span: Span
}

/** The links of a page, found by what they stand round. */
export class PageLinks {
  /** In the order of the text. */
  private readonly links: readonly (KnownLink & Range)[]
  /** For each link, how far it and those before it reach. */
  private readonly reach: readonly number[]

  constructor(
    private readonly source: SourceText,
    links: readonly PageLink[],
  ) {
    this.links = links
      .map(({ start, end, address, span }) => ({ start, end, span, target: targetOf(address) }))
      .filter(({ target }) => target.kind !== 'other')
      .sort((a, b) => a.start - b.start)
    let furthest = 0
    this.reach = this.links.map(({ end }) => {
      furthest = Math.max(furthest, end)
      return furthest
    })
  }

  /** Whether no link tells anything. */
  get isEmpty(): boolean {
    return this.links.length === 0
  }

  /** The shortest link of a kind that stands round a stretch of the text as read, or a part of it; null where there is none. */
  at<Kind extends LinkTarget['kind']>(at: Range, kind: Kind): KnownLink<Extract<LinkTarget, { kind: Kind }>> | null {
    if (this.isEmpty) return null
    let shortest: (KnownLink & Range) | null = null
    for (const link of this.around(spanInPrinted(this.source, at.start, at.end), kind)) {
      if (shortest === null || link.end - link.start < shortest.end - shortest.start) shortest = link
    }
    return shortest as KnownLink<Extract<LinkTarget, { kind: Kind }>> | null
  }

  /** What of a stretch stands beside the links of a kind that stand round parts of it; nothing where there are none. */
  beside(at: Range, kind: LinkTarget['kind']): string[] {
    const printed = spanInPrinted(this.source, at.start, at.end)
    const around = this.around(printed, kind).reverse()
    if (around.length === 0) return []
    // A page with links is one that the reader of a form printed.
    const { text } = this.source.rewritings[0] as Rewriting
    const beside: string[] = []
    let from = printed.start
    for (const { start, end } of around) {
      if (start > from) beside.push(text.slice(from, start))
      from = Math.max(from, end)
    }
    if (from < printed.end) beside.push(text.slice(from, printed.end))
    return beside
  }

  /** Whether parts of a stretch have links to several authors. */
  leadToSeveralAuthors(at: Range): boolean {
    if (this.isEmpty) return false
    const links = this.around(spanInPrinted(this.source, at.start, at.end), 'author')
    return new Set(links.map(({ target }) => target.kind === 'author' && target.authorId)).size > 1
  }

  /** Whether a link of a kind stands round a stretch, or round the end of it, and no further. */
  endWith(at: Range, kind: LinkTarget['kind']): boolean {
    if (this.isEmpty) return false
    const printed = spanInPrinted(this.source, at.start, at.end)
    return this.around(printed, kind).some(({ end }) => end === printed.end)
  }

  /** The links of a kind round a stretch of what the page prints, the last one first. */
  private around(printed: Range, kind: LinkTarget['kind']): (KnownLink & Range)[] {
    const around: (KnownLink & Range)[] = []
    const countBefore = countFirst(this.links, (link) => link.start < printed.end)
    for (let index = countBefore - 1; (this.reach[index] ?? 0) > printed.start; index--) {
      const link = this.links[index] as KnownLink & Range
      if (link.target.kind === kind && link.end > printed.start) around.push(link)
    }
    return around
  }
}
