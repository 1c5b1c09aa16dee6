import type { ParseOptions, ParseResult } from '../index.js'
import { tellDiagnostics } from './diagnostics.js'
import { FINDINGS, raiseExitStatus } from './exit-status.js'
import { type FailOn, hasFindings } from './fail-on.js'
import type { PageForm } from './file-kinds.js'
import { displayName } from './input.js'
import { readPageInput } from './page-input.js'
import { guessKind, type PageKind, readPage } from './page-kinds.js'

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
  const kind = as ?? guessKind(page, options)
  const result = readPage(kind, page, { ...options, scrapedAt, url })
  if (hasFindings(result.diagnostics, failOn)) raiseExitStatus(FINDINGS)
  await take(kind, result)
  if (!quiet) await tellDiagnostics(result.diagnostics, text, displayName(input))
}
