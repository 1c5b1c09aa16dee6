import { WIDEST_WRAP } from '../../source/wraps.js'
import { isLabelledRow } from '../arrange/part-labels.js'
import type { TextMarks } from '../marks.js'
import { tokensOf } from '../shapes/figures.js'
import { WHOLE_META_LINE } from '../shapes/meta-line.js'
import { areNames, TAIL } from '../shapes/names.js'
import { GLUED_PARTS, isCode, readsAsMetaLine } from '../shapes/parts.js'
import type { SourceLine } from '../source-lines.js'

/** `• `, `* `, `1. `, `12) `; `* * ` where a list begins with another one; and what w3m writes in lists inside of lists */
const ITEM = /^(?:[•*◦▪‣·o+□☆○■★◎●△]|-{1,8}|\d{1,4}[.)])[^\S\n]+(?:[•*◦▪‣o+□☆○■★◎●△-][^\S\n]+){0,2}(?=\S)/

/** `> We place microphones …`, as html-to-text quotes a block: below a blank line, or all of a paragraph on a line */
const QUOTE = /^> (?:[\p{Lu}\d"“(]|$)/u

/** Takes the marks off the lines of quotes. */
export function markQuotes(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  let mayBegin = true
  let isQuoted = false
  for (const { first, end } of lines) {
    const begins = text.slice(first, Math.min(end, first + QUOTE_BEGINNING))
    // A longer line was not wrapped, so that no comparison, `> 5`, begins it.
    const mayBe = mayBegin || end - first > WIDEST_WRAP
    isQuoted = isQuoted ? begins.startsWith('>') : mayBe && QUOTE.test(begins)
    if (isQuoted) marks.push({ start: first, end: first + (begins[1] === ' ' ? 2 : 1), written: '' })
    mayBegin = first === end
  }
}

const QUOTE_BEGINNING = 3

/** ` [https://github.com/…]` behind a name, a badge or the arXiv id or in front of it, in other brackets or none */
const ADDRESS =
  /(?: [[<(]? ?|[[<(])(?:https?:\/)?\/[^\s[\]<>(),·]*(?: ?[\]>)])?(?=(?:Code| ?,|arXiv:\S{6,24}|[ ,]{0,3}(?:et al\.|·).{0,80})?$)/

const LONGEST_ITEM = 300

/** Takes bullets and numbers off the items of lists: off figures, meta lines and their badges, names, and all that stands below an arXiv line. */
export function markLists(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  // What stands beside the arXiv id is no less of the page: a venue may be any word.
  let isBelowId = false
  let isBelowDate = false
  const names: NameItem[] = []
  for (const [at, { first, end }] of lines.entries()) {
    const isShort = end - first <= LONGEST_ITEM && /[•*◦▪‣·o+□☆○■★◎●△\-\d]/.test(text.charAt(first))
    const line = isShort ? text.slice(first, end).trimEnd() : ''
    const mark = ITEM.exec(line)?.[0]
    const item = mark === undefined ? '' : plainItem(line.slice(mark.length))
    isBelowId = mark !== undefined && (isBelowId || OF_PAPER_PAGE.test(item))
    const isBadge = isBelowDate && item === 'Code'
    isBelowDate = mark !== undefined && hasDate(item)
    if (mark !== undefined && (isBelowId || isBadge || isKnown(item)) && !isInstitution(mark, item))
      found.marks.push({ start: first, end: first + mark.length, written: '' })
    else if (mark !== undefined && (TAIL.test(item) || areNames(item)))
      names.push({ at, end: first + mark.length, item })
  }
  markNames(lines, names, found)
}

/** An item that may be a name: its line, the end of its mark, and what it says. */
interface NameItem {
  readonly at: number
  readonly end: number
  readonly item: string
}

/** No more blank lines stand between the items of a list. */
const FURTHEST_APART = 2

/**
 * Puts names that are the items of a list on one line, told by their commas or by what stands behind them. On a page with
 * such lists, one name alone is an item, too.
 *
 *     + Jonas Vik,
 *     + Teodora Halme          Jonas Vik, Teodora Halme et al.
 *     + et al.
 */
function markNames(lines: readonly SourceLine[], names: readonly NameItem[], { marks, blocks }: TextMarks): void {
  const goesOn = ({ at, item }: NameItem, next: NameItem | undefined) =>
    next !== undefined && next.at - at <= FURTHEST_APART && (item.endsWith(',') || TAIL.test(next.item))
  if (!names.some((name, i) => goesOn(name, names[i + 1]))) return
  names.forEach((name, i) => {
    const above = names[i - 1]
    const isSecond = above !== undefined && goesOn(above, name)
    const line = lines[name.at] as SourceLine
    const start = isSecond ? (lines[above.at] as SourceLine).end : line.first
    marks.push({ start, end: name.end, written: isSecond ? ' ' : '' })
    const below = lines[name.at + 1]
    if (!isSecond) blocks.add(line.start)
    if (!goesOn(name, names[i + 1]) && below !== undefined) blocks.add(below.start)
  })
}

/** What an item says, without what extractors write for its links: `[7]Code`, `Code [https://…]`, `[file://…]Jonas Vik`, `Jonas_Vik` */
function plainItem(item: string): string {
  return item
    .replace(ADDRESS, ' ')
    .replace(/\[(?:\d{1,4}|(?:file|https?):[^\s[\]]{1,200})\]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .replace(/ ,$/, ',')
}

/** `· apple-ml`: a dot in front of what reads like a code in small letters stands behind names. */
function isInstitution(mark: string, item: string): boolean {
  return mark.startsWith('·') && /^[a-z]/.test(item) && isCode(item)
}

/** `arXiv:2409.13931`, `Predicted impact top 30% in CL · last 90 days` */
const OF_PAPER_PAGE = /^(?:arXiv:\S|Predicted impact |Originality )/

/** Whether text is what the site prints on a line of its own, so that what stands in front of it is a mark. */
function isKnown(text: string): boolean {
  if (hasDate(text) || GLUED_PARTS.head.test(text) || isCode(text)) return true
  return tokensOf(text)?.some(({ kind }) => kind === 'label') ?? false
}

/** Whether text is a meta line, or the part of one that has the date. */
export function hasDate(text: string): boolean {
  if (GLUED_PARTS.date.test(text) || readsAsMetaLine(text) || WHOLE_META_LINE.test(text)) return true
  return isLabelledRow(text)
}
