import { isFull, WIDEST_WRAP } from '../../source/wraps.js'
import { LONGEST_META_LINE, mayBeMetaLine, WHOLE_META_LINE } from '../shapes/meta-line.js'
import type { SourceLine } from '../source-lines.js'

/** So many line ends have to look like wraps, */
const FEWEST_WRAPS = 3

/** and as many of the lines that have another right below: in a wrapped paragraph all have no room for the next word. */
const SHARE_OF_WRAPS = 1 / 3

/** Narrower lines are figures and labels, a line each. */
const NARROWEST = 36

/** The lines of a page that end where they do because the first word of the next one would not fit; none where it was not wrapped. */
export function wrappedLines(given: string, body: readonly SourceLine[]): ReadonlySet<number> {
  const wrapped = new Set<number>()
  // A line without another right below may be one that its writer never wraps: an item of a list, a row of links.
  const open = body.flatMap((line, index) => (isOpen(given, line, body[index + 1]) ? [index] : []))
  const width = widthOf(
    given,
    open.map((index) => body[index] as SourceLine),
  )
  if (width > WIDEST_WRAP || width < NARROWEST) return wrapped
  for (const index of open) {
    const { start, first, end } = body[index] as SourceLine
    if (isFull(end - start, textOf(given, first, body[index + 1] as SourceLine), width)) wrapped.add(index)
  }
  return wrapped.size < Math.max(FEWEST_WRAPS, open.length * SHARE_OF_WRAPS) ? new Set() : wrapped
}

/** `### Slotted Rosters for Small Teams of` / `### Night Trams`: a heading that was wrapped, with its marks in front of each line. */
export function goesOnAsHeading(given: string, line: SourceLine, next: SourceLine): boolean {
  const [marks] = /^#+ /.exec(given.slice(line.first, line.first + LONGEST_MARKS)) ?? []
  const [length, below] = [line, next].map(({ first, end }) => end - first) as [number, number]
  const mayBeWrapped = length >= SHORTEST_WRAPPED && length <= WIDEST_WRAP && below <= length + LONGEST_WORD
  if (marks === undefined || !mayBeWrapped || !given.startsWith(marks, next.first)) return false
  return ![line, next].some(({ first, end }) => mayBeMetaLine(given.slice(first, end)))
}

const LONGEST_MARKS = 8
const SHORTEST_WRAPPED = 40
/** By so much a line of a wrapped heading may be longer than the first. */
const LONGEST_WORD = 20

/** Whether a line may go on in the next: one that shows something, and begins no block of its own. */
function isOpen(given: string, line: SourceLine, next: SourceLine | undefined): boolean {
  if (line.first === line.end || next === undefined || next.first === next.end) return false
  if (
    isMarkedMeta(given, line) ||
    isMeta(given, next) ||
    BLOCK.test(given.slice(next.first, next.first + LONGEST_MARK))
  )
    return false
  return !NAME.test(given.slice(next.first, next.end)) || given.slice(line.first, line.end).includes('/author/')
}

/** `[Ada Example](/author/1)`: the first of the names, below a title */
const NAME = /^\[[^[\]]{1,70}\]\([^()\s]{0,100}\/author\//

/** `* `, `12. `, `## `, `| `, `---`: what begins an item, a heading, a row of a table, and an underline */
const BLOCK = /^(?:[*+-] |\d{1,4}[.)] |#{1,6} |\||={3}|-{3})/
const LONGEST_MARK = 8

/** A meta line is a line of its own, whatever the width. */
function isMeta(given: string, { first, end }: SourceLine): boolean {
  return end - first <= LONGEST_META_LINE && WHOLE_META_LINE.test(given.slice(first, end))
}

/** `33.4 [AI](/list/AI) Oct 27, 2025 **Code**`: nothing of the line below belongs to it, but codes may stand above. */
function isMarkedMeta(given: string, { first, end }: SourceLine): boolean {
  if (end - first > 2 * LONGEST_META_LINE) return false
  return WHOLE_META_LINE.test(given.slice(first, end).replace(LINK, '$1').replace(/[*_`]/g, ''))
}

/** The length of the longest line; a single word that is too long was not broken, and does not count, nor does a row of links. */
function widthOf(given: string, body: readonly SourceLine[]): number {
  let width = 0
  for (const { start, first, end } of body) {
    if (end - start > width && mayBeWrapped(given.slice(first, end))) width = end - start
    if (width > WIDEST_WRAP) break
  }
  return width
}

/** `[Ada Example](/author/1), [Otto Beispiel](/author/2) et al.`: names. Some writers wrap no line of links. */
const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g
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
