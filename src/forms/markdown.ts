import { partLinks } from './markdown/boundaries.js'
import { readLinks } from './markdown/brackets.js'
import { partCards } from './markdown/cards.js'
import { markEmphasis } from './markdown/emphasis.js'
import { escapingOf, markEscapes } from './markdown/escapes.js'
import { markLines } from './markdown/line-marks.js'
import { MarkedText } from './markdown/marked-text.js'
import { print } from './markdown/print.js'
import { readReaderHead } from './markdown/reader-head.js'
import { readReferences } from './markdown/references.js'
import { readTables, type Stretch, type Table } from './markdown/tables.js'
import { markTags } from './markdown/tags.js'
import type { PageText } from './page-text.js'
import { linesOf, type SourceLine } from './source-lines.js'

/**
 * Reads a page in Markdown: the text that it prints, without the marks of the form, the way back, and the links.
 *
 * It reads lines and marks and builds no CommonMark tree: most crawlers escape nothing, so such a tree would take the
 * stars and underscores of formulas for emphasis. What is no mark for certain stays text. Linear; never throws.
 */
export function readMarkdown(given: string): PageText {
  const lines = linesOf(given)
  const { bodyLine, url } = readReaderHead(given, lines)
  const start = lines[bodyLine]?.start ?? given.length
  const text = new MarkedText(given)
  text.mark(0, start)
  const body = lines.slice(bodyLine)

  const escaping = escapingOf(text, start)
  const references = readReferences(text, body)
  const written = readLinks(text, body, references, escaping)
  markTags(text, body, written)
  const tables = readTables(text, body)
  const joined = markLines(text, body, tables, written)
  markEmphasis(text, body, tables, escaping, joined)
  markEscapes(text, start, escaping)
  partLinks(text, written)
  partCards(text, body, written)

  const { printed, links } = print(text, stretchesOf(body, tables, start, given.length), written)
  return { form: 'markdown', given, text: printed.text, printed, links, url }
}

/** What is printed in its order: the page from top to bottom, with the cells of its tables in theirs. */
function stretchesOf(body: readonly SourceLine[], tables: readonly Table[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = []
  let at = start
  for (const { first, last, stretches: cells } of tables) {
    stretches.push({ start: at, end: (body[first] as SourceLine).start })
    for (const cell of cells) stretches.push(cell)
    at = (body[last] as SourceLine).end
  }
  stretches.push({ start: at, end })
  return stretches
}
