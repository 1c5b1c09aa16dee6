import { quote } from '../diagnostics/quote.js'
import type { PaperPage } from '../schema/paper-page.js'
import { anyOf } from '../source/any-of.js'
import type { ArxivLine, ArxivReading, Range } from '../syntax/nodes.js'
import type { PaperAddress } from './address.js'
import { isSamePaper } from './arxiv-id.js'
import { normalizeCount } from './number.js'
import { type PageContext, report } from './page-context.js'
import { normalizeText, normalizeValue } from './text.js'

type ArxivField = Exclude<keyof ArxivReading, 'unread'>

/** The values of an arXiv line. */
export type ArxivValues = Pick<PaperPage, ArxivField>

/** What an arXiv line says, and the ranges of it that say nothing. */
export interface ArxivLineResult {
  readonly values: ArxivValues
  /** Where the values stand; null where there are none. */
  readonly reading: ArxivReading | null
  readonly unread: readonly Range[]
}

const NOTHING_PRINTED: ArxivLineResult = {
  values: {
    arxivId: null,
    version: null,
    score: null,
    citationCount: null,
    hIndex: null,
    hasCode: false,
    venue: null,
  },
  reading: null,
  unread: [],
}

/**
 * The line's values. Where it can be read in several ways the page's address decides; where that does not, the likeliest is
 * taken, and the other readings are named.
 *
 * @param isCut whether the page may be cut inside of this line.
 */
export function normalizeArxivLine(
  context: PageContext,
  line: ArxivLine | null,
  address: PaperAddress | null,
  isCut: boolean,
): ArxivLineResult {
  if (line === null) return NOTHING_PRINTED
  const { left, fitsAddress } = settle(context.page, line, address, isCut)
  const [chosen, ...others] = likeliestFirst(context.page, left)
  if (chosen === undefined) return { ...NOTHING_PRINTED, unread: line.value.start < line.value.end ? [line.value] : [] }
  if (!fitsAddress) reportMismatch(context, line, chosen, address)
  if (others.length > 0) reportAmbiguity(context, line, chosen, others)
  const values = valuesOf(context, chosen)
  if (chosen.venue !== null) reportFiguresInVenue(context, chosen, chosen.venue)
  return { values, reading: chosen, unread: chosen.unread }
}

interface Settled {
  readonly left: readonly ArxivReading[]
  readonly fitsAddress: boolean
}

/** Keeps the readings that agree with the address. An address that no reading agrees with is left out of account. */
function settle(page: string, line: ArxivLine, address: PaperAddress | null, isCut: boolean): Settled {
  const readings = line.readings.length > 0 ? line.readings : withLeastUnread(line.partialReadings)
  if (address === null || readings.every(({ arxivId }) => arxivId === null)) {
    return { left: readings, fitsAddress: true }
  }
  const isFitting = (reading: ArxivReading) => agrees(page, reading, address)
  const fitting = readings.filter(isFitting)
  if (fitting.length > 0) return { left: fitting, fitsAddress: true }
  const partial = isCut ? withLeastUnread(line.partialReadings.filter(isFitting)) : []
  return partial.length > 0 ? { left: partial, fitsAddress: true } : { left: readings, fitsAddress: false }
}

/** The order of the grammar, smallest version first, but what is left of a venue of which a number took the digit comes last. */
function likeliestFirst(page: string, readings: readonly ArxivReading[]): ArxivReading[] {
  const isCut = ({ venue }: ArxivReading) => REST_OF_VENUE.test(textAt(page, venue) ?? '')
  return [...readings.filter((reading) => !isCut(reading)), ...readings.filter(isCut)]
}

/** `D Materials` of `122D Materials`, `DV` of `243DV`, `OR` of `124OR`; not `OR Spectrum` */
const REST_OF_VENUE = /^(?:[DG]|DV|OR(?! \p{Lu}))(?![\p{Ll}\p{N}-])/u

/** The readings that leave out the least of the line. */
function withLeastUnread(readings: readonly ArxivReading[]): ArxivReading[] {
  const least = Math.min(...readings.map(unreadLength))
  return readings.filter((reading) => unreadLength(reading) === least)
}

