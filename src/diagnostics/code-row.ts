import type { Severity } from './severities.js'

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
export interface DiagnosticRow extends Explanation {
  /** The severity it has unless it is lowered. */
  severity: Severity
  /** The severity it has where it was lowered, null where it never is. */
  loweredTo: Severity | null
}

/** What is told to people of a diagnostic code. */
export interface Explanation {
  /** A few words. */
  title: string
  /** A paragraph for the person who sees it: what was found, what value results, what to do. */
  explanation: string
  example: DiagnosticExample
}

/** Explanations as a function, so that a bundler can drop them wherever nothing uses them: a parser needs none of them. */
export function defineExplanations<Code extends string>(
  rows: () => Record<Code, Explanation>,
): Record<Code, Explanation> {
  return rows()
}
