import type { Line } from '../markdown/lines.js'
import { shownInFront } from './link-numbers.js'
import type { TextMarks } from './marks.js'

/** ` [/paper/2409.13931]`, ` <https://…/paper/2409.13931>`, ` (/paper/2409.13931)`: an address behind the text of its link */
const ADDRESS = /([[<(])((?:\/|#|\?|https?:\/\/|mailto:)[^\s[\]<>()]*)[\]>)]/g
const ADDRESS_HERE = new RegExp(ADDRESS.source, 'y')

/** An address of the site: no author writes such into an abstract. In other brackets authors write `(/ae/)` and `<https://…>`. */
const OF_SITE = /^(?:[/#?]|https?:\/\/[^/]+\/(?:author|paper)\/)/
const OF_PAGE = /^(?:https?:\/\/[^/]+)?\/(?:author|paper)\//

/** Longer blocks are paragraphs, whose addresses are the authors’ own. */
const LONGEST_LABELS = 200

/** Takes the addresses in brackets off the text that they stand behind, on a page where one of them is the site’s. */
export function markAddresses(text: string, lines: readonly Line[], found: TextMarks): void {
  if (!MAY_BEGIN.some((beginning) => text.includes(beginning))) return
  const all = [...text.matchAll(ADDRESS)]
  if (!all.some(({ index, 1: bracket, 2: address = '' }) => isOfPage(text, index, bracket, address))) return
  let limit = 0
  let line = 0
  for (const {
    index: start,
    0: { length },
    1: bracket = '',
    2: address = '',
  } of all) {
    const end = start + length
    while (line + 1 < lines.length && (lines[line + 1] as Line).start <= start) line++
    if (!ofSite(bracket).test(address) && !isBesideLabel(text, lines, line, start)) continue
    const shown = shownInFront(text, limit, start)
    limit = end
    const isGlued = /[^\s,;.)\]]/.test(text.charAt(end))
    found.marks.push({ start: shown.end, end, written: isGlued ? ' ' : '' })
    found.links.push({ ...shown, address, span: { start: start + 1, end: end - 1 } })
  }
}

/** What an address begins with, and the bracket in front of it. */
const MAY_BEGIN = ['[/', '[http', '</', '<http', '(/', '(http']

function ofSite(bracket: string): RegExp {
  return bracket === '[' ? OF_SITE : OF_PAGE
}

/** Whether an address is one that only a link of the page has: to an author or a paper, or behind the arXiv id. */
function isOfPage(text: string, start: number, bracket: string | undefined, address: string): boolean {
  if (OF_SITE.test(address) && /\/(?:author|paper)\//.test(address)) return true
  return bracket === '[' && /arXiv:[\w./-]{6,24}\s$/.test(text.slice(Math.max(0, start - 40), start))
}

const LABEL = /(?:arXiv:\S+|Code|PDF|HTML|Project|Demo|DOI|(?:^|[ :|·\d])[A-Z]{2}) ?$/

/** `Code [https://…]`, `CV (/c/CV)`, `arXiv:2409.13931 [https://…]`: on a line of labels, and not far from its beginning */
function isBesideLabel(text: string, lines: readonly Line[], at: number, start: number): boolean {
  const { first, end } = lines[at] as Line
  if (end - first > LONGEST_LABELS) return false
  return LABEL.test(text.slice(first, start)) || start === first
}

/** Whether a text holds an address of the page in square brackets: html-to-text’s `[/author/1]`, `[https://…/paper/2409.13931]` */
export function holdsAddress(text: string): boolean {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (text.charCodeAt(at + 1) !== SLASH && !text.startsWith('http', at + 1)) continue
    ADDRESS_HERE.lastIndex = at
    const [, bracket, address = ''] = ADDRESS_HERE.exec(text) ?? []
    if (isOfPage(text, at, bracket, address)) return true
  }
  return false
}

const SLASH = 0x2f

/** Whether a line ends in an address of the page: `Quiet Trams (/paper/2409.13931)`, `<https://…/author/7>` */
export function endsInAddress(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== CLOSING && last !== GREATER) return false
  const opening = text.lastIndexOf(last === CLOSING ? '(' : '<', end)
  return opening >= start && OF_PAGE.test(text.slice(opening + 1, end))
}

const CLOSING = 0x29
const GREATER = 0x3e
