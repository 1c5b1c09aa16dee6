import { joinLines, type Line, sliceLine, withGap, withText } from '../lines.js'
import { FURTHEST } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/** No list of names is longer, and none has more parts on lines of their own. */
const LONGEST_LIST = 400
const MOST_LINES = 16
const LONGEST_PART = 80

/** A paragraph below a list of names is as long at least. */
const SHORTEST_ABSTRACT = 100

/** A page whose lists are told by what stands around them has others of the same kind. */
const FEWEST_LISTS = 2

/** ` · uw, eth-zurich` */
const SLUGS = / ?· ?[a-z\d]+(?:[.-][a-z\d]+){0,5}(?:, ?[a-z\d]+(?:[.-][a-z\d]+){0,5}){0,5}$/
/** ` et al.`, and what other sites print there: ` and 3 others`, ` + 2 more` */
const ET_AL = /,? ?et\.? al\.?$/
const OTHERS = /(?:,? (?:and|&) |,? ?\+ ?)\d{1,4} (?:others?|more)(?: (?:co-)?authors?)?$/
/** What sites set between names: `Jonas Vik, Teodora Halme and Ida Berg`, `Jonas Vik • Teodora Halme` */
const BETWEEN = /(?: ?, ?(?:and(?: |$)|& ?)?| and(?: |$)| ?[•|;&·] ?)/g
/** The numbers and signs of a name’s notes: `Jonas Vik1,2`, `Teodora Halme*` */
const NOTES =
  /(?<=[\p{L}.]) ?(?:\d{1,2}(?!\d)|[*∗†‡§¶])(?:,? ?(?:\d{1,2}(?![\p{L}\d])|[*∗†‡§¶])){0,5}(?= ?(?:$|[,•|;&·]| and | et al| \+))/gu
/** `Jonas Vik`, `Ludwig van der Aalst`, `Suyanto`: words with capitals, and what stands inside of names in small letters */
const WORD =
  "(?:(?:d['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}|van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter)"
const NAME = new RegExp(`^${WORD}(?: ${WORD}){0,5}$`, 'u')

/** A number behind one name alone may be anything. */
const FEWEST_NOTES = 2

/** Names that stand on some lines, the separators and notes of another site between them. */
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
 */
export function writeCommasBetweenNames(source: string, lines: readonly Line[]): readonly Line[] {
  const lists = new Map<number, NameList>()
  let below = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; at++, below++) {
    if (isMetaLine(source, lines[at] as Line)) below = -1
    else {
      const list = listAt(source, lines, at, below)
      if (list === null) {
        // Where the names stand as the site prints them, no other line below is a list of them.
        if (below > 0 && areNames(source, lines[at])) below = Number.POSITIVE_INFINITY
        continue
      }
      lists.set(at, list)
      below = Number.POSITIVE_INFINITY
      at = list.end - 1
    }
  }
  const areSure = [...lists.values()].filter(({ isSure }) => isSure).length
  const written: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const list = lists.get(at)
    // What stands above names is the second line of a title: `Trams and` / `Marsh Birds and Boats` / `Jonas Vik, Mila Ås`
    const mayBeTitle = list?.isPhrase && (list.printed.gap !== 'paragraph' || areNames(source, lines[list.end]))
    if (list !== undefined && (list.isSure || (areSure >= FEWEST_LISTS && !mayBeTitle))) {
      written.push(list.printed)
      at = list.end - 1
      const next = lines[list.end]
      if (next !== undefined && list.printed.gap === 'paragraph') {
        written.push(withGap(next, 'paragraph'))
        at++
      }
    } else written.push(lines[at] as Line)
  }
  return written.length === lines.length && written.every((line, i) => line === lines[i]) ? lines : written
}

/** Whether a line is several names, or has `et al.` or a count of others behind one. */
function areNames(source: string, line: Line | undefined): boolean {
  if (line === undefined || line.length > LONGEST_LIST) return false
  const text = line.textIn(source).replace(SLUGS, '')
  const names = text.replace(OTHERS, '').replace(ET_AL, '')
  const items = names.replace(NOTES, '').split(BETWEEN)
  return (items.length > 1 || names !== text) && items.every((name) => NAME.test(name))
}

/** The list that begins at a line, on as many lines as it has; null where none does, or one that the site prints so itself. */
function listAt(source: string, lines: readonly Line[], at: number, below: number): NameList | null {
  const first = lines[at] as Line
  if (first.isControl || first.length > LONGEST_LIST) return null
  let found: NameList | null = null
  let isBroken = false
  const isBelowTitle = below > 0 && below < FURTHEST
  for (let end = at + 1; end <= Math.min(lines.length, at + (isBelowTitle ? MOST_LINES : 1)); end++) {
    const line = lines[end - 1] as Line
    if (end > at + 1 && (line.length > LONGEST_PART || !(isBroken || goesOn(source, lines[end - 2] as Line, line))))
      break
    const whole = end === at + 1 ? first : joinLines(lines.slice(at, end), ' ')
    if (whole.length > LONGEST_LIST) break
    const list = read(source, whole)
    isBroken = list === 'broken'
    if (list === 'none') break
    if (list === null || list === 'broken') continue
    const isSure = list.isSure || list.areLinks
    if (!isBelowTitle && !isSure) continue
    const next = lines[end]
    const isAboveText = next !== undefined && next.length >= SHORTEST_ABSTRACT
    const printed = end > at + 1 ? withGap(list.printed, 'paragraph') : list.printed
    found = { end, printed, isSure: isSure || isAboveText, isPhrase: list.isPhrase }
  }
  return found
}

