import type { Finding } from '../diagnostics/diagnostic.js'
import type { Doubt } from '../forms/marks.js'
import type { PageForm, PageLink } from '../forms/page-text.js'
import { mayHoldBrokenWords } from '../source/broken-words.js'
import { type SourceText, spanInGiven, spanInPrinted } from '../source/source-text.js'
import type { Span } from '../source/span.js'
import type { Range } from '../syntax/nodes.js'
import type { CategoryPrior } from '../taxonomy/lookup.js'
import { type CalendarDay, nextDay } from './calendar.js'
import { foldOf, widthOf } from './line-breaks.js'
import { PageLinks } from './page-links.js'
import { keysOf, type Path } from './path.js'
import type { Places } from './places.js'

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
  /** Whether the text was put together from what a form's reader found, and not given as the site prints it. */
  readonly isPutTogether: boolean
  /** Whether that reader may have joined words which stand on two lines of the text as given. */
  readonly mayHoldJoins: boolean
  /** The form that the page came in: in text, the marks of links are an extractor’s own. */
  readonly form: PageForm
  /** The longest line of more than one word: where a hard wrap may have broken lines. */
  readonly width: () => number
  /** The number of characters at which something broke the page’s lines, inside of words, too; null where nothing did. */
  readonly fold: () => number | null
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

/** The context of a page. Places are noted only where the caller brings something to note them in. */
export function openContext(
  source: SourceText,
  links: readonly PageLink[],
  {
    form,
    scrapedOn,
    categoryPrior,
  }: { readonly form: PageForm; readonly scrapedOn: CalendarDay | null; readonly categoryPrior: CategoryPrior },
  places: Places | null,
  doubts: readonly Doubt[] = [],
): PageContext {
  return {
    page: source.text,
    latestDay: scrapedOn && nextDay(scrapedOn),
    categoryPrior,
    mayBeDamaged: source.mayBeDamaged,
    isPutTogether: source.hasMarks,
    mayHoldJoins: source.hasMarks && mayHoldBrokenWords(source.given),
    givenText: (at) => {
      const { start, end } = spanInGiven(source, at.start, at.end)
      return source.given.slice(start, end)
    },
    form,
    width: once(() => widthOf(source.text)),
    fold: once(() => foldOf(source.text)),
    findings: [],
    links: new PageLinks(source, links),
    doubtAt: doubts.length === 0 ? undefined : (at) => doubtIn(doubts, spanInPrinted(source, at.start, at.end)),
    place: places?.printed.note,
    placeLink: places?.linked.note,
  }
}

function once<T>(ask: () => T): () => T {
  let known: { readonly answer: T } | null = null
  return () => {
    known ??= { answer: ask() }
    return known.answer
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

/** So many findings of one paper stand in front of another one of the same place at most. */
const NEAR = 16

/** The same, but where a finding of that code stands at the very place already: one reason to doubt a value is enough. */
export function reportUnlessSaid(...finding: Parameters<typeof report>): void {
  const [{ findings }, code, at] = finding
  const isSaid = findings
    .slice(-NEAR)
    .some(({ code: other, span }) => other === code && span.start === at.start && span.end === at.end)
  if (!isSaid) report(...finding)
}
