import type { Span } from '../../source/span.js'
import type { TextMarks } from '../marks.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'
import { isLabels } from '../shapes/site-labels.js'
import type { SourceLine } from '../source-lines.js'

/** `   12. file:///paper/2409.13931`, `[12] /author/7`: what a number of a link stands for */
const REFERENCE = /^(?:(\d{1,4})\.|\[(\d{1,4})\]) ([a-z][a-z\d+.-]*:\S+|\/\S*)$/
/** `12. Abstract`, above its address: with the title of the link, as elinks writes it */
const TITLED = /^(\d{1,4})\. \S/
/** What may stand between those, and above them. */
const HEADINGS = /^(?:References:?|Links:|(?:Visible|Hidden) links:?)$/

interface Reference {
  readonly address: string
  readonly span: Span
}

interface WrittenNumber extends Span {
  readonly number: number
}

/** `[12]`, with the text of its link right behind it or in front of it */
const NUMBER = /\[(\d{1,4})\]/g

/** Takes the numbers of links off the text, `[12]Title` or `Title[12]`, where the page ends in the list of their addresses, or where their order tells. */
export function markNumberedLinks(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  const { references, first } = referencesAt(text, lines)
  const heading = lines[first]
  if (references.size === 0 || heading === undefined) {
    for (const { start, end } of bareNumbers(text))
      found.marks.push({
        start,
        end: end + lengthOfBreak(text, end),
        written: '',
      })
    markBareList(text, lines, found)
    return
  }
  const numbers = inSequence(text.slice(0, heading.start), ({ number, end }, last) => {
    // A button leads nowhere, and has its number: `[8]Read more`
    return references.has(number) || (number === last + 1 && isButton(text, end))
  })
  // Without a heading, and with nothing that it is for, the list is the author’s own.
  if (numbers.length === 0 && REFERENCE.test(text.slice(heading.first, heading.end).trimEnd())) return
  found.marks.push({ start: heading.start, end: text.length, written: '' })
  const areBehind = standBehind(text, numbers)
  numbers.forEach(({ start, end, number }, i) => {
    const reference = references.get(number)
    found.marks.push({ start, end, written: '' })
    if (reference === undefined) return
    const limit = areBehind ? (numbers[i - 1]?.end ?? 0) : (numbers[i + 1]?.start ?? heading.start)
    const shown = areBehind
      ? shownInFront(text, limit, start)
      : shownBehind(text, end, limit, leadsToAuthor(reference.address))
    found.links.push({ ...shown, ...reference })
  })
}

