import { joinLines, Line, type Link, printedText, type Run, sliceLine, withGap } from '../lines.js'
import type { PageLink } from '../page-text.js'
import { FURTHEST, TAIL, withoutTail } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/** No line of names is longer. */
const LONGEST_NAMES = 400

/**
 * Names that are links to authors, with nothing between but blanks or line breaks, as the site prints them:
 *
 *     [Jonas Vik] [Teodora Halme]                  Jonas Vik, Teodora Halme
 *     [Jonas Vik] / [Teodora Halme] / et al.       Jonas Vik, Teodora Halme et al.
 *     [Jonas Vik] / , [Teodora Halme]              Jonas Vik, Teodora Halme
 */
export function joinLinkedNames(source: string, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  let below = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; below++) {
    const line = lines[at] as Line
    if (isMetaLine(source, line)) below = -1
    // Right below the meta line stands the title.
    const end = below >= 1 && below < FURTHEST ? namesEnd(source, lines, at) : at
    const names = end > at + 1 ? joinNames(source, lines.slice(at, end)) : null
    if (names === null) joined.push(below >= 1 && below < FURTHEST ? separate(source, line) : line)
    else joined.push(names)
    if (names !== null && lines[end] !== undefined) joined.push(withGap(lines[end] as Line, 'paragraph'))
    at = names === null ? at + 1 : end + 1
  }
  return joined.length === lines.length && joined.every((line, i) => line === lines[i]) ? lines : joined
}

const FURTHEST_APART = 10

/** Whether the links of a text hold two authors with something other between than the comma that the site prints, or a note behind one. */
export function haveBareNames(text: string, links: readonly PageLink[]): boolean {
  return links.some(({ start, address }, i) => {
    const before = links[i - 1]
    if (before === undefined || before.end >= start || start - before.end > FURTHEST_APART) return false
    const areAuthors = leadsToAuthor(address) && leadsToAuthor(before.address)
    return areAuthors && text.slice(before.end, start) !== ', '
  })
}

/** Where the lines end that are links to authors and what stands behind those; `at` where the first is none. */
function namesEnd(source: string, lines: readonly Line[], at: number): number {
  let end = at
  while (end < lines.length && end < at + FURTHEST && linksOf(source, lines[end] as Line).length > 0) end++
  if (end === at) return at
  const last = lines[end]
  if (last !== undefined && endsNames(source, last)) return end + 1
  // `Jonas Vik,` and something that is no link: the list goes on there.
  if ((lines[end - 1] as Line).textIn(source).endsWith(',')) return at
  while (end < lines.length && end < at + FURTHEST && isTail(source, lines[end] as Line)) end++
  return end
}

/** `[Teodora Halme] et al. · uw`: the last of the links, and what stands behind them. */
function endsNames(source: string, line: Line): boolean {
  const names = namesAlone(source, line)
  return names !== line && linksOf(source, names).length > 0
}

/** Names without `et al. · uw` behind them. */
function namesAlone(source: string, line: Line): Line {
  if (line.length > LONGEST_NAMES) return line
  const names = withoutTail(line.textIn(source))
  return names.length === line.length ? line : sliceLine(line, 0, names.length)
}

function isTail(source: string, line: Line): boolean {
  return line.length <= LONGEST_NAMES && TAIL.test(line.textIn(source))
}

/** The links to authors that a line consists of but for commas and blanks; none where it holds anything else. */
function linksOf(source: string, line: Line): Link[] {
  if (line.isControl || line.length > LONGEST_NAMES) return []
  const links: Link[] = []
  for (const run of line.runs) {
    const text = printedText(source, [run])
    if (run.link !== null && leadsToAuthor(run.link.address)) links.push(run.link)
    else if (!/^[, ]*$/.test(text)) return []
  }
  return links
}

function linksIn({ runs }: Line): Link[] {
  return runs.flatMap(({ link }) => link ?? [])
}

/** The lines of some names as one; null where they were wrapped and nothing else: then they are that anyway. */
function joinNames(source: string, lines: readonly Line[]): Line | null {
  const parts = lines.map((line) => separate(source, line))
  const separators = parts.map((part, i) => separatorOf(source, parts[i - 1] ?? part, part))
  const isNameWrapped = isLastNameWrapped(source, parts)
  const areApart = separators.slice(1).some((separator) => separator !== ' ')
  if (!isNameWrapped && !areApart && !parts.some((part) => isTail(source, part))) return null
  const joined = joinLines(parts, (i) => separators[i] as string)
  return withGap(joined, 'paragraph')
}

/** `Jonas Vik, Teodora` / `Halme`: of a single name, nobody knows where a link ends that has its mark in front. */
function isLastNameWrapped(source: string, parts: readonly Line[]): boolean {
  const last = parts.at(-1) as Line
  const above = parts.at(-2)
  if (above === undefined || !above.textIn(source).includes(',') || linksOf(source, last).length !== 1) return false
  return isWrapped(above, last)
}

/** Whether a name goes on in the next line. */
function isWrapped(above: Line, part: Line): boolean {
  const last = linksIn(above).at(-1)
  return last !== undefined && last === linksIn(part)[0]
}

function separatorOf(source: string, above: Line, part: Line): string {
  if (/^,/.test(part.textIn(source))) return ''
  return isWrapped(above, part) || isTail(source, part) || isTail(source, above) || above.textIn(source).endsWith(',')
    ? ' '
    : ', '
}

/** Writes commas between two links of a line that have nothing but blanks between. */
function separate(source: string, line: Line): Line {
  const { shown } = line
  const isBetween = (run: Run) => {
    const at = shown.indexOf(run)
    const [before, next] = [shown[at - 1]?.link ?? null, shown[at + 1]?.link ?? null]
    const text = printedText(source, [run])
    return (
      at > 0 && leadsToAuthor(before?.address) && leadsToAuthor(next?.address) && before !== next && /^ +$/.test(text)
    )
  }
  if (!shown.some(isBetween) || linksOf(source, namesAlone(source, line)).length < 2) return line
  const runs = line.runs.map((run) => (isBetween(run) ? { ...run, written: ', ' } : run))
  return new Line(runs, line.gap, line.isControl)
}
