import { quote } from '../diagnostics/quote.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { ArxivLine, ArxivReading, Range } from '../syntax/nodes.js'
import type { PaperAddress } from './address.js'
import { isSamePaper } from './arxiv-id.js'
import { normalizeCount } from './number.js'
import { type PageContext, report } from './page-context.js'
import { normalizeText, normalizeValue } from './text.js'
import { type ArxivField, reportFiguresInVenue } from './unread-figures.js'

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
