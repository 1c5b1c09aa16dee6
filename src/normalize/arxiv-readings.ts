import { arxivIdAt } from './arxiv-id.js'
import type { Place } from './reading.js'

/** What an arXiv line prints, in the order in which it prints it. */
export type ArxivField = 'arxivId' | 'version' | 'score' | 'citationCount' | 'hIndex' | 'hasCode' | 'venue'

/** One way to share out the characters of an arXiv line. */
export interface ArxivReading {
  /** Where each value stands; what the line does not print is absent. */
  readonly values: Readonly<Partial<Record<ArxivField, Place>>>
  /** What this reading does not explain. */
  readonly unread: readonly Place[]
}

/** A value and the offset behind it and its label. */
interface Piece extends Place {
  readonly next: number
}

/** Finds every value of one field that may begin at an offset, by that field's own constraints. */
type Finder = (text: string, at: number) => Piece[]

/**
 * The parts of a line, glued in this order or with blanks between. All but the id may be missing.
 *
 *     2504.14620v21 citationsh-index: 3Has CodeInf Sci
 *     ^^^^^^^^^^  ^                                      id by its form; version: at least 1, no leading zero
 *                 ^                    ^                count, h-index: no leading zero, commas before thousands
 *     score (none here): one decimal, at most 100       venue: what is left, and no part of a label
 */
const PARTS: readonly [Step, ...Step[]] = [
  ['arxivId', findId],
  ['version', findVersions],
  ['score', findScore],
  ['citationCount', findCount],
  ['hIndex', findHIndexes],
  ['hasCode', findBadge],
  ['venue', findVenue],
]

/** Every reading that explains all of the line behind `arXiv:`, the smallest version first. */
export function readingsOf(text: string): ArxivReading[] {
  const [id, ...others] = PARTS
  const withId = readStep(text, [NOTHING_READ], id).filter(hasId)
  const explained = readAll(text, others, withId)
  return explained.length > 0 ? explained : readAll(text, others.map(withAnyScore), withId)
}

/** Where no reading explains all of a line: every reading that leaves some of it out. */
export function partialReadingsOf(text: string): ArxivReading[] {
  const readings = new Map(readAll(text, PARTS_WITH_GAPS).map((reading) => [JSON.stringify(reading), reading]))
  return [...readings.values()].filter((reading) => !isVenueAlone(reading))
}

/** The same parts with what no rule knows in front of the labels and at the end. */
const PARTS_WITH_GAPS: readonly Step[] = [
  ...PARTS.flatMap((part): Step[] =>
    part[0] === 'hIndex' || part[0] === 'hasCode' ? [['unread', findUnread], part] : [part],
  ),
  ['unread', findRest],
]

/** An id that is damaged is no venue: `arXiv:cs/0101001?`. Before a venue something is read or left out. */
function isVenueAlone({ values, unread }: ArxivReading): boolean {
  return values.venue !== undefined && Object.keys(values).length === 1 && unread.length === 0
}

type Step = readonly [ArxivField | 'unread', Finder]

/** A reading of the line's beginning. */
interface Open extends ArxivReading {
  readonly at: number
}

const NOTHING_READ: Open = { values: {}, unread: [], at: 0 }

/** Follows all readings side by side, part by part, from where they stand. */
function readAll(text: string, steps: readonly Step[], begun: readonly Open[] = [NOTHING_READ]): ArxivReading[] {
  const open = steps.reduce((readings, step) => readStep(text, readings, step), begun)
  return open
    .filter(({ at }) => at === text.length)
    .map(({ values, unread }) => ({ values, unread }))
    .sort((a, b) => versionIn(text, a) - versionIn(text, b))
}

/** Each reading with every value that it may go on with, and as it was. */
function readStep(text: string, readings: readonly Open[], [field, find]: Step): Open[] {
  const next: Open[] = []
  for (const reading of readings) {
    const at = skipGaps(text, reading.at)
    for (const piece of find(text, at)) next.push(take(reading, field, piece))
    next.push(at === reading.at ? reading : { ...reading, at })
  }
  return next
}

function take({ values, unread }: Open, field: Step[0], { start, end, next }: Piece): Open {
  const place = { start, end }
  if (field === 'unread') return { values, unread: [...unread, place], at: next }
  return { values: { ...values, [field]: place }, unread, at: next }
}

function hasId({ values }: ArxivReading): boolean {
  return values.arxivId !== undefined
}

/** The version of a reading, 0 where it has none. */
function versionIn(text: string, { values: { version } }: ArxivReading): number {
  return version === undefined ? 0 : Number(text.slice(version.start, version.end))
}

function withAnyScore([field, find]: Step): Step {
  return [field, field === 'score' ? findAnyScore : find]
}

