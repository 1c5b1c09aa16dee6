import type { Diagnostic, DiagnosticCode, Severity } from '../../index.js'
import { isBefore, type Place } from './place.js'
import type { DiagnosticCount } from './report.js'
import { shareOf } from './share.js'

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info']

type Entry = Omit<DiagnosticCount, 'share'> & {
  /** The number of the last page that had it. */
  lastPage: number
}

/** Counts diagnostics by their code: there are no more rows than codes. */
export function createDiagnosticCounts() {
  const entries = new Map<DiagnosticCode, Entry>()
  return {
    /** Counts a diagnostic of the page of that number. Pages come one after the other. */
    add({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>, place: Place, pageNumber: number): void {
      const entry = entries.get(code) ?? { code, severity, count: 0, pages: 0, example: place, lastPage: -1 }
      entries.set(code, {
        code,
        severity: graver(entry.severity, severity),
        count: entry.count + 1,
        pages: entry.pages + (entry.lastPage === pageNumber ? 0 : 1),
        example: isBefore(place, entry.example) ? place : entry.example,
        lastPage: pageNumber,
      })
    },
    report(pageTotal: number): DiagnosticCount[] {
      return [...entries.values()].sort(compareEntries).map(({ code, severity, count, pages, example }) => ({
        code,
        severity,
        count,
        pages,
        share: shareOf(pages, pageTotal).share as number,
        example,
      }))
    },
  }
}

function graver(one: Severity, other: Severity): Severity {
  return GRAVEST_FIRST.indexOf(one) <= GRAVEST_FIRST.indexOf(other) ? one : other
}

/** The most frequent first: by pages, then by count, then by code. */
function compareEntries(one: Entry, other: Entry): number {
  return other.pages - one.pages || other.count - one.count || (one.code < other.code ? -1 : 1)
}
