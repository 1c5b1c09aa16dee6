import { cutLine, type Line, printedText, type Run, replaceLines } from '../lines.js'
import type { PageLink } from '../page-text.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToAuthor, leadsToPaper } from '../shapes/site-addresses.js'
import { isLabels } from '../shapes/site-labels.js'

/** A title has no more lines. */
const MOST_TITLE_LINES = 6

/**
 * Names that are glued to their title, as the compact layout prints them, where a link tells which is which:
 *
 *     [Quiet Trams](/paper/2409.13931)Jonas Vik, Teodora Halme        Quiet Trams / Jonas Vik, Teodora Halme
 *     [Quiet Trams](/paper/2409.13931) Jonas Vik, Teodora Halme       the same, also where the names are links
 *     Quiet Trams[Jonas Vik](/author/7), [Teodora Halme](/author/8)    the same
 */
export function splitGluedNames(source: string, lines: readonly Line[]): readonly Line[] {
  let below = Number.POSITIVE_INFINITY
  return replaceLines(lines, (line) => {
    below = isMetaLine(source, line) ? 0 : below + 1
    const at = below > 0 && below <= MOST_TITLE_LINES ? namesAt(source, line) : null
    if (at === null) return null
    below = Number.POSITIVE_INFINITY
    return cutLine(source, line, at, 'paragraph')
  })
}

/** Whether the links of a text hold a title or a name with the other glued to it. */
export function haveGluedNames(text: string, links: readonly PageLink[]): boolean {
  return links.some(({ start, end, address }) => {
    if (leadsToAuthor(address)) return TITLE_END.test(text.charAt(start - 1))
    return leadsToPaper(address) && NAME_START.test(text.slice(end, end + 2)) && TITLE_END.test(text.charAt(end - 1))
  })
}

/** What a title ends in, and what a name begins with. */
const TITLE_END = /[^\s,;·|([]/
const NAME_START = /^ ?\p{L}/u

/** Where the names begin that a line holds behind a title; null where no link tells. */
function namesAt(source: string, { runs }: Line): number | null {
  let offset = 0
  let before: Run | null = null
  let last = ''
  for (const run of runs) {
    const text = printedText(source, [run])
    if (text.trim() === '') {
      offset += text.length
      continue
    }
    if (before !== null && TITLE_END.test(last) && isNameBehindTitle(before, run, text)) {
      const blanks = text.length - text.trimStart().length
      return isLabels(text.trim()) ? null : offset + blanks
    }
    offset += text.length
    last = text.slice(-1)
    before = run
  }
  return null
}

function isNameBehindTitle(before: Run, run: Run, text: string): boolean {
  if (leadsToAuthor(before.link?.address)) return false
  if (leadsToAuthor(run.link?.address)) return true
  return leadsToPaper(before.link?.address) && run.link === null && NAME_START.test(text)
}