function unreadLength({ unread }: ArxivReading): number {
  return unread.reduce((sum, { start, end }) => sum + end - start, 0)
}

function agrees(page: string, reading: ArxivReading, { arxivId, version }: PaperAddress): boolean {
  const printedId = textAt(page, reading.arxivId)
  const printedVersion = textAt(page, reading.version)
  return (
    printedId !== null &&
    arxivId !== null &&
    isSamePaper(printedId, arxivId) &&
    (printedVersion === null ? null : Number(printedVersion)) === version
  )
}

function textAt(page: string, range: Range | null): string | null {
  return range && normalizeText(page, range)
}

function valuesOf(context: PageContext, reading: ArxivReading): ArxivValues {
  const printed = (field: ArxivField): string | null => {
    const range = reading[field]
    return range && normalizeValue(context, range, [field])
  }
  const numberOf = (field: ArxivField): number | null => {
    const text = printed(field)
    return text === null ? null : Number(text)
  }
  const count = printed('citationCount')
  return {
    arxivId: printed('arxivId'),
    version: numberOf('version'),
    score: numberOf('score'),
    citationCount: count === null ? null : normalizeCount(count),
    hIndex: numberOf('hIndex'),
    hasCode: printed('hasCode') !== null,
    venue: printed('venue'),
  }
}

/** `No code`, `H-index: 12`, `Cited by 12`: what was taken for a venue says something of another value. */
const WORDS_OF_FIELDS: readonly (readonly [words: RegExp, field: ArxivField])[] = [
  [/\bcode\b|GitHub/i, 'hasCode'],
  [/index|^h\b/i, 'hIndex'],
  [/\bcit(?:ed|es|ations?)\b/i, 'citationCount'],
  [/\bscore\b/i, 'score'],
]
/** `comments` of `h-index: 123 comments`: its figure may be the digits in front of it. */
const UNIT = /^(?:comments?|references?|reads?|views?|cites?|pages?)$/
/** What reads like a figure, by whatever words. */
const FIGURE = anyOf(
  // `indice h: 12`, `h指数：12`
  /\p{L} ?[:：] ?\d/u,
  // `indice h12`, `h指数12`; not `CHI24`, `Sensors2023`
  /[\p{Ll}\p{Lo}]\d{1,3}$/u,
)

function reportFiguresInVenue(context: PageContext, reading: ArxivReading, at: Range): void {
  const venue = normalizeText(context.page, at)
  const named = UNIT.test(venue) ? [lastInFrontOf(reading, at)] : fieldsNamedIn(reading, venue)
  const isFigure = FIGURE.test(venue)
  const unnamed = isFigure && named.length === 0 ? FIGURES.slice(2).filter((field) => reading[field] === null) : []
  const received = quote(venue)
  const details = { received, hint: 'the line prints it otherwise than pages did; look at what the site prints now' }
  const doubt = `${received} was taken for the venue, but`
  for (const field of [...named, ...unnamed])
    report(context, 'damaged-text', at, [field], `${doubt} may belong to ${field}`, details)
  const isSaid = context.findings.some(({ path, span }) => path?.[0] === 'venue' && span.start === at.start)
  if (isFigure && !isSaid) report(context, 'damaged-text', at, ['venue'], `${doubt} reads like a figure`, details)
}

const FIGURES: readonly ArxivField[] = ['version', 'score', 'citationCount', 'hIndex']
/** The values of the line, in the order in which it prints them. */
const IN_ORDER: readonly ArxivField[] = ['arxivId', ...FIGURES, 'hasCode', 'venue']

/** The figure that stands nearest in front of a place. */
function lastInFrontOf(reading: ArxivReading, { start }: Range): ArxivField {
  const endOf = (field: ArxivField) => reading[field]?.end ?? -1
  const inFront = FIGURES.filter((field) => endOf(field) <= start)
  return inFront.reduce((last, field) => (endOf(field) > endOf(last) ? field : last), 'arxivId')
}

