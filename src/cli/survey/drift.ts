import type { CountedShare } from '../../report/report.js'
import { type Drift, type ShapeCount, type SurveyReport, shareOf } from './report.js'

/** Percentages are rounded to four decimals; a difference below that is none. */
const ROUNDING = 1e-4

/** A survey beside an earlier one, where there is one. */
export function compared(
  report: SurveyReport,
  before: SurveyReport | null,
  { baseline, tolerance }: { readonly baseline?: string | undefined; readonly tolerance: number },
): SurveyReport {
  if (before === null || baseline === undefined) return report
  return { ...report, comparison: { baseline, tolerance, drift: findDrift(before, report, tolerance) } }
}

/**
 * How a survey differs from an earlier one by more than the tolerance. A share drifts when it fell by more; one of
 * nothing (no paper pages, say) is compared with none. A shape drifts when it appeared: the tolerance covered its share
 * of the pages before, and now does not cover what it rose by. Shapes come in the order of the report.
 */
export function findDrift(before: SurveyReport, after: SurveyReport, tolerance: number): Drift[] {
  return [...fallenShares(before, after, tolerance), ...newShapes(before, after, tolerance)]
}

function fallenShares(before: SurveyReport, after: SurveyReport, tolerance: number): Drift[] {
  const sharesAfter = comparedShares(after)
  return Object.entries(comparedShares(before)).flatMap(([name, share]) => {
    const now = Object.hasOwn(sharesAfter, name) ? sharesAfter[name] : undefined
    if (now === undefined || share.share === null || now.share === null) return []
    if (!exceeds(share.share - now.share, tolerance)) return []
    return [{ kind: 'share-fell' as const, name, before: share, after: now }]
  })
}

/** The shares that must not fall: of the pages that could be read, then of the fields. */
function comparedShares({ pages, fields }: SurveyReport): Record<string, CountedShare> {
  return {
    'pages.recognized': shareOf(pages.total - pages.byKind.unknown, pages.total),
    'pages.successful': shareOf(pages.successful, pages.total),
    ...Object.fromEntries(Object.entries(fields).map(([name, { count, of }]) => [name, shareOf(count, of)])),
  }
}

function newShapes(before: SurveyReport, after: SurveyReport, tolerance: number): Drift[] {
  const known = new Map(before.shapes.map((row) => [row.shape, row]))
  return after.shapes.flatMap((row) => {
    const then = shareOf(known.get(row.shape)?.pages ?? 0, before.pages.total)
    const now = shareOf(row.pages, after.pages.total)
    return hasAppeared(then, now, tolerance) ? [toNewShape(row, then, now)] : []
  })
}

function hasAppeared(before: CountedShare, after: CountedShare, tolerance: number): boolean {
  const then = before.share ?? 0
  return !exceeds(then, tolerance) && exceeds((after.share ?? 0) - then, tolerance)
}

function toNewShape({ shape, example }: ShapeCount, before: CountedShare, after: CountedShare): Drift {
  return { kind: 'new-shape', shape, before, after, example }
}

function exceeds(difference: number, tolerance: number): boolean {
  return difference > tolerance + ROUNDING / 2
}
