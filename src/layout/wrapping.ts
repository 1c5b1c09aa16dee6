import { isFull as hasNoRoom, WIDEST_WRAP } from '../source/wraps.js'
import { isBlank } from '../syntax/lines.js'
import type { Range } from '../syntax/nodes.js'
import { endsInNames, isAuthorLine } from './kinds-of-text.js'

/** How a page’s lines were hard-wrapped. */
export interface Wrapping {
  /** The longest line of more than one word: where no line of the page goes beyond. */
  readonly width: number
  /** Whether lines end where letters of many widths fill them, as those of a printed page do: how many fit on one is not known then. */
  readonly isRagged: boolean
}

/** No extractor wraps narrower than this, and nearly all leave lines of a usual width. */
const NARROWEST = 36
const NARROW = 50

/** Reads off some lines how wide they are. */
export function readWrapping(page: string, lines: readonly Range[]): Wrapping {
  const width = widthOf(lines.filter(({ start, end }) => page.slice(start, end).includes(' ')))
  const wrapping = { width, isRagged: false }
  return { width, isRagged: areRagged(page, lines, wrapping) }
}

/** The longest of some lines, but for few that are much longer: two that were joined, `mis-` / `matched`, without the hyphen. */
function widthOf(lines: readonly Range[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((one, other) => one - other)
  const usual = lengths[Math.floor(NEARLY_ALL * lengths.length)] ?? 0
  return lengths.findLast((length) => length < JOINED * usual) ?? 0
}

const NEARLY_ALL = 9 / 10

/** Two lines that were joined are at least so much as wide as one. */
const JOINED = 3 / 2

/** Fewer lines of running text tell nothing of how they end. */
const FEWEST_CONTINUATIONS = 4

/** Of those that were wrapped at a column hardly any has room; one in so many is more. */
const ONE_IN = 10

/** Whether some lines that go on in small letters had room for the next word, however far their paragraph is set in. */
function areRagged(page: string, lines: readonly Range[], wrapping: Wrapping): boolean {
  let continuations = 0
  let withRoom = 0
  let paragraph: (readonly [line: Range, next: Range])[] = []
  const count = () => {
    const width = paragraph.reduce((most, [{ start, end }]) => Math.max(most, end - start), 0)
    continuations += paragraph.length
    withRoom += paragraph.filter(([line, next]) => !isFull(page, line, next, { ...wrapping, width })).length
    paragraph = []
  }
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (!isRatherFull(line, wrapping)) count()
    else if (next !== undefined && goesOn(page, line, next)) paragraph.push([line, next])
  }
  count()
  return continuations >= FEWEST_CONTINUATIONS && ONE_IN * withRoom > continuations
}

/**
 * How some lines may be wrapped; null where they are not, for then each is as long as what it prints. Of narrow lines
 * many must go on in lower case, for those of a short page are narrow by themselves.
 */
export function possibleWrapping(page: string, lines: readonly Range[]): Wrapping | null {
  const wrapping = readWrapping(page, lines)
  const { width } = wrapping
  if (width < NARROWEST || width > WIDEST_WRAP) return null
  const printed = lines.filter((line) => !isBlank(line))
  return width >= NARROW || areWrapped(page, printed, 1, wrapping) ? wrapping : null
}

/** Whether a line of several words is wider than any extractor wraps. */
export function isTooWideToBeWrapped(page: string, { start, end }: Range): boolean {
  return end - start > WIDEST_WRAP && page.slice(start, end).includes(' ')
}

/** One line in so many goes on in lower case. */
const SHARE_OF_CONTINUATIONS = 4

/**
 * Whether the lines of some papers without blank lines were wrapped: there are more than a paper needs, and
 * many go on in lower case below one that is rather full and no list of names, as no title, name or abstract begins.
 */
export function areWrapped(page: string, lines: readonly Range[], papers: number, wrapping: Wrapping): boolean {
  if (lines.length < 3 * papers) return false
  const continuations = lines.filter((line, at) => {
    const before = lines[at - 1]
    return before !== undefined && goesOn(page, before, line) && isRatherFull(before, wrapping)
  })
  return SHARE_OF_CONTINUATIONS * continuations.length >= lines.length
}

