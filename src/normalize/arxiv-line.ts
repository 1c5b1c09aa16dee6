import { quote } from '../diagnostics/quote.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { ArxivLine } from '../syntax/nodes.js'
import type { PaperAddress } from './address.js'
import { isSamePaper } from './arxiv-id.js'
import { type ArxivField, type ArxivReading, partialReadingsOf, readingsOf } from './arxiv-readings.js'
import { normalizeCount } from './number.js'
import { type Place, type Reading, report } from './reading.js'
import { normalizeText, normalizeValue } from './text.js'

/** The values of an arXiv line. */
export type ArxivValues = Pick<PaperPage, ArxivField>

/** What an arXiv line says, and the stretches of it that say nothing. */
export interface ArxivLineResult {
  readonly values: ArxivValues
  readonly unread: readonly Place[]
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
  unread: [],
}

/**
 * The line's values. Where it can be read in several ways the page's address decides; where that does not, the smallest
 * version is taken, and the other readings are named.
 *
 * @param isCut whether the page may be cut inside of this line.
 */
export function normalizeArxivLine(
  reading: Reading,
  line: ArxivLine | null,
  address: PaperAddress | null,
  isCut: boolean,
): ArxivLineResult {
  if (line === null) return NOTHING_PRINTED
  const text = reading.page.slice(line.value.start, line.value.end)
  const readings = settle(text, candidatesOf(text), address, isCut)
  const [chosen, ...others] = readings.left
  if (chosen === undefined) return { ...NOTHING_PRINTED, unread: line.value.start < line.value.end ? [line.value] : [] }
  if (!readings.fitsAddress) reportMismatch(reading, line, text, chosen, address)
  if (others.length > 0) reportAmbiguity(reading, line, text, chosen, others)
  const shift = ({ start, end }: Place): Place => ({ start: line.value.start + start, end: line.value.start + end })
  return { values: valuesOf(reading, chosen, shift), unread: chosen.unread.map(shift) }
}

/** The readings that explain the line or, where none does, those that leave out the least of it. */
function candidatesOf(text: string): ArxivReading[] {
  const explained = readingsOf(text)
  return explained.length > 0 ? explained : leastUnread(partialReadingsOf(text))
}

function leastUnread(readings: readonly ArxivReading[]): ArxivReading[] {
  const least = Math.min(...readings.map(unreadLength))
  return readings.filter((reading) => unreadLength(reading) === least)
}

function unreadLength({ unread }: ArxivReading): number {
  return unread.reduce((sum, { start, end }) => sum + end - start, 0)
}

interface Settled {
  readonly left: readonly ArxivReading[]
  readonly fitsAddress: boolean
}

/** Keeps the readings that agree with the address. One that no reading agrees with is left out of account. */
function settle(
  text: string,
  readings: readonly ArxivReading[],
  address: PaperAddress | null,
  isCut: boolean,
): Settled {
  if (address === null || readings.every(({ values }) => values.arxivId === undefined)) {
    return { left: readings, fitsAddress: true }
  }
  const isFitting = (reading: ArxivReading) => agrees(text, reading, address)
  const fitting = readings.filter(isFitting)
  if (fitting.length > 0) return { left: fitting, fitsAddress: true }
  const partial = isCut ? leastUnread(partialReadingsOf(text).filter(isFitting)) : []
  return partial.length > 0 ? { left: partial, fitsAddress: true } : { left: readings, fitsAddress: false }
}

function agrees(text: string, { values }: ArxivReading, { arxivId, version }: PaperAddress): boolean {
  const printedId = slice(text, values.arxivId)
  const printedVersion = slice(text, values.version)
  return (
    printedId !== null &&
    arxivId !== null &&
    isSamePaper(printedId, arxivId) &&
    (printedVersion === null ? null : Number(printedVersion)) === version
  )
}

function slice(text: string, place: Place | undefined): string | null {
  return place === undefined ? null : text.slice(place.start, place.end)
}

function valuesOf(reading: Reading, { values }: ArxivReading, shift: (place: Place) => Place): ArxivValues {
  const printed = (field: ArxivField): string | null => {
    const place = values[field]
    return place === undefined ? null : normalizeValue(reading, shift(place), [field])
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
  reading: Reading,
  line: ArxivLine,
  text: string,
  { values }: ArxivReading,
  address: PaperAddress | null,
): void {
  const printed = nameOf(slice(text, values.arxivId), slice(text, values.version))
  const named = address === null ? null : nameOf(address.arxivId, address.version)
  report(reading, 'url-mismatch', line, ['arxivId'], `the page prints ${printed}, and its address names ${named}`, {
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
  reading: Reading,
  line: ArxivLine,
  text: string,
  chosen: ArxivReading,
  others: readonly ArxivReading[],
): void {
  const message = `${quote(normalizeText(reading.page, line))} can be read in ${others.length + 1} ways`
  const more = others.length > MOST_NAMED ? `; and ${others.length - MOST_NAMED} more` : ''
  const named = others.slice(0, MOST_NAMED).map((other) => describe(text, other, chosen))
  report(reading, 'ambiguous-arxiv-line', line, ['version'], `${message}; ${describe(text, chosen)} was taken`, {
    received: quote(normalizeText(reading.page, line)),
    hint: `pass url to settle it; otherwise it may be ${named.join('; or ')}${more}`,
  })
}

/** `version 13 with 3 citations`, and whatever else differs from another reading. */
function describe(text: string, { values }: ArxivReading, other?: ArxivReading): string {
  const version = slice(text, values.version)
  const count = slice(text, values.citationCount)
  const differs = (field: ArxivField) =>
    other !== undefined && slice(text, other.values[field]) !== slice(text, values[field])
  return [
    version === null ? 'no version' : `version ${version}`,
    ' with ',
    differs('score') ? `score ${slice(text, values.score) ?? 'none'}, ` : '',
    count === null ? 'no citations' : `${count} citations`,
    differs('hIndex') ? `, h-index ${slice(text, values.hIndex) ?? 'none'}` : '',
    differs('venue') ? `, venue ${quote(slice(text, values.venue) ?? '')}` : '',
  ].join('')
}
