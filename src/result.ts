import type { Diagnostic } from './diagnostics/diagnostic.js'
import type { Spans } from './source/spans.js'
import type { SyntaxNode } from './syntax/tree.js'

/** What `safeParse…` returns: the data and everything there is to say about it. Plain JSON. */
export type ParseResult<T> =
  | {
      /** No diagnostic is of severity "error". */
      success: true
      data: T
      diagnostics: Diagnostic[]
    }
  | {
      success: false
      /** What could be saved, still valid by the schema; null where there was nothing. */
      data: T | null
      diagnostics: Diagnostic[]
    }

/**
 * What `inspect…` returns: the same, with the syntax tree and the place of every printed value. Both are made when they
 * are first asked for.
 */
export type Inspection<T> = ParseResult<T> & {
  readonly tree: SyntaxNode
  readonly spans: Spans
}

/** Puts data and diagnostics together: it is a success where there is data and no error. */
export function toResult<T>(data: T | null, diagnostics: Diagnostic[]): ParseResult<T> {
  const failed = data === null || diagnostics.some((diagnostic) => diagnostic.severity === 'error')
  return failed ? { success: false, data, diagnostics } : { success: true, data, diagnostics }
}
