import { isFull, WIDEST_WRAP } from '../../source/wraps.js'
import { joinLines, type Line, replaceLines, sliceLine, withGap } from '../lines.js'
import { tokensOf } from '../shapes/figures.js'
import { areNames, isName, TAIL, textOf } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'
import { isTextLabel } from '../shapes/site-labels.js'
import { joinMetaLines } from './meta-lines.js'
import { joinParts, type Part, partsOf } from './part-labels.js'

/** `Authors: `, `By: `, `Abstract: `: a label and its colon in front of what it stands for */
const LABEL = /^(\p{Lu}[\p{L} ]{1,19}?) ?: ?(?=\S)/u
const ABSTRACT = /^(?:Abstract|Summary|Description)$/

const LONGEST_LINE = 400
const LONGEST_NAMES = 300
/** Names, a score, four codes, a date and a badge, each on a line. */
const MOST_LINES = 8

/** What stands between a title and its abstract: the parts of the meta line and the names, in any order. */
interface Head {
  /** The first line of the title, the one behind its last, and the one behind the head. */
  readonly at: number
  readonly titleEnd: number
  readonly end: number
  readonly parts: readonly Part[]
  /** The whole meta line, where it is one. */
  readonly meta: Line | null
  readonly names: Line
  /** Whether the names have one. */
  readonly hasLabel: boolean
}

/**
 * Puts the meta line of each paper above its title, as the site prints it, where all papers of a page have it below, with
 * labels or without. Models that are asked for clean Markdown write papers so:
 *
 *     Quiet Trams                          52.4LGSep 20, 2024
 *     Authors: Jonas Vik et al.            Quiet Trams
 *     Published: Sep 20, 2024              Jonas Vik et al.
 *     Category: LG
 *     Score: 52.4
 */
export function lowerTitles(source: string, given: readonly Line[]): readonly Line[] {
  const lines = joinMetaLines(source, given)
  const heads: Head[] = []
  const width = widthOf(lines)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.length <= LONGEST_LINE && line.textIn(source).startsWith('arXiv:')) return given
    if (!isDated(source, line)) continue
    const head = headAround(source, lines, at, width)
    if (head === null) return given
    heads.push(head)
    at = head.end - 1
  }
  if (!areHeads(source, lines, heads)) return given
  const byTitle = new Map(heads.map((head) => [head.at, head]))
  let end = 0
  let isBelowHead = false
  return replaceLines(lines, (line, at) => {
    const head = byTitle.get(at)
    if (head !== undefined) {
      end = head.end
      isBelowHead = true
      return printed([line, ...lines.slice(at + 1, head.titleEnd)], head)
    }
    if (at < end) return []
    if (!isBelowHead) return null
    isBelowHead = false
    const label = labelOf(source, line)
    const shown = label !== null && ABSTRACT.test(label.word) ? sliceLine(line, label.length, line.length) : line
    return [withGap(shown, 'paragraph')]
  })
}

function printed([title, ...more]: readonly [Line, ...Line[]], { parts, meta, names }: Head): Line[] {
  const dated = withGap(meta ?? joinParts(parts), title.gap)
  return [dated, withGap(title, 'line'), ...more, withGap(names, 'paragraph')]
}

/** Whether a line is a meta line, or has the date of one behind its label. */
function isDated(source: string, line: Line): boolean {
  return isMetaLine(source, line) || (partsOf(source, line)?.some(({ isDate }) => isDate) ?? false)
}

