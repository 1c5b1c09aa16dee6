import type { Rewriting } from '../source/rewriting.js'
import type { Span } from '../source/span.js'

/** The forms in which a page is read. */
export type PageForm = 'text' | 'markdown' | 'html'

/** A link of a page: what it stands round, and where it leads. */
export interface PageLink {
  /** The stretch of `PageText.text` that the link stands round, half-open; empty where it shows nothing. */
  readonly start: number
  readonly end: number
  /** The address as the form has it, its escapes undone: `/author/88676`, `https://github.com/example/nerf`. */
  readonly address: string
  /** Where the address stands in the input as given. */
  readonly span: Span
}

/** What the library reads: a page as text or Markdown, or what the reader of another form made of it. */
export type PageInput = string | PageText

/** What a page prints, read out of the form in which a crawler delivered it. */
export interface PageText {
  readonly form: PageForm
  /** The input as given. Every span counts in it. */
  readonly given: string
  /** The text that the page prints: no marks of the form, a line a printed line. */
  readonly text: string
  /** The same text, and the way from its offsets back to those of `given`. */
  readonly printed: Rewriting
  /** In the order of the text. */
  readonly links: readonly PageLink[]
  /** The page's own address where the form holds it (a reader's head, a canonical link); null where it does not. */
  readonly url: string | null
}
