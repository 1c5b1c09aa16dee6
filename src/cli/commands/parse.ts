import { type Command, Option } from 'commander'
import {
  addExportOptions,
  EXPORT_HELP,
  type ExportFlags,
  refuseExportContradictions,
  refuseManyPages,
} from '../export/export-options.js'
import { kindOfFile } from '../file-kinds.js'
import { isArchive, quotedName, refuseSecondStandardInput, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { jsonText } from '../json-text.js'
import type { StreamInput } from '../jsonl/parse-stream.js'
import {
  addStreamOptions,
  pagesOptions,
  refuseStreamFlags,
  refuseUnusedFlags,
  type StreamFlags,
} from '../jsonl/stream-options.js'
import { failOnOption, formOption, indentOption, scrapedAtOption, urlOption } from '../options.js'
import { print } from '../output.js'
import { pageKindNames } from '../page-kinds.js'
import { type PageFlags, withResult } from '../page-result.js'

const FORMATS = ['data', 'result', 'jsonl'] as const

interface ParseFlags extends StreamFlags, ExportFlags, PageFlags {
  format: (typeof FORMATS)[number]
  jsonl?: boolean
}

const AFTER_HELP = `
Inputs:
  page.txt          the text of a page or its Markdown, as it shows by itself
  page.md, .html    a page in that form (.markdown, .htm); --form overrides. Files of any
                    other name are read as what they show
  crawl.jsonl       JSON Lines (.ndjson, .jl): pages {"text", "html" or "markdown": "...",
                    "url"?, "scrapedAt"?, any other keys}, of which the first that is there
                    of text, html and markdown is read. The fields may have other names,
                    and be paths: --url-field metadata.sourceURL. A JSON array is read
                    too where each item is a line of its own, as Scrapy writes it
  crawl.warc.gz     WARC and WET files, gzipped or not (.warc, .wet): responses that are HTML
                    or text, and conversions. Pages count whose address is of an author
                    or a paper (/author/<number>, /paper/<id>) on any host, or with --host
                    all those of that host; other records are passed over and counted
Standard input may be any of these; for JSON Lines --jsonl says so.

Formats:
  data    the data of one page as JSON; null where there was no page
  result  one line {"file","kind","success","data","diagnostics"} for each input;
          "file" is "-" for standard input
  jsonl   one line out for each line or record in, in order: its keys without the page, and
          beside them "kind","success","data","diagnostics"; of a record the keys "id",
          "offset","url","scrapedAt", and "isCut" where it was cut off. Blank lines are
          skipped. A line that is no such page has the diagnostic bad-record, and the
          stream goes on; a damaged record is said, and costs itself; one inside of which
          the file ends is said, and given as far as it is there. The format of JSON Lines
          and WARC files where none is given

Diagnostics go to standard error, in colour on a terminal unless NO_COLOR is set;
those of jsonl are in its lines, and a terminal sees the progress instead.

Exit status:
  0  every input was read, and no diagnostic reached --fail-on
     (which jsonl, a filter, only minds where it is given)
  1  a diagnostic reached --fail-on
  2  the command was not understood, or something could not be read or written;
     one unreadable input does not hide the others
`

/** `scholar-profile parse`: pages in, their data or results out. */
export function addParseCommand(program: Command): void {
  const command = program
    .command('parse')
    .summary('read pages and print what they say as JSON')
    .description('Reads author pages and paper pages in any form and prints what they say as JSON.')
    .usage('[options] [FILE...|-]')
    .argument(
      '[FILE...]',
      'files of a page each, or of many (see below), in UTF-8; standard input for - or without any',
    )
    .addOption(new Option('--format <FORMAT>', 'what to print').choices(FORMATS).default('data'))
    .option('--jsonl', 'short for --format jsonl')
    .addOption(new Option('--as <KIND>', 'what the pages are; told from the text if not given').choices(pageKindNames))
    .addOption(formOption())
    .addOption(scrapedAtOption())
    .addOption(urlOption())
    .addOption(indentOption())
    .addOption(failOnOption())
    .option('--quiet', 'do not show diagnostics, nor progress')
    .addHelpText('after', EXPORT_HELP)
    .addHelpText('after', AFTER_HELP)
    .action(parse)
  addExportOptions(command)
  addStreamOptions(command)
}

async function parse(files: readonly string[], flags: ParseFlags, command: Command): Promise<void> {
  const inputs = files.length === 0 ? [STANDARD_INPUT] : files
  refuseContradictions(inputs, flags, command)
  const streams = await streamsIn(inputs, flags, command)
  if (flags.to !== undefined) refuseManyPages(flags.to, { inputs, isStream: streams !== null }, command)
  if (streams !== null) return parseStreams(streams, flags, command)
  refuseWhatStreamsHave(inputs, flags, command)
  if (flags.to !== undefined) return exportInputs(inputs, flags.to, flags)
  for (const input of inputs) await parseInput(input, flags).catch((error) => tellUnreadable(error))
}

/** The inputs as streams of many pages, where that is asked for or they are such; null where each is one page. */
async function streamsIn(
  inputs: readonly string[],
  { format, jsonl }: ParseFlags,
  command: Command,
): Promise<StreamInput[] | null> {
  const isStream = format === 'jsonl' || jsonl === true
  const streams: StreamInput[] = []
  for (const input of inputs) {
    // What stands in front of standard input does not wait for it.
    const isLooked = isStream || input !== STANDARD_INPUT || input === inputs[0]
    streams.push({ input, isArchive: isLooked && (await isArchive(input)) })
  }
  if (isStream) return streams
  const ofMany = streams.filter((one) => one.isArchive || kindOfFile(one.input) === 'records')
  const [first] = ofMany
  if (first === undefined) return null
  const name = quotedName(first.input)
  if (command.getOptionValueSource('format') === 'cli') {
    return command.error(
      `error: --format ${format} takes pages; ${name} holds many: --format jsonl prints a line for each`,
    )
  }
  if (ofMany.length === inputs.length) return streams
  return command.error(`error: ${name} holds many pages and other inputs hold one; name them in runs of their own`)
}

/** Inputs of a page each, as another tool reads them; what makes that is loaded where it is asked for. */
async function exportInputs(
  inputs: readonly string[],
  to: NonNullable<ExportFlags['to']>,
  flags: ParseFlags,
): Promise<void> {
  const { exportPage, printTables, writeTables } = await import('../export/export-pages.js')
  if (to !== 'tables') return exportPage(inputs[0] ?? STANDARD_INPUT, to, flags)
  return flags.csv === undefined ? printTables(inputs, flags) : writeTables(inputs, flags.csv, flags)
}

/** A filter that has read its input to the end has done its work: only who asks for a bar is told what is below it. */
async function parseStreams(inputs: readonly StreamInput[], flags: ParseFlags, command: Command): Promise<void> {
  const { indent, form, host: hosts = [], jobs = 1, quiet: isQuiet = false, to, csv } = flags
  if (indent !== undefined) command.error('error: --indent goes with --format data only; jsonl prints lines')
  if (form === 'html') {
    return command.error(
      'error: --form html goes with files of one page each; --html-field names the key that holds HTML',
    )
  }
  const kinds = { lines: inputs.some((one) => !one.isArchive), archives: inputs.some((one) => one.isArchive) }
  refuseUnusedFlags(flags, kinds, command)
  const failOn = command.getOptionValueSource('failOn') === 'cli' ? flags.failOn : null
  const rows = to === undefined ? null : csv === undefined ? 'json-lines' : 'csv'
  const settings = { pages: pagesOptions({ ...flags, form }, command), failOn, rows } as const
  const run = { inputs, hosts, settings, jobs, isQuiet }
  // The readers of WARC files and HTML take longer to load than a page of text to read.
  const { parseStream } = await import('../jsonl/parse-stream.js')
  if (csv === undefined) return parseStream(run)
  const { createTableFiles } = await import('../export/table-files.js')
  return parseStream({ ...run, createOutput: () => createTableFiles(csv) })
}

function refuseContradictions(inputs: readonly string[], flags: ParseFlags, command: Command): void {
  const { format, jsonl } = flags
  if (jsonl && format !== 'jsonl' && command.getOptionValueSource('format') === 'cli') {
    command.error(`error: --jsonl is short for --format jsonl and cannot go with --format ${format}`)
  }
  refuseExportContradictions(flags, command)
  refuseSecondStandardInput(inputs, command)
}

function refuseWhatStreamsHave(inputs: readonly string[], flags: ParseFlags, command: Command): void {
  const { format, indent, to } = flags
  refuseStreamFlags(flags, command)
  if (format === 'data' && to === undefined && inputs.length > 1) {
    command.error(
      `error: --format data takes exactly one input, not ${inputs.length}; --format result prints a line for each`,
    )
  }
  if (format === 'result' && indent !== undefined) {
    command.error('error: --indent goes with --format data only; --format result prints one line for each input')
  }
}

function parseInput(input: string, flags: ParseFlags): Promise<void> {
  return withResult(input, flags, (kind, { success, data, diagnostics }) => {
    const result = { file: input, kind, success, data, diagnostics }
    return print(`${flags.format === 'data' ? jsonText(data, flags.indent) : jsonText(result)}\n`)
  })
}