function findId(text: string, at: number): Piece[] {
  const id = arxivIdAt(text, at)
  return id === null ? [] : [{ ...id, next: id.end }]
}

/** `v133`: 1, 13 and 133, for the digits may belong to what follows. */
function findVersions(text: string, at: number): Piece[] {
  const digits = matchAt(/v([1-9]\d{0,14})/y, text, at)?.[1] ?? ''
  return Array.from(digits, (_, i) => ({ start: at + 1, end: at + 2 + i, next: at + 2 + i }))
}

function findScore(text: string, at: number): Piece[] {
  return findAnyScore(text, at).filter(({ start, end }) => Number(text.slice(start, end)) <= 100)
}

function findAnyScore(text: string, at: number): Piece[] {
  const score = matchAt(/(?:0|[1-9]\d{0,8})\.\d/y, text, at)?.[0]
  return score === undefined ? [] : [pieceOf(at, score.length)]
}

/** `33 citations`, also where the page is cut inside of the label: `33 cit`. */
const COUNT = /((?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0))[ \n]*(?:citations?|(?:c|ci|cit|cita|citat|citati|citatio)$)/y

function findCount(text: string, at: number): Piece[] {
  const match = matchAt(COUNT, text, at)
  return match === null ? [] : [pieceOf(at, match[1]?.length ?? 0, at + match[0].length)]
}

/** An h-index has fewer digits; what is longer has the year of a venue glued to it. */
const LONGEST_H_INDEX = 4

/** `h-index: 3`. Where the venue begins with a digit, the number may end before it: `h-index: 412023 IEEE …`. */
function findHIndexes(text: string, at: number): Piece[] {
  const match = matchAt(/(h-index[ \n]*:?[ \n]*)(0|[1-9]\d*)/y, text, at)
  if (match === null) return []
  const start = at + (match[1]?.length ?? 0)
  const length = match[2]?.length ?? 0
  const shorter = Array.from({ length: Math.min(length - 1, LONGEST_H_INDEX) }, (_, i) => pieceOf(start, i + 1))
    .filter(({ end }) => matchAt(VENUE_WITH_DIGIT, text, end) !== null)
    .reverse()
  const isGlued = matchAt(/(?:st|nd|rd|th)(?![a-z])/y, text, start + length) !== null
  const isTooLong = length > LONGEST_H_INDEX && shorter.length > 0
  return isGlued || isTooLong ? shorter : [pieceOf(start, length), ...shorter]
}

function findBadge(text: string, at: number): Piece[] {
  const badge = matchAt(/Has[ \n]+Code/y, text, at)?.[0]
  return badge === undefined ? [] : [pieceOf(at, badge.length)]
}

/** The digits that a venue is known to begin with: `2023 IEEE …`, `42nd …`, `3DV`, `5G …`. */
const VENUE_WITH_DIGIT = /(?:19|20)\d\d[ \n]+\S|[1-9]\d{0,2}(?:st|nd|rd|th)(?![a-z])|(?:3DV|[56]G)(?![\p{L}\p{N}])/uy

/** A letter or a quote, but no `v1`. */
const VENUE_WITH_LETTER = /(?!v\d)["'“‘(]?\p{L}/uy

const LABEL = /citation|h-index|Has[ \n]+Code/

/** What is left, if it can be a venue: a beginning of a label is none, and nothing has a label in it. */
function findVenue(text: string, at: number): Piece[] {
  if (matchAt(VENUE_WITH_LETTER, text, at) === null && matchAt(VENUE_WITH_DIGIT, text, at) === null) return []
  const venue = text.slice(at)
  const isLabel = LABEL.test(venue) || ['citations', 'h-index:', 'Has Code'].some((label) => label.startsWith(venue))
  return isLabel ? [] : [pieceOf(at, venue.length)]
}

/** What no rule knows reaches up to the next label. */
function findUnread(text: string, at: number): Piece[] {
  if (at === text.length) return []
  const label = /h-index[ \n]*:?[ \n]*\d|Has[ \n]+Code/.exec(text.slice(at))
  if (label?.index === 0) return []
  const unread = text.slice(at, label === null ? text.length : at + label.index).trimEnd()
  return [pieceOf(at, unread.length)]
}

/** All that is left of the line. */
function findRest(text: string, at: number): Piece[] {
  return at === text.length ? [] : [pieceOf(at, text.length - at)]
}

function pieceOf(start: number, length: number, next: number = start + length): Piece {
  return { start, end: start + length, next }
}

/** A sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Blanks, line breaks and dots between the parts. */
function skipGaps(text: string, at: number): number {
  let offset = at
  while (offset < text.length && ' \n·'.includes(text.charAt(offset))) offset++
  return offset
}