/** Whether a list that a line ends goes on in the next one: a separator or notes stand between. */
function goesOn(source: string, above: Line, line: Line): boolean {
  return !line.isControl && (OPEN.test(above.textIn(source)) || GOING_ON.test(line.textIn(source)))
}

/** `Jonas Vik,`, `•`, `and` */
const OPEN = /(?:[,•|;&·]|(?:^| )and)$/
/** `, Teodora Halme`, `and`, `1,2`, `et al.`: and what begins a meta line is none of these */
const GOING_ON = /^(?:[,•|;&·*∗†‡§¶+]|and(?: |$)|et\.? al|\d{1,2}(?:,|$))/

interface ReadList {
  readonly printed: Line
  readonly areLinks: boolean
  readonly isSure: boolean
  readonly isPhrase: boolean
}

/**
 * A line as a list of names; null where it is none so far, or none to be changed, `none` where more lines cannot make it one,
 * `broken` where its last name may go on in the next line.
 */
function read(source: string, line: Line): ReadList | null | 'none' | 'broken' {
  const text = line.textIn(source)
  const slugs = SLUGS.exec(text)
  const behindSlugs = slugs?.index ?? text.length
  const names = text.slice(0, behindSlugs)
  const others = OTHERS.exec(names)
  const etAl = others ?? ET_AL.exec(names)
  const end = etAl?.index ?? behindSlugs
  const items: Part[] = []
  const separators: string[] = []
  let from = 0
  const notes = Array.from(names.slice(0, end).matchAll(NOTES))
  const bare = notes.reduce((shown, { index, 0: note }) => blankOut(shown, index, note.length), names.slice(0, end))
  for (const { index, 0: between } of bare.matchAll(BETWEEN)) {
    items.push(partOf(bare, from, index))
    separators.push(between.trim())
    from = index + between.length
  }
  items.push(partOf(bare, from, end))
  const last = items.at(-1) as Part
  // The list goes on in the next line.
  const isOpen = last.text === ''
  const areLinks = (isOpen ? items.slice(0, -1) : items).every((item) => isAuthorLink(line, item))
  if (!(isOpen ? items.slice(0, -1) : items).every(({ text }) => areLinks || NAME.test(text))) return 'none'
  if (isOpen || items.length < 2 - (notes.length > 0 || others !== null ? 1 : 0)) return null
  // `Gabriel Example1` among names without notes is what the page says.
  if (items.length > 1 && notes.length > 0 && notes.length < FEWEST_NOTES) return null
  const dots = separators.filter((separator) => separator === '·').length
  if (dots > 0 && dots < separators.length) return null
  const isOther = others !== null || notes.length > 0 || separators.some((separator) => separator !== ',')
  if (!isOther || (!areLinks && !items.some(({ text }) => text.includes(' ')))) return null
  if (!areLinks && etAl === null && slugs === null && isHalfName(last, notes)) return 'broken'
  const isSure = others !== null || notes.length > 1 || dots > 1 || separators.includes('•')
  const parts = items.map(({ start, end }) => sliceLine(line, start, end))
  const tails: Line[] = []
  if (others !== null) tails.push(withText(sliceLine(line, others.index, behindSlugs), 'et al.'))
  else if (etAl !== null) tails.push(sliceLine(line, end + etAl[0].search(/e/), behindSlugs))
  if (slugs !== null) tails.push(sliceLine(line, behindSlugs + slugs[0].indexOf('·'), text.length))
  const printed = joinLines([...parts, ...tails], (i) => (i < parts.length ? ', ' : ' '))
  return { printed, areLinks, isSure, isPhrase: dots === 0 }
}

/** `…, Teodora`: one word without a note behind it. */
function isHalfName({ text, end }: Part, notes: readonly RegExpExecArray[]): boolean {
  return !text.includes(' ') && !notes.some(({ index }) => index >= end)
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

/** A text with blanks in the place of some of it. */
function blankOut(text: string, at: number, length: number): string {
  return text.slice(0, at) + ' '.repeat(length) + text.slice(at + length)
}

/** Whether a part of a line is nothing but a link to an author. */
function isAuthorLink(line: Line, { start, end }: Part): boolean {
  return start < end && sliceLine(line, start, end).shown.every(({ link }) => leadsToAuthor(link?.address))
}
