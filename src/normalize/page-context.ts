import type { Finding } from '../diagnostics/diagnostic.js'
import type { Doubt } from '../forms/arrange/marks.js'
import type { PageLink } from '../forms/page-text.js'
import { type SourceText, spanInGiven, spanInPrinted } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import type { Range } from '../syntax/nodes.js'
import type { CategoryPrior } from '../taxonomy/lookup.js'
import { type CalendarDay, nextDay } from './calendar.js'
import { FormMarks } from './form-marks.js'
import { PageLinks } from './page-links.js'

/** Where a value stands in the data: the keys from the root to it, or its key below the place of what holds it. */
export type Path = readonly Key[] | Step

interface Step {
  readonly above: Path
  readonly key: Key
  /** Its JSON Pointer, once that was asked for: most paths are never looked at. */
  pointer: string | null
}

type Key = string | number

/** The path of a part. */
export function below(above: Path, key: Key): Path {
  return { above, key, pointer: null }
}

/** The keys from the root. */
export function keysOf(path: Path): Key[] {
  const last: Key[] = []
  let above = path
  for (; 'key' in above; above = above.above) last.push(above.key)
  return above.concat(last.reverse())
}

/** What may be said of a finding beyond its code, place, path and message. */
export type FindingDetails = Pick<Finding, 'expected' | 'received' | 'hint' | 'lowered'>

/** What every normalizer of a page needs, and where it leaves what it noticed. */
export interface PageContext {
  /** The page as the grammar read it. */
  readonly page: string
  /** The latest day that a paper can have: the one after the crawl, in UTC. Null where it is not known when that was. */
  readonly latestDay: CalendarDay | null
  readonly categoryPrior: CategoryPrior
  /** A stretch of the page as it was given. */
  readonly givenText: (at: Range) => string
  /** Whether some value of the page may hold damaged text; most pages are cleared as a whole. */
  readonly mayBeDamaged: boolean
  /** What may be marks of a form in names and titles of the page; null for most pages, which are cleared as a whole. */
  readonly formMarks: FormMarks | null
  readonly findings: Finding[]
  /** What the page links to; nothing in plain text. */
  readonly links: PageLinks
  /** What the page’s extractor did to a stretch so that it is not what the page prints; absent where it did nothing. */
  readonly doubtAt?: ((at: Range) => Doubt | null) | undefined
  /** Notes where a value was printed; absent where nobody asks. */
  readonly place: ((path: Path, at: Range) => void) | undefined
  /** Notes where the address stands, in the text as given, that a value was read from. */
  readonly placeLink: ((path: Path, span: Span) => void) | undefined
}

/** Where the values stand, by JSON Pointer into the data. */
export interface Places {
  /** Those that were printed, in the text as read. */
  readonly printed: Record<string, Range>
  /** Those that were read from the address of a link, in the text as given. */
  readonly linked: Record<string, Span>
}

/** The JSON Pointer (RFC 6901) of a path. No key of the data holds a character that would need escaping. */
export function pointerTo(path: Path): string {
  if (!('key' in path)) return path.map((key) => `/${key}`).join('')
  path.pointer ??= `${pointerTo(path.above)}/${path.key}`
  return path.pointer
}

/** Places to note values at. */
export function noPlaces(): Places {
  return { printed: {}, linked: {} }
}

/** The context of a page. Places are noted only where the caller brings something to note them in. */
export function openContext(
  source: SourceText,
  links: readonly PageLink[],
  { scrapedOn, categoryPrior }: { readonly scrapedOn: CalendarDay | null; readonly categoryPrior: CategoryPrior },
  places: Places | null,
  doubts: readonly Doubt[] = [],
): PageContext {
  return {
    page: source.text,
    latestDay: scrapedOn && nextDay(scrapedOn),
    categoryPrior,
    mayBeDamaged: source.mayBeDamaged,
    formMarks: FormMarks.of(source.text),
    givenText: (at) => {
      const { start, end } = spanInGiven(source, at.start, at.end)
      return source.given.slice(start, end)
    },
    findings: [],
    links: new PageLinks(source, links),
    doubtAt: doubts.length === 0 ? undefined : (at) => doubtIn(doubts, spanInPrinted(source, at.start, at.end)),
    place: places === null ? undefined : (path, { start, end }) => (places.printed[pointerTo(path)] = { start, end }),
    placeLink: places === null ? undefined : (path, span) => (places.linked[pointerTo(path)] = span),
  }
}

function doubtIn(doubts: readonly Doubt[], { start, end }: Span): Doubt | null {
  return doubts.find((doubt) => doubt.start < end && start < doubt.end) ?? null
}

const NO_DETAILS: FindingDetails = {}

/** Notes something that was guessed, missing, contradictory or not understood. */
export function report(
  context: PageContext,
  code: Finding['code'],
  at: Range,
  path: Path | undefined,
  message: string,
  details: FindingDetails = NO_DETAILS,
): void {
  const { expected, received, hint, lowered } = details
  const span = { start: at.start, end: at.end }
  context.findings.push({ code, message, span, path: path && keysOf(path), expected, received, hint, lowered })
}
