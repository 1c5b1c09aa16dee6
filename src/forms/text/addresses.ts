import type { Span } from '../../source/span.js'
import type { TextMarks } from '../marks.js'
import { leadsToAuthor, leadsToPaper } from '../shapes/site-addresses.js'
import { lineAt, type SourceLine } from '../source-lines.js'
import { shownBehind, shownInFront } from './link-numbers.js'

/** ` [/paper/2409.13931]`, ` <https://…/paper/2409.13931>`, ` ( /paper/2409.13931 )`: an address behind the text of its link */
const ADDRESS = /([[<(]) ?((?:\/|#|\?|https?:\/\/|file:\/\/|mailto:)[^\s[\]<>()]*) ?[\]>)]/g
const ADDRESS_HERE = new RegExp(ADDRESS.source, 'y')

/** ` /paper/2409.13931`, ` https://…`, ` /author/7et al.`, ` /paper/2409.13931Jonas Vik`: the same without brackets */
const BARE = /(?<=\s)()((?:https?:\/)?\/[^\s,]+?)(?=[\s,]|$|et al\.|(?<=\/(?:author|paper)\/[\d.v]{1,14})\p{Lu})/gu

/** An address of the site: no author writes such into an abstract. In other brackets authors write `(/ae/)` and `<https://…>`. */
const OF_SITE = /^(?:[/#?]|file:\/\/|https?:\/\/[^/]+\/(?:author|paper)\/)/
/** ` /institution/uw`: without brackets text may hold `/or`, too. */
const OF_SITE_BARE = /^(?:\/[a-z]{4,20}\/[a-z\d-]+$|(?:https?:\/\/[^/]+)?\/(?:author|paper)\/)/
const OF_PAGE = /^(?:https?:\/\/[^/]+)?\/(?:author|paper)\//

/** Where the addresses of the site begin. */
const ORIGIN = /^https?:\/\/[^/]+\/(?=author\/|paper\/)/

/** Longer blocks are paragraphs, whose addresses are the authors’ own. */
const LONGEST_LABELS = 200

/** An address with its brackets, as it stands in the text. */
interface Written extends Readonly<Span> {
  readonly bracket: string
  readonly address: string
  readonly addressAt: number
}

/** Takes the addresses off the text that they stand behind, on a page where one of them is the site’s. */
export function markAddresses(text: string, lines: readonly SourceLine[], found: TextMarks): void {
  const all = addressesOf(text)
  const first = all.find((written) => isOfPage(text, written))
  if (first === undefined) return
  const site = ORIGIN.exec(first.address)?.[0] ?? null
  const isOfLabel = (written: Written) => isBesideLabel(text, lines, lineAt(lines, written.start), written)
  const links = all.filter((written) => isOfSite(written, site) || isOfLabel(written))
  if (standInFront(text, links)) markInFront(text, links, found)
  else markBehind(text, links, found)
}

/** Whether each address of an author has a name glued to it, as behind the names the last one has not, or that of the arXiv id has the id. */
function standInFront(text: string, links: readonly Written[]): boolean {
  const isGlued = ({ end, bracket }: Written) => bracket === '[' && NAME_BEHIND.test(text.slice(end, end + 6))
  const authors = links.filter(({ address }) => leadsToAuthor(address))
  return authors.length > 0 ? authors.every(isGlued) : links.some(({ end }) => text.startsWith('arXiv:', end))
}

/** A name, and neither the number of a note nor `et al.` */
const NAME_BEHIND = /^(?!et al)\p{L}/u

/** `[file://…/paper/2409.13931]` / `Quiet Trams`, `[file://…/author/7]Jonas Vik`: as lynx writes them in their places */
function markInFront(text: string, links: readonly Written[], found: TextMarks): void {
  for (const [at, written] of links.entries()) {
    const { start, end, address } = written
    const shown = shownBehind(text, end, links[at + 1]?.start ?? text.length, leadsToAuthor(address))
    const isAlone = text.slice(end, shown.start).includes('\n')
    found.marks.push({ start, end: isAlone ? shown.start : end, written: '' })
    found.links.push({ ...shown, address, span: spanOf(written) })
  }
}

/** `Quiet Trams /paper/2409.13931` */
function markBehind(text: string, links: readonly Written[], found: TextMarks): void {
  for (const [at, written] of links.entries()) {
    const { start, end, address } = written
    const shown = shownInFront(text, links[at - 1]?.end ?? 0, start)
    // Glued behind a title stand the names: there is no blank, so that the two can be told apart.
    const isApart = isGluedTo(text, end) && !leadsToPaper(address)
    const [goesOn = ''] = text.slice(shown.end, start).includes('\n')
      ? (GOES_ON.exec(text.slice(end, end + 2)) ?? [])
      : []
    found.marks.push({ start: shown.end, end: end + goesOn.length, written: isApart ? ' ' : goesOn })
    const before = links[at - 1]
    if (before !== undefined && leadsToAuthor(address)) {
      // `Quiet Trams <…/paper/2409.13931> Jonas` / `Vik <…/author/7>`: names begin behind the title on its line.
      const isBehindTitle = leadsToPaper(before.address) && BEGINS_BEHIND.test(text.slice(before.end, shown.end))
      if (isBehindTitle || leadsToAuthor(before.address)) joinNames(text, before.end, shown, found)
    }
    found.links.push({ ...shown, address, span: spanOf(written) })
  }
}

/** `Jonas Vik [/author/7],` / `Teodora` / `Halme [/author/8]`: names of one list stand on one line, wherever it was wrapped. */
function joinNames(text: string, from: number, { start, end }: Span, { marks }: TextMarks): void {
  if (!/^,?\s*$/.test(text.slice(from, start))) return
  for (const { index, 0: blanks } of text.slice(from, end).matchAll(/(?<=\S)[^\S\n]*\r?\n\s*/g)) {
    const at = from + index
    if (marks.at(-1)?.end !== at + blanks.length) marks.push({ start: at, end: at + blanks.length, written: ' ' })
  }
}

const BEGINS_BEHIND = /^ [^\n]{1,80}(?:\n[^\n]{1,80})?$/

/** `Jonas Vik` / `[/author/7], Teodora Halme`, `[/author/7] et al.`: the line goes on behind an address that was put on the next one. */
const GOES_ON = /^,? /

function spanOf({ address, addressAt }: Written): Span {
  return { start: addressAt, end: addressAt + address.length }
}

/** The addresses in brackets; where none of them leads to a page of the site, those without: pictures have brackets of their own. */
function addressesOf(text: string): Written[] {
  const all = MAY_BEGIN.some((beginning) => text.includes(beginning)) ? [...text.matchAll(ADDRESS)] : []
  const areBare = !all.some(({ 2: address = '' }) => OF_PAGE.test(address)) && BARE_OF_PAGE.test(text)
  const found = areBare ? [...text.matchAll(BARE)] : all
  return found.map(({ index, 0: all, 1: bracket = '', 2: address = '' }) => {
    return { start: index, end: index + all.length, bracket, address, addressAt: index + all.indexOf(address) }
  })
}

/** ` /paper/2409.13931`, `arXiv:2409.13931 https://arxiv.org/abs/2409.13931`: a link of the page without brackets round its address */
const BARE_OF_PAGE = /\s\/paper\/\d|(?:^|\n)arXiv:[\w./-]{6,24} https:\/\/arxiv\.org\/abs\//

/** Whether a text begins at an offset, rather than a blank or what closes one. */
function isGluedTo(text: string, offset: number): boolean {
  return /[^\s,;.)\]]/.test(text.charAt(offset))
}

/** What an address begins with, and the bracket in front of it. */
const MAY_BEGIN = ['[/', '[http', '[file:', '</', '<http', '(/', '(http', '( /', '( http']

function isOfSite({ bracket, address }: Written, site: string | null): boolean {
  const pattern = bracket === '' ? OF_SITE_BARE : bracket === '[' ? OF_SITE : OF_PAGE
  return pattern.test(address) || (site !== null && address.startsWith(site))
}

/** Whether an address is one that only a link of the page has: to an author or a paper, or behind the arXiv id or a code alone. */
function isOfPage(text: string, { start, end, bracket, address }: Omit<Written, 'addressAt'>): boolean {
  if (OF_SITE.test(address) && /\/(?:author|paper)\//.test(address)) return true
  if (bracket === '[' && text.startsWith('arXiv:', end)) return true
  const shown = text.slice(Math.max(0, start - LONGEST_BEFORE), start)
  if (bracket === '[') return /(?:arXiv:[\w./-]{6,24}|(?:^|\n)[A-Z]{2})\s$/.test(shown)
  return ARXIV_LINE.test(shown) && address.includes('arxiv.org/abs/')
}

const LONGEST_BEFORE = 40

/** `arXiv:2409.13931 `, ` * arXiv:2409.13931 ` where a line begins: in front of an address in other brackets, which abstracts may hold, too */
const ARXIV_LINE = /(?:^|\n)[^\S\n]*(?:[*•+-] )?arXiv:[\w./-]{6,24} $/

const LABEL = /(?:arXiv:\S+|Code|arXiv|PDF|HTML|Project|Demo|DOI|(?:^|[ :|·\d])[A-Z]{2}) {0,8}$/

/** `Sep 20, 2024[https://…]Code`, `[https://…]arXiv:2409.13931`: an address in front of its text */
const BADGE = /^(?:Code\s*$|arXiv:)/

/** `Code [https://…]`, `CV (/c/CV)`, `arXiv:2409.13931 [https://…]`: on a line of labels, and not far from its beginning */
function isBesideLabel(
  text: string,
  lines: readonly SourceLine[],
  at: number,
  { start, end, bracket }: Written,
): boolean {
  const line = lines[at] as SourceLine
  if (line.end - line.first > LONGEST_LABELS) return false
  if (start > line.first) return LABEL.test(text.slice(line.first, start)) || BADGE.test(text.slice(end, line.end))
  if (bracket === '[') return true
  // An address that an abstract holds may begin a line of it.
  const above = lines[at - 1]
  const shown =
    above === undefined ? '' : text.slice(Math.max(above.first, above.end - LONGEST_LABELS), above.end).trimEnd()
  return shown === '' || LABEL.test(shown)
}

/** Whether a text holds an address of the page in square brackets: html-to-text’s `[/author/1]`, `[https://…/paper/2409.13931]` */
export function holdsAddress(text: string): boolean {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (text.charCodeAt(at + 1) !== SLASH && !/^(?:http|file:)/.test(text.slice(at + 1, at + 6))) continue
    ADDRESS_HERE.lastIndex = at
    const [, bracket = '', address = ''] = ADDRESS_HERE.exec(text) ?? []
    if (isOfPage(text, { start: at, end: ADDRESS_HERE.lastIndex, bracket, address })) return true
  }
  return false
}

const SLASH = 0x2f

/** Whether a line ends in an address of the page: `Quiet Trams (/paper/2409.13931)`, `<https://…/author/7>`, ` /paper/2409.13931` */
export function endsInAddress(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (last >= ZERO && last <= NINE) return end - start >= LONGEST_ID && BARE_END.test(text.slice(end - LONGEST_ID, end))
  if (last !== CLOSING && last !== GREATER) return false
  const tail = text.slice(Math.max(start, end - LONGEST_ADDRESS), end)
  const opening = tail.lastIndexOf(last === CLOSING ? '(' : '<')
  return opening >= 0 && OF_PAGE.test(tail.slice(opening + 1).trimStart())
}

/** ` https://www.scholarfeed.example/paper/2409.13931v2` */
const LONGEST_ID = 24
const BARE_END = /\/(?:paper\/\d{4}\.\d{4,5}|author\/\d{1,12})$/

const LONGEST_ADDRESS = 200

const ZERO = 0x30
const NINE = 0x39
const CLOSING = 0x29
const GREATER = 0x3e
