import { cutLine, joinLines, type Line, printedText, replaceLines, withGap } from '../lines.js'
import { ET_AL_BEHIND, tailEnd } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToAuthor, leadsToPaper } from '../shapes/site-addresses.js'

/** `, Teodora Halme`: a name that is no link, behind those that are. */
const GOES_ON = /^ ?(?:[,;&]|and )/

/** `[Jonas Vik](…), [Teodora Halme](…) et al. We place microphones …` → the names, and the abstract below them. */
export function splitNamesOff(source: string, lines: readonly Line[]): readonly Line[] {
  return replaceLines(lines, (line) => {
    const end = namesEnd(source, line)
    if (end === null) return null
    const [names, abstract] = cutLine(source, line, end, 'paragraph')
    return [withGap(names, 'paragraph'), abstract]
  })
}

/** `(you)`, `(ETH Zurich)`: what stands between two links to authors belongs to the names; an abstract is longer. */
const LONGEST_BETWEEN = 60

/** Where names end that a line begins with, each a link to an author; null where it does not, or has nothing behind them. */
function namesEnd(source: string, line: Line): number | null {
  if (!beginsWithName(line)) return null
  let end = 0
  let offset = 0
  for (const run of line.runs) {
    const text = printedText(source, [run])
    if (leadsToAuthor(run.link?.address)) end = offset + text.length
    else if (text.length > LONGEST_BETWEEN) break
    offset += text.length
  }
  const text = line.textIn(source)
  const to = tailEnd(text, end)
  const behind = text.slice(to)
  // ` Halme et al.`: the rest of a name that stood on two lines
  return !GOES_ON.test(behind) && !ET_AL_BEHIND.test(behind) && /^ ?\S{1,40} \S+ /.test(behind) ? to : null
}

/** No line of a title is longer, nor has a title more lines. */
const LONGEST_TITLE = 300
const MOST_TITLE_LINES = 4

/**
 * Puts a title together that was wrapped, where links to the authors tell which lines it has. The numbers of links are gone,
 * so that a line of it may look as if there were room behind it:
 *
 *     CLJun 11 / [5]Slotted Rosters for Night / Trams / [6]Ada Example           CLJun 11 / Slotted Rosters for Night Trams / Ada Example
 */
export function joinTitles(source: string, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    joined.push(line)
    if (!isMetaLine(source, line)) continue
    const title = lines.slice(at + 1, linkedNamesBelow(lines, at + 2) ?? at)
    if (title.length < 2 || !title.every((part) => mayBePart(source, part))) continue
    joined.push(joinLines(title, ' '))
    at += title.length
  }
  return joined.length === lines.length ? lines : joined
}

/** Whether a line may be one of a title: it is neither broken inside of a word nor what stands above a title that was lost. */
function mayBePart(source: string, line: Line): boolean {
  return !/[-/]$/.test(line.textIn(source)) && !beginsWithName(line) && !isMetaLine(source, line)
}

function beginsWithName(line: Line): boolean {
  return leadsToAuthor(line.shown[0]?.link?.address)
}

/** Which of the next lines begins with a link to an author, where none above it is more than a line of a title. */
function linkedNamesBelow(lines: readonly Line[], from: number): number | null {
  for (let at = from; at < from + MOST_TITLE_LINES; at++) {
    const line = lines[at]
    if (line === undefined) return null
    if (beginsWithName(line)) return at
    if (line.gap === 'paragraph' || line.length > LONGEST_TITLE) return null
  }
  return null
}

/** The title stands right below its meta line, as the site prints it, where a link to the paper tells which line that is. */
export function closeTitles(source: string, lines: readonly Line[]): readonly Line[] {
  return replaceLines(lines, (line, at) => {
    const above = lines[at - 1]
    if (line.gap !== 'paragraph' || above === undefined || !isMetaLine(source, above)) return null
    return line.runs.some((run) => leadsToPaper(run.link?.address)) ? [withGap(line, 'line')] : null
  })
}
