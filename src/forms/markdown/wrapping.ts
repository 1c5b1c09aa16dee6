import { isFull, WIDEST_WRAP } from '../../source/wraps.js'
import { LONGEST_META_LINE, WHOLE_META_LINE } from '../shapes/meta-line.js'
import type { SourceLine } from '../source-lines.js'

/** So many line ends have to look like wraps, */
const FEWEST_WRAPS = 3

/** and one of so many lines: abstracts are most of a page, and few of a wrapped one's lines end a paragraph. */
const MOST_LINES_FOR_A_WRAP = 12

/** Some writers wrap all but the items of lists: so many lines are wrapped for each wide item then. */
const FEWEST_WRAPS_FOR_AN_ITEM = 3

/** The lines of a page that end where they do because the first word of the next one would not fit; none where it was not wrapped. */
export function wrappedLines(given: string, body: readonly SourceLine[]): ReadonlySet<number> {
  const wrapped = new Set<number>()
  const width = widthOf(given, body)
  if (width > WIDEST_WRAP) return wrapped
  let printed = 0
  let wideItems = 0
  for (const [index, line] of body.entries()) {
    const { start, first, end } = line
    if (first === end) continue
    printed++
    if (end - start > width && isItem(given, line)) {
      wideItems++
      continue
    }
    const isMetaLine = isMeta(given, line)
    if (isMetaLine) wrapped.delete(index - 1)
    const next = body[index + 1]
    if (isMetaLine || next === undefined || next.first === next.end) continue
    if (isFull(end - start, textOf(given, first, next), width)) wrapped.add(index)
  }
  const fewest = Math.max(FEWEST_WRAPS, printed / MOST_LINES_FOR_A_WRAP, FEWEST_WRAPS_FOR_AN_ITEM * wideItems)
  return wrapped.size < fewest ? new Set() : wrapped
}

/** `  * [Quiet Trams](/paper/2409.13931)`, `1. Quiet Trams` */
const ITEM = /(?:[-*+]|\d{1,4}\.)[ \t]/y

function isItem(given: string, { first }: SourceLine): boolean {
  ITEM.lastIndex = first
  return ITEM.test(given)
}

/** A meta line is a line of its own, whatever the width. */
function isMeta(given: string, { first, end }: SourceLine): boolean {
  return end - first <= LONGEST_META_LINE && WHOLE_META_LINE.test(given.slice(first, end))
}

/** The length of the longest line; a single word that is too long was not broken, and does not count, nor do a row of links and an item. */
function widthOf(given: string, body: readonly SourceLine[]): number {
  let width = 0
  for (const line of body) {
    const { start, first, end } = line
    if (end - start > width && !isItem(given, line) && mayBeWrapped(given.slice(first, end))) width = end - start
    if (width > WIDEST_WRAP) break
  }
  return width
}

/** `[Ada Example](/author/1), [Otto Beispiel](/author/2) et al.`: names. Some writers wrap no line of links. */
const LINK = /\[[^[\]]*\]\([^()\s]*\)/g
const SHORTEST_TEXT = 60

function mayBeWrapped(line: string): boolean {
  const areNames = line.startsWith('[') && line.includes('/author/') && line.replace(LINK, '').length < SHORTEST_TEXT
  return line.includes(' ') && !areNames
}

/** The text of a line, behind the mark of a quote that the line above has, too. */
function textOf(given: string, above: number, { first, end }: SourceLine): string {
  const isQuoted = given.startsWith('> ', first) && given.startsWith('> ', above)
  return given.slice(isQuoted ? first + 2 : first, end)
}
