import { isFull } from '../../source/wraps.js'
import { type Line, withGap } from '../lines.js'
import { FEWEST_LISTS, FURTHEST, isLastName, joinNameLines, nameAt, nameLinesEnd } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'

/**
 * Puts names together that are a block of a page that was wrapped, each on a line of its own: none of them had to end
 * where it does, for the next name would have had room behind it. Without blank lines round them, the page has to have
 * several such lists.
 */
export function joinShortNames(source: string, lines: readonly Line[]): readonly Line[] {
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0)
  const lists = shortLists(source, lines, width)
  const joined: Line[] = []
  let sinceMetaLine = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; at++, sinceMetaLine++) {
    const line = lines[at] as Line
    if (isMetaLine(source, line)) sinceMetaLine = -1
    const isBlock = sinceMetaLine >= 1 && sinceMetaLine < FURTHEST && line.gap === 'paragraph'
    const listEnd = lists.get(at)
    const end = listEnd ?? (isBlock ? shortNamesEnd(source, lines, at, width) : at)
    if (end > at + 1 || listEnd !== undefined) {
      joined.push(joinNameLines(source, lines.slice(at, end)))
      const below = lines[end]
      if (listEnd !== undefined && below !== undefined) joined.push(withGap(below, 'paragraph'))
      at = listEnd === undefined ? end - 1 : end
    } else joined.push(line)
  }
  return joined.length === lines.length && lists.size === 0 ? lines : joined
}

/** Where the names of papers begin and end that stand between a title and an abstract without blank lines; none where few have several. */
function shortLists(source: string, lines: readonly Line[], width: number): ReadonlyMap<number, number> {
  const lists = new Map<number, number>()
  let severals = 0
  lines.forEach((line, metaAt) => {
    if (!isMetaLine(source, line)) return
    let at = metaAt + 2
    while (at < metaAt + FURTHEST && isTitleContinued(source, lines, at, width)) at++
    const end = nameLinesEnd(source, lines, at)
    // Where `et al.` follows, all names that a page prints are there.
    const first = Math.max(metaAt + 2, end - MOST_LISTED)
    if (isLastName(source, lines[end - 1]) && nameLinesEnd(source, lines, first) === end) at = first
    const below = lines[end]
    if (end === at || end > at + MOST_LISTED || below === undefined || 2 * below.length < width) return
    const names = lines.slice(at, end)
    if ([...names, below].some(({ gap }) => gap === 'paragraph') || !names.every((name) => isProperName(source, name)))
      return
    lists.set(at, end)
    // A line of a title may look like a name, and three of them above `et al.` do not.
    if (names.length === MOST_LISTED && isLastName(source, names.at(-1))) severals++
  })
  return severals >= FEWEST_LISTS ? lists : new Map()
}

/** `Ada B. Example`, `Ida van der Muster et al. · uw`: each word begins with a capital, but for what stands between. */
const PROPER_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|del|da|di|la|el|al)){1,5}(?: et al\.?(?: ·.*)?| ·.*)?$/u

function isProperName(source: string, line: Line): boolean {
  return PROPER_NAME.test(line.textIn(source))
}

/** So many names of a paper does a page print at most. */
const MOST_LISTED = 3

/** Whether the first word of a line had no room on the one above. */
function isTitleContinued(source: string, lines: readonly Line[], at: number, width: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  return above !== undefined && line !== undefined && isFull(above.length, line.textIn(source), width)
}

/** Where a block ends that is names and nothing else, and none of them as long as a line may be; where it begins if it is none. */
function shortNamesEnd(source: string, lines: readonly Line[], at: number, width: number): number {
  let end = at
  while (end < lines.length && (end === at || lines[end]?.gap === 'line')) {
    const next = lines[end + 1]
    const isLast = next === undefined || next.gap !== 'line'
    const isShort = isLast || (lines[end] as Line).length + 1 + next.length <= width
    const isWhole = nameAt(source, lines, end) !== null || (isLast && isLastName(source, lines[end]))
    if (!isShort || !isWhole) return at
    end++
  }
  return end
}
