import type { Span } from '../source/span.js'
import type { PageLink } from './page-text.js'

/** A stretch of plain text that an extractor added to what the page prints, and what stands in its place. */
export interface Mark extends Readonly<Span> {
  readonly written: string
}

/** A stretch of text that an extractor changed, so that what the page prints there is not known. */
export interface Doubt extends Readonly<Span> {
  /** What was done to it, as a part of a sentence: “… is printed in capitals”. */
  readonly what: string
}

/** What an extractor added to plain text: marks of links, lists and headings. */
export interface TextMarks {
  readonly marks: Mark[]
  readonly links: PageLink[]
  readonly doubts: Doubt[]
  /** Where lines begin that have a blank line above them, though the text has none. */
  readonly blocks: Set<number>
}
