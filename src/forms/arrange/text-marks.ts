import { linesOf } from '../markdown/lines.js'
import { markAddresses } from './addresses.js'
import { markHeadings } from './headings.js'
import { markNumberedLinks } from './link-numbers.js'
import { markLists } from './lists.js'
import type { TextMarks } from './marks.js'

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