/** The fields that a stretch which says nothing may belong to: what ends at it, and what the line lacks there, up to the last that it names. */
export function fieldsBeside({ page }: PageContext, reading: ArxivReading, at: Range): ArxivField[] {
  const named = fieldsNamedIn(reading, normalizeText(page, at))
  const inFront = IN_ORDER.findLastIndex((field) => (reading[field]?.end ?? Number.POSITIVE_INFINITY) <= at.start)
  const behind = IN_ORDER.findIndex((field) => (reading[field]?.start ?? -1) >= at.end)
  const behindNamed = 1 + IN_ORDER.findLastIndex((field) => named.includes(field))
  const end = [behindNamed, behind, IN_ORDER.length].find((end) => end > 0)
  const lacking = IN_ORDER.slice(inFront + 1, end).filter((field) => reading[field] === null)
  return [...new Set([...FIGURES.filter((field) => reading[field]?.end === at.start), ...lacking, ...named])]
}

/** The fields that are not printed and that a text names. */
function fieldsNamedIn(reading: ArxivReading, text: string): ArxivField[] {
  return WORDS_OF_FIELDS.filter(([words, field]) => reading[field] === null && words.test(text)).map(
    ([, field]) => field,
  )
}

function reportMismatch(
  context: PageContext,
  line: ArxivLine,
  { arxivId, version }: ArxivReading,
  address: PaperAddress | null,
): void {
  const printed = nameOf(textAt(context.page, arxivId), textAt(context.page, version))
  const named = address === null ? null : nameOf(address.arxivId, address.version)
  const isSameId = address?.arxivId != null && isSamePaper(textAt(context.page, arxivId) ?? '', address.arxivId)
  const message = `the page prints ${printed}, and its address names ${named}`
  report(context, 'url-mismatch', line, [isSameId ? 'version' : 'arxivId'], message, {
    expected: `${named}`,
    received: printed,
    hint: 'the address was ignored; check that it belongs to this text',
  })
}

function nameOf(arxivId: string | null, version: number | string | null): string {
  if (arxivId === null) return 'no arXiv id'
  return version === null ? quote(arxivId) : quote(`${arxivId}v${version}`)
}

/** More readings than these are counted, not named. */
const MOST_NAMED = 5

function reportAmbiguity(
  context: PageContext,
  line: ArxivLine,
  chosen: ArxivReading,
  others: readonly ArxivReading[],
): void {
  const { page } = context
  const printed = quote(normalizeText(page, line))
  const more = others.length > MOST_NAMED ? `; and ${others.length - MOST_NAMED} more` : ''
  const named = others.slice(0, MOST_NAMED).map((other) => describe(page, other, chosen))
  const message = `${printed} can be read in ${others.length + 1} ways; ${describe(page, chosen, others[0])} was taken`
  const fields = openFields(page, chosen, others)
  const advice = fields.includes('version') ? 'pass url to settle it; otherwise it may be' : 'it may be'
  const hint = `${advice} ${named.join('; or ')}${more}`
  for (const field of fields) {
    report(context, 'ambiguous-arxiv-line', line, [field], message, { received: printed, hint })
  }
}

/** The fields that the readings disagree in. */
function openFields(page: string, chosen: ArxivReading, others: readonly ArxivReading[]): ArxivField[] {
  const { unread, ...fields } = chosen
  return (Object.keys(fields) as ArxivField[]).filter((field) =>
    others.some((other) => textAt(page, other[field]) !== textAt(page, chosen[field])),
  )
}

/** `version 13 with 3 citations`, and whatever else differs from another reading. */
function describe(page: string, reading: ArxivReading, other?: ArxivReading): string {
  const printed = (field: ArxivField) => textAt(page, reading[field])
  const differs = (field: ArxivField) => other !== undefined && textAt(page, other[field]) !== printed(field)
  const version = printed('version')
  const count = printed('citationCount')
  return [
    version === null ? 'no version' : `version ${version}`,
    ' with ',
    differs('score') ? `score ${printed('score') ?? 'none'}, ` : '',
    count === null ? 'no citations' : `${count} citations`,
    differs('hIndex') ? `, h-index ${printed('hIndex') ?? 'none'}` : '',
    differs('venue') ? `, venue ${quote(printed('venue') ?? '')}` : '',
  ].join('')
}
