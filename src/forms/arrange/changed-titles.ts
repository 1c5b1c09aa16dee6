import type { Line } from '../markdown/lines.js'
import type { TextMarks } from './marks.js'
import { META_LINE } from './parts.js'

/*
 * Titles that an extractor has changed in a way that cannot be undone for certain: put into capitals as all headings of
 * their level, or written with underscores in place of the blanks of a link.
 */

const LONGEST_META_LINE = 120
const LONGEST_TITLE = 400

/** `LEARNING WHERE MARSH BIRDS LISTEN`: so many words in capitals are no acronym. */
const FEWEST_WORDS = 4
const FEWEST_TITLES = 2

/** Doubts the titles of a page where at least half of them, and more than one, stand in capitals. */
export function doubtTitlesInCapitals(text: string, lines: readonly Line[], { doubts }: TextMarks): void {
  const titles = titleLines(text, lines).map((at) => lines[at] as Line)
  const changed = titles.filter((line) => isInCapitals(textOf(text, line)))
  if (changed.length < FEWEST_TITLES || 2 * changed.length < titles.length) return
  for (const { first, end } of changed) {
    doubts.push({ start: first, end, what: 'stands in capitals, as most titles of this text do' })
  }
}

/** Whether a text is several words without a small letter. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && text.split(' ').filter((word) => /\p{Lu}/u.test(word)).length >= FEWEST_WORDS
}

/** `Where_Do_Marsh_Birds_Listen?` */
export const UNDERSCORED = /[^\s_]_[^\s_]+_[^\s_]+_[^\s_]/
const MOST_LINES = 4

/** Writes blanks for the underscores of titles, which lose their own. */
export function markUnderscoredTitles(text: string, lines: readonly Line[], found: TextMarks): void {
  for (const first of titleLines(text, lines)) {
    const title = textOf(text, lines[first] as Line)
    if (title.startsWith('*') || !UNDERSCORED.test(title)) continue
    let at = first
    do markUnderscores(text, lines[at] as Line, found)
    while (
      ++at < Math.min(lines.length, first + MOST_LINES) &&
      /^\p{Ll}[^\s_]*_/u.test(textOf(text, lines[at] as Line))
    )
    const { end } = lines[at - 1] as Line
    found.doubts.push({
      start: (lines[first] as Line).first,
      end,
      what: 'has underscores in place of its blanks, so that its own are not known',
    })
  }
}

function markUnderscores(text: string, { first, end }: Line, { marks }: TextMarks): void {
  for (let at = text.indexOf('_', first); at >= 0 && at < end; at = text.indexOf('_', at + 1)) {
    marks.push({ start: at, end: at + 1, written: ' ' })
  }
}

/** `* `, `12. ` in front of a meta line */
const ITEM = /^(?:[•*+-]|\d{1,4}[.)]) +/

/** The lines right below meta lines, blank ones passed over. */
function titleLines(text: string, lines: readonly Line[]): number[] {
  const titles: number[] = []
  let isBelowMetaLine = false
  for (const [at, line] of lines.entries()) {
    if (line.first === line.end) continue
    if (isBelowMetaLine) titles.push(at)
    isBelowMetaLine = line.end - line.first <= LONGEST_META_LINE && META_LINE.test(textOf(text, line).replace(ITEM, ''))
  }
  return titles
}

function textOf(text: string, { first, end }: Line): string {
  return end - first > LONGEST_TITLE ? '' : text.slice(first, end).trimEnd()
}