/** Numbers without such a list: several that rise, each with a text glued behind it, as no citation has; or that of the arXiv id. */
function bareNumbers(text: string): WrittenNumber[] {
  const numbers = inSequence(text, ({ start, end }) => {
    if (lengthOfBreak(text, end) > 0) return /\n[^\S\n]*$/.test(text.slice(Math.max(0, start - LONGEST_ROW), start))
    return /[\s,·|(\d]|^$/.test(text.charAt(start - 1)) && /[\p{L}\p{N}\p{Pi}"'([$]/u.test(text.charAt(end))
  })
  const isSure = numbers.length >= FEWEST_BARE || numbers.some(({ end }) => text.startsWith('arXiv:', end))
  return isSure ? numbers : []
}

const FEWEST_BARE = 4

/** What stands between the number of a link and its text where that is a block of its own: `[5]` / `Quiet Trams` */
const ALONE = /^[^\S\n]*\n[^\S\n]*(?=\S)/

/** How much of that stands at an offset. */
function lengthOfBreak(text: string, at: number): number {
  return ALONE.exec(text.slice(at, at + LONGEST_ROW))?.[0].length ?? 0
}

/** `file:///paper/2409.13931`, alone on its line */
const BARE_ADDRESS = /^(?:https?|file):\/\/\S+$/

/** Takes off the list of addresses that lynx ends a page with, also where its numbers are left out. */
function markBareList(text: string, lines: readonly SourceLine[], { marks }: TextMarks): void {
  const last = lines.findLastIndex(
    ({ first, end }) => !BARE_ADDRESS.test(text.slice(first, end).trimEnd()) && first < end,
  )
  const addresses = lines.slice(last + 1).filter(({ first, end }) => first < end)
  const start = addresses[0]?.start
  if (start !== undefined && addresses.length >= FEWEST_BARE) marks.push({ start, end: text.length, written: '' })
}

/** Whether numbers stand behind the text of their links: glued to it, or with a text right behind none of them. */
function standBehind(text: string, numbers: readonly Span[]): boolean {
  const isInFront = ({ end }: Span) => /[\p{L}\p{N}([]/u.test(text.charAt(end))
  const isGlued = ({ start }: Span) => /\S/.test(text.charAt(start - 1))
  const glued = numbers.filter((number) => isGlued(number) && !isInFront(number))
  return 2 * glued.length > numbers.length || !numbers.some(isInFront)
}

/** The list of addresses at the end of a page, and the line that it begins with. */
function referencesAt(
  text: string,
  lines: readonly SourceLine[],
): { references: Map<number, Reference>; first: number } {
  const references = new Map<number, Reference>()
  let first = lines.length
  for (let at = lines.length - 1; at >= 0; at--) {
    const { first: start, end } = lines[at] as SourceLine
    const line = text.slice(start, end).trimEnd()
    if (line === '') continue
    const [, point, bracket, behind] = REFERENCE.exec(line) ?? []
    const above = lines[at - 1]
    const isAlone = behind === undefined && above !== undefined && BARE_ADDRESS.test(line)
    const titled = isAlone ? TITLED.exec(text.slice(above.first, above.end))?.[1] : undefined
    const number = Number(point ?? bracket ?? titled)
    const address = titled === undefined ? behind : line
    if (address !== undefined) {
      if (titled !== undefined) at--
      const from = start + line.length - address.length
      references.set(number, { address, span: { start: from, end: from + address.length } })
      if (number === 1) first = at
    } else if (!HEADINGS.test(line)) break
    if (HEADINGS.test(line)) first = at
  }
  return { references, first }
}

/** The numbers of links among those of a text: they rise from each to the next, as those of citations do not. */
function inSequence(text: string, mayBeOfLink: (written: WrittenNumber, last: number) => boolean): WrittenNumber[] {
  const numbers: WrittenNumber[] = []
  const shown = new Map<number, string>()
  let last = 0
  for (const { index, 0: all, 1: digits } of text.matchAll(NUMBER)) {
    const written = { start: index, end: index + all.length, number: Number(digits) }
    const isNext = written.number > last && written.number <= last + FURTHEST
    // `[3]CV` … `[8]Code` … `[3]CV`: lynx may number an address once, and so all links to it.
    const again = shown.get(written.number)
    if (!(isNext || (again !== undefined && text.startsWith(again, written.end))) || !mayBeOfLink(written, last))
      continue
    numbers.push(written)
    last = Math.max(last, written.number)
    const behind = text.slice(written.end, written.end + 2)
    if (isNext && /^[\p{L}\p{N}]{2}/u.test(behind)) shown.set(written.number, behind)
  }
  return numbers
}

/** Whether a label of the site begins at an offset. */
function isButton(text: string, at: number): boolean {
  const feed = text.indexOf('\n', at)
  const line = text.slice(at, feed < 0 ? text.length : Math.min(feed, at + LONGEST_ROW)).replace(NUMBER, ' ')
  return isLabels(line.trim())
}

const LONGEST_ROW = 80

/** So many links in a row may show nothing, and leave out their numbers. */
const FURTHEST = 12

/** What a name or a title ends before. */
const END = /,| ?et al\.| · |\n[^\S\n]*\n/

/** `Jonas` / `van der Vik, [8]`, `Jonas van` / `der Vik et al.`: where a name ends that was wrapped, told by what stands behind it. */
function endOfWrappedName(behind: string): number | null {
  const end = BEHIND_NAME.exec(behind)?.index ?? 0
  const name = behind.slice(0, end).trimEnd()
  const isLast = behind.charAt(end) !== ','
  return ON_TWO_LINES.test(name) && (isLast || behind.slice(end + 1).trim() === '') ? name.length : null
}

const BEHIND_NAME = /,|\set al\.|\s· /
const ON_TWO_LINES = /^[^\n]{1,60}\n[^\n]{1,60}$/

/** `Ludwig von und zu` / `Berg`, above an abstract: the rest of a name is alone on its line. */
const REST_ALONE =
  /^[^\n,]{1,60}\n[^\S\n]{0,40}\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,2}(?=\n[^\S\n]{0,40}(?:\n|\S[^\n]{36}))/u

/** A name of several words ends with its line, if nothing tells that it goes on. */
function endOfName(behind: string): number | null {
  const wrapped = endOfWrappedName(behind)
  if (wrapped !== null) return wrapped
  const [alone] = REST_ALONE.exec(behind) ?? []
  if (alone !== undefined && !END.test(alone)) return alone.length
  const [line = ''] = /^[^\n,]+(?=\n)/.exec(behind) ?? []
  const name = line.trimEnd()
  return name.includes(' ') && !END.test(name) ? name.length : null
}

/** What a link’s text ends before, where its mark stands in front of it. */
export function shownBehind(text: string, start: number, limit: number, isName: boolean): Span {
  const from = start + text.slice(start, start + 400).search(/\S|$/)
  const behind = text.slice(from, Math.max(from, Math.min(limit, from + 400)))
  const end = (isName ? endOfName(behind) : null) ?? END.exec(behind)?.index ?? behind.length
  return { start: from, end: from + behind.slice(0, end).trimEnd().length }
}

/** What a link’s text begins behind, where its mark stands at its end. */
export function shownInFront(text: string, limit: number, end: number): Span {
  const from = Math.max(limit, end - 400)
  const to = from + text.slice(from, end).trimEnd().length
  const before = text.slice(from, to)
  const boundary = Math.max(before.lastIndexOf(','), before.lastIndexOf('·'), lastBlankLine(before)) + 1
  const blanks = before.length - boundary - before.slice(boundary).trimStart().length
  return { start: from + boundary + blanks, end: to }
}

/** Where the last blank line ends; -1 where there is none. */
function lastBlankLine(text: string): number {
  let last = -1
  for (const { index, 0: blank } of text.matchAll(/\n[^\S\n]*(?=\n)/g)) last = index + blank.length
  return last
}
