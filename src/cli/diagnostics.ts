import { type Diagnostic, formatDiagnostic } from '../index.js'
import { wantsColor } from './color.js'
import { tell } from './output.js'

/** Shows the diagnostics of a page on standard error, each with its line of the page. */
export async function tellDiagnostics(diagnostics: readonly Diagnostic[], text: string, file: string): Promise<void> {
  const color = wantsColor(process.stderr, process.env)
  for (const diagnostic of diagnostics) await tell(`${formatDiagnostic(diagnostic, text, { file, color })}\n`)
}
