import { joinLines, type Line, type Link, replaceLines, sliceLine, withGap, withText } from '../lines.js'
import type { PageLink } from '../page-text.js'
import { ET_AL_BEHIND, FURTHEST, NAME, NOTE_SIGNS, PARTICLES, SLUGS_BEHIND } from '../shapes/names.js'
import { opensPaper } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/** No list of names is longer, and none has more parts on lines of their own. */
const LONGEST_LIST = 400
const MOST_LINES = 16
const LONGEST_PART = 80

/** A paragraph below a list of names is as long at least. */
const SHORTEST_ABSTRACT = 100

/** A page whose lists are told by what stands around them has others of the same kind. */
const FEWEST_LISTS = 2

/** What other sites print for `et al.`: ` and 3 others`, ` + 2 more` */
const OTHERS = /(?:,? (?:and|&) |,? ?\+ ?)\d{1,4} (?:others?|more)(?: (?:co-)?authors?)?$/
/** What sites set between names: `Jonas Vik, Teodora Halme and Ida Berg`, `Jonas Vik • Teodora Halme` */
const BETWEEN = /(?: ?, ?(?:and(?: |$)|& ?)?| and(?: |$)| ?[•|;&·] ?)/g
/** The numbers and signs of a name’s notes: `Jonas Vik1,2`, `Teodora Halme*` */
const NOTES = new RegExp(
  `(?<=[\\p{L}.]) ?(?:\\d{1,2}(?!\\d)|[${NOTE_SIGNS}])(?:,? ?(?:\\d{1,2}(?![\\p{L}\\d])|[${NOTE_SIGNS}])){0,5}(?= ?(?:$|[,•|;&·]| and ))`,
  'gu',
)
/** What these and the numbers of others cannot do without; most lines have none. */
const SIGN_OF_NOTES = new RegExp(`[\\d${NOTE_SIGNS}]`)
/** Names that stand on some lines, and how the site prints them. */
interface NameList {
  /** The index of the line behind. */
  readonly end: number
  readonly printed: Line
  /** Whether nothing but names looks so. */
  readonly isSure: boolean
  /** Whether there are only words between them, as in a title. */
  readonly isPhrase: boolean
}

/**
 * Writes lists of names as the site prints them where others separate, count or number them in another way:
 *
 *     Jonas Vik, Teodora Halme and Ida Berg            Jonas Vik, Teodora Halme, Ida Berg
 *     Jonas Vik • Teodora Halme                        Jonas Vik, Teodora Halme
 *     Jonas Vik, Teodora Halme and 3 others · uw       Jonas Vik, Teodora Halme et al. · uw
 *     Jonas Vik1, Teodora Halme2,3 et al.              Jonas Vik, Teodora Halme et al.
 *     Jonas Vik,Teodora Halmeet al.·uw                 Jonas Vik, Teodora Halme et al. · uw
 */
export function writeCommasBetweenNames(source: string, lines: readonly Line[]): readonly Line[] {
  const lists = findLists(source, lines)
  const areSure = [...lists.values()].filter(({ isSure }) => isSure).length
  const blocks = new Set<number>()
  let end = 0
  return replaceLines(lines, (line, at) => {
    if (at < end) return []
    const list = lists.get(at)
    if (list !== undefined && (list.isSure || areSure >= FEWEST_LISTS)) {
      end = list.end
      if (list.printed.gap === 'paragraph') blocks.add(end)
      return [list.printed]
    }
    return blocks.has(at) ? [withGap(line, 'paragraph')] : null
  })
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

/** The lists of a page, by the first line of each: one for each paper, and what else is surely one. */
function findLists(source: string, lines: readonly Line[]): Map<number, NameList> {
  const lists = new Map<number, NameList>()
  let below = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; at++) {
    below = opensPaper(source, lines[at] as Line) ? 0 : below + 1
    const list = below === 0 ? null : listAt(source, lines, at, below > 1 && below <= FURTHEST)
    // `Marsh Birds and Boats` right below its meta line or on the second line of a title may be no names.
    if (list === null || (!list.isSure && list.isPhrase && list.printed.gap !== 'paragraph')) continue
    lists.set(at, list)
    at = list.end - 1
    below = Number.POSITIVE_INFINITY
  }
  return lists
}

