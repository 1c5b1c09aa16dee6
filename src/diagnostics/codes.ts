import type { DiagnosticRow, Explanation } from './code-row.js'
import { errorCodes } from './error-codes.js'
import { informationCodes } from './information-codes.js'
import { paperPageWarningCodes } from './paper-page-warning-codes.js'
import { profileWarningCodes } from './profile-warning-codes.js'
import { type DiagnosticCode, loweredSeverities, severities } from './severities.js'
import { valueWarningCodes } from './value-warning-codes.js'

/** Every code that a diagnostic can have, with its meaning: a closed list, the gravest first, frozen through and through. */
export const diagnosticCodes = /* @__PURE__ */ explainCodes()

function explainCodes(): Readonly<Record<DiagnosticCode, Readonly<DiagnosticRow>>> {
  const explanations: Record<DiagnosticCode, Explanation> = {
    ...errorCodes,
    ...profileWarningCodes,
    ...valueWarningCodes,
    ...paperPageWarningCodes,
    ...informationCodes,
  }
  const rows = Object.entries(severities).map(([name, severity]) => {
    const code = name as DiagnosticCode
    return [code, { severity, loweredTo: loweredSeverities[code] ?? null, ...explanations[code] }]
  })
  return deepFreeze(Object.fromEntries(rows))
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part)
  }
  return Object.freeze(value)
}
