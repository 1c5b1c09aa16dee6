/** How much a diagnostic weighs; only an `error` makes a result unsuccessful. */
export type Severity = 'error' | 'warning' | 'info'

/** Every code that a diagnostic can have, with its severity: a closed list, the gravest first. */
export const severities = {
  'not-a-profile': 'error',
  'not-a-paper-page': 'error',
  'unread-form': 'error',
  'missing-title': 'error',
  'damaged-meta-line': 'error',
  'invalid-date': 'error',
  'number-out-of-range': 'error',
  'bad-record': 'error',
  'missing-name': 'warning',
  'uncertain-name': 'warning',
  'missing-authors': 'warning',
  'missing-abstract': 'warning',
  'abstract-continues': 'warning',
  'unrecognized-text': 'warning',
  'paper-count-mismatch': 'error',
  'duplicate-paper': 'warning',
  'uncertain-title': 'warning',
  'year-missing': 'warning',
  'year-inferred': 'warning',
  'date-in-future': 'warning',
  'date-before-arxiv': 'warning',
  'unknown-category': 'warning',
  'ambiguous-category': 'warning',
  'damaged-text': 'warning',
  'truncated-page': 'warning',
  'ambiguous-arxiv-line': 'warning',
  'uncertain-paragraph': 'warning',
  'unknown-originality': 'warning',
  'url-mismatch': 'warning',
  'duplicate-author': 'info',
  'joined-word': 'info',
  'read-from-address': 'info',
  'retired-category': 'info',
} as const satisfies Record<string, Severity>

/** The name of a diagnostic code. */
export type DiagnosticCode = keyof typeof severities

/** The milder severity that a code has where a finding says so. */
export const loweredSeverities: Readonly<Partial<Record<DiagnosticCode, Severity>>> = {
  'damaged-meta-line': 'warning',
  'paper-count-mismatch': 'warning',
  'damaged-text': 'info',
  'ambiguous-category': 'info',
}
