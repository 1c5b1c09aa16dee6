import { Option } from 'commander'
import type { Diagnostic, Severity } from '../index.js'

/** The severities from which a diagnostic can make the command fail. */
const BARS = ['error', 'warning'] as const

export type FailOn = (typeof BARS)[number]

const REACHED_BY: Record<FailOn, readonly Severity[]> = {
  error: ['error'],
  warning: ['error', 'warning'],
}

/** `--fail-on`: which diagnostics count as findings. */
export function failOnOption(): Option {
  return new Option('--fail-on <SEVERITY>', 'the least severity of a diagnostic that makes the exit status 1')
    .choices(BARS)
    .default('error' satisfies FailOn)
}

/** Whether a diagnostic reaches the bar. */
export function hasFindings(diagnostics: readonly Diagnostic[], failOn: FailOn): boolean {
  return diagnostics.some(({ severity }) => REACHED_BY[failOn].includes(severity))
}
