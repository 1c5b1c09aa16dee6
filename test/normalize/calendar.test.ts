import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CalendarDay,
  calendarDay,
  compareDays,
  fromEpoch,
  nextDay,
  readUtcDay,
} from '../../src/normalize/calendar.js'
import { RUNS } from '../properties/often.js'

describe('readUtcDay: an ISO 8601 date or date-time → its UTC day', () => {
  test.each([
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01T00:00:00Z', '2026-05-01'],
    ['2026-05-01T23:59:59.999Z', '2026-05-01'],
    ['2026-05-01T23:59:60Z', '2026-05-01'],
    ['2026-05-01T09:30', '2026-05-01'],
    ['2026-05-01T09:30:15', '2026-05-01'],
    ['2026-05-01T09:30Z', '2026-05-01'],
    ['2026-05-01T00:30:00+01:00', '2026-04-30'],
    ['2026-05-01T00:30:00+0100', '2026-04-30'],
    ['2026-05-01T00:30:00+01', '2026-04-30'],
    ['2026-05-01T23:30:00-01:00', '2026-05-02'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31'],
    ['2024-03-01T00:30:00+01:00', '2024-02-29'],
    ['2023-03-01T00:30:00+01:00', '2023-02-28'],
    ['2024-02-28T23:30:00-01:00', '2024-02-29'],
    ['2026-05-01T13:59:00+14:00', '2026-04-30'],
    ['2026-05-01T12:00:00-12:00', '2026-05-02'],
    ['2011-12-30T10:00:00+14:00', '2011-12-29'],
    ['0096-02-29', '0096-02-29'],
    ['2026-05-01T23:30:60-00:30', '2026-05-02'],
    // As SQL and Python print it.
    ['2026-05-01 10:00:00', '2026-05-01'],
    ['2026-05-01 09:30', '2026-05-01'],
    ['2026-05-01 10:00:00+00:00', '2026-05-01'],
    ['2026-05-01 10:00:00.123456+00:00', '2026-05-01'],
    ['2026-05-01 00:30:00.123456+01:00', '2026-04-30'],
    ['2026-05-01 23:30:00-01', '2026-05-02'],
    ['2026-05-01 23:59:60Z', '2026-05-01'],
  ])('%s → %s', (text, day) => {
    expect(readUtcDay(text)?.text).toBe(day)
  })

  test.each([
    '',
    'today',
    '2026',
    '2026-05',
    '2026-5-1',
    '20260501',
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2023-02-29',
    '01-05-2026',
    'May 1, 2026',
    '2026-05-01  09:30',
    '2026-05-01\t09:30',
    '2026-05-01 ',
    '2026-05-01 09:30 UTC',
    '2026-05-01 09:30 Z',
    '2026-05-01T',
    '2026-05-01T9:30',
    '2026-05-01T24:30',
    '2026-05-01T24:00',
    '2026-05-01T09.5:30',
    '2026-02-30T09:30:00Z',
    '2026-W18-5',
    '2026-121',
    '20260501T093000Z',
    '2026-05-01T09:60',
    '2026-05-01T09:30:61',
    '2026-05-01T09:30+1',
    '2026-05-01T09:30+24:00',
    '2026-05-01T09:30-99:99',
    '2026-05-01T09:30+05:60',
    '2026-05-01T09:30 +01:00',
    '2026-05-01Z',
    ' 2026-05-01',
    '2026-05-01\n',
    '+02026-05-01',
    '1777593600000',
  ])('%j is no date', (text) => {
    expect(readUtcDay(text)).toBeNull()
  })

  test('agrees with the platform on every date-time', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'))
    const day = fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    const offset = fc.tuple(fc.constantFrom('+', '-'), two(14), two(59)).map(([sign, h, m]) => `${sign}${h}:${m}`)
    fc.assert(
      fc.property(day, two(23), two(59), fc.oneof(fc.constant('Z'), offset), (date, hour, minute, zone) => {
        const text = `${date.toISOString().slice(0, 10)}T${hour}:${minute}:00${zone}`
        expect(readUtcDay(text)?.text).toBe(new Date(text).toISOString().slice(0, 10))
        expect(readUtcDay(text.replace('T', ' '))?.text).toBe(new Date(text).toISOString().slice(0, 10))
      }),
      { numRuns: 2 * RUNS },
    )
  })
})

describe('fromEpoch: seconds or milliseconds since 1970 → an ISO 8601 date-time', () => {
  test.each([
    [1777593600, '2026-05-01T00:00:00Z'],
    [1777593600.999, '2026-05-01T00:00:00Z'],
    [1777593600000, '2026-05-01T00:00:00Z'],
    [1777593599999, '2026-04-30T23:59:59Z'],
    [1e9, '2001-09-09T01:46:40Z'],
    [1e12, '2001-09-09T01:46:40Z'],
    [9999999999, '2286-11-20T17:46:39Z'],
    [9999999999999, '2286-11-20T17:46:39Z'],
  ])('%d → %s', (epoch, text) => {
    expect(fromEpoch(epoch)).toBe(text)
    expect(readUtcDay(text)?.text).toBe(text.slice(0, 10))
  })

  test.each([0, -1777593600, 2026, 20260501, 999999999, 1e10, 1e11, 1e13, 1777593600000000, Number.NaN, Infinity])(
    '%d is neither',
    (epoch) => {
      expect(fromEpoch(epoch)).toBeNull()
    },
  )
})

describe('the calendar', () => {
  test.each([
    { year: 2024, month: 0, day: 1 },
    { year: 2024, month: 13, day: 1 },
    { year: 2024, month: 1, day: -1 },
    { year: 2024, month: 1, day: 32 },
    { year: 2024, month: 2, day: 99 },
  ])('has no %o', ({ year, month, day }) => {
    expect(calendarDay(year, month, day)).toBeNull()
  })

  test('a day is the same day however it was come by, and when asked again', () => {
    const leapDay = { year: 2024, text: '2024-02-29', midnight: Date.UTC(2024, 1, 29) }
    const before = calendarDay(2024, 2, 28) as CalendarDay
    for (let times = 0; times < 2; times += 1) {
      expect(calendarDay(2024, 2, 29)).toEqual(leapDay)
      expect(readUtcDay('2024-02-29 22:00')).toEqual(leapDay)
      expect(nextDay(before)).toEqual(leapDay)
    }
  })

  test.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2023-02-28', '2023-03-01'],
    ['2024-12-31', '2025-01-01'],
    ['2011-12-29', '2011-12-30'],
    ['2024-04-30', '2024-05-01'],
  ])('the day after %s is %s', (before, after) => {
    const day = readUtcDay(before)
    expect(day && nextDay(day).text).toBe(after)
  })

  test('days are compared as their ISO texts are', () => {
    const day = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, date]) => calendarDay(year, month, date) as CalendarDay)
    fc.assert(
      fc.property(day, day, (a, b) => {
        const byText = a.text < b.text ? -1 : Number(a.text > b.text)
        expect(Math.sign(compareDays(a, b))).toBe(byText)
      }),
    )
  })
})
