import { fromHtml } from '../../forms/html.js'
import {
  type Diagnostic,
  type DiagnosticCode,
  inspectPaperPage,
  inspectProfile,
  type ParseOptions,
} from '../../index.js'
import type { CrawlDay, ReportPage } from '../../report/report.js'
import { displayName } from '../input.js'
import type { SurveyedPage } from '../survey/read-pages.js'

interface Weighed {
  readonly page: SurveyedPage
  /** How many errors, warnings and infos. */
  readonly trouble: readonly number[]
}

const SEVERITIES = ['error', 'warning', 'info'] as const

/**
 * The pages with the most trouble of all that were seen; the others are let go. The memory is bounded by the size of the
 * pages that are kept, however many there are.
 */
export function createWorstPages(mostKept: number) {
  let kept: Weighed[] = []

  const drop = (): void => {
    kept = kept.sort(compare).slice(0, mostKept)
  }

  return {
    add(page: SurveyedPage): void {
      kept.push({ page, trouble: SEVERITIES.map((severity) => countOf(page.outcome.diagnostics, severity)) })
      if (kept.length >= 2 * mostKept + 1) drop()
    },
    /** The worst first; of those with the same trouble, by file and record. */
    list(): SurveyedPage[] {
      drop()
      return kept.map(({ page }) => page)
    },
  }
}

function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((one) => one.severity === severity).length
}

function compare(one: Weighed, other: Weighed): number {
  for (const [index, count] of one.trouble.entries()) {
    const difference = (other.trouble[index] as number) - count
    if (difference !== 0) return difference
  }
  if (one.page.file !== other.page.file) return one.page.file < other.page.file ? -1 : 1
  return (one.page.record ?? 0) - (other.page.record ?? 0)
}

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

/** A page of a crawl as a report shows it: it is read once more, now with the places of its values. */
export function shownPage(page: SurveyedPage): ReportPage {
  const { file, record, text, outcome } = page
  const name = record === null ? displayName(file) : `${displayName(file)}:${record}`
  // A record that holds no page has nothing to read.
  if (outcome.diagnostics.some(({ code }) => code === 'bad-record') && outcome.data === null) {
    const { diagnostics } = outcome
    const tree = { type: 'profile' as const, span: { start: 0, end: 0 } }
    return { name, text: '', inspection: { success: false, data: null, diagnostics, tree, spans: {} } }
  }
  return { name, text, inspection: inspect(page) }
}

function inspect({ text, isHtml, options, outcome }: SurveyedPage): ReportPage['inspection'] {
  const { url, scrapedAt } = outcome.data?.source ?? {}
  const input = isHtml ? fromHtml(text) : text
  const known: ParseOptions = { ...options, ...(url ? { url } : {}), ...(scrapedAt ? { scrapedAt } : {}) }
  return outcome.kind === 'paper-page' ? inspectPaperPage(input, known) : inspectProfile(input, known)
}
