import { type Command, Option } from 'commander'
import { tellDiagnostics } from '../diagnostics.js'
import { FINDINGS, raiseExitStatus, TROUBLE } from '../exit-status.js'
import { type FailOn, failOnOption, hasFindings } from '../fail-on.js'
import { indentOption } from '../indent.js'
import { displayName, InputError, readInput, STANDARD_INPUT } from '../input.js'
import { jsonText } from '../json-text.js'
import { parseStream } from '../jsonl/parse-stream.js'
import { addStreamOptions, pagesOptions, refuseStreamFlags, type StreamFlags } from '../jsonl/stream-options.js'
import { print, tell } from '../output.js'
import { guessKind, type PageKind, pageKindNames, readPage } from '../page-kinds.js'
import { scrapedAtOption, urlOption } from '../page-options.js'

const FORMATS = ['data', 'result', 'jsonl'] as const

interface ParseFlags extends StreamFlags {
  format: (typeof FORMATS)[number]
  as?: PageKind
  scrapedAt?: string
  url?: string
  indent?: number
  failOn: FailOn
  quiet?: boolean
  jsonl?: boolean
}

const AFTER_HELP = `
Formats:
  data    the data of one page as JSON; null where there was no page
  result  one line {"file","kind","success","data","diagnostics"} for each input;
          "file" is "-" for standard input
  jsonl   JSON Lines in, of pages {"text": "...", "url"?, "scrapedAt"?, any other keys};
          one line out for each, in order: its keys without the text, and beside them
          "kind","success","data","diagnostics". Blank lines are skipped. A line that
          is no such page has the diagnostic bad-record, and the stream goes on

Diagnostics go to standard error, in colour on a terminal unless NO_COLOR is set;
those of jsonl are in its lines, and a terminal sees the progress instead.

Exit status:
  0  every input was read, and no diagnostic reached --fail-on
     (which jsonl, a filter, only minds where it is given)
  1  a diagnostic reached --fail-on
  2  the command was not understood, or something could not be read or written;
     one unreadable input does not hide the others
`

/** `scholar-profile parse`: text of pages in, their data or results out. */
export function addParseCommand(program: Command): void {
  const command = program
    .command('parse')
    .summary('read pages and print what they say as JSON')
    .description('Reads the text of author pages and paper pages and prints what they say as JSON.')
    .usage('[options] [FILE...|-]')
    .argument(
      '[FILE...]',
      'files with the text of a page each (jsonl: a page a line), in UTF-8; standard input for - or without any',
    )
    .addOption(new Option('--format <FORMAT>', 'what to print').choices(FORMATS).default('data'))
    .option('--jsonl', 'short for --format jsonl')
    .addOption(new Option('--as <KIND>', 'what the pages are; told from the text if not given').choices(pageKindNames))
    .addOption(scrapedAtOption())
    .addOption(urlOption())
    .addOption(indentOption())
    .addOption(failOnOption())
    .option('--quiet', 'do not show diagnostics, nor progress')
    .addHelpText('after', AFTER_HELP)
    .action(parse)
  addStreamOptions(command)
}

async function parse(files: readonly string[], flags: ParseFlags, command: Command): Promise<void> {
  const inputs = files.length === 0 ? [STANDARD_INPUT] : files
  refuseContradictions(inputs, flags, command)
  if (isStream(flags)) return parseLines(inputs, flags, command)
  for (const input of inputs) {
    try {
      await parseInput(input, flags)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      raiseExitStatus(TROUBLE)
      await tell(`error: ${error.message}\n`)
    }
  }
}

function isStream({ format, jsonl }: ParseFlags): boolean {
  return format === 'jsonl' || jsonl === true
}

/** A filter that has read its input to the end has done its work: only who asks for a bar is told what is below it. */
function parseLines(inputs: readonly string[], flags: ParseFlags, command: Command): Promise<void> {
  const failOn = command.getOptionValueSource('failOn') === 'cli' ? flags.failOn : null
  const settings = { pages: pagesOptions(flags, command), failOn }
  return parseStream({ inputs, settings, jobs: flags.jobs ?? 1, showsProgress: !flags.quiet })
}

function refuseContradictions(inputs: readonly string[], flags: ParseFlags, command: Command): void {
  const { format, indent, jsonl } = flags
  if (jsonl && format !== 'jsonl' && command.getOptionValueSource('format') === 'cli') {
    command.error(`error: --jsonl is short for --format jsonl and cannot go with --format ${format}`)
  }
  refuseSecondStandardInput(inputs, command)
  if (isStream(flags)) {
    if (indent !== undefined) command.error('error: --indent goes with --format data only; jsonl prints lines')
    return
  }
  refuseStreamFlags(flags, command)
  if (format === 'data' && inputs.length > 1) {
    command.error(
      `error: --format data takes exactly one input, not ${inputs.length}; --format result prints a line for each`,
    )
  }
  if (format === 'result' && indent !== undefined) {
    command.error('error: --indent goes with --format data only; --format result prints one line for each input')
  }
}

function refuseSecondStandardInput(inputs: readonly string[], command: Command): void {
  if (inputs.indexOf(STANDARD_INPUT) !== inputs.lastIndexOf(STANDARD_INPUT)) {
    command.error('error: standard input (-) can be read only once; name it once')
  }
}

async function parseInput(input: string, flags: ParseFlags): Promise<void> {
  const text = await readInput(input)
  const kind = flags.as ?? guessKind(text)
  const { success, data, diagnostics } = readPage(kind, text, { scrapedAt: flags.scrapedAt, url: flags.url })
  if (hasFindings(diagnostics, flags.failOn)) raiseExitStatus(FINDINGS)
  const printed =
    flags.format === 'data' ? jsonText(data, flags.indent) : jsonText({ file: input, kind, success, data, diagnostics })
  await print(`${printed}\n`)
  if (!flags.quiet) await tellDiagnostics(diagnostics, text, displayName(input))
}
