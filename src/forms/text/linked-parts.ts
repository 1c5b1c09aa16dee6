import { isFull, WIDEST_USUAL_WRAP } from '../../source/wraps.js'
import type { TextMarks } from '../marks.js'
import type { PageLink } from '../page-text.js'
import { leadsToAuthor, leadsToPaper } from '../shapes/site-addresses.js'
import { lineAt, type SourceLine } from '../source-lines.js'

/*
 * Where parts of a paper begin that no blank line sets apart, told by what their links lead to:
 *
 *     [7]Where Marsh Birds
 *     Listen
 *     [8]Jonas Vik, [9]Mila Ostrander et al.      the names begin with the first author’s link,
 *     We place microphones …                      and the abstract below the line of the last one’s
 */

/** What may stand between the links of two names of a line. */
const BETWEEN_NAMES = /^[^\p{L}\p{N}]*$/u
const LONGEST_BETWEEN = 200

/** `et al.`, `Zhao et al. · uw`, `· uw`: the end of names whose line was wrapped. */
const TAIL = /^(?:(?:\S{1,30} ){0,3}(?:et )?al\.?(?:$| ?·)|·)/
/** `· uw,`, `Jonas Vik,`, `… et`: what follows belongs to it. */
const GOES_ON = /(?:[,·]|\bet)$/
const LONGEST_NAME = 70
/** The only word of a name, or the first of a wrapped one. */
const ONE_WORD = /^\S*$/

/** Marks the lines that begin names or an abstract below a linked title. */
export function markLinkedParts(
  text: string,
  lines: readonly SourceLine[],
  { links, marks, blocks, doubts }: TextMarks,
): void {
  const width = lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0)
  const startOfMark = new Map(marks.map(({ start, end }) => [end, start]))
  const beginningOf = ({ start }: PageLink) => startOfMark.get(start) ?? start
  for (let i = 0; i < links.length; i++) {
    const link = links[i] as PageLink
    const isTitle = leadsToPaper(link.address)
    const isGlued = leadsToAuthor(link.address) && isGluedBehindTitle(text, lines, beginningOf(link))
    const names = isTitle || isGlued ? namesBehind(text, links, i, isGlued ? [link] : []) : []
    const [first] = names
    const last = names.at(-1)
    if (isTitle && first === undefined) doubtFullLine(text, lines, link, width, doubts)
    if (first === undefined || last === undefined) continue
    const beginning = beginningOf(first)
    const line = lines[lineAt(lines, beginning)] as SourceLine
    if (line.first === beginning && line.start > link.start) blocks.add(line.start)
    const below = lineBelowNames(text, lines, last)
    if (below !== null) blocks.add(below.start)
    i += names.length - (isGlued ? 1 : 0)
  }
}

/** `Where Marsh Birds Listen[8]Jonas Vik`: a name that nothing parts from the title in front of it, as the compact layout prints it. */
function isGluedBehindTitle(text: string, lines: readonly SourceLine[], beginning: number): boolean {
  const { first } = lines[lineAt(lines, beginning)] as SourceLine
  return beginning > first && /[^\s,;·|([]/.test(text.charAt(beginning - 1))
}

/**
 * A line with the mark of a title’s link that had no room for the next word: without the mark, nothing shows that it goes on
 * below. In front of the title it is the title that may, behind it the names.
 */
function doubtFullLine(
  text: string,
  lines: readonly SourceLine[],
  link: PageLink,
  width: number,
  doubts: TextMarks['doubts'],
): void {
  const start = isMarkBehind(text, link) ? link.span.end : link.start
  const at = lineAt(lines, start)
  const line = lines[at] as SourceLine
  const next = lines[at + 1]
  if (width > WIDEST_USUAL_WRAP || next === undefined || next.first === next.end) return
  if (!isFull(line.end - line.start, text.slice(next.first, next.end), width)) return
  doubts.push({
    start,
    end: line.end,
    what: 'may go on in the next line, for its own was full with the number of a link',
  })
  doubts.push({
    start: next.first,
    end: next.first + 1,
    what: 'may begin in the line above, which was full with the number of a link',
  })
}

/** The links of authors that follow a link, one right behind the other, behind those that are known. */
function namesBehind(text: string, links: readonly PageLink[], at: number, known: readonly PageLink[]): PageLink[] {
  const names = [...known]
  for (const link of links.slice(at + 1, at + 1 + MOST_NAMES)) {
    const before = names.at(-1)
    if (!leadsToAuthor(link.address)) break
    if (before !== undefined && !isBetweenNames(text.slice(before.end, link.start))) break
    names.push(link)
  }
  return names
}

/** No page prints so many names. */
const MOST_NAMES = 8

/** Nothing but commas, and what extractors write of links. */
function isBetweenNames(between: string): boolean {
  return between.length <= LONGEST_BETWEEN && BETWEEN_NAMES.test(between.replace(/[[<(][^[\]<>()\s]*[\]>)]/g, ''))
}

/** The line below the names, the last of which has that link; null where it is not certain where they end. */
function lineBelowNames(text: string, lines: readonly SourceLine[], link: PageLink): SourceLine | null {
  const { start, end, span } = link
  const isBehind = isMarkBehind(text, link)
  const textOf = (line: SourceLine | undefined) => (line === undefined ? '' : text.slice(line.first, line.end).trim())
  // A link with its mark in front ends where its name is known to: one that is longer is not known.
  const isWhole = end - start <= LONGEST_NAME
  let at = lineAt(lines, isBehind ? span.end : isWhole ? Math.max(start, end - 1) : start)
  const shown = text.slice(start, Math.min(end, (lines[at] as SourceLine).end)).trim()
  if (TAIL.test(textOf(lines[at + 1]))) at++
  else if (!isBehind && ONE_WORD.test(shown)) return null
  while (at + 1 < lines.length && GOES_ON.test(textOf(lines[at]))) at++
  return lines[at + 1] ?? null
}

/** `Quiet Trams [/paper/2409.13931]`, `Quiet Trams /paper/2409.13931`, not `[7]Quiet Trams` */
function isMarkBehind(text: string, { end, span }: PageLink): boolean {
  return span.start >= end && /^\s{0,20}[[<(]?$/.test(text.slice(end, span.start).slice(-LONGEST_BETWEEN))
}
