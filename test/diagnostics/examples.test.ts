import { describe, expect, it } from 'vitest'
import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExample,
  diagnosticCodes,
  parsePages,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'

/** What reading the text of an example gives. */
async function diagnosticsOf({ kind, text, options }: DiagnosticExample): Promise<Diagnostic[]> {
  if (kind === 'profile') return safeParseProfile(text, options).diagnostics
  if (kind === 'paper-page') return safeParsePaperPage(text, options).diagnostics
  const diagnostics: Diagnostic[] = []
  for await (const result of parsePages([JSON.parse(text)], options)) diagnostics.push(...result.diagnostics)
  return diagnostics
}

const rows = Object.entries(diagnosticCodes) as [DiagnosticCode, (typeof diagnosticCodes)[DiagnosticCode]][]

describe('the example of a diagnostic code', () => {
  it.each(rows)('gives %s', async (code, { example, severity, loweredTo }) => {
    const found = (await diagnosticsOf(example)).find((diagnostic) => diagnostic.code === code)
    expect(found).toBeDefined()
    expect([severity, loweredTo]).toContain(found?.severity)
  })
})
