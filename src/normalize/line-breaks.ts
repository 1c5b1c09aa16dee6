import { anyOf } from '../source/any-of.js'
import { isFull } from '../source/wraps.js'
import type { Range } from '../syntax/nodes.js'

/** Two lines of one value whose break no hard wrap has made, so that they may be no one value. */
export interface OddBreak {
  readonly above: string
  readonly below: string
}

/** A break inside of a value, and the lines around it, with what stands on them beside the value. */
interface Break extends OddBreak {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** What of the value stands above it on its line. */
  readonly part: string
}

/** What speaks for a value in two parts, by the kind of the value: of the others any break does that leaves enough room. */
const PARTS: Readonly<Record<string, (found: Break, hasRoom: boolean) => boolean>> = {
  // `Bram` / `Oxcart` is one name, `Mila Ostrander` / `Follow` may be none
  name: ({ part }, hasRoom) => hasRoom && (part.includes(' ') || OPENING.test(part)),
  // A paragraph may have breaks of its own.
  abstract: isAroundOther,
  significance: isAroundOther,
  summary: isAroundOther,
}

/** As much of a page's width has to be free behind a line: others may be set in, or were wrapped at a little less. */
const FREE = 1 / 4

/**
 * The first break of a value that may stand between two parts: most are such behind which the next word would have fitted by far.
 *
 * @param width the longest line of more than one word on the page.
 */
export function oddBreak(page: string, at: Range, width: number, key: string): OddBreak | null {
  const speaks = PARTS[key] ?? ((_found, hasRoom) => hasRoom)
  return breaksIn(page, at).find((found) => speaks(found, hasRoomFor(found, width))) ?? null
}

/** The longest line of more than one word. */
export function widthOf(page: string): number {
  let width = 0
  for (const line of page.split('\n')) if (line.length > width && line.trim().includes(' ')) width = line.length
  return width
}

/** Fewer lines may be as long as each other by chance. */
const FEWEST_FOLDED = 5
/** Where words are kept whole, lines end some characters before the edge; so many and more at once, for each that is full. */
const NEAR_THE_EDGE = 8

/** How many characters each broken line of a page has, where words were not kept whole: `fold -w 80`, some terminals. */
export function foldOf(page: string): number | null {
  const lengths = page.split('\n').map(({ length }) => length)
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  // A blank at the edge is gone.
  const full = lengths.filter((length) => length >= width - 1).length
  const near = lengths.filter((length) => length < width - 1 && length >= width - NEAR_THE_EDGE).length
  return full >= FEWEST_FOLDED && full >= NEAR_THE_EDGE * near ? width : null
}

function breaksIn(page: string, { start, end }: Range): Break[] {
  const breaks: Break[] = []
  let from = start
  for (let feed = page.indexOf('\n', start); feed >= 0 && feed < end; feed = page.indexOf('\n', feed + 1)) {
    const above = page.slice(page.lastIndexOf('\n', feed - 1) + 1, feed).trim()
    const next = page.indexOf('\n', feed + 1)
    const below = page.slice(feed + 1, next < 0 ? page.length : next).trim()
    const part = page.slice(from, feed).trim()
    from = feed + 1
    if (above !== '' && below !== '')
      breaks.push({ above, below, part, isFirst: breaks.length === 0, isLast: next < 0 || next >= end })
  }
  return breaks
}

/** Whether the first word of the line below would have fitted behind the one above. */
function hasRoomFor({ above, below }: Break, width: number): boolean {
  return !isFull(above.length, below, (1 - FREE) * width)
}

/** `Abstract`, `By`: a label in front of what it names, or a button */
const OPENING = /^(?:Abstract|Summary|Significance|Authors?|(?:Written )?[Bb]y|Share|Cite|Save|PDF|Show more)[.:]?$/
const LONGEST_LABEL = 40
const SENTENCE_END = /[.!?…][)\]}"'”’]*$/
/** `see https://trams.example/rosters`: behind an address many leave out the full stop */
function endsInAddress(line: string): boolean {
  return line.slice(line.lastIndexOf(' ') + 1).includes('://')
}

/** `2 min read` above a long line that begins as paragraphs do: what goes on in small letters or behind a comma is none. */
function isLabelAbove(above: string, below: string): boolean {
  if (OPENING.test(above)) return true
  const isShort = above.length <= LONGEST_LABEL && below.length > LONGEST_LABEL
  return isShort && /[\p{L}\p{N}:)\]]$/u.test(above) && /^[^\p{Ll}]/u.test(below)
}

/** What a browser prints above and below each page, and what numbers pages. */
const OF_PRINT = anyOf(
  // `3`, `Page 1 of 3`, `1/7`
  /^(?:Page )?\d{1,4}(?:(?: of |\/)\d{1,4})?$/,
  // `11/27/26, 3:29 PM Ada Example | Scholar Feed`
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}/,
  // `https://www.scholarfeed.example/author/7 1/7`
  /^https?:\/\/\S{1,200} \d{1,3}\/\d{1,3}/,
)

/** `Abstract`, `2 min read` above a paragraph; `Code Implementations`, without an end, below one that has its own; what a printed page has. */
function isAroundOther({ above, below, isFirst, isLast }: Break, hasRoom: boolean): boolean {
  if (OF_PRINT.test(above)) return true
  if (hasRoom && isFirst && isLabelAbove(above, below)) return true
  if (!isLast || below.length > LONGEST_LABEL || SENTENCE_END.test(below)) return false
  return SENTENCE_END.test(above) || (endsInAddress(above) && /^\p{Lu}/u.test(below))
}
