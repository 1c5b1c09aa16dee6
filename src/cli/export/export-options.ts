import { type Command, Option } from 'commander'
import { quotedName } from '../input.js'

/** What `--to` makes of pages. */
const TARGETS = ['csl', 'bibtex', 'jsonld', 'tables'] as const

export type ExportTarget = (typeof TARGETS)[number]

/** The flags of an export. */
export interface ExportFlags {
  to?: ExportTarget
  csv?: string
}

export const EXPORT_HELP = `
For other tools (--to), instead of a format:
  csl     one page as CSL-JSON, for Zotero, pandoc and citeproc
  bibtex  one page as BibTeX, by the conventions of arXiv
  jsonld  one page as JSON-LD of schema.org
  tables  any number of pages, and crawls: a line {"table", ...} for each row of the tables
          that "schema --sql" creates; with --csv a file for each table, replaced whole or
          not at all. Pages that give no rows are told on standard error
`

/** Adds the flags of an export. */
export function addExportOptions(command: Command): Command {
  return command
    .addOption(new Option('--to <TARGET>', 'print what other tools read').choices(TARGETS))
    .addOption(new Option('--csv <FOLDER>', 'tables: write them into this folder as CSV, a file for each'))
}

/** What only results have, and whether it was asked for. */
interface ResultFlags {
  format: string
  jsonl?: boolean
  indent?: number
  keepText?: boolean
  resultField?: string
}

/** Refuses what does not go with an export, and what goes with nothing else. */
export function refuseExportContradictions(flags: ExportFlags & ResultFlags, command: Command): void {
  const { to, csv, format, indent, keepText, resultField } = flags
  if (csv !== undefined && to !== 'tables') command.error('error: --csv goes with --to tables only')
  if (csv === '') command.error('error: --csv must name a folder')
  if (to === undefined) return
  const isFormatGiven = command.getOptionValueSource('format') === 'cli'
  if (isFormatGiven && format !== 'jsonl') command.error(`error: --to ${to} takes the place of --format ${format}`)
  if (indent !== undefined && (to === 'bibtex' || to === 'tables')) {
    command.error(`error: --indent goes with one JSON value only, not with --to ${to}`)
  }
  const ofResults = keepText ? '--keep-text' : resultField === undefined ? null : '--result-field'
  if (ofResults !== null) command.error(`error: ${ofResults} goes with --format jsonl only, not with --to ${to}`)
}

/** Refuses more pages than what is asked for can hold. */
export function refuseManyPages(
  to: ExportTarget,
  { inputs, isStream }: { inputs: readonly string[]; isStream: boolean },
  command: Command,
): void {
  if (to === 'tables') return
  const [first = ''] = inputs
  if (isStream) {
    command.error(`error: --to ${to} takes one page; ${quotedName(first)} holds many: --to tables takes crawls`)
  }
  if (inputs.length > 1) {
    command.error(`error: --to ${to} takes exactly one input, not ${inputs.length}; --to tables takes any number`)
  }
}
