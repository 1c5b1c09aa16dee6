import { linesOf } from '../markdown/lines.js'
import type { PageLink } from '../page-text.js'
import { markAddresses } from './addresses.js'
import { markHeadings } from './headings.js'
import { markNumberedLinks } from './link-numbers.js'
import { markLists } from './lists.js'

/** A stretch of plain text that an extractor added to what the page prints, and what stands in its place. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly written: string
}

/** A stretch of text that an extractor changed, so that what the page prints there is not known. */
export interface Doubt {
  readonly start: number
  readonly end: number
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

/** Finds the marks that extractors put into plain text. What is no mark for certain stays text. */
export function readTextMarks(text: string): TextMarks {
  const found: TextMarks = { marks: [], links: [], doubts: [], blocks: new Set() }
  const lines = linesOf(text)
  markNumberedLinks(text, lines, found)
  markAddresses(text, lines, found)
  markLists(text, lines, found)
  markHeadings(text, lines, found)
  found.marks.sort((one, other) => one.start - other.start)
  return found
}
