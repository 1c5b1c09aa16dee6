import { quote } from '../diagnostics/quote.js'
import type { PaperDate } from '../schema/paper-date.js'
import type { MetaLine } from '../syntax/nodes.js'
import { calendarDay, compareDays } from './calendar.js'
import { below, type Path, type Place, type Reading, report } from './reading.js'
import { normalizeText } from './text.js'

const MONTHS = [
  ['Jan', 'January'],
  ['Feb', 'February'],
  ['Mar', 'March'],
  ['Apr', 'April'],
  ['May'],
  ['Jun', 'June'],
  ['Jul', 'July'],
  ['Aug', 'August'],
  ['Sep', 'Sept', 'September'],
  ['Oct', 'October'],
  ['Nov', 'November'],
  ['Dec', 'December'],
] as const

const MONTH_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  MONTHS.flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
)

/** February 29 comes back after eight years at the latest: 1896, 1904. */
const LONGEST_LEAP_GAP = 8

/** It has every day that some year has. */
const A_LEAP_YEAR = 2000

/**
 * The date of a meta line; null where no month and day can be read from it.
 *
 * - "Sep 20, 2024" → 2024-09-20
 * - "Apr 22" → the latest year that puts it no later than a day after the crawl; without a crawl date, no year
 * - "Feb 30, 2024" → no date, but what was printed
 */
export function normalizeDate(reading: Reading, meta: MetaLine, path: Path): PaperDate | null {
  if (meta.date === null || meta.month === null || meta.day === null) return null
  const text = normalizeText(reading.page, meta.date)
  const month = readMonth(reading, meta.month, path)
  if (month === null) return null
  const day = readDigits(reading, meta.day, 2)
  if (day === null) {
    reportInvalid(reading, meta.day, path, text, 'a day of one or two digits')
    return null
  }
  reading.place?.(path, meta.date)
  reading.place?.(below(path, 'text'), meta.date)
  reading.place?.(below(path, 'month'), meta.month)
  reading.place?.(below(path, 'day'), meta.day)
  const printed = { text, month, day, at: meta.date }
  return meta.year === null ? withoutYear(reading, printed, path) : withYear(reading, printed, meta.year, path)
}

interface Printed {
  readonly text: string
  readonly month: number
  readonly day: number
  readonly at: Place
}

function readMonth(reading: Reading, at: Place, path: Path): number | null {
  const word = normalizeText(reading.page, at)
  const month = MONTH_NUMBERS.get(word.endsWith('.') ? word.slice(0, -1) : word)
  if (month !== undefined) return month
  report(reading, 'damaged-meta-line', at, path, `no month is called ${quote(word)}`, {
    expected: 'a month such as "Sep"',
    received: quote(word),
  })
  return null
}

/** The value of some digits; null where there are more than `most`. */
function readDigits({ page }: Reading, { start, end }: Place, most: number): number | null {
  if (end - start > most) return null
  let value = 0
  for (let offset = start; offset < end; offset++) value = 10 * value + page.charCodeAt(offset) - 0x30
  return value
}

function withYear(reading: Reading, { text, month, day, at }: Printed, yearAt: Place, path: Path): PaperDate {
  const year = readDigits(reading, yearAt, 4)
  if (year !== null) reading.place?.(below(path, 'year'), yearAt)
  const value = { text, date: null, year, month, day, yearInferred: false }
  if (year === null || yearAt.end - yearAt.start !== 4) {
    reportInvalid(reading, at, path, text, 'a year of four digits')
    return value
  }
  const date = calendarDay(year, month, day)
  if (date === null) {
    reportInvalid(reading, at, path, text, 'a day that the month has')
    return value
  }
  if (reading.latestDay !== null && compareDays(date, reading.latestDay) > 0) {
    report(reading, 'date-in-future', at, path, `${quote(text)} is after the page was fetched`, {
      expected: `no day after ${reading.latestDay.text}`,
      received: date.text,
      hint: 'check scrapedAt, or the date on the page',
    })
  }
  reading.place?.(below(path, 'date'), at)
  return { ...value, date: date.text }
}

function withoutYear(reading: Reading, { text, month, day, at }: Printed, path: Path): PaperDate {
  const value = { text, date: null, year: null, month, day, yearInferred: false }
  if (calendarDay(A_LEAP_YEAR, month, day) === null) {
    reportInvalid(reading, at, path, text, 'a day that the month has')
    return value
  }
  const latest = reading.latestDay
  if (latest === null) {
    report(
      reading,
      'year-missing',
      at,
      path,
      `${quote(text)} has no year, and when the page was fetched is not known`,
      {
        hint: 'say when the page was fetched (scrapedAt, or --scraped-at) to have the year inferred',
      },
    )
    return value
  }
  for (let year = latest.year; year >= Math.max(0, latest.year - LONGEST_LEAP_GAP); year--) {
    const date = calendarDay(year, month, day)
    if (date === null || compareDays(date, latest) > 0) continue
    report(reading, 'year-inferred', at, path, `${quote(text)} has no year; ${year} was inferred from the crawl`, {
      received: date.text,
      hint: `the latest year that puts it no later than ${latest.text}, a day after the page was fetched`,
    })
    return { ...value, date: date.text, year, yearInferred: true }
  }
  report(reading, 'year-missing', at, path, `${quote(text)} has no year, and none before the crawl fits`)
  return value
}

function reportInvalid(reading: Reading, at: Place, path: Path, text: string, expected: string): void {
  report(reading, 'invalid-date', at, path, `${quote(text)} is no date of the calendar`, {
    expected,
    received: quote(text),
  })
}
