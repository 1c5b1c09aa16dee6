import { quote } from '../diagnostics/quote.js'
import { anyOf } from '../source/any-of.js'
import type { ArxivReading, Range } from '../syntax/nodes.js'
import { type PageContext, report } from './page-context.js'
import { normalizeText } from './text.js'

/** A value that the arXiv line prints. */
export type ArxivField = Exclude<keyof ArxivReading, 'unread'>

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

/** Reports a venue that may be a figure, or another value. */
export function reportFiguresInVenue(context: PageContext, reading: ArxivReading, at: Range): void {
  const venue = normalizeText(context.page, at)
  const named = UNIT.test(venue) ? [lastInFrontOf(reading, at)] : fieldsNamedIn(reading, venue)
  const isFigure = FIGURE.test(venue)
  const unnamed = isFigure && named.length === 0 ? LABELLED.filter((field) => reading[field] === null) : []
  const received = quote(venue)
  const hint = 'the line prints it otherwise than pages did; look at what the site prints now'
  for (const field of [...named, ...unnamed]) {
    const message = `${received} was taken for the venue, but may belong to ${field}`
    report(context, 'damaged-text', at, [field], message, { received, hint })
  }
  if (!isFigure || context.findings.some(({ path, span }) => path?.[0] === 'venue' && span.start === at.start)) return
  report(context, 'damaged-text', at, ['venue'], `${received} was taken for the venue, but reads like a figure`, {
    received,
    hint,
  })
}

/** The figures that stand beside a label. */
const LABELLED: readonly ArxivField[] = ['citationCount', 'hIndex']
const FIGURES: readonly ArxivField[] = ['version', 'score', ...LABELLED]
/** The values of the line, in the order in which it prints them. */
const IN_ORDER: readonly ArxivField[] = ['arxivId', ...FIGURES, 'hasCode', 'venue']

/** The figure that stands nearest in front of a place. */
function lastInFrontOf(reading: ArxivReading, { start }: Range): ArxivField {
  const endOf = (field: ArxivField) => reading[field]?.end ?? -1
  const inFront = FIGURES.filter((field) => endOf(field) <= start)
  return inFront.reduce((last, field) => (endOf(field) > endOf(last) ? field : last), 'arxivId')
}

/**
 * The fields that a stretch which says nothing may belong to: of `1.2` in front of `k citations` the score, and the citations; of
 * `2409,13931v23 citations` all that the line lacks where it stands, up to the last that it names.
 */
export function fieldsBeside({ page }: PageContext, reading: ArxivReading, at: Range): ArxivField[] {
  const named = fieldsNamedIn(reading, normalizeText(page, at))
  const inFront = IN_ORDER.findLastIndex((field) => (reading[field]?.end ?? Number.POSITIVE_INFINITY) <= at.start)
  const behind = IN_ORDER.findIndex((field) => (reading[field]?.start ?? -1) >= at.end)
  const lastNamed = IN_ORDER.findLastIndex((field) => named.includes(field))
  const end = [lastNamed + 1, behind, IN_ORDER.length].find((end) => end > 0)
  const lacking = IN_ORDER.slice(inFront + 1, end).filter((field) => reading[field] === null)
  const glued = FIGURES.filter((field) => reading[field]?.end === at.start)
  return Array.from(new Set([...glued, ...lacking, ...named]))
}

/** The fields that are not printed and that a text names. */
function fieldsNamedIn(reading: ArxivReading, text: string): ArxivField[] {
  return WORDS_OF_FIELDS.filter(([words, field]) => reading[field] === null && words.test(text)).map(
    ([, field]) => field,
  )
}
