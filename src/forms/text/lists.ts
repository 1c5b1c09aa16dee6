import { isLabelledRow } from '../arrange/part-labels.js'
import type { Mark, TextMarks } from '../marks.js'
import { tokensOf } from '../shapes/figures.js'
import { WHOLE_META_LINE } from '../shapes/meta-line.js'
import { isName, TAIL } from '../shapes/names.js'
import { GLUED_PARTS, isCode, readsAsMetaLine } from '../shapes/parts.js'
import type { SourceLine } from '../source-lines.js'

/** `• `, `* `, `1. `, `12) `; `* * ` where a list begins with another one; and what w3m writes in lists inside of lists */
const ITEM = /^(?:[•*◦▪‣·o+□☆○■★◎●△-]|\d{1,4}[.)])[^\S\n]+(?:[•*◦▪‣+□☆○■★◎●△-][^\S\n]+){0,2}(?=\S)/

/** ` [https://github.com/…]` behind a badge, in other brackets or none */
const ADDRESS = /(?: [[<(]?|[[<(])(?:https?:\/)?\/[^\s[\]<>()]*[\]>)]?$/

/** ` [/author/7],` behind a name */
const ADDRESS_OF_NAME = / ?[[<(](?:https?:\/)?\/[^\s[\]<>()]*[\]>)](?=,?$)/

const LONGEST_ITEM = 300

/** Takes bullets and numbers off the items of lists: off figures and meta lines, and names of the site’s own pages. */
export function markLists(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  // What stands beside the arXiv id is no less of the page: a venue may be any word.
  let isBelowId = false
  for (const { first, end } of lines) {
    const isShort = end - first <= LONGEST_ITEM && /[•*◦▪‣·o+□☆○■★◎●△\-\d]/.test(text.charAt(first))
    const line = isShort ? text.slice(first, end).trimEnd() : ''
    const mark = ITEM.exec(line)?.[0]
    const item = mark === undefined ? '' : plainItem(line.slice(mark.length))
    isBelowId = mark !== undefined && (isBelowId || OF_PAPER_PAGE.test(item))
    if (mark !== undefined && (isBelowId || isKnown(item)) && !isInstitution(mark, item))
      found.marks.push({ start: first, end: first + mark.length, written: '' })
  }
  markNames(text, lines, found)
}

/** What an item says, without what extractors write for its links: `[7]Code`, `Code [https://…]` */
function plainItem(item: string): string {
  return item
    .replace(ADDRESS, '')
    .replace(/\[\d{1,4}\]/g, '')
    .replace(/\s+/g, ' ')
}

/** `· apple-ml`: a dot in front of what reads like a code in small letters stands behind names. */
function isInstitution(mark: string, item: string): boolean {
  return mark.startsWith('·') && /^[a-z]/.test(item) && isCode(item)
}

/**
 * Puts the names of papers on one line that are the items of a list right below the title, and takes the bullet off a badge:
 *
 *     * Jonas Vik
 *     * Teodora Halme          Jonas Vik, Teodora Halme et al. · uw
 *     * et al.
 *     * · uw
 */
function markNames(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  /** How many lines with text stand below the last meta line; null where none has come yet. */
  let below: number | null = null
  let items: Item[] = []
  for (const { first, end } of lines) {
    if (first === end) continue
    const line = end - first <= LONGEST_ITEM ? text.slice(first, end).trimEnd() : ''
    const mark = ITEM.exec(line)?.[0] ?? ''
    const item = line.slice(mark.length).replace(/\s+/g, ' ')
    const start = first + mark.length
    if (hasDate(item)) below = -1
    else if (below === 0 && plainItem(item) === 'Code') {
      if (mark !== '') marks.push({ start: first, end: start, written: '' })
      continue
    }
    if (mark !== '' && isBelowTitle(below, items.length) && isNameItem(shownOf(item))) {
      items.push({ first, start, end: first + line.length, text: item })
    } else {
      if (mark === '') marks.push(...marksOf(items))
      items = []
    }
    if (below !== null) below++
  }
}

/** No title has more lines. */
const MOST_TITLE_LINES = 3

/** Whether an item that is so far below a meta line is the first below the title, or goes on from others. */
function isBelowTitle(below: number | null, items: number): boolean {
  return below !== null && (items > 0 || (below >= 1 && below <= MOST_TITLE_LINES))
}

interface Item {
  /** Where its bullet begins. */
  readonly first: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function marksOf(items: readonly Item[]): Mark[] {
  return items.map((item, at) => {
    const above = items[at - 1]
    if (above === undefined) return { start: item.first, end: item.start, written: '' }
    const isListed = above.text.endsWith(',') || TAIL.test(item.text)
    return { start: above.end, end: item.start, written: isListed ? ' ' : ', ' }
  })
}

/** The name of an item without the marks of its link: `[7]Jonas Vik`, `Jonas Vik [/author/7]`, `Jonas_Vik` */
function shownOf(item: string): string {
  return item
    .replace(/^\[\d{1,4}\]/, '')
    .replace(ADDRESS_OF_NAME, '')
    .replaceAll('_', ' ')
}

function isNameItem(item: string): boolean {
  return TAIL.test(item) || (BEGINS_NAME.test(item) && isName(item))
}

/** `Jonas V`: more than one word, of which the first has a capital where its script has capitals. */
const BEGINS_NAME = /^[\p{Lu}\p{Lo}]\S* +\p{L}/u

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
