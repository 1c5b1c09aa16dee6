import type { TextMarks } from '../marks.js'
import { linesOf } from '../source-lines.js'
import { markAddresses } from './addresses.js'
import { markButtons, markPictures, markRows, markRules } from './borders.js'
import { markChangedTitles } from './changed-titles.js'
import { markHeadings } from './headings.js'
import { markNumberedLinks } from './link-numbers.js'
import { markLinkedParts } from './linked-parts.js'
import { markLists, markQuotes } from './lists.js'

/** Finds the marks that extractors put into plain text. What is no mark for certain stays text. */
export function readTextMarks(text: string): TextMarks {
  const found: TextMarks = { marks: [], links: [], doubts: [], blocks: new Set() }
  const lines = linesOf(text)
  markNumberedLinks(text, lines, found)
  markAddresses(text, lines, found)
  markLinkedParts(text, lines, found)
  markLists(text, lines, found)
  markQuotes(text, lines, found)
  markHeadings(text, lines, found)
  markButtons(text, found)
  markRules(text, lines, found)
  markPictures(text, lines, found)
  markRows(text, lines, found)
  markChangedTitles(text, lines, found)
  found.marks.sort((one, other) => one.start - other.start || other.end - one.end)
  // One underscore may be found twice, in a title that might be a name; a line end also with the bullet behind it.
  return { ...found, marks: found.marks.filter(({ start }, at) => start !== found.marks[at - 1]?.start) }
}
