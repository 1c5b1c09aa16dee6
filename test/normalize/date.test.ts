import { describe, expect, test } from 'vitest'
import { inspectProfile, type PaperDate } from '../../src/index.js'
import { pageOf, readPaper } from './page.js'

type Row = [printed: string, date: Partial<PaperDate> | null, reported: string[]]

function readDate(printed: string, scrapedAt?: string) {
  const { paper, reported } = readPaper({ meta: `LG${printed}` }, scrapedAt === undefined ? {} : { scrapedAt })
  return { date: paper.date, reported }
}

describe('a date, as printed → as meant', () => {
  test.each<Row>([
    [
      'Sep 20, 2024',
      { text: 'Sep 20, 2024', date: '2024-09-20', year: 2024, month: 9, day: 20, yearInferred: false },
      [],
    ],
    ['Feb 2, 2023', { date: '2023-02-02', month: 2, day: 2 }, []],
    ['Feb 02, 2023', { text: 'Feb 02, 2023', date: '2023-02-02', day: 2 }, []],
    ['Jan 31, 2024', { date: '2024-01-31' }, []],
    ['Feb 29, 2024', { date: '2024-02-29' }, []],
    ['March 5, 2024', { text: 'March 5, 2024', date: '2024-03-05' }, []],
    ['April 5, 2024', { date: '2024-04-05' }, []],
    ['May 5, 2024', { date: '2024-05-05' }, []],
    ['June 5, 2024', { date: '2024-06-05' }, []],
    ['July 5, 2024', { date: '2024-07-05' }, []],
    ['August 5, 2024', { date: '2024-08-05' }, []],
    ['Sept 5, 2024', { date: '2024-09-05' }, []],
    ['Sep. 5, 2024', { date: '2024-09-05' }, []],
    ['October 5, 2024', { date: '2024-10-05' }, []],
    ['Nov 30, 2024', { date: '2024-11-30' }, []],
    ['Dec 31, 2024', { date: '2024-12-31' }, []],
    ['Sep 20,2024', { text: 'Sep 20,2024', date: '2024-09-20' }, []],
    ['Sep 20 2024', { text: 'Sep 20 2024', date: '2024-09-20' }, []],
    // No year.
    [
      'Apr 22',
      { text: 'Apr 22', date: null, year: null, month: 4, day: 22, yearInferred: false },
      ['year-missing papers/0/date'],
    ],
    ['Feb 29', { date: null, year: null, month: 2, day: 29 }, ['year-missing papers/0/date']],
    // No such day.
    [
      'Feb 30, 2024',
      { text: 'Feb 30, 2024', date: null, year: 2024, month: 2, day: 30 },
      ['invalid-date papers/0/date'],
    ],
    ['Feb 29, 2023', { date: null, year: 2023, month: 2, day: 29 }, ['invalid-date papers/0/date']],
    ['Feb 29, 1900', { date: null, year: 1900 }, ['invalid-date papers/0/date']],
    ['Sep 31', { date: null, year: null, month: 9, day: 31 }, ['invalid-date papers/0/date']],
    ['Sep 31, 2024', { date: null, year: 2024, month: 9, day: 31 }, ['invalid-date papers/0/date']],
    ['Feb 30', { date: null, year: null, month: 2, day: 30 }, ['invalid-date papers/0/date']],
    ['Jan 0, 2024', { date: null, day: 0 }, ['invalid-date papers/0/date']],
    ['Jan 99, 2024', { date: null, day: 99 }, ['invalid-date papers/0/date']],
    ['Sep 20, 24', { date: null, month: 9, day: 20 }, ['invalid-date papers/0/date']],
    ['Sep 20, 20245', { date: null, year: null, month: 9, day: 20 }, ['invalid-date papers/0/date']],
    // No readable month or day.
    ['Sep 123, 2024', null, ['invalid-date papers/0/date']],
    ['Smarch 3, 2024', null, ['damaged-meta-line papers/0/date']],
    ['Septober 3, 2024', null, ['damaged-meta-line papers/0/date']],
  ])('%s', (printed, expected, reported) => {
    const read = readDate(printed)
    if (expected === null) expect(read.date).toBeNull()
    else expect(read.date).toMatchObject(expected)
    expect(read.reported).toEqual(reported)
  })
})

