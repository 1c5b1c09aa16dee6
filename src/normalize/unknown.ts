import { quote } from '../diagnostics/quote.js'
import { WHOLE_META_LINE } from '../forms/shapes/meta-line.js'
import { SLUGS } from '../forms/shapes/names.js'
import type { PaperNode, ProfilePage } from '../layout/nodes.js'
import type { Author } from '../schema/author.js'
import type { Range } from '../syntax/nodes.js'
import { misfitOfLabel } from './misfit.js'
import { type PageContext, report } from './page-context.js'
import { below, type Path } from './path.js'
import { beginningOf, isBlankBetween } from './text.js'
import { endsInSentence } from './truncation.js'

/** What the page is that something is no known part of. */
type WholePage = 'a profile' | 'a paper’s page'

/** Reports what no rule knows on an author page. */
export function reportUnknown(context: PageContext, page: ProfilePage, author: Author): void {
  const { papers, unknown } = page
  const headEnd = papers[0]?.start ?? context.page.length
  const pathOf = (at: Range) => (at.start < headEnd ? figureOn(context, at, author) : undefined)
  if (unknown.length > 0) reportUnknownLines(context, unknown, 'a profile', abstractsOf(papers), pathOf)
  for (const { meta } of papers) if (meta?.rest) reportUnknownText(context, meta.rest, 'a profile')
  const lost = unknown.find((at) => at.start < headEnd && holdsMetaLine(context.page.slice(at.start, at.end)))
  if (lost !== undefined) reportUnknownText(context, lost, 'a profile', ['papers'])
  reportSecondHeader(context, page)
}

/** `> 52.4LGSep 20, 2024Code`: a meta line behind the mark of a quotation, or another. */
function holdsMetaLine(text: string): boolean {
  return text.split('\n').some((line) => WHOLE_META_LINE.test(line.trim().replace(/^[^\p{L}\p{N}]{1,8}/u, '')))
}

/** `h-index12`, `3papers`, `3 Papers` below a paper: another page begins there, and the papers behind may be of another author. */
function reportSecondHeader(context: PageContext, { papers, unknown }: ProfilePage): void {
  const [first, last] = [papers[0]?.start ?? 0, papers.at(-1)?.start ?? 0]
  for (const place of [...papers.flatMap(({ abstract }) => abstract.slice(1)), ...unknown]) {
    if (place.start < first || place.start > last) continue
    const header = LINE_OF_HEADER.exec(context.page.slice(place.start, place.end))
    if (header === null) continue
    const at = { start: place.start + header.index, end: place.start + header.index + header[0].length }
    const received = quote(header[0].trim())
    report(context, 'unrecognized-text', at, ['papers'], `below ${received}, papers may be of another author`, {
      received,
      hint: 'the text may hold two pages, of which the second has its own name and figures: read each alone',
    })
    return
  }
}

/** `h-index12`, `3papers` */
const LINE_OF_HEADER = /^ {0,8}(?:h-index ?:? ?\d[\d,]{0,9}|\d[\d,]{0,9} ?[Pp]apers?) {0,8}$/m

/** `H-Index12`, `Cited by229`, `1.2kcitations`: words by which a figure is known that the page prints otherwise than others do. */
const WORDS_OF_FIGURES: readonly (readonly [words: RegExp, figure: keyof Author])[] = [
  [/h.?index|hirsch/i, 'hIndex'],
  [/\bcit(?:ed|es|ations?)(?![a-z])/i, 'citationCount'],
  [/novelty|originality/i, 'noveltyPercent'],
  [/\bscore|rating/i, 'aiScore'],
  [/papers|works|preprints|publications/i, 'paperCount'],
]

