import type { TextMarks } from '../marks.js'
import { DATE } from '../shapes/dates.js'
import { isTextLabel } from '../shapes/site-labels.js'
import type { SourceLine } from '../source-lines.js'
import { hasDate } from './lists.js'

/*
 * Titles that an extractor has changed in a way that cannot be undone for certain: written with underscores in place of the
 * blanks of a link.
 */

const LONGEST_TITLE = 400

/** Marks and doubts the titles of a page that were changed. */
export function markChangedTitles(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  const hasLost = () => found.doubts.some(({ what }) => what === UNDERSCORES_LOST)
  if (markUnderscoredCards(text, lines, found) || !(UNDERSCORED.test(text) || hasLost())) return
  const titles = titleLines(text, lines)
  for (const at of titles) markUnderscoredTitle(text, lines, at, found)
  if (hasLost()) {
    for (const at of titles) markShortTitle(text, lines[at] as SourceLine, found)
    for (const line of lines) {
      markUnderscoredNames(text, line, found)
      markUnderscoredDate(text, line, found)
    }
  }
}

/** Writes blanks on all lines that have underscores in their place, where most have: each card of such a page is one link. */
function markUnderscoredCards(text: string, lines: readonly SourceLine[], found: TextMarks): boolean {
  const shown = lines.filter(({ first, end }) => first < end)
  const changed = shown.filter(({ first, end }) => {
    const line = text.slice(first, end).trimEnd()
    return line.includes('_') && !/\s/.test(line) && /[^_]_[^_]/.test(line)
  })
  if (2 * changed.length < shown.length) return false
  for (const { first, end } of changed) {
    writeBlanks(text, first, end, found)
    const start = first + text.slice(first, end).search(/[^*_]/)
    found.doubts.push({ start, end: start + 1, what: UNDERSCORES_LOST })
  }
  return true
}

/** `Where_Do_Marsh_Birds_Listen?` */
export const UNDERSCORED = /_(?<=[^\s_]_)[^\s_]+_[^\s_]+_[^\s_]/
const MOST_LINES = 4

/** What is said of a text whose underscores were written as blanks. */
export const UNDERSCORES_LOST = 'has underscores in place of its blanks, so that its own are not known'

/** Writes blanks for the underscores of a title, which loses its own. */
function markUnderscoredTitle(text: string, lines: readonly SourceLine[], first: number, found: TextMarks): void {
  const title = textOf(text, lines[first] as SourceLine)
  if (title.startsWith('*') || !UNDERSCORED.test(title)) return
  const goesOn = (at: number) => /^\p{Ll}[^\s_]*_/u.test(textOf(text, lines[at] as SourceLine))
  let end = first + 1
  while (end < Math.min(lines.length, first + MOST_LINES) && goesOn(end)) end++
  const titleLines = lines.slice(first, end)
  for (const line of titleLines) writeBlanks(text, line.first, line.end, found)
  found.doubts.push({
    start: (lines[first] as SourceLine).first,
    end: (titleLines.at(-1) as SourceLine).end,
    what: UNDERSCORES_LOST,
  })
}

/** `Introducing_v2`, on a page whose other titles have underscores for blanks. */
const SHORT_TITLE = /^[^\s_]+(?:_[^\s_]+){1,2}$/

function markShortTitle(text: string, line: SourceLine, found: TextMarks): void {
  if (!SHORT_TITLE.test(textOf(text, line)) || UNDERSCORED.test(textOf(text, line))) return
  writeBlanks(text, line.first, line.end, found)
  found.doubts.push({ start: line.first, end: line.end, what: UNDERSCORES_LOST })
}

/** `Feb_19`, `Sep_17,_2025`: the date of a meta line that is a link */
const UNDERSCORED_DATE = new RegExp(`(?<![^\\s_])${DATE.replaceAll(' ', '[ _]')}`)
const LONGEST_META_LINE = 60

function markUnderscoredDate(text: string, { first, end }: SourceLine, found: TextMarks): void {
  const date = end - first > LONGEST_META_LINE ? null : UNDERSCORED_DATE.exec(text.slice(first, end))
  if (date !== null) writeBlanks(text, first + date.index, first + date.index + date[0].length, found)
}

/** Marks each underscore of a stretch as a blank. */
export function writeBlanks(text: string, start: number, end: number, { marks }: TextMarks): void {
  for (const { index } of text.slice(start, end).matchAll(/_/g)) {
    marks.push({ start: start + index, end: start + index + 1, written: ' ' })
  }
}

/** `* `, `12. ` in front of a meta line */
const ITEM = /^(?:[•*+-]|\d{1,4}[.)]) +/

/** The lines right below meta lines, blank ones passed over. */
function titleLines(text: string, lines: readonly SourceLine[]): number[] {
  const titles: number[] = []
  let isBelowMetaLine = false
  for (const [at, line] of lines.entries()) {
    if (line.first === line.end) continue
    const shown = textOf(text, line).replace(ITEM, '')
    if (isBelowMetaLine) {
      if (shown === 'Code' || isTextLabel(shown)) continue
      titles.push(at)
    }
    isBelowMetaLine = hasDate(shown.replace(UNDERSCORED_DATE, (date) => date.replaceAll('_', ' ')))
  }
  return titles
}

function textOf(text: string, { first, end }: SourceLine): string {
  return end - first > LONGEST_TITLE ? '' : text.slice(first, end).trimEnd().replaceAll('\u00a0', ' ')
}

/** `* `, `o `, `By `, `Authors: ` in front of names */
const BEFORE_NAMES = /^(?:(?:[•*+o-]|\d{1,4}[.)]) +|[Bb]y |Authors? ?: ?)/

/** `Jonas_Vik, Teodora_O&#x27;Halme et al.` */
const UNDERSCORED_NAME = /^\p{L}(?:[\p{L}_.'’-]|&#?\w{2,6};)*/u
const NAME_END = /^(?:,|$| ?et[ _]al\.| ?·)/

/** `Jonas_Vik`, also of `Jonas_Viket al.` */
function underscoredName(text: string): string | null {
  const [letters = ''] = UNDERSCORED_NAME.exec(text) ?? []
  const isGlued = letters.endsWith('et') && text.startsWith(' al.', letters.length)
  const name = isGlued ? letters.slice(0, -2) : letters
  const isWhole = name.includes('_') && !name.endsWith('_') && NAME_END.test(text.slice(name.length))
  return isWhole ? name : null
}

/** Marks the underscores of the names that a line begins with as blanks: no name has any of its own. */
export function markUnderscoredNames(text: string, { first, end }: SourceLine, found: TextMarks): void {
  if (end - first > LONGEST_TITLE) return
  const [item = ''] = BEFORE_NAMES.exec(text.slice(first, end)) ?? []
  for (let at = first + item.length; at < end; ) {
    const name = underscoredName(text.slice(at, end).trimEnd())
    if (name === null) return
    writeBlanks(text, at, at + name.length, found)
    at += name.length
    while (at < end && /[, ]/.test(text.charAt(at))) at++
    if (text.startsWith('et_al.', at)) writeBlanks(text, at, at + 'et_al.'.length, found)
  }
}
