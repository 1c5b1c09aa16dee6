import { type Command, Option } from 'commander'
import { tellDiagnostics } from '../diagnostics.js'
import { FINDINGS, raiseExitStatus, TROUBLE } from '../exit-status.js'
import { type FailOn, failOnOption, hasFindings } from '../fail-on.js'
import { indentOption } from '../indent.js'
import { displayName, InputError, readInput, STANDARD_INPUT } from '../input.js'
import { jsonText } from '../json-text.js'
import { print, tell } from '../output.js'
import { type Page, readPage } from '../page.js'
import { scrapedAtOption, urlOption } from '../page-options.js'

const FORMATS = ['data', 'result'] as const

interface ParseFlags {
  format: (typeof FORMATS)[number]
  scrapedAt?: string
  url?: string
  indent?: number
  failOn: FailOn
  quiet?: boolean
}

const AFTER_HELP = `
Formats:
  data    the data of one page as JSON; null where there was no page
  result  one line {"file","kind","success","data","diagnostics"} for each input;
          "file" is "-" for standard input

Diagnostics go to standard error, in colour on a terminal unless NO_COLOR is set.

Exit status:
  0  every input was read, and no diagnostic reached --fail-on
  1  a diagnostic reached --fail-on
  2  the command was not understood, or something could not be read or written;
     one unreadable input does not hide the others
`

/** `scholar-profile parse`: text of pages in, their data or results out. */
export function addParseCommand(program: Command): void {
  program
    .command('parse')
    .summary('read pages and print what they say as JSON')
    .description('Reads the text of author pages and prints what they say as JSON.')
    .usage('[options] [FILE...|-]')
    .argument('[FILE...]', 'files with the text of a page each, in UTF-8; standard input for - or without any')
    .addOption(new Option('--format <FORMAT>', 'what to print').choices(FORMATS).default('data'))
    .addOption(scrapedAtOption())
    .addOption(urlOption())
    .addOption(indentOption())
    .addOption(failOnOption())
    .option('--quiet', 'do not show diagnostics')
    .addHelpText('after', AFTER_HELP)
    .action(parse)
}

async function parse(files: readonly string[], flags: ParseFlags, command: Command): Promise<void> {
  const inputs = files.length === 0 ? [STANDARD_INPUT] : files
  refuseContradictions(inputs, flags, command)
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

function refuseContradictions(inputs: readonly string[], { format, indent }: ParseFlags, command: Command): void {
  if (format === 'data' && inputs.length > 1) {
    command.error(
      `error: --format data takes exactly one input, not ${inputs.length}; --format result prints a line for each`,
    )
  }
  if (format === 'result' && indent !== undefined) {
    command.error('error: --indent goes with --format data only; --format result prints one line for each input')
  }
  if (inputs.indexOf(STANDARD_INPUT) !== inputs.lastIndexOf(STANDARD_INPUT)) {
    command.error('error: standard input (-) can be read only once; name it once')
  }
}

async function parseInput(input: string, flags: ParseFlags): Promise<void> {
  const text = await readInput(input)
  const page = readPage(text, { scrapedAt: flags.scrapedAt, url: flags.url })
  if (hasFindings(page.diagnostics, flags.failOn)) raiseExitStatus(FINDINGS)
  await print(`${render(input, page, flags)}\n`)
  if (!flags.quiet) await tellDiagnostics(page.diagnostics, text, displayName(input))
}

function render(file: string, { kind, success, data, diagnostics }: Page, { format, indent }: ParseFlags): string {
  return format === 'data' ? jsonText(data, indent) : jsonText({ file, kind, success, data, diagnostics })
}
