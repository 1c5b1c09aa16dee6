import { toBibtex, toCslJson, toSchemaOrg } from '../../export/export.js'
import type { Diagnostic, PaperPage, Profile } from '../../index.js'
import { tellUnreadable } from '../input.js'
import { awaitInterruption } from '../interruption.js'
import { jsonText } from '../json-text.js'
import type { BatchText } from '../jsonl/batch-writer.js'
import { print } from '../output.js'
import { type PageFlags, withResult } from '../page-result.js'
import { openStandardInput } from '../standard-input.js'
import type { ExportTarget } from './export-options.js'
import { createTableFiles } from './table-files.js'
import { createTableWriter, type RowFormat } from './table-text.js'

type Page = Profile | PaperPage

/** `parse --to csl|bibtex|jsonld`: prints one page as another tool reads it, and nothing where there is no page. */
export function exportPage(input: string, to: Exclude<ExportTarget, 'tables'>, flags: PageFlags): Promise<void> {
  return withPage(input, flags, (page) => print(`${textOf(page, to, flags.indent)}\n`)).catch((error) =>
    tellUnreadable(error),
  )
}

function textOf(page: Page, to: Exclude<ExportTarget, 'tables'>, indent: number | undefined): string {
  switch (to) {
    case 'csl':
      return jsonText(toCslJson(page), indent)
    case 'jsonld':
      return jsonText(toSchemaOrg(page), indent)
    case 'bibtex':
      return toBibtex(page).trimEnd()
  }
}

/** `parse --to tables` for inputs of a page each: prints their rows. */
export async function printTables(inputs: readonly string[], flags: PageFlags): Promise<void> {
  for (const input of inputs) {
    const printRows = (page: Page, diagnostics: readonly Diagnostic[]) =>
      print(rowsOf(page, diagnostics, 'json-lines').output)
    await withPage(input, flags, printRows).catch((error) => tellUnreadable(error))
  }
}

/** `parse --to tables --csv`: writes them into files of a folder. */
export async function writeTables(inputs: readonly string[], folder: string, flags: PageFlags): Promise<void> {
  const interruption = awaitInterruption()
  const { signal } = interruption
  // Who is waited for will not be waited for any longer.
  signal.addEventListener('abort', () => openStandardInput().destroy())
  const files = await createTableFiles(folder).catch((error) => {
    interruption.settle()
    throw error
  })
  const writeRows = (page: Page, diagnostics: readonly Diagnostic[]) => files.write(rowsOf(page, diagnostics, 'csv'))
  try {
    for (const input of inputs) {
      if (signal.aborted) return
      await withPage(input, flags, writeRows).catch((error) => (signal.aborted ? undefined : tellUnreadable(error)))
    }
    if (!signal.aborted) await files.finish()
  } finally {
    await files.close()
    interruption.settle()
  }
}

function rowsOf(page: Page, diagnostics: readonly Diagnostic[], format: RowFormat): BatchText {
  const writer = createTableWriter(format)
  writer.addPage(page, diagnostics)
  return writer.finish()
}

/**
 * Reads a page and hands it over, if there is one.
 *
 * @throws InputError where it cannot be read.
 */
function withPage(
  input: string,
  flags: PageFlags,
  take: (page: Page, diagnostics: readonly Diagnostic[]) => Promise<void>,
): Promise<void> {
  return withResult(input, flags, async (_kind, { data, diagnostics }) => {
    if (data !== null) await take(data as Page, diagnostics)
  })
}
