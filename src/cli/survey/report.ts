import type { DiagnosticCode } from '../../index.js'
import type { CountedShare, CrawlPlace, CrawlSurvey } from '../../report/report.js'

/** The version of the format below; it rises when a reader of an older one would go wrong. */
export const FORMAT_VERSION = 1

/** What `survey --format json` prints, and what `--baseline` reads. A report shows what it has of a `CrawlSurvey`. */
export interface SurveyReport extends CrawlSurvey {
  readonly formatVersion: typeof FORMAT_VERSION
  readonly kind: 'survey'
  /** Files and records, those that hold no page included, and how author pages print their papers. */
  readonly pages: CrawlSurvey['pages'] & { readonly byLayout: Readonly<Record<'page' | 'compact' | 'mixed', number>> }
  /** The most frequent first, by pages. */
  readonly diagnostics: readonly DiagnosticCount[]
  /** The most frequent first, by pages. */
  readonly shapes: readonly ShapeCount[]
  /** What the bound on the memory cost. A shape that was left out and came back counts each time. */
  readonly shapesLeftOut: { readonly shapes: number; readonly lines: number }
  readonly comparison: Comparison | null
}

/** How often a diagnostic was seen: with the gravest severity, and its first place by file name. */
export type DiagnosticCount = CrawlSurvey['diagnostics'][number] & {
  /** The share of the pages in percent. */
  readonly share: number
}

/** How often lines of a shape were not understood, with the first such line by file name. */
export type ShapeCount = CrawlSurvey['shapes'][number] & {
  /** The share of the pages in percent. */
  readonly share: number
  /** What was reported of the lines, and of how many: most often `unrecognized-text`. */
  readonly codes: Readonly<Partial<Record<DiagnosticCode, number>>>
}

/** What a survey shows against an earlier one, which is named as it was given. */
export type Comparison = NonNullable<CrawlSurvey['comparison']> & { readonly drift: readonly Drift[] }

type ShownDrift = NonNullable<CrawlSurvey['comparison']>['drift'][number]

/** One way in which the pages have changed: a share of a field or of pages fell, or lines of a new shape are of all pages. */
export type Drift =
  | Extract<ShownDrift, { kind: 'share-fell' }>
  | (Extract<ShownDrift, { kind: 'new-shape' }> & { readonly example: CrawlPlace & { readonly text: string } })

/** The share of a count, in percent rounded to four decimals. */
export function shareOf(count: number, of: number): CountedShare {
  return { count, of, share: of === 0 ? null : Math.round((count / of) * 1e6) / 1e4 }
}
