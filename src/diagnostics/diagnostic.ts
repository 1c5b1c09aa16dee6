import type { Position, Span } from '../source/span.js'
import { type DiagnosticCode, loweredSeverities, type Severity, severities } from './severities.js'

/** One thing that was guessed, missing, contradictory or not understood, and its place. Plain JSON. */
export interface Diagnostic {
  /** What kind of thing it is; `diagnosticCodes` explains each. */
  code: DiagnosticCode
  severity: Severity
  /** One sentence that shows the offending text. For people: its wording may change in any release. */
  message: string
  /** The text it is about, as offsets into the text as given. */
  span: Span
  /** The same as lines and columns. */
  position: { start: Position; end: Position }
  /** Where in the data, e.g. `["papers", 5, "date"]`. */
  path?: (string | number)[]
  /** What would have been accepted. */
  expected?: string
  /** What stood there instead. */
  received?: string
  /** What to do about it, or what else it could have meant. */
  hint?: string
}

/** What a stage reports. It knows offsets only: lines and columns are found at the edge. */
export interface Finding {
  code: DiagnosticCode
  message: string
  span: Span
  /** True where the code's milder severity applies, `loweredTo` in its row of `diagnosticCodes`. */
  lowered?: boolean | undefined
  path?: (string | number)[] | undefined
  expected?: string | undefined
  received?: string | undefined
  hint?: string | undefined
}

/** A finding and its place in lines and columns: `{ ...finding, position: lineTable.rangeOf(finding.span) }`. */
export interface DiagnosticFields extends Finding {
  position: { start: Position; end: Position }
}

/** The diagnostic of a finding: its severity from the table of codes, absent keys left out. Span, position and path are taken over. */
export function createDiagnostic(fields: DiagnosticFields): Diagnostic {
  const { code, lowered, message, span, position, path, expected, received, hint } = fields
  const diagnostic: Diagnostic = {
    code,
    severity: (lowered ? loweredSeverities[code] : null) ?? severities[code],
    message,
    span,
    position,
  }
  if (path !== undefined) diagnostic.path = path
  if (expected !== undefined) diagnostic.expected = expected
  if (received !== undefined) diagnostic.received = received
  if (hint !== undefined) diagnostic.hint = hint
  return diagnostic
}

/** The order of diagnostics: as their spans begin, then as they end, then by code. For `Array.prototype.sort`. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start || left.span.end - right.span.end || compareText(left.code, right.code)
}

/** By UTF-16 units, so that no locale has a say. */
function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
