import type { Diagnostic } from './diagnostics/diagnostic.js'

/**
 * Thrown by `parseProfile` and `parsePaperPage` where a diagnostic of severity "error" exists.
 *
 * Tell it by its `code`: `instanceof` fails where a program holds both the ESM and the CommonJS build.
 */
export class ProfileParseError<T = unknown> extends Error {
  override readonly name = 'ProfileParseError'
  readonly code = 'PROFILE_PARSE'
  /** All diagnostics, in the order of the text. */
  readonly diagnostics: Diagnostic[]
  /** What could be saved, valid by the schema; null where there was nothing. */
  readonly data: T | null

  constructor(diagnostics: Diagnostic[], data: T | null) {
    super(summary(diagnostics))
    this.diagnostics = diagnostics
    this.data = data
  }
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  const [first] = errors
  if (first === undefined) return 'the page could not be read'
  const { line, column } = first.position.start
  const others = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return `${line}:${column} ${first.code}: ${first.message}${others}`
}
