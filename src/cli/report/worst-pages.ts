import type { Diagnostic } from '../../index.js'
import type { SurveyedPage } from '../survey/surveyed-page.js'

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
