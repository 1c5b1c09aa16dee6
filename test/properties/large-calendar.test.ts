import { expect, test } from 'vitest'
import { calendarDay } from '../../src/normalize/calendar.js'

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

test('the calendar has the days that every month of every year has', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const wrong: string[] = []
  for (let year = 0; year <= 9999; year++) {
    lengths.forEach((length, i) => {
      const last = i === 1 && isLeap(year) ? 29 : length
      const month = i + 1
      const printed = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
      const isRight =
        calendarDay(year, month, 1)?.text === `${printed}-01` &&
        calendarDay(year, month, last)?.text === `${printed}-${last}` &&
        calendarDay(year, month, last + 1) === null &&
        calendarDay(year, month, 0) === null
      if (!isRight) wrong.push(`${year}-${month}`)
    })
  }
  expect(wrong).toEqual([])
})
