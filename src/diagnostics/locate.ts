import { createLineTable } from '../source/line-table.js'
import { type SourceText, spanInGiven } from '../source/source-text.js'
import { compareDiagnostics, createDiagnostic, type Diagnostic, type Finding } from './diagnostic.js'

/** Turns what the stages found, in offsets of the text as read, into diagnostics with places in the text as given. */
export function locateFindings(source: SourceText, findings: readonly Finding[]): Diagnostic[] {
  const lines = createLineTable(source.given)
  return findings
    .map((finding) => {
      const span = spanInGiven(source, finding.span.start, finding.span.end)
      return createDiagnostic({ ...finding, span, position: lines.rangeOf(span) })
    })
    .sort(compareDiagnostics)
}
