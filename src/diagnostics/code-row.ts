/** How much a diagnostic weighs; only an `error` makes a result unsuccessful. */
export type Severity = 'error' | 'warning' | 'info'

/** Printed text that brings a diagnostic about, whole enough to be parsed as it stands. */
export interface DiagnosticExample {
  /** What the text is: an author page, a paper's own page, or a line of JSON Lines. */
  kind: 'profile' | 'paper-page' | 'record'
  /** The options it is parsed with. */
  options: { scrapedAt?: string; url?: string }
  /** The text. */
  text: string
  /** The value that results. */
  result: string
}

/** What a diagnostic code means. Plain JSON. */
export interface DiagnosticRow {
  /** The severity it has unless it is lowered. */
  severity: Severity
  /** The severity it has where it was lowered, null where it never is. */
  loweredTo: Severity | null
  /** A few words. */
  title: string
  /** A paragraph for the person who sees it: what was found, what value results, what to do. */
  explanation: string
  example: DiagnosticExample
}

/**
 * The rows, frozen through and through. They come as a function, so that a bundler can drop them, texts and all,
 * wherever nothing uses them.
 */
export function defineCodes<Code extends string>(
  rows: () => Record<Code, DiagnosticRow>,
): Readonly<Record<Code, Readonly<DiagnosticRow>>> {
  return deepFreeze(rows())
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part)
  }
  return Object.freeze(value)
}
