import { beforeAll, describe, expect, test, vi } from 'vitest'

/** The zones that have done the oddest things: skipped a day, half-hour and one-hour shifts, furthest ahead and behind, and their offset on 1 January 2024. */
const ZONES: readonly (readonly [zone: string, minutesBehindUtc: number])[] = [
  ['UTC', 0],
  ['Pacific/Apia', -780],
  ['America/St_Johns', 210],
  ['Asia/Kolkata', -330],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
  ['America/Sao_Paulo', 180],
  ['Africa/Cairo', -120],
  ['Australia/Lord_Howe', -660],
  ['Europe/Dublin', 0],
  ['Pacific/Kwajalein', -720],
  ['Asia/Manila', -480],
]

/** As printed, when it was fetched, and the date that is meant; null where there is no such date. */
const DATES: readonly (readonly [printed: string, scrapedAt: string | null, date: string | null])[] = [
  // Apia has no 30 December 2011, Kiritimati no 31 December 1994, Kwajalein no 21 August 1993.
  ['Dec 29, 2011', null, '2011-12-29'],
  ['Dec 30, 2011', null, '2011-12-30'],
  ['Dec 31, 2011', null, '2011-12-31'],
  ['Dec 1, 1994', null, '1994-12-01'],
  ['Dec 2, 1994', null, '1994-12-02'],
  ['Dec 31, 1994', null, '1994-12-31'],
  ['Aug 21, 1993', null, '1993-08-21'],
  ['Dec 31, 1844', null, '1844-12-31'],
  ['Jan 1, 1995', null, '1995-01-01'],
  ['Dec 30', '2012-01-01', '2011-12-30'],
  ['Dec 30', '2011-12-29', '2011-12-30'],
  ['Dec 31', '2011-12-30', '2011-12-31'],
  ['Dec 31', '2011-12-29', '2010-12-31'],
  // Leap days.
  ['Feb 29, 2024', null, '2024-02-29'],
  ['Feb 29, 2023', null, null],
  ['Feb 29, 2000', null, '2000-02-29'],
  ['Feb 29, 1900', null, null],
  ['Feb 29, 2100', null, null],
  ['Feb 30, 2024', null, null],
  ['Feb 29', '2026-05-01', '2024-02-29'],
  ['Feb 29', '2024-02-28', '2024-02-29'],
  ['Feb 29', '2024-02-27', '2020-02-29'],
  ['Feb 29', '1904-02-27', '1896-02-29'],
  // Days on which clocks change, and midnights that do not exist.
  ['Mar 10, 2024', null, '2024-03-10'],
  ['Mar 31, 2024', null, '2024-03-31'],
  ['Oct 27, 2024', null, '2024-10-27'],
  ['Nov 3, 2024', null, '2024-11-03'],
  ['Nov 4, 2018', null, '2018-11-04'],
  ['Apr 26, 2024', null, '2024-04-26'],
  ['Apr 7, 2024', null, '2024-04-07'],
  // Ends of months and years, and the years of two digits that JavaScript maps to the twentieth century.
  ['Sep 30, 2024', null, '2024-09-30'],
  ['Sep 31, 2024', null, null],
  ['Dec 31, 2024', null, '2024-12-31'],
  ['Jan 1, 2025', null, '2025-01-01'],
  ['Jan 0, 2025', null, null],
  ['Jan 32, 2025', null, null],
  ['Feb 29, 0096', null, '0096-02-29'],
  ['Feb 29, 0097', null, null],
  ['Dec 31, 9999', null, '9999-12-31'],
  // The crawl counts by its UTC day, whatever its own offset.
  ['Apr 22', '2026-04-21', '2026-04-22'],
  ['Apr 22', '2026-04-20', '2025-04-22'],
  ['Apr 22', '2026-04-20T23:59:59Z', '2025-04-22'],
  ['Apr 22', '2026-04-20T23:30:00-01:00', '2026-04-22'],
  ['Apr 22', '2026-04-21T00:30:00+01:00', '2025-04-22'],
  ['Apr 22', '2026-04-21T13:59:00+14:00', '2025-04-22'],
  ['Apr 22', '2026-04-21T14:00:00+14:00', '2026-04-22'],
  ['Apr 22', '2026-04-20T12:00:00-12:00', '2026-04-22'],
  ['Apr 22', '2026-04-20T18:29:00-0530', '2025-04-22'],
  ['Apr 22', '2026-04-20T18:30:00-0530', '2026-04-22'],
  ['Apr 22', '2026-04-20T19:00-05', '2026-04-22'],
  ['Apr 22', '2026-04-21T00:00', '2026-04-22'],
  ['Apr 22', '2026-04-20T23:59', '2025-04-22'],
  ['Apr 22', '2026-04-21 00:00:00', '2026-04-22'],
  ['Apr 22', '2026-04-20 23:59:59.999999', '2025-04-22'],
  ['Apr 22', '2026-04-20 23:30:00.123456-01:00', '2026-04-22'],
  ['Dec 30', '2011-12-29 10:00:00', '2011-12-30'],
  ['Jan 1', '2025-12-30T23:30:00-00:30', '2026-01-01'],
  ['Jan 1', '2025-12-30T23:29:59-00:30', '2025-01-01'],
  ['Mar 1', '2024-02-28T23:59:59Z', '2023-03-01'],
  ['Mar 1', '2024-02-29T00:00:00Z', '2024-03-01'],
  ['Mar 1', '2024-03-01T00:30:00+01:00', '2024-03-01'],
]

interface Report {
  offset: number
  /** What the zone makes of noon on 30 December 2011. */
  local: number
  dates: (string | null)[]
}

/** Loads the library in a zone, and reads every date there. */
async function reportFrom(zone: string): Promise<Report> {
  process.env.TZ = zone
  vi.resetModules()
  const { inspectProfile } = await import('../../src/index.js')
  const dates = DATES.map(([printed, scrapedAt]) => {
    const { data } = inspectProfile(
      `LG${printed}\nTitle\n\nIda Example\n\nText.`,
      scrapedAt === null ? {} : { scrapedAt },
    )
    return data?.papers[0]?.date?.date ?? null
  })
  const local = new Date(2011, 11, 30, 12).getDate()
  return { offset: new Date(2024, 0, 1).getTimezoneOffset(), local, dates }
}

const reports = new Map<string, Report>()

beforeAll(async () => {
  const own = process.env.TZ
  for (const [zone] of ZONES) reports.set(zone, await reportFrom(zone))
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
  vi.resetModules()
})

describe.each(ZONES)('dates read in %s', (zone, offset) => {
  test('the zone is in force', () => {
    expect(reports.get(zone)?.offset).toBe(offset)
    if (zone === 'Pacific/Apia') expect(reports.get(zone)?.local).toBe(31)
  })

  test('are those that are printed', () => {
    const read = DATES.map(([printed, scrapedAt], i) => [printed, scrapedAt, reports.get(zone)?.dates[i]])
    expect(read).toEqual(DATES)
  })
})