/** The list that begins at a line, on as many lines as it has; null where none does, or one that the site prints so itself. */
function listAt(source: string, lines: readonly Line[], at: number, isBelowTitle: boolean): NameList | null {
  const first = lines[at] as Line
  if (first.isControl || first.length > LONGEST_LIST) return null
  let found: NameList | null = null
  let isBroken = false
  for (let end = at + 1; end <= Math.min(lines.length, at + (isBelowTitle ? MOST_LINES : 1)); end++) {
    const line = lines[end - 1] as Line
    const isFirst = end === at + 1
    const isSplit = !isFirst && isSameLink(lines[end - 2] as Line, line)
    const mayGoOn = isBroken || isSplit || isFirst || goesOn(source, lines[end - 2] as Line, line)
    if (!isFirst && (line.length > LONGEST_PART || !mayGoOn)) break
    if (isSplit) found = null
    const list = read(source, isFirst ? first : joinLines(lines.slice(at, end), ' '))
    if (list === null) break
    isBroken = list.isBroken
    const { printed, isSure, isPhrase } = list
    if (printed === null || !(isBelowTitle || isSure)) continue
    const isAboveText = (lines[end]?.length ?? 0) >= SHORTEST_ABSTRACT
    found = { end, printed: isFirst ? printed : withGap(printed, 'paragraph'), isSure: isSure || isAboveText, isPhrase }
  }
  return found
}

/** Whether a list that a line ends goes on in the next one: a separator or notes stand between. */
function goesOn(source: string, above: Line, line: Line): boolean {
  return !line.isControl && (OPEN.test(above.textIn(source)) || GOING_ON.test(line.textIn(source)))
}

/** `[Jonas` / `Vik]`: whether the link that ends a line goes on in the next one. */
function isSameLink(above: Line, line: Line): boolean {
  const link = above.shown.at(-1)?.link
  return link !== undefined && link !== null && link === line.shown[0]?.link
}

/** `Jonas Vik,`, `•`, `and` */
const OPEN = /(?:[,•|;&·]|(?:^| )and)$/
/** `, Teodora Halme`, `and`, `1,2`, `et al.`, `al. · uw`, `Halmeet al.`: and what begins a meta line is none of these */
const GOING_ON = new RegExp(
  `^(?:[,•|;&·+${NOTE_SIGNS}]|and(?: |$)|et\\.? al|al\\.(?: ?·|$)|\\d{1,2}(?:,|$)|\\p{Lu}[\\p{L}'’-]{0,30}et al\\.)`,
  'u',
)

interface ReadList extends Pick<NameList, 'isSure' | 'isPhrase'> {
  /** Null where it is no list so far, or none to be changed. */
  readonly printed: Line | null
  /** Whether its last name may go on in the next line. */
  readonly isBroken: boolean
}

const NOTHING_YET: ReadList = { printed: null, isBroken: false, isSure: false, isPhrase: false }

/** `models that`, `The quick method`: words in small letters, as none of the first two of a list is. Nearly all lines of paragraphs begin so. */
const NO_LIST = new RegExp(`^(?:[^\\s·|]+ )?(?!(?:${PARTICLES}|and|et)\\b|d['’])\\p{Ll}`, 'u')

/** All that may stand between names but the comma and the blank of the site. */
const OTHER_SEPARATOR = /[•|;&·]|,(?! \S)| ,| and(?: |$)/

