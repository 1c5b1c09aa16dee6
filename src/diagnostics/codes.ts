import { defineCodes } from './code-row.js'
import { errorCodes } from './error-codes.js'
import { informationCodes } from './information-codes.js'
import { paperPageWarningCodes } from './paper-page-warning-codes.js'
import { profileWarningCodes } from './profile-warning-codes.js'
import { valueWarningCodes } from './value-warning-codes.js'

/** Every code that a diagnostic can have, with its meaning: a closed list, the gravest first. */
export const diagnosticCodes = /* @__PURE__ */ defineCodes(() => ({
  ...errorCodes,
  ...profileWarningCodes,
  ...valueWarningCodes,
  ...paperPageWarningCodes,
  ...informationCodes,
}))

/** The name of a diagnostic code. */
export type DiagnosticCode = keyof typeof diagnosticCodes

/** Whether a text, for instance an argument of a command, is a diagnostic code. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, text)
}
