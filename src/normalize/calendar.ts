import { getDaysInMonth } from 'date-fns/getDaysInMonth'

/** A day of the calendar; `month` is 1 to 12. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * How many days a month has, by date-fns. It answers by the local zone, and zones have skipped days: Kiritimati had no
 * December 31 in 1994. The calendar repeats every 400 years, so the question is put for a year from 2000 to 2399, in
 * which no zone skips the last day of a month.
 */
function daysInMonth(year: number, month: number): number {
  const key = year * 12 + month
  const known = monthLengths.get(key)
  if (known !== undefined) return known
  const days = getDaysInMonth(new Date(2000 + (year % 400), month - 1, 1, 12))
  monthLengths.set(key, days)
  return days
}

/** Answers remembered: a memory of pure facts, bounded by the years 0 to 9999. */
const monthLengths = new Map<number, number>()

/** Whether a day of that number exists. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Negative where the first day is earlier, 0 for the same day. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** The day after. */
export function nextDay({ year, month, day }: CalendarDay): CalendarDay {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

/** `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: CalendarDay): string {
  const fourDigits = year < 1000 ? String(year).padStart(4, '0') : year
  return `${fourDigits}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/

/** The UTC day of `YYYY-MM-DD` or of an ISO 8601 date-time; null for anything else. Without an offset it counts as UTC. */
export function readUtcDay(text: string): CalendarDay | null {
  const parts = ISO_8601.exec(text)
  if (parts === null) return null
  const [, year = '', month = '', date = '', hour = '0', minute = '0', , offset = 'Z'] = parts
  const day = { year: Number(year), month: Number(month), day: Number(date) }
  if (!isCalendarDay(day)) return null
  const minuteOfDay = Number(hour) * 60 + Number(minute) - offsetMinutes(offset)
  if (minuteOfDay < 0) return previousDay(day)
  return minuteOfDay >= 24 * 60 ? nextDay(day) : day
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''))
  return offset.startsWith('-') ? -minutes : minutes
}

function previousDay({ year, month, day }: CalendarDay): CalendarDay {
  if (day > 1) return { year, month, day: day - 1 }
  if (month > 1) return { year, month: month - 1, day: daysInMonth(year, month - 1) }
  return { year: year - 1, month: 12, day: 31 }
}
