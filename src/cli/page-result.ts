import {
  type Diagnostic,
  formatDiagnostic,
  type PageOutcome,
  type ParseOptions,
  type ParseResult,
  parsePages,
} from '../index.js'
import { type FailOn, FINDINGS, hasFindings, raiseExitStatus } from './exit-status.js'
import type { PageForm } from './file-kinds.js'
import { displayName } from './input.js'
import { tell } from './output.js'
import { readPageInput } from './page-input.js'
import type { PageKind } from './page-kinds.js'

/** How an input that is one page is read. */
export interface PageFlags extends Pick<ParseOptions, 'scrapedAt' | 'url'> {
  as?: PageKind
  form?: PageForm
  indent?: number
  failOn: FailOn
  quiet?: boolean
}

/**
 * Reads a page and hands over what came of it; what is wrong with it is told on standard error.
 *
 * @throws InputError where it cannot be read.
 */
export async function withResult(
  input: string,
  { as, form, scrapedAt, url, failOn, quiet }: PageFlags,
  take: (kind: PageKind, result: ParseResult<unknown>) => Promise<void>,
): Promise<void> {
  const { text, page, options } = await readPageInput(input, form)
  const outcome = (await parsePages([page], { ...options, as, scrapedAt, url }).next()).value as PageOutcome
  const { kind: found, ...result } = outcome
  const kind = found === 'unknown' ? 'profile' : found
  if (hasFindings(result.diagnostics, failOn)) raiseExitStatus(FINDINGS)
  await take(kind, result)
  if (!quiet) await tellDiagnostics(result.diagnostics, text, displayName(input))
}

/** Shows the diagnostics of a page on standard error, each with its line of the page. */
async function tellDiagnostics(diagnostics: readonly Diagnostic[], text: string, file: string): Promise<void> {
  const color = wantsColor(process.stderr, process.env)
  for (const diagnostic of diagnostics) await tell(`${formatDiagnostic(diagnostic, text, { file, color })}\n`)
}

/** Whether to paint what goes to a stream: only on a terminal that knows colours, and not where NO_COLOR is set. */
function wantsColor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
}
