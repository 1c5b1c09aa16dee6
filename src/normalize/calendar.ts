import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays } from 'date-fns/addDays'
import { compareAsc } from 'date-fns/compareAsc'
import { formatISO } from 'date-fns/formatISO'
import { fromUnixTime } from 'date-fns/fromUnixTime'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import { getYear } from 'date-fns/getYear'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import { set } from 'date-fns/set'
import { startOfDay } from 'date-fns/startOfDay'

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly text: string
  /** Its midnight in UTC, in milliseconds since 1970. */
  readonly midnight: number
}

/** The context in which date-fns counts by UTC: zones have skipped days, Apia had no December 30 in 2011. */
const IN_UTC = { in: (value: Date | number | string) => new UTCDateMini(+new Date(value)) }

/** The day of that number, of a year from 0 to 9999 and a month from 1 to 12; null where the calendar has none. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return daysByNumber.recall((year * 100 + month) * 100 + day, () => {
    const first = set(0, { year, month: month - 1, date: 1 }, IN_UTC)
    return day > getDaysInMonth(first) ? null : dayOf(set(first, { date: day }))
  })
}

/** Negative where the first day is earlier, 0 for the same day. Years go first: to ask date-fns costs 8 % of a page. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || compareAsc(a.midnight, b.midnight)
}

/** February 29 comes back after eight years at the latest: 1896, 1904. */
const LONGEST_LEAP_GAP = 8

/** The latest day of that month and day of the month which is no later than another day; null where there is none. */
export function latestDayUpTo(latest: CalendarDay, month: number, day: number): CalendarDay | null {
  const daysUpTo = daysUpToDay.recall(latest.midnight, () => new Memory(DAYS_OF_LEAP_YEAR))
  return daysUpTo.recall(month * 100 + day, () => {
    for (let year = latest.year; year >= Math.max(0, latest.year - LONGEST_LEAP_GAP); year--) {
      const date = calendarDay(year, month, day)
      if (date !== null && compareDays(date, latest) <= 0) return date
    }
    return null
  })
}

const DAYS_OF_LEAP_YEAR = 366

/** The day after. */
export function nextDay({ midnight }: CalendarDay): CalendarDay {
  return daysAfter.recall(midnight, () => dayOf(addDays(midnight, 1, IN_UTC)))
}

/** What is accepted of ISO 8601, with a blank for its `T` as SQL and Python print it: date-fns takes much more. */
const ISO_8601 =
  /^\d{4}-\d{2}-\d{2}(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/

/** date-fns knows no second 60. The one before it lies on the same day. */
const LEAP_SECOND = /:60(?=[.,Z+-]|$)/

/**
 * The UTC day of `YYYY-MM-DD` or of an ISO 8601 date-time, with `T` or a blank between; null for anything else.
 * Without an offset it counts as UTC.
 */
export function readUtcDay(text: string): CalendarDay | null {
  if (!ISO_8601.test(text)) return null
  return daysByText.recall(text, () => {
    const instant = parseISO(text.replace(LEAP_SECOND, ':59'), IN_UTC)
    return isValid(instant) ? dayOf(instant) : null
  })
}

/** September 2001 to November 2286: seconds since 1970 have ten digits, and milliseconds thirteen. */
const EPOCH_SECONDS = { from: 1e9, below: 1e10 }

/**
 * The ISO 8601 date-time in UTC, to the second, of a number of seconds or milliseconds since 1970; null where it is
 * neither, as 20260501 is.
 */
export function fromEpoch(epoch: number): string | null {
  const seconds = [epoch, epoch / 1000].find((value) => value >= EPOCH_SECONDS.from && value < EPOCH_SECONDS.below)
  return seconds === undefined ? null : formatISO(fromUnixTime(seconds, IN_UTC))
}

/** The UTC day of an instant, by the context that its date has. */
function dayOf(instant: Date): CalendarDay {
  const midnight = startOfDay(instant)
  return daysByMidnight.recall(midnight.getTime(), () => ({
    year: getYear(midnight),
    text: formatISO(midnight, { representation: 'date' }),
    midnight: midnight.getTime(),
  }))
}

/**
 * Answers that were given, at most so many: then all are forgotten, for what is asked often is soon known again.
 * date-fns makes a date in some 9 µs, and a whole paper takes 5: without this a page costs 2.4 times as much.
 */
class Memory<Key, Answer> {
  readonly #answers = new Map<Key, Answer>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  recall(key: Key, make: () => Answer): Answer {
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    const answer = make()
    if (this.#answers.size >= this.#most) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }
}

/** All days of 27 years: arXiv has some 35, and few pages go back to its beginnings. */
const daysByNumber = /* @__PURE__ */ new Memory<number, CalendarDay | null>(10_000)
const daysByMidnight = /* @__PURE__ */ new Memory<number, CalendarDay>(100)
const daysAfter = /* @__PURE__ */ new Memory<number, CalendarDay>(100)
/** For each crawl, the days that it gives to dates without year. */
const daysUpToDay = /* @__PURE__ */ new Memory<number, Memory<number, CalendarDay | null>>(30)
/** When the pages were fetched that come one after the other. */
const daysByText = /* @__PURE__ */ new Memory<string, CalendarDay | null>(100)
