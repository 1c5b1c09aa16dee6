import { quote } from '../diagnostics/quote.js'
import { NOTE_SIGNS } from '../forms/shapes/names.js'
import type { PersonName } from '../schema/paper.js'
import { findDamage } from '../source/damage.js'
import type { AuthorLine, Range } from '../syntax/nodes.js'
import { type FindingDetails, type PageContext, report } from './page-context.js'
import { below, type Path } from './path.js'
import { normalizePlainName, normalizeText, normalizeValue } from './text.js'
import { kindAt, UPPER } from './title-cut/word-shape.js'

/** What an author line says. */
export interface AuthorList {
  readonly authors: PersonName[]
  readonly authorsTruncated: boolean
  readonly institutions: string[]
  /** Whether one look at the names told that nothing speaks against any of them. */
  readonly isPlain: boolean
}

/**
 * The names, in their order, and what follows them. A name that is printed twice stays twice.
 *
 * "A. B. Example, Otto Beispiel et al. · eth-zurich" → two names, truncated, one institution
 */
export function normalizeAuthorList(context: PageContext, line: AuthorLine, path: Path): AuthorList {
  const namesPath = below(path, 'authors')
  const isPlain = arePlain(context, line.names)
  const names = isPlain ? line.names : line.names.filter((at) => isName(context, at, namesPath))
  const links = linksOf(context, names)
  const authors = names.map((at, i): PersonName => {
    const itsPath = below(namesPath, i)
    context.place?.(itsPath, at)
    const link = links?.[i] ?? null
    if (link !== null) context.placeLink?.(below(itsPath, 'authorId'), link.span)
    const namePath = below(itsPath, 'name')
    const name = isPlain ? normalizePlainName(context, at, namePath) : normalizeValue(context, at, namePath)
    return { name, authorId: link?.target.authorId ?? null }
  })
  if (authors.length > 0) reportMissing(context, line, namesPath)
  reportRepeated(context, names, authors, path)
  if (!isPlain) {
    reportBrokenEtAl(context, names, namesPath)
    reportInitials(context, line, authors, namesPath)
  }
  if (context.isPutTogether) reportNotes(context, names, namesPath)
  if (line.etAl !== null) context.place?.(below(path, 'authorsTruncated'), line.etAl)
  const institutions = line.institutions.map((at, i) =>
    normalizeValue(context, at, below(below(path, 'institutions'), i)),
  )
  return { authors, authorsTruncated: line.etAl !== null, institutions, isPlain }
}

/**
 * What in the names of a line needs a look at each: all but letters, blanks and what is usual between them, `Ada -Example`,
 * `Ada de Castro`, `Ada ET AL`, `RobotsAda`, `LLMsAda`, `By Ada`. A class of what is usual is looked for five times as fast as one of what is odd.
 */
