import { type Diagnostic, formatDiagnostic } from '../index.js'
import { type Asymmetric, isAsymmetric, type Mismatch } from './mismatches.js'

/** What is wrong with the data, a place after the other; empty where nothing is. */
export function describeMismatches(mismatches: readonly Mismatch[]): string {
  return mismatches
    .map((mismatch) => {
      const received = Object.hasOwn(mismatch, 'received') ? valueText(mismatch.received) : 'nothing'
      return `${mismatch.place || '(the whole)'}\n  expected: ${valueText(mismatch.expected)}\n  received: ${received}`
    })
    .join('\n')
}

/** What there is to say of the text, each with its line; empty where nothing is. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[], text: string): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n\n')
}

/** A value on one line that may be shown on a terminal. */
function valueText(value: unknown): string {
  const text = isAsymmetric(value) ? asymmetricText(value) : JSON.stringify(value, shown)
  return (text ?? String(value)).replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** What JSON has no word for, wherever it stands in what was expected. */
function shown(_key: string, value: unknown): unknown {
  if (isAsymmetric(value)) return asymmetricText(value)
  return typeof value === 'bigint' || typeof value === 'function' ? String(value) : value
}

/** A matcher by its name and, where it does not tell that itself, what it looks for: `StringContaining "Ada"`. */
function asymmetricText(matcher: Asymmetric): string {
  if (matcher.toAsymmetricMatcher) return matcher.toAsymmetricMatcher()
  return matcher.sample === undefined ? String(matcher) : `${matcher} ${JSON.stringify(matcher.sample)}`
}

/** What would steer a terminal, reorder what it shows or hide in it. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
