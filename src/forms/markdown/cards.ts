import { LONGEST_META_LINE, WHOLE_META_LINE } from '../shapes/meta-line.js'
import { tailEnd } from '../shapes/names.js'
import { leadsToAuthor, leadsToPaper } from '../shapes/site-addresses.js'
import type { SourceLine } from '../source-lines.js'
import type { WrittenLink } from './brackets.js'
import type { MarkedText } from './marked-text.js'

/** `, ` between the names of a paper. */
const COMMA = /^,\s{0,2}$/

/**
 * Parts the papers whose meta line, title, names and abstract share a line, as writers leave them that know no blocks in
 * the cells of tables and the items of lists: the links of the title and the names tell where each part ends.
 */
export function partCards(text: MarkedText, body: readonly SourceLine[], links: readonly WrittenLink[]): void {
  let line = 0
  for (let index = 0; index < links.length; index++) {
    const title = links[index] as WrittenLink
    if (!leadsToPaper(title.address)) continue
    while (line + 1 < body.length && (body[line] as SourceLine).end < title.from) line++
    const { start, end } = body[line] as SourceLine
    if (title.to > end) continue
    const names = endOfNames(text.given, links, index + 1, end)
    if (!isMetaLine(text, start, title.from)) continue
    text.substitute(title.from, title.from, '\n')
    if (title.to < end) text.substitute(title.to, title.to, '\n')
    if (names < end && names > title.to) text.substitute(names, names, '\n')
  }
}

/** Whether what a line prints from one offset to another is a meta line. */
function isMetaLine(text: MarkedText, start: number, end: number): boolean {
  let printed = ''
  let at = text.nextPrinted(start, end)
  while (at < end) {
    const to = text.nextMark(at, end)
    printed += text.given.slice(at, to)
    if (printed.length > LONGEST_META_LINE) return false
    at = text.nextPrinted(to, end)
  }
  // `| LG Sep 20, 2024 |`: the bars of a cell
  const cell = printed.trim()
  return WHOLE_META_LINE.test(cell.slice(cell.startsWith('|') ? 1 : 0, cell.endsWith('|') ? -1 : undefined).trim())
}

/** Where the names end that follow a title on its line; 0 where none do. */
function endOfNames(given: string, links: readonly WrittenLink[], first: number, end: number): number {
  let last = -1
  for (let index = first; index < links.length; index++) {
    const { from, to, address } = links[index] as WrittenLink
    if (to > end || !leadsToAuthor(address)) break
    const gap = given.slice((links[index - 1] as WrittenLink).to, from)
    if (index === first ? gap.trim() !== '' : !COMMA.test(gap)) break
    last = to
  }
  return last < 0 ? 0 : tailEnd(given, last)
}
