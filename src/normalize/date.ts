import { quote } from '../diagnostics/quote.js'
import type { PaperDate } from '../schema/paper-date.js'
import type { MetaLine, Range } from '../syntax/nodes.js'
import { MONTHS } from '../syntax/words.js'
import { calendarDay, compareDays, latestDayUpTo } from './calendar.js'
import { type PageContext, report } from './page-context.js'
import { below, type Path } from './path.js'
import { normalizeText } from './text.js'

const MONTH_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  MONTHS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
)

/** arXiv’s oldest date is that of physics/9403001: April 25, 1986. */
const FIRST_YEAR = 1986

/** It has every day that some year has. */
const A_LEAP_YEAR = 2000

/**
 * The date of a meta line; null where no month and day can be read from it.
 *
 * - "Sep 20, 2024" → 2024-09-20
 * - "Apr 22" → the latest year that puts it no later than a day after the crawl; without a crawl date, no year
 * - "Feb 30, 2024" → no date, but what was printed
 */
export function normalizeDate(context: PageContext, meta: MetaLine, path: Path): PaperDate | null {
  const text = normalizeText(context.page, meta.date)
  const month = readMonth(context, meta.month, path)
  if (month === null) return null
  const day = readDigits(context, meta.day, 2)
  if (day === null) {
    reportInvalid(context, meta.day, path, text, 'a day of one or two digits')
    return null
  }
  context.place?.(path, meta.date)
  context.place?.(below(path, 'text'), meta.date)
  context.place?.(below(path, 'month'), meta.month)
  context.place?.(below(path, 'day'), meta.day)
  const printed = { text, month, day, at: meta.date }
  return meta.year === null ? withoutYear(context, printed, path) : withYear(context, printed, meta.year, path)
}

interface Printed {
  readonly text: string
  readonly month: number
  readonly day: number
  readonly at: Range
}

function readMonth(context: PageContext, at: Range, path: Path): number | null {
  const word = normalizeText(context.page, at)
  const month = MONTH_NUMBERS.get(word.endsWith('.') ? word.slice(0, -1) : word)
  if (month !== undefined) return month
  report(context, 'damaged-meta-line', at, path, `no month is called ${quote(word)}`, {
    expected: 'a month such as "Sep"',
    received: quote(word),
  })
  return null
}

/** The value of some digits; null where there are more than `most`. */
function readDigits({ page }: PageContext, { start, end }: Range, most: number): number | null {
  if (end - start > most) return null
  let value = 0
  for (let offset = start; offset < end; offset++) value = 10 * value + page.charCodeAt(offset) - 0x30
  return value
}

function withYear(context: PageContext, { text, month, day, at }: Printed, yearAt: Range, path: Path): PaperDate {
  const year = readDigits(context, yearAt, 4)
  if (year !== null) context.place?.(below(path, 'year'), yearAt)
  const value: PaperDate = { text, date: null, year, month, day, yearInferred: false }
  if (year === null || yearAt.end - yearAt.start !== 4) {
    reportInvalid(context, at, path, text, 'a year of four digits')
    return value
  }
  const date = calendarDay(year, month, day)
  if (date === null) {
    reportInvalid(context, at, path, text, 'a day that the month has')
    return value
  }
  if (context.latestDay !== null && compareDays(date, context.latestDay) > 0) {
    report(context, 'date-in-future', at, path, `${quote(text)} is after the page was fetched`, {
      expected: `no day after ${context.latestDay.text}`,
      received: date.text,
      hint: 'check scrapedAt, or the date on the page',
    })
  }
  if (year < FIRST_YEAR) {
    report(context, 'date-before-arxiv', at, path, `${quote(text)} is older than any paper of arXiv`, {
      expected: `no year before ${FIRST_YEAR}`,
      received: date.text,
      hint: 'digits of the year may be lost or damaged',
    })
  }
  context.place?.(below(path, 'date'), at)
  value.date = date.text
  return value
}

function withoutYear(context: PageContext, { text, month, day, at }: Printed, path: Path): PaperDate {
  const latest = context.latestDay
  const date = latest && latestDayUpTo(latest, month, day)
  if (latest !== null && date !== null) {
    const { year } = date
    report(context, 'year-inferred', at, path, `${quote(text)} has no year; ${year} was inferred from the crawl`, {
      received: date.text,
      hint: `the latest year that puts it no later than ${latest.text}, a day after the page was fetched`,
    })
    return { text, date: date.text, year, month, day, yearInferred: true }
  }
  if (calendarDay(A_LEAP_YEAR, month, day) === null) {
    reportInvalid(context, at, path, text, 'a day that the month has')
  } else {
    const why = latest === null ? 'when the page was fetched is not known' : 'none before the crawl fits'
    const hint = 'say when the page was fetched (scrapedAt, or --scraped-at) to have the year inferred'
    const message = `${quote(text)} has no year, and ${why}`
    report(context, 'year-missing', at, path, message, latest === null ? { hint } : {})
  }
  return { text, date: null, year: null, month, day, yearInferred: false }
}

function reportInvalid(context: PageContext, at: Range, path: Path, text: string, expected: string): void {
  report(context, 'invalid-date', at, path, `${quote(text)} is no date of the calendar`, {
    expected,
    received: quote(text),
  })
}
