import { isDeepStrictEqual } from 'node:util'
import { type Diagnostic, diagnosticCodes, formatDiagnostic, type Position } from '../../../src/index.js'

/** What must not reach a terminal: controls but the line feed between lines, and what reorders or hides text. */
const RAW = /(?!\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the library itself paints with
const PAINT = /\u001b\[[\d;]*m/g

/** What is wrong with some diagnostics of a text, or with how they are rendered. */
export function diagnosticFaults(text: string, diagnostics: readonly Diagnostic[]): string[] {
  const positions = positionsIn(text)
  return diagnostics.flatMap((diagnostic) => {
    const { code, severity, span, position, message } = diagnostic
    const faults: string[] = []
    const expected = { start: positions[span.start], end: positions[span.end] }
    if (span.start > span.end || !isDeepStrictEqual(position, expected)) {
      faults.push(`position: ${code} ${JSON.stringify({ span, position, expected })}`)
    }
    if (diagnosticCodes[code] === undefined) faults.push(`code: ${code} is not documented`)
    if (severity !== 'error' && severity !== 'warning' && severity !== 'info') faults.push(`severity: ${severity}`)
    if (RAW.test(message) || message.includes('\n')) faults.push(`message: ${JSON.stringify(message)}`)
    const plain = formatDiagnostic(diagnostic, text, { file: 'page\u001b.txt' })
    if (RAW.test(plain)) faults.push(`control character: ${JSON.stringify(plain)}`)
    const painted = formatDiagnostic(diagnostic, text, { file: 'page\u001b.txt', color: true })
    if (painted.replace(PAINT, '') !== plain) faults.push(`colour: ${JSON.stringify(painted)}`)
    return faults
  })
}

/** The position of every offset, from the first to the one behind the last unit. */
function positionsIn(text: string): Position[] {
  const positions: Position[] = []
  let line = 1
  let column = 1
  for (let offset = 0; offset <= text.length; offset++) {
    positions.push({ line, column })
    const unit = text[offset]
    // Between CR and LF stands no one: that offset still counts as the end of its line.
    const endsLine = unit === '\n' || (unit === '\r' && text[offset + 1] !== '\n')
    if (endsLine) line++
    if (endsLine) column = 1
    else if (unit !== '\r') column++
  }
  return positions
}
