import { findLineStarts } from '../../source/line-table.js'
import type { Span } from '../../source/span.js'
import { PrintedText } from '../printed-text.js'
import { DATE } from '../shapes/dates.js'
import { CODE, DATE_END, SCORE } from '../shapes/meta-line.js'

/** The first part of a meta line, and text of another column behind it: `17.3   Where Marsh Birds Listen` */
const HEAD = new RegExp(`^ {0,8}(?:\\|? ?)(?:${SCORE}|${CODE}) +(?:\\| )?[^\\s|]`)

/** What a line of the meta column holds: a part of a meta line, or a piece of one that was wrapped. */
const FRAGMENT = new RegExp(
  `^(?:(?:${SCORE}|${CODE}) ?){0,5}(?:${DATE},?|[A-Z][a-z]{2,8}|(?:[A-Z][a-z]{2,8} )?\\d{1,2},?|(?:\\d{1,2}, )?\\d{4})?(?: ?Code)?$`,
)

/** A line of the meta column, with the other column behind it or not. */
const BEGINS_FRAGMENT = new RegExp(`^(?:${SCORE}|${CODE}|[A-Z][a-z]{2,8}|\\d{1,2},?|\\d{4}|Code)(?: |$)`)

/** The code of a meta line that has no score, where each of its parts has a column. */
const CODE_IN_COLUMN = new RegExp(`^ +(?:${CODE}) {2,}(?:${DATE})`)

/** The meta column of a paper as one line. */
const WHOLE = new RegExp(`^(?:${SCORE} )?(?:(?:${CODE}) ){1,4}${DATE}(?: Code)?$`)

/** The border between two rows of a table that is drawn with bars, and the one below its head. */
const RULE = /^\+(?:[-=]+\+){2,8}$/

/** What stands between the cells of a meta line that takes several columns. */
const BETWEEN_CELLS = /[ |]+/g

/** Whether such a border begins a line. A search that begins with the line feed stops at every line of any text. */
export function holdsDrawnTable(text: string): boolean {
  return text.includes('+--') && text.includes('\n+--')
}

/** The second column begins so far behind the first, and not farther. */
const NARROWEST = 3
const WIDEST = 40
const NARROWEST_TEXT = 30

/** No meta column has more lines, and no paper. */
const MOST_FRAGMENTS = 12
const MOST_ROWS = 400
/** So far down the second column shows where it begins. */
const FEW_ROWS = 60

/** A printed line as two cells, each without the blanks at its ends; null where it shows nothing there. */
interface Row {
  readonly left: Span | null
  readonly right: Span | null
  /** Where the line ends, with its break. */
  readonly end: number
}

interface Paper {
  readonly fragments: Span[]
  readonly rows: (Span | null)[]
  end: number
}

/** Whether a line may be one of two columns: a word of a few characters, and more than one blank behind it. */
export function mayBeColumns(text: string, start: number, end: number): boolean {
  let blanks = start
  while (blanks - start <= LONGEST_WORD && text.charCodeAt(blanks) !== BLANK) blanks++
  return blanks - start <= LONGEST_WORD && blanks + 2 < end && text.charCodeAt(blanks + 1) === BLANK
}

const LONGEST_WORD = 8
const BLANK = 0x20

/**
 * Puts the meta lines above their papers where they stand in a column beside them, as text browsers print tables:
 *
 *     17.3          Where Marsh Birds Listen          17.3 LG Feb 23
 *     LG                                              Where Marsh Birds Listen
 *     Feb 23        Jonas Vik, Mila Ostrander
 *                                                     Jonas Vik, Mila Ostrander
 *
 * Null where a text has no such column.
 */
export function readSideColumns(text: string): PrintedText | null {
  if (!text.includes('  ')) return null
  /** Where lines begin, and the end of the text. */
  const starts = [...findLineStarts(text), text.length]
  const printed = new PrintedText(text, true)
  let kept = 0
  for (let at = 0; at + 1 < starts.length; ) {
    const table = tableAt(text, starts, at)
    if (table === null) {
      at++
      continue
    }
    const start = starts[at] as number
    if (start > kept) printed.keep(kept, start)
    for (const paper of table.papers) printPaper(printed, paper)
    at = table.next
    kept = starts[at] as number
  }
  if (kept === 0) return null
  if (kept < text.length) printed.keep(kept, text.length)
  return printed
}

