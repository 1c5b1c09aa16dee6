import type { Diagnostic, Severity } from '../index.js'

/** Every page was read and nothing in it was bad enough to matter: the status of a process that raises nothing. */
export const FINE = 0

/** A page was read, and a diagnostic reached the bar. */
export const FINDINGS = 1

/** The command was not understood, or something could not be read or written. */
export const TROUBLE = 2

/**
 * Notes what the process will report when it ends; the worst that was noted wins. The process is not ended here, so
 * that what was printed is written out in full.
 */
export function raiseExitStatus(status: typeof FINE | typeof FINDINGS | typeof TROUBLE): void {
  process.exitCode = Math.max(Number(process.exitCode ?? FINE), status)
}

/** The severities from which a diagnostic can make the command fail. */
export const BARS = ['error', 'warning'] as const

export type FailOn = (typeof BARS)[number]

const REACHED_BY: Record<FailOn, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
}

/** Whether a diagnostic reaches the bar. */
export function hasFindings(diagnostics: readonly Diagnostic[], failOn: FailOn): boolean {
  return diagnostics.some(({ severity }) => REACHED_BY[failOn].includes(severity))
}
