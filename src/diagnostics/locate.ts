import { createLineTable } from '../source/line-table.js'
import { type SourceText, spanInGiven } from '../source/source-text.js'
import { compareDiagnostics, createDiagnostic, type Diagnostic, type Finding } from './diagnostic.js'

/** Turns what the stages found, in offsets of the text as read, into diagnostics with places in the text as given. */
export function locateFindings(source: SourceText, findings: readonly Finding[]): Diagnostic[] {
  const lines = createLineTable(source.given, source.lineStarts)
  return findings
    .map(({ code, lowered, message, span: read, path, expected, received, hint }) => {
      const span = spanInGiven(source, read.start, read.end)
      const position = lines.rangeOf(span)
      return createDiagnostic({ code, lowered, message, span, position, path, expected, received, hint })
    })
    .sort(compareDiagnostics)
}