/** The papers of the table that begins at a line, and the line below it; null where none does. */
function tableAt(
  text: string,
  starts: readonly number[],
  at: number,
): { readonly papers: readonly Paper[]; readonly next: number } | null {
  const isDrawn = RULE.test(lineOf(text, starts, at))
  const first = lineOf(text, starts, isDrawn ? at + 1 : at)
  if (!isDrawn && !HEAD.test(first)) return null
  const rule = lineOf(text, starts, at)
  const column = isDrawn ? drawnColumnOf(rule) : columnOf(text, starts, at)
  if (column === null) return null
  const papers: Paper[] = []
  let paper: Paper | null = null
  let next = at
  for (; next + 1 < starts.length; next++) {
    if (isDrawn && RULE.test(lineOf(text, starts, next))) continue
    const row = rowAt(text, starts, next, column, isDrawn)
    if (row === null || (paper !== null && paper.rows.length > MOST_ROWS)) break
    const fragment = row.left === null ? null : shownOf(text, row.left)
    if (paper === null || (fragment !== null && isDated(text, paper) && !/^(?:Code|\d{4})$/.test(fragment))) {
      if (paper !== null && !isWhole(text, paper)) return null
      paper = { fragments: [], rows: [], end: 0 }
      papers.push(paper)
    }
    if (row.left !== null) paper.fragments.push(row.left)
    paper.rows.push(row.right)
    paper.end = row.end
    if (paper.fragments.length > MOST_FRAGMENTS) return null
  }
  return paper !== null && isWhole(text, paper) ? { papers, next } : null
}

function lineOf(text: string, starts: readonly number[], at: number): string {
  return text.slice(starts[at], starts[at + 1]).trimEnd()
}

/** Where the last column of a drawn table begins; null where it is so narrow that words are broken in it. */
function drawnColumnOf(rule: string): number | null {
  const column = rule.lastIndexOf('+', rule.length - 2) + 1
  return rule.length - column >= NARROWEST_TEXT ? column : null
}

/** Whether a line stands in the second column below others, as the meta line does that is set at half of a paper's height. */
function isBelowText(text: string, starts: readonly number[], at: number, column: number): boolean {
  let above = at - 1
  while (above > 0 && lineOf(text, starts, above) === '') above--
  return above >= 0 && indentOf(lineOf(text, starts, above)) >= column
}

/** Where the second column begins: no line but those of the first begins in front of it. */
function columnOf(text: string, starts: readonly number[], at: number): number | null {
  const margin = indentOf(lineOf(text, starts, at))
  let column = WIDEST + 1
  for (let line = at + 1; line + 1 < Math.min(starts.length, at + FEW_ROWS); line++) {
    const shown = lineOf(text, starts, line)
    const indent = indentOf(shown)
    if (shown === '' || CODE_IN_COLUMN.test(shown)) continue
    if (indent > margin) column = Math.min(column, indent)
    else if (!BEGINS_FRAGMENT.test(shown.trimStart())) break
  }
  if (column > WIDEST || column < margin + NARROWEST) return null
  return isBelowText(text, starts, at, column) ? null : column
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** The cells of a line; null where it is none of the table. */
function rowAt(text: string, starts: readonly number[], at: number, column: number, isDrawn: boolean): Row | null {
  const start = starts[at] as number
  const end = starts[at + 1] as number
  const line = text.slice(start, end)
  if (isDrawn && !(line.startsWith('|') && line[column - 1] === '|')) return null
  const border = isDrawn ? 1 : 0
  const left = trimmed(line, border, column - border, /[\s|]/)
  const right = trimmed(line, column, isDrawn ? line.lastIndexOf('|') : line.length)
  if (left !== null && !FRAGMENT.test(shownOf(line, left))) return null
  if (left !== null && right !== null && !/[ |]/.test(line.charAt(column - 1))) return null
  return { left: moved(left, start), right: moved(right, start), end }
}

/** What shows between two offsets, without what is blank at both ends. */
function trimmed(line: string, from: number, to: number, blank = /\s/): Span | null {
  let start = from
  let end = Math.min(to, line.length)
  while (start < end && blank.test(line.charAt(start))) start++
  while (end > start && blank.test(line.charAt(end - 1))) end--
  return end > start ? { start, end } : null
}

function moved(stretch: Span | null, by: number): Span | null {
  return stretch === null ? null : { start: stretch.start + by, end: stretch.end + by }
}

function metaOf(text: string, { fragments }: Paper): string {
  return fragments.map((fragment) => shownOf(text, fragment)).join(' ')
}

/** A stretch of the meta column, its cells with a blank between. */
function shownOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(BETWEEN_CELLS, ' ').trim()
}

function isDated(text: string, paper: Paper): boolean {
  return DATE_END.test(metaOf(text, paper))
}

function isWhole(text: string, paper: Paper): boolean {
  return WHOLE.test(metaOf(text, paper))
}

function printPaper(printed: PrintedText, { fragments, rows, end }: Paper): void {
  fragments.forEach(({ start, end: to }, i) => {
    if (i > 0) printed.write(' ', start, start)
    printed.keep(start, to)
  })
  let separator = '\n'
  for (const row of rows) {
    if (row === null) separator = '\n\n'
    else {
      printed.write(separator, row.start, row.start)
      printed.keep(row.start, row.end)
      separator = '\n'
    }
  }
  printed.write('\n\n', end, end)
}
