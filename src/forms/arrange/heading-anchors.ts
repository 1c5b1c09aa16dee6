import { type Line, printedText, replaceLines, sliceLine } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/** What sites set behind a heading, as a link to it or to a copy: `Quiet Trams#`, `8 Papers ¶`, `Quiet Trams[#] (#trams)`, `Quiet Trams [PDF]` */
const ANCHOR = / ?(?:\\?#|¶|🔗\ufe0f?|\[#\] ?\(#[^\s()]{0,80}\)|\\?\[\p{Lu}{2,5}\\?\])$/u

/** No heading is longer. */
const LONGEST_HEADING = 400

/** No title has more lines. */
const MOST_TITLE_LINES = 4

/** One title may end so: `Functional Programming in F#` */
const FEWEST_TITLES = 2

/**
 * Takes the anchors off the headings of a page, where most titles have one, glued to it or on a line of its own; and links to copies of papers:
 *
 *     8 Papers#                                8 Papers
 *     Where Marsh Birds Listen / #             Where Marsh Birds Listen
 */
export function takeAnchorsOff(source: string, lines: readonly Line[]): readonly Line[] {
  const titles = new Set<number>()
  let papers = 0
  let below = Number.POSITIVE_INFINITY
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) {
      papers++
      below = 0
    } else if (below++ < MOST_TITLE_LINES) {
      if (headingEnd(source, line) === null) continue
      titles.add(at)
      below = Number.POSITIVE_INFINITY
    }
  }
  const areUsual = titles.size >= FEWEST_TITLES && 2 * titles.size >= papers
  const [firstTitle = 0] = titles.keys()
  return replaceLines(lines, (line, at) => {
    // A link shows by itself that it is no part of a title, also where few have one.
    const end = areUsual && (at < firstTitle || titles.has(at)) ? headingEnd(source, line) : linkEnd(source, line)
    if (end === null) return null
    return end === 0 ? [] : [sliceLine(line, 0, end)]
  })
}

/** Where a line ends without its anchor; null where it has none. */
function headingEnd(source: string, line: Line): number | null {
  if (line.length > LONGEST_HEADING) return null
  return linkEnd(source, line) ?? ANCHOR.exec(line.textIn(source))?.index ?? null
}

/** `[PDF]`, `HTML`: what a link behind a title shows; `CV` behind the name is the owner’s field */
const COPY = /^\\?\[?\p{Lu}{3,5}\\?\]?$/u

/** Where a line ends without the link to a copy of its paper that stands behind a title or a link to it; null where it has none. */
function linkEnd(source: string, { length, shown }: Line): number | null {
  if (length > LONGEST_HEADING) return null
  const last = shown.at(-1)
  if (last === undefined || last.link === null || leadsToAuthor(last.link.address)) return null
  const first = shown.findIndex(({ link }) => link === last.link)
  const others = shown.slice(0, first)
  if (others.length === 0 || !COPY.test(printedText(source, shown.slice(first)))) return null
  const before = printedText(source, others).trimEnd()
  return before.length >= SHORTEST_TITLE ? before.length : null
}

const SHORTEST_TITLE = 4

/** Whether a line that ends before an offset may have an anchor at its end. */
export function mayHaveAnchor(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  return last === BRACKET || last === HASH || last === PILCROW || last === LINK
}

const BRACKET = 0x5d
const HASH = 0x23
const PILCROW = 0xb6
/** The second half of `🔗`. */
const LINK = 0xdd17
