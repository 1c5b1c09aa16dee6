import type { DiagnosticCode } from '../../index.js'
import type { CrawlDay } from '../../report/report.js'
import type { SurveyedPage } from '../survey/surveyed-page.js'

interface Entry {
  pages: number
  codes: Partial<Record<DiagnosticCode, number>>
}

/** Counts diagnostics by the day on which their page was fetched. */
export function createDayCounts() {
  const days = new Map<string | null, Entry>()
  return {
    add({ outcome }: SurveyedPage): void {
      // What was fetched at a time counts by its day in UTC, as the library reads it.
      const day = outcome.data?.source.scrapedAt?.slice(0, 10) ?? null
      const entry = days.get(day) ?? { pages: 0, codes: {} }
      days.set(day, entry)
      entry.pages += 1
      for (const { code } of outcome.diagnostics) entry.codes[code] = (entry.codes[code] ?? 0) + 1
    },
    /** In the order of the days; at the end the pages that do not say theirs. */
    report: (): CrawlDay[] =>
      [...days]
        .sort(([one], [other]) => ((one ?? '~') < (other ?? '~') ? -1 : 1))
        .map(([day, { pages, codes }]) => ({ day, pages, codes })),
  }
}