/** What stands around a dated line down to the title above; null where there is none. */
function headAround(source: string, lines: readonly Line[], dated: number, width: number | null): Head | null {
  const parts: Part[] = []
  let names: Line | null = null
  let hasLabel = false
  let meta: Line | null = null
  const take = (at: number): boolean => {
    const line = lines[at]
    if (line === undefined || Math.abs(at - dated) > MOST_LINES) return false
    const found = partsOf(source, line)
    const labelled = found === null ? namesBehindLabel(source, line) : null
    if (found !== null) for (const part of found) parts.push(part)
    else if (at === dated && isMetaLine(source, line)) meta = line
    else if (names === null && (labelled !== null || (at !== dated && areNames(textOf(source, line) ?? '')))) {
      names = labelled ?? line
      hasLabel = labelled !== null
    } else return false
    return true
  }
  let end = dated
  while (take(end)) end++
  let at = dated - 1
  const above = names === null ? splitNamesAbove(source, lines, dated) : []
  if (above.length > 1) {
    names = joinLines(above, (i) => (textOf(source, above[i]) === ',' ? '' : ' '))
    at -= above.length
  }
  while (take(at)) at--
  const title = lines[at]
  if (title === undefined || names === null || !mayBeTitle(source, title)) return null
  if (meta !== null && parts.length > 0) return null
  return { at: beginningOf(source, lines, at, width), titleEnd: at + 1, end, parts, meta, names, hasLabel }
}

/** The widest line, where no extractor wraps wider; null on a page that was not wrapped. */
function widthOf(lines: readonly Line[]): number | null {
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0)
  return width > WIDEST_WRAP ? null : width
}

const MOST_LINES_OF_TITLE = 5
/** `[12]`, `[/paper/2409.13931]` */
const LONGEST_MARK = 24

/**
 * The first line of a title that was wrapped, below a blank line: each line above its last had no room for the first word of
 * the next, with the mark of a link that stood on it.
 */
function beginningOf(source: string, lines: readonly Line[], last: number, width: number | null): number {
  if (width === null) return last
  for (let at = last; at > 0 && last - at < MOST_LINES_OF_TITLE; at--) {
    const [line, above] = [lines[at] as Line, lines[at - 1] as Line]
    if (line.gap === 'paragraph') return at
    if (!isFull(above.length + LONGEST_MARK, line.textIn(source), width) || !mayBeTitle(source, above)) break
  }
  return last
}

/** `Jonas Vik` / `,` / `Ida Berg` / `et al.`: the parts of names on lines of their own above a meta line, up to the name below a title. */
function splitNamesAbove(source: string, lines: readonly Line[], dated: number): readonly Line[] {
  let at = dated - 1
  let isOpen = true
  for (; at >= 0 && dated - at <= MOST_PARTS; at--) {
    const text = textOf(source, lines[at]) ?? ''
    const isSeparator = text === ',' || TAIL.test(text)
    if (!isSeparator && !(isOpen && isName(text))) break
    isOpen = isSeparator
  }
  return lines.slice(at + 1, dated)
}

/** Names, commas and what stands behind them. */
const MOST_PARTS = 12

function labelOf(source: string, line: Line): { readonly word: string; readonly length: number } | null {
  const [all, word] = LABEL.exec(line.textIn(source).slice(0, 2 * MOST_WORD)) ?? []
  return all === undefined || word === undefined || !isTextLabel(word) ? null : { word, length: all.length }
}

const MOST_WORD = 22

function namesBehindLabel(source: string, line: Line): Line | null {
  const label = line.length > LONGEST_NAMES ? null : labelOf(source, line)
  if (label === null || !/^(?:Authors?|By|Written by)$/.test(label.word)) return null
  return sliceLine(line, label.length, line.length)
}

function mayBeTitle(source: string, line: Line): boolean {
  if (line.length > LONGEST_LINE || isDated(source, line)) return false
  const text = line.textIn(source)
  return /\p{L}{3}/u.test(text) && !/[.·|•]$/.test(text) && tokensOf(text) === null
}

/**
 * Whether all papers of a page have their titles above. No two have the same line there, as those of the site’s own are the
 * same; and where a title could look like the names, a few have a label in front of them, a comma or `et al.`
 */
function areHeads(source: string, lines: readonly Line[], heads: readonly Head[]): boolean {
  const titles = new Set(heads.map(({ at }) => (lines[at] as Line).textIn(source)))
  if (heads.length === 0 || titles.size < heads.length) return false
  return heads.length >= MANY || heads.some(({ names, hasLabel }) => hasLabel || /,| et al/.test(names.textIn(source)))
}

const MANY = 3