const UNPLAIN =
  /[^A-Za-z\u00c0-\u05ff ,.'’-]|-[ -]| (?:[a-z]|ET\b)|[a-z\u00df-\u024f][A-Z]|[A-Z]{2}s?[A-Z][a-z]|^(?:By|Written|Authors?)\b/

/** Whether the names of a line are printed as the data has them, and nothing in them speaks against any. One look at all of them saves 5 to 10 % of a page. */
function arePlain(
  { page, mayBeDamaged, isPutTogether, mayHoldJoins, doubtAt }: PageContext,
  names: readonly Range[],
): boolean {
  const first = names[0]
  const last = names[names.length - 1]
  if (first === undefined || last === undefined || doubtAt !== undefined) return false
  if (BUTTONS.some((button) => page.endsWith(button, last.end))) return false
  const printed = page.slice(first.start, last.end)
  if (!names.every((at) => beginsPlain(page, at)) || UNPLAIN.test(printed) || BESIDE_NAMES.test(printed)) return false
  if (isPutTogether && WORDS_OF_SITE.test(printed)) return false
  return !(mayHoldJoins && printed.includes('-')) && !(mayBeDamaged && findDamage(printed) !== null)
}

/** `Mila Ås Verified`, `Mila Ås ORCID`, `Anonymous`, `Senior Member`, `Mila Ås. Jonas Vik`, `Person A`: what is odd, though of plain letters */
const BESIDE_NAMES = /Member|ORCID|Verified|Anonymous|Unknown|Person [A-Z\d]\b| PRO\b|\.(?<= [A-Z][a-z]{2,20}\.) [A-Z]/

/** `Mila Ås Abstract`, `Scholar Feed`: what a form’s reader may put beside names, or in their place */
const WORDS_OF_SITE = new RegExp(
  `\\b(?:${[
    'About|Abstract|Authors?|Available|Bookmark|Browse|By|Category|Cite|Code|Copy|Edit|Error|Export|Feed|Fellow|Field|Follow',
    'Foundations|Home|Key|Load|Loading|Log|Menu|Newest|None|Notes|Null|Oldest|Papers|Published|Read|Save|Scholar|Search|See',
    'Share|Show|Sign|Skip|Sort|Title|Topics|Trending|Undefined|Unfollow|Untitled|View|Written',
  ].join('|')})\\b`,
)

/** `Mila ÅsFollow`, `Mila Ås Save`; also `Ida Bickmore`, who has no button behind her name */
const BUTTONS = ['Follow', 'Save', 'Cite', 'Share', 'PDF', 'HTML', 'more', 'less']

/** Longer ones may be several. */
const LONGEST_PLAIN_NAME = 30

/** Whether a name begins like `Ada`, and not like `LLExample`, is no `A.B.`, and no longer than nearly all names. */
function beginsPlain(page: string, { start, end }: Range): boolean {
  if (end - start > LONGEST_PLAIN_NAME) return false
  return kindAt(page, start) === UPPER && kindAt(page, start + 1) !== UPPER && page.charCodeAt(end - 1) !== DOT
}

const DOT = 0x2e

/** The link of each name. One that stands round several names leads to none of them for certain, nor do several round one name. */
function linksOf({ links }: PageContext, names: readonly Range[]) {
  if (links.isEmpty) return null
  const found = names.map((at) => (links.leadToSeveralAuthors(at) ? null : links.at(at, 'author')))
  return found.map((link) => (found.filter((other) => other === link).length === 1 ? link : null))
}

/** `:`: arXiv has it between a collaboration and its members, as if it were one of them. */
const NO_NAME = /^[^\p{L}\p{N}]+$/u

function isName(context: PageContext, at: Range, path: Path): boolean {
  const printed = context.page.slice(at.start, at.end)
  if (!NO_NAME.test(printed)) return true
  report(context, 'unrecognized-text', at, path, `${quote(printed)} stands among the names, and is none`, {
    received: quote(printed),
  })
  return false
}

/** `Tao Di et al. Abstract`, `Wei Chen et`: what is left of `et al.` where it was broken, or something was joined to it. */
const BROKEN_ET_AL = /(?:^|\s)et(?:$|\s+al\b)/

function reportBrokenEtAl(context: PageContext, names: readonly Range[], path: Path): void {
  names.forEach((at, i) => {
    const printed = context.page.slice(at.start, at.end)
    if (!BROKEN_ET_AL.test(printed)) return
    reportDamaged(context, at, below(path, i), `${quote(printed)} holds more than a name`, {
      received: quote(printed),
      hint: '"et al." stands at the end of an author line; here something was joined to it, or it was broken',
    })
  })
}

/** `Ada Example1,2`, `Otto Beispiel*`, `[Ida Berg](/author/7)<sup>1</sup>`: the number or the sign of a note that a form’s reader took off a name */
const NOTE = new RegExp(`(?:^|[>)]) ?([\\d${NOTE_SIGNS}](?:[, ]{0,2}[\\d${NOTE_SIGNS}]){0,8})`)

function reportNotes(context: PageContext, names: readonly Range[], path: Path): void {
  names.forEach((at, i) => {
    const note = NOTE.exec(context.givenText({ start: at.end - 1, end: at.end + 1 }).slice(1))?.[1]
    if (note === undefined) return
    const name = quote(context.page.slice(at.start, at.end))
    reportDamaged(context, at, below(below(path, i), 'name'), `${quote(note)} behind ${name} was left out`, {
      received: quote(note),
      hint: 'it was taken for the number or the sign of a note',
    })
  })
}

/** `Example, A., Beispiel, O.`: the comma that parts names is inside of them, so all of them are in doubt. */
function reportInitials(context: PageContext, line: AuthorLine, authors: readonly PersonName[], path: Path): void {
  const initials = authors.find(({ name }) => INITIALS.test(name))?.name
  if (initials === undefined) return
  const printed = quote(normalizeText(context.page, line))
  reportDamaged(context, line, path, `${quote(initials)} in ${printed} is no name of its own`, {
    expected: 'names as in "Ada Example, Otto Beispiel"',
    received: quote(initials),
    hint: 'names may be printed with the family name in front, so that the commas inside of them part them',
  })
}

/** `A.`, `A. B.`, `A.-B.` */
const INITIALS = /^(?:\p{Lu}\p{M}?\.[ -]?)+$/u

/** `, Ada Example`, `Ada Example,`: what stood in front of the comma or behind it is gone. */
function reportMissing(context: PageContext, line: AuthorLine, path: Path): void {
  const end = context.page[line.start] === ',' ? 'begins' : context.page[line.end - 1] === ',' ? 'ends' : null
  if (end === null) return
  const printed = quote(normalizeText(context.page, line))
  reportDamaged(context, line, path, `${printed} ${end} with a comma: a name may be missing`, {
    received: printed,
    hint: 'the extractor may have put it on another line, or taken it for a repetition of something else',
  })
}

function reportDamaged(context: PageContext, at: Range, path: Path, message: string, details: FindingDetails): void {
  report(context, 'damaged-text', at, path, message, details)
}

/** Two people may share a name, and a page may print one person twice: worth knowing, not for us to repair. */
function reportRepeated(
  context: PageContext,
  names: readonly Range[],
  authors: readonly PersonName[],
  path: Path,
): void {
  if (!mayRepeat(authors)) return
  const seen = new Set<string>()
  authors.forEach(({ name }, i) => {
    const at = names[i]
    const itsPath = below(below(path, 'authors'), i)
    if (seen.has(name) && at !== undefined)
      report(context, 'duplicate-author', at, itsPath, `${quote(name)} is printed twice on this line`)
    seen.add(name)
  })
}

/** So many names a page prints at most. */
const PRINTED = 3

/** A look that settles most lines without a set. */
function mayRepeat(authors: readonly PersonName[]): boolean {
  if (authors.length > PRINTED) return true
  const [first, second, third] = authors
  return (
    second !== undefined && (second.name === first?.name || second.name === third?.name || first?.name === third?.name)
  )
}