/**
 * Whether abstracts were wrapped on a page that has few of more than one line: most lines below the second of a paper go
 * on in lower case where the one above is full. A title and its names, or both glued and an abstract, take two.
 */
export function areParagraphsWrapped(page: string, papers: readonly (readonly Range[])[], wrapping: Wrapping): boolean {
  const below = papers.flatMap((lines) => lines.slice(2).map((line, at) => [lines[at + 1] as Range, line] as const))
  const continuations = below.filter(
    ([before, line]) => goesOn(page, before, line) && isFull(page, before, line, wrapping),
  )
  return continuations.length > 0 && 2 * continuations.length >= below.length
}

/** Whether a line goes on in small letters below one that holds more than names. */
function goesOn(page: string, before: Range, line: Range): boolean {
  return beginsSmall(page, line) && !isAuthorLine(page.slice(before.start, before.end))
}

export function isRatherFull({ start, end }: Range, { width }: Wrapping): boolean {
  return 2 * (end - start) > width
}

/** Whether the first word of `next` would not have fitted behind `line`, so that the two may be one line, wrapped. */
export function isContinued(page: string, line: Range, next: Range, wrapping: Wrapping | null): boolean {
  if (isBlank(next)) return false
  // No line of its own ends so or begins so, whatever room there was.
  if (page.startsWith('et', line.end - 2) && /^al\.?(?:$| ?·)/.test(page.slice(next.start, next.end))) return true
  if (isEndOfNames(page, line, next)) return true
  if (wrapping === null) return false
  // Institutions go on behind the names, whatever room there was.
  if (page.startsWith('· ', next.start)) return true
  const text = page.slice(line.start, line.end)
  const isBelowNames = endsInNames(text) && !/[-,]$/.test(text)
  if (isFull(page, line, next, wrapping)) return !isBelowNames || goesOnBehindEtAl(page, next)
  return !isBelowNames && !isShort(line) && isContinuedText(page, line, next, wrapping)
}

/** Whether `et al.`, which stands behind three names, has the first of them on the line above: `…, Bo Chen, Ida` / `Example et al.` */
function isEndOfNames(page: string, line: Range, next: Range): boolean {
  if (next.end - next.start > LONGEST_END_OF_NAMES) return false
  const below = page.slice(next.start, next.end)
  if (!/ et al\.?(?: ?·|$)/.test(below) || !endsInNames(below)) return false
  const above = page.slice(line.start, line.end)
  return !endsInNames(above) && above.includes(', ') && below.split(' et al')[0]?.split(', ').length === 1
}

const LONGEST_END_OF_NAMES = 120

/** The same among lines of running text, where no names end. */
export function isContinuedText(page: string, line: Range, next: Range, wrapping: Wrapping): boolean {
  if (isRatherFull(line, wrapping) && beginsSmall(page, next)) return true
  return wrapping.isRagged ? isFilled(line, wrapping, FILLED_TEXT) : isFull(page, line, next, wrapping)
}

/** Whether a line has no room for the first word of the next, or may have none. */
export function isFull(page: string, line: Range, next: Range, wrapping: Wrapping): boolean {
  if (wrapping.isRagged) return isFilled(line, wrapping, FILLED_HEADING)
  return hasNoRoom(line.end - line.start, page.slice(next.start, next.end), wrapping.width)
}

/** How much of the width the narrowest full lines take where letters have many widths: of running text, and of a title in large type. */
const FILLED_TEXT = 3 / 4
const FILLED_HEADING = 1 / 4

function isFilled({ start, end }: Range, { width }: Wrapping, share: number): boolean {
  return end - start > share * width
}

/** `the work of Beispiel et al.` / `(2022) shows`, `(Beispiel et al.` / `2022)`: running text, not the end of a list of names. */
function goesOnBehindEtAl(page: string, { start }: Range): boolean {
  return /^(?:[\p{Ll}([,;]|\d{4}\b)/u.test(page.slice(start, start + 5))
}

/** No part of a page begins with a small letter, but for few. */
export function beginsSmall(page: string, { start }: Range): boolean {
  return /\p{Ll}/u.test(page.charAt(start))
}

/** Whether a line is too short for one that a wrap has broken. */
export function isShort({ start, end }: Range): boolean {
  return end - start < NARROW
}
