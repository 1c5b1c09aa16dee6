import { DATE } from '../shapes/dates.js'
import { LONGEST_META_LINE } from '../shapes/meta-line.js'
import { NOTE_SIGNS } from '../shapes/names.js'
import type { SourceLine } from '../source-lines.js'
import type { WrittenLink } from './brackets.js'
import type { MarkedText } from './marked-text.js'

/** Elements of HTML that begin and end a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Those that stand inside of a line. */
const INLINES = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em font i img input ins kbd link mark meta q s samp small span strike ' +
    'strong sub sup svg path time tt u var wbr'
  ).split(' '),
)

/** `</div>`, `<a href="/author/1">`, `<paper-card>` */
const TAG = /<(\/?)([A-Za-z][A-Za-z\d]{0,10}(?:-[a-z\d]{1,20}){0,3})((?:[\s/][^<>]*)?)>/y
/** `</div>### Title` */
const HEADING = /#{1,6} (?=\S)/y
const COMMENT = /<!--[^<>\n]*(?:<[^<>\n]*>[^<>\n]*)?-->/y
const LINK_ADDRESS = /\shref[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')/
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/y

/**
 * Marks what Markdown may hold of HTML: tags and comments, on a page where lines begin with such, and addresses in
 * angle brackets. Links that it finds are added to `links`, in the order of the text.
 */
export function markTags(text: MarkedText, body: readonly SourceLine[], links: WrittenLink[]): void {
  const { given } = text
  const start = body[0]?.start ?? 0
  if (given.indexOf('<', start) < 0) return
  const holdsHtml = body.some(
    (line) => beginsWithTag(given, line) || endsWithTag(given, line) || holdsTagAtDate(given, line),
  )
  let open: { from: number; start: number; address: string; at: number } | null = null
  for (let at = given.indexOf('<', start); at >= 0; at = given.indexOf('<', at + 1)) {
    if (text.isMark(at)) continue
    AUTOLINK.lastIndex = at
    const address = AUTOLINK.exec(given)?.[1]
    if (address !== undefined) {
      const end = at + 1 + address.length
      text.mark(at, at + 1)
      text.mark(end, end + 1)
      links.push({ start: at + 1, end, from: at, to: end + 1, address, span: { start: at + 1, end } })
    }
    if (address !== undefined || !(holdsHtml || isOfNote(given, at))) continue
    COMMENT.lastIndex = at
    if (COMMENT.test(given)) text.mark(at, COMMENT.lastIndex)
    const tag = tagAt(given, at)
    if (tag === null) continue
    if (tag.isBlock) {
      text.substitute(at, tag.end, '\n')
      HEADING.lastIndex = tag.end
      if (HEADING.test(given)) text.mark(tag.end, HEADING.lastIndex)
    } else text.mark(at, tag.end)
    if (tag.name !== 'a') continue
    if (open !== null && tag.isEnd) {
      const span = { start: open.at, end: open.at + open.address.length }
      links.push({ start: open.start, end: at, from: open.from, to: tag.end, address: open.address, span })
    }
    const found = LINK_ADDRESS.exec(tag.attributes)
    const written = found?.[1] ?? found?.[2]
    open = null
    if (found === null || written === undefined || tag.isEnd) continue
    const offset = tag.end - 1 - tag.attributes.length + found.index + found[0].length - 1 - written.length
    open = { from: at, start: tag.end, address: written, at: offset }
  }
  links.sort((one, other) => one.from - other.from)
}

/** `[Jonas Vik](/author/7)<sup>1,2</sup>`: the numbers or signs of a name's notes */
const NOTE = new RegExp(`\\)<sup>[\\d, ${NOTE_SIGNS}]{1,12}</sup>`, 'y')

/** Whether a tag begins or ends the note of a name. */
function isOfNote(given: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_NOTE)
  NOTE.lastIndex = from + given.slice(from, at + 1).lastIndexOf(')<')
  return NOTE.test(given) && at < NOTE.lastIndex
}

const LONGEST_NOTE = 20

interface Tag {
  readonly name: string
  readonly attributes: string
  readonly isEnd: boolean
  readonly isBlock: boolean
  readonly end: number
}

/** The tag that begins at an offset; null where none does. */
function tagAt(given: string, at: number): Tag | null {
  TAG.lastIndex = at
  const found = TAG.exec(given)
  if (found === null) return null
  const [all, slash, written, attributes] = found as unknown as [string, string, string, string]
  const name = written.toLowerCase()
  const isBlock = BLOCKS.has(name)
  // An element of the site's own has a dash in its name, and prints what it holds.
  if (!isBlock && !INLINES.has(name) && !name.includes('-')) return null
  return { name, attributes, isEnd: slash !== '', isBlock, end: at + all.length }
}

/** `CL <time>Feb 17</time>`: writers that do not know an element leave its tags. */
const TAG_AT_DATE = new RegExp(`<([a-z][a-z-]{0,19})(?:[ \\t][^<>\\n]{0,200})?>${DATE}</\\1>`)

function holdsTagAtDate(given: string, { first, end }: SourceLine): boolean {
  if (end - first > LONGEST_META_LINE) return false
  const line = given.slice(first, end)
  return line.includes('</') && TAG_AT_DATE.test(line)
}

/** `… of marsh birds.</details>` */
function endsWithTag(given: string, { first, end }: SourceLine): boolean {
  return (
    given[end - 1] === '>' &&
    /\S<\/(?:details|div|section|article|blockquote)>$/.test(given.slice(Math.max(first, end - 20), end))
  )
}

/** `<div>`, or in a link `[<h3>Quiet Trams</h3>](/paper/2409.13931)` */
function beginsWithTag(given: string, { first }: SourceLine): boolean {
  const at = given[first] === '[' ? first + 1 : first
  if (given[at] !== '<') return false
  return given.startsWith('<!--', at) || tagAt(given, at) !== null
}
