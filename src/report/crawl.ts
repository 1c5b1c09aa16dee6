import type { DiagnosticCode, Severity } from '../diagnostics/severities.js'
import type { Inspection } from '../result.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { Profile } from '../schema/profile.js'
import type { Span } from '../source/span.js'

/** How many of so many, and in percent: null where there are none that could have it. */
export interface CountedShare {
  readonly count: number
  readonly of: number
  readonly share: number | null
}

/** Where something stands in a crawl. */
export interface CrawlPlace {
  readonly file: string
  /** The record of a file of many pages, from 1; null where the file is the page. */
  readonly record: number | null
  /** In the text of the page, from 1; null where there is none. */
  readonly line: number | null
  readonly column: number | null
}

/** What `scholar-profile survey --format json` prints, as far as a report shows it. */
export interface CrawlSurvey {
  readonly pages: {
    readonly total: number
    readonly successful: number
    readonly failed: number
    readonly byKind: Readonly<Record<'profile' | 'paper-page' | 'unknown', number>>
  }
  readonly papers: number
  /** By group and name, such as `author.hIndex`. */
  readonly fields: Readonly<Record<string, CountedShare>>
  readonly diagnostics: readonly {
    readonly code: DiagnosticCode
    readonly severity: Severity
    readonly count: number
    readonly pages: number
    readonly example: CrawlPlace
  }[]
  readonly shapes: readonly {
    readonly shape: string
    readonly lines: number
    readonly pages: number
    readonly example: CrawlPlace & { readonly text: string }
  }[]
  /** What has changed since an earlier survey; null where none was given. */
  readonly comparison: {
    readonly baseline: string
    /** In percent points. */
    readonly tolerance: number
    readonly drift: readonly (
      | {
          readonly kind: 'share-fell'
          readonly name: string
          readonly before: CountedShare
          readonly after: CountedShare
        }
      | {
          readonly kind: 'new-shape'
          readonly shape: string
          readonly before: CountedShare
          readonly after: CountedShare
        }
    )[]
  } | null
}

/** The pages that were fetched on a day, and the diagnostics on them. */
export interface CrawlDay {
  /** `YYYY-MM-DD` in UTC; null for pages that do not say it. */
  readonly day: string | null
  readonly pages: number
  /** How many diagnostics of each code. */
  readonly codes: Readonly<Partial<Record<DiagnosticCode, number>>>
}

/** A crawl to report on. */
export interface Crawl {
  /** What the report is called. */
  readonly title: string
  readonly survey: CrawlSurvey
  /** The fields of the earlier survey, drawn beside those of this; null where there is none. */
  readonly fieldsBefore: CrawlSurvey['fields'] | null
  /** In any order. */
  readonly days: readonly CrawlDay[]
  /** The pages that have a view of their own, as they are to be listed: those with the most trouble first. */
  readonly pages: readonly ReportPage[]
}

/** A page that a report shows: what was read, and what came of it. */
export interface ReportPage {
  /** What people call the page: a file, an address. Shown as text, whatever it holds. */
  readonly name: string
  /** The input as it was given to `inspect…`; of HTML, `PageText.given`. The spans count in it. */
  readonly text: string
  /** What `inspectProfile` or `inspectPaperPage` gave for it, or what was stored of that as JSON. */
  readonly inspection: ShownInspection
}

type AnyInspection = Inspection<Profile> | Inspection<PaperPage>

/** An inspection, in which the spans may be the object that `JSON.stringify` makes of them. */
export type ShownInspection = Omit<AnyInspection, 'spans' | 'data'> & {
  readonly data: AnyInspection['data']
  readonly spans: AnyInspection['spans'] | Readonly<Record<string, Span>>
}