describe('a date without a year takes the latest year that puts it no later than a day after the crawl', () => {
  test.each([
    ['Apr 22', '2026-05-01', '2026-04-22'],
    ['Apr 22', '2026-04-22', '2026-04-22'],
    ['Apr 22', '2026-04-21', '2026-04-22'],
    ['Apr 22', '2026-04-20', '2025-04-22'],
    ['Jan 1', '2025-12-31', '2026-01-01'],
    ['Jan 1', '2025-12-30', '2025-01-01'],
    ['Dec 31', '2026-01-01', '2025-12-31'],
    ['Feb 29', '2026-05-01', '2024-02-29'],
    ['Feb 29', '2024-02-28', '2024-02-29'],
    ['Feb 29', '2024-02-27', '2020-02-29'],
    ['Feb 29', '1903-06-01', '1896-02-29'],
    ['Feb 29', '1904-02-27', '1896-02-29'],
    ['Mar 1', '2024-02-29', '2024-03-01'],
    ['Mar 1', '2024-02-28', '2023-03-01'],
    ['Apr 22', '2026-04-21T00:00:00Z', '2026-04-22'],
    ['Apr 22', '2026-04-20T23:00:00-02:00', '2026-04-22'],
    ['Apr 22', '2026-04-21T01:00:00+02:00', '2025-04-22'],
  ])('%s, fetched %s → %s', (printed, scrapedAt, date) => {
    const read = readDate(printed, scrapedAt)
    expect(read.date).toMatchObject({ date, year: Number(date.slice(0, 4)), yearInferred: true, text: printed })
    expect(read.reported).toEqual(['year-inferred papers/0/date'])
  })

  test('where no year fits, there is none', () => {
    expect(readDate('Mar 1', '0000-01-01')).toMatchObject({ date: { date: null, year: null, yearInferred: false } })
    expect(readDate('Mar 1', '0000-01-01').reported).toEqual(['year-missing papers/0/date'])
  })
})

describe('a date after the crawl', () => {
  test.each([
    ['Sep 20, 2024', '2024-09-18', ['date-in-future papers/0/date']],
    ['Sep 20, 2024', '2024-09-19', []],
    ['Sep 20, 2024', '2024-09-20', []],
    ['Jan 1, 2025', '2024-12-31', []],
    ['Jan 2, 2025', '2024-12-31', ['date-in-future papers/0/date']],
  ])('%s, fetched %s', (printed, scrapedAt, reported) => {
    const read = readDate(printed, scrapedAt)
    expect(read.date?.date).toMatch(/^202[45]-/)
    expect(read.reported).toEqual(reported)
  })
})

test.each([
  ['Apr 25, 1986', []],
  ['Dec 31, 1985', ['date-before-arxiv papers/0/date']],
  ['Sep 20, 0024', ['date-before-arxiv papers/0/date']],
])('%s beside the oldest paper of arXiv', (printed, reported) => {
  const read = readDate(printed, '2026-05-01')
  expect(read.date?.text).toBe(printed)
  expect(read.date?.date).not.toBeNull()
  expect(read.reported).toEqual(reported)
})

test('a date has a place for the day of the calendar, and none for a year that could not be read', () => {
  expect(inspectProfile(pageOf({})).spans.has('/papers/0/date/date')).toBe(true)
  const { spans } = inspectProfile(pageOf({ meta: 'LGSep 20, 20245' }))
  expect(spans.has('/papers/0/date/day')).toBe(true)
  expect(spans.has('/papers/0/date/year')).toBe(false)
  expect(spans.has('/papers/0/date/date')).toBe(false)
})
