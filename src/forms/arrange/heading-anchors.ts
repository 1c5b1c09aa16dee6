import { type Line, replaceLines, sliceLine } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'

/** What sites set behind a heading, as a link to it: `Quiet Trams#`, `8 Papers ¶`, `Quiet Trams[#] (#trams)` */
const ANCHOR = / ?(?:\\?#|¶|🔗\ufe0f?|\[#\] ?\(#[^\s()]{0,80}\))$/u

/** No heading is longer. */
const LONGEST_HEADING = 400

/** No title has more lines. */
const MOST_TITLE_LINES = 4

/** One title may end so: `Functional Programming in F#` */
const FEWEST_TITLES = 2

/**
 * Takes the anchors off the headings of a page, where most titles have one, glued to it or on a line of its own:
 *
 *     8 Papers#                                8 Papers
 *     Where Marsh Birds Listen / #             Where Marsh Birds Listen
 */
export function takeAnchorsOff(source: string, lines: readonly Line[]): readonly Line[] {
  const titles = new Map<number, number>()
  let papers = 0
  let below = Number.POSITIVE_INFINITY
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) {
      papers++
      below = 0
    } else if (below++ < MOST_TITLE_LINES) {
      const end = headingEnd(source, line)
      if (end === null) continue
      titles.set(at, end)
      below = Number.POSITIVE_INFINITY
    }
  }
  if (titles.size < FEWEST_TITLES || 2 * titles.size < papers) return lines
  const firstTitle = titles.keys().next().value as number
  return replaceLines(lines, (line, at) => {
    const end = at < firstTitle ? headingEnd(source, line) : (titles.get(at) ?? null)
    if (end === null) return null
    return end === 0 ? [] : [sliceLine(line, 0, end)]
  })
}

/** Where a line ends without its anchor; null where it has none. */
function headingEnd(source: string, line: Line): number | null {
  if (line.length > LONGEST_HEADING) return null
  return ANCHOR.exec(line.textIn(source))?.index ?? null
}

/** Whether a line that ends before an offset may have an anchor at its end. */
export function mayHaveAnchor(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  return last === HASH || last === PILCROW || last === LINK
}

const HASH = 0x23
const PILCROW = 0xb6
/** The second half of `🔗`. */
const LINK = 0xdd17