/** A line as a list of names; null where more lines cannot make it one. */
function read(source: string, line: Line): ReadList | null {
  const text = line.textIn(source)
  // `… et al.·uw,`: the institutions go on in the next line.
  if (text.endsWith(',') && text.includes('·')) return NOTHING_YET
  const hasLinks = line.runs.some(({ link }) => link !== null && leadsToAuthor(link.address))
  if (!hasLinks && NO_LIST.test(text)) return null
  const slugsAt = (text.includes('·') ? SLUGS_BEHIND.exec(text)?.index : null) ?? text.length
  const beforeSlugs = text.slice(0, slugsAt)
  const hasSigns = SIGN_OF_NOTES.test(beforeSlugs)
  const others = hasSigns ? OTHERS.exec(beforeSlugs) : null
  const etAl = beforeSlugs.includes(' al') ? ET_AL_BEHIND.exec(beforeSlugs) : null
  const namesEnd = (others ?? etAl)?.index ?? slugsAt
  const names = text.slice(0, namesEnd)
  if (!hasSigns && !OTHER_SEPARATOR.test(names) && names.split(', ').every((name) => NAME.test(name)))
    return NOTHING_YET
  const notes = hasSigns ? (names.match(NOTES)?.length ?? 0) : 0
  const bare = notes > 0 ? names.replace(NOTES, (note) => ' '.repeat(note.length)) : names
  const separators = Array.from(bare.matchAll(BETWEEN), ({ index, 0: between }) => ({ index, between }))
  const starts = [0, ...separators.map(({ index, between }) => index + between.length)]
  const items = starts.map((start, i) => partOf(bare, start, separators[i]?.index ?? bare.length))
  const last = items.at(-1) as Part
  const isOpen = last.text === ''
  const whole = isOpen ? items.slice(0, -1) : items
  const links = hasLinks ? whole.map((item) => authorLinkOf(line, item)) : []
  // `[Marsh Birds and Boats]`: what one link stands round is no list.
  const areLinks = hasLinks && links.every((link, i) => link !== null && link !== links[i - 1])
  if (!areLinks && !whole.every((item) => NAME.test(item.text))) return null
  const signs = separators.map(({ between }) => between.trim())
  // `Jonas Vik,Teodora Halme`, `Jonas Vik` / `,Teodora Halme`
  const areFull = items.slice(0, -1).every((item) => item.text.includes(' '))
  const isTight = areFull && separators.some(({ between }) => between.endsWith(','))
  const isOther = others !== null || notes > 0 || isTight || signs.some((sign) => sign !== ',')
  if (isOpen || !isOther) return NOTHING_YET
  // `Marsh Birds and Boats Jonas Vik,Mila Ås`: the last line of a title, above names
  if (signs.slice(0, -1).some((sign) => /^(?:and|&)$/.test(sign))) return null
  // `Gabriel Example1` among names without notes is what the page says.
  if (items.length > 1 && notes === 1) return NOTHING_YET
  const dots = signs.filter((sign) => sign === '·').length
  if (dots > 0 && dots < signs.length) return NOTHING_YET
  // `Vik, Jonas; Halme, Teodora`: a comma stands inside of the names.
  if (signs.includes(';') && signs.includes(',')) return NOTHING_YET
  if (!areLinks && !items.some((item) => item.text.includes(' '))) return NOTHING_YET
  // `…, Teodora`: one word, where the line ends.
  const isComma = signs.at(-1)?.startsWith(',') ?? false
  if (!areLinks && isComma && namesEnd === text.length && !last.text.includes(' ') && last.end === namesEnd)
    return { ...NOTHING_YET, isBroken: true }
  const tails: Line[] = []
  if (namesEnd < slugsAt) tails.push(withText(sliceLine(line, namesEnd, slugsAt), 'et al.'))
  if (slugsAt < text.length) {
    const dotAt = text.indexOf('·', slugsAt)
    const slugs = partOf(text, dotAt + 1, text.length)
    tails.push(sliceLine(line, dotAt, dotAt + 1), sliceLine(line, slugs.start, slugs.end))
  }
  const parts = items.map(({ start, end }) => sliceLine(line, start, end))
  const printed = joinLines([...parts, ...tails], (i) => (i < parts.length ? ', ' : ' '))
  const isSure = areLinks || isTight || others !== null || notes > 1 || dots > 1 || signs.includes('•')
  return { printed, isBroken: false, isSure, isPhrase: dots === 0 }
}

interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

function partOf(text: string, from: number, to: number): Part {
  const part = text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  return { text: part.trim(), start, end: Math.max(start, from + part.trimEnd().length) }
}

/** The link to an author that a part of a line consists of; null where it holds anything else. */
function authorLinkOf(line: Line, { start, end }: Part): Link | null {
  const [first, ...others] = start < end ? sliceLine(line, start, end).shown : []
  const link = first?.link ?? null
  return leadsToAuthor(link?.address) && others.every((run) => run.link === link) ? link : null
}