/** `H-Index12`, `52 pts`, `Zitate: 1.204`: a number and a few words */
const READS_AS_FIGURE = /^\D{0,30}\d[\d.,’' ]{0,12}\D{0,30}$/

/** The figure that is missing and that a line above the papers may print; the author where several may be, or none is known by its words. */
function figureOn({ page }: PageContext, { start, end }: Range, author: Author): Path | undefined {
  if (WORDS_OF_FIGURES.every(([, figure]) => author[figure] !== null)) return undefined
  const printed = page.slice(start, end).split('\n')
  const named = printed
    .filter((line) => READS_AS_FIGURE.test(line.trim()))
    .map((line) => WORDS_OF_FIGURES.find(([words]) => words.test(line))?.[1])
    .filter((figure) => figure === undefined || author[figure] === null)
  const [figure] = named
  if (named.length === 0) return undefined
  return named.length > 1 || figure === undefined ? ['author'] : ['author', figure]
}

function abstractsOf(papers: readonly PaperNode[]): Paragraph[] {
  return papers.flatMap(({ abstract }, i) => {
    const first = abstract[0]
    const last = abstract.at(-1)
    if (first === undefined || last === undefined) return []
    const place = { start: first.start, end: last.end }
    return [{ ...place, path: ['papers', i, 'abstract'], paper: ['papers', i] }]
  })
}

/** A paragraph of the page, and where its value stands in the data. */
interface Paragraph extends Range {
  readonly path: Path
  /** The paper whose slugs, or half of a name, may stand right above it. */
  readonly paper?: Path
}

/** `(1) trams are late;`, `and rosters are wrong`: what goes on with a paragraph, and is no heading */
const CONTINUATION = /^(?:\p{Ll}|\(?(?:\d{1,2}|[a-z])\)|[•*–-] )/u

/** `eth-zurich, uw` on a line of their own */
const SLUGS_ALONE = new RegExp(`^(?:· ?)?${SLUGS}$`)

/**
 * Reports lines that no rule knows, in the printed order; neighbouring lines are one finding. One that may belong to a
 * paragraph has its path: it stands right above it, or right below where it goes on with it, or that ends inside of a sentence.
 */
export function reportUnknownLines(
  context: PageContext,
  lines: readonly Range[],
  whole: WholePage,
  paragraphs: readonly Paragraph[],
  pathOf: (at: Range) => Path | undefined = () => undefined,
): void {
  const { page } = context
  const byStart = new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph]))
  const byEnd = new Map(paragraphs.map((paragraph) => [paragraph.end, paragraph]))
  for (const at of joinNeighbours(page, lines)) {
    const above = byEnd.get(page.slice(0, at.start).trimEnd().length)
    const printed = page.slice(at.start, at.end).trim()
    const goesOn = above !== undefined && (CONTINUATION.test(printed) || endsInSentence(page, above))
    const paragraph = byStart.get(page.length - page.slice(at.end).trimStart().length)
    const pathBelow = paragraph === undefined ? pathOf(at) : pathAbove(paragraph, printed)
    reportUnknownText(context, at, whole, goesOn ? above.path : pathBelow)
  }
}

/** `Ostrander` below `Jonas Vik, Mila`: a word that is no label of the site */
const HALF_OF_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+(?: et al\.?)?$/u

/** The value that a line right above a paragraph may belong to. */
function pathAbove({ path, paper }: Paragraph, printed: string): Path {
  if (paper === undefined) return path
  if (SLUGS_ALONE.test(printed)) return below(paper, 'institutions')
  return HALF_OF_NAME.test(printed) && misfitOfLabel(printed) === null ? below(paper, 'authors') : path
}

/** Reports a stretch that no rule knows. `path` is the value that it may belong to. */
export function reportUnknownText(context: PageContext, at: Range, whole: WholePage, path?: Path): void {
  const shown = beginningOf(context.page, at)
  report(context, 'unrecognized-text', at, path, `${quote(shown)} is no part of ${whole} that is known`, {
    received: quote(shown),
  })
}

function joinNeighbours(page: string, places: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (last !== undefined && isBlankBetween(page, last.end, place.start)) {
      joined[joined.length - 1] = { start: last.start, end: place.end }
    } else joined.push(place)
  }
  return joined
}
