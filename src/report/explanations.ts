import { diagnosticCodes } from '../diagnostics/codes.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'

/** What is told of a code. */
export interface Explained {
  readonly title: string
  readonly explanation: string
}

/** What is told of each code that some diagnostics have. */
export function explanationsOf(diagnostics: Iterable<Pick<Diagnostic, 'code'>>): Record<string, Explained> {
  const explained: Record<string, Explained> = {}
  for (const { code } of diagnostics) {
    if (!Object.hasOwn(diagnosticCodes, code)) continue
    const { title, explanation } = diagnosticCodes[code]
    explained[code] = { title, explanation }
  }
  return explained
}
