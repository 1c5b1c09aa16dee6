import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { ParseOptions } from '../../index.js'
import { formatGithub, formatJson, formatSarif, formatText } from '../check/formats.js'
import { type Report, summaryLine } from '../check/report.js'
import { runCheck } from '../check/run-check.js'
import { FINDINGS, raiseExitStatus } from '../exit-status.js'
import { startProgress } from '../jsonl/progress.js'
import { formOption, scrapedAtOption, urlOption } from '../options.js'
import { print, tell, tellTrouble } from '../output.js'

const FORMATS = { text: formatText, json: formatJson, github: formatGithub, sarif: formatSarif } as const

type Format = keyof typeof FORMATS

/** The formats of which nothing but one JSON value may be on standard output. */
const PURE_JSON: readonly Format[] = ['json', 'sarif']

interface CheckFlags {
  format: Format
  update?: boolean
  force?: boolean
  form?: 'text' | 'markdown'
  scrapedAt?: string
  url?: string
  quiet?: boolean
}

/** Where fixtures usually are. */
const USUAL_FOLDER = 'fixtures'

const AFTER_HELP = `
Fixtures:
  page.txt with page.json  the page must give what its golden says, a JSON with "formatVersion"
                           and "diagnostics"; the wording of diagnostics is not compared, and
                           a page checked out with CRLF for LF is the same page. Any other
                           JSON is parsed data: it must satisfy its schema, and be what the
                           page gives. The page may be .md, .markdown, .html or .htm as well,
                           but not two of one name
  data.json without page   parsed data that must satisfy its schema; a golden is an orphan
  records.jsonl, .ndjson,  each line is a fixture: a page ({"text", "html" or "markdown": ...})
  records.jl               that must be read without an error, or parsed data that must satisfy
                           its schema

In folders, names that begin with a dot, node_modules and readmes are passed over, links to
files are followed, and links that lead out of the folder or in a circle are refused. Without PATH, the
folder ${USUAL_FOLDER} is checked, or where there is none the current one.

The last line is "N fixtures, N passed, N failed, N updated", the first the sum of the others;
on standard error where standard output is to be JSON (--format json or sarif).

Exit status:
  0  every fixture passed or was updated
  1  a fixture failed
  2  the command was not understood, there was nothing to check, or something could not be
     read or written; it does not hide the other fixtures
`

/** `scholar-profile check`: do the pages still give what they gave? */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .summary('check pages against their goldens, and stored data against its schema')
    .description('Checks that pages still give what their goldens say, and that stored data satisfies its schema.')
    .usage('[options] [PATH...]')
    .argument('[PATH...]', 'folders, or files that end in .txt, .md, .html, .json, .jsonl or .ndjson')
    .addOption(
      new Option('--format <FORMAT>', 'how to report').choices(Object.keys(FORMATS)).default('text' satisfies Format),
    )
    .option('--update', 'write what each page gives into its golden; refused where CI is set')
    .option('--force', 'update although CI is set')
    .addOption(formOption(['text', 'markdown']))
    .addOption(scrapedAtOption())
    .addOption(urlOption())
    .option('--quiet', 'do not show progress')
    .addHelpText('after', AFTER_HELP)
    .action(check)
}

async function check(given: readonly string[], flags: CheckFlags, command: Command): Promise<void> {
  refuseContradictions(flags, command)
  const progress = await startProgress(null, flags.quiet !== true, 'fixtures')
  const report = await runCheck(given.length > 0 ? given : [existsSync(USUAL_FOLDER) ? USUAL_FOLDER : '.'], {
    isUpdate: flags.update === true,
    options: optionsOf(flags),
    onVerdict: () => progress.advance(0, 1),
    onTrouble: (message) => {
      progress.makeWay(true)
      return tellTrouble(message)
    },
  }).finally(() => progress.stop())
  if (report.summary.failed > 0) raiseExitStatus(FINDINGS)
  await show(report, flags.format)
}

/** Whether the run is one of continuous integration, in which nobody would read what was written. */
function isContinuousIntegration({ CI }: NodeJS.ProcessEnv): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI)
}

function refuseContradictions({ update, force }: CheckFlags, command: Command): void {
  if (force && !update) command.error('error: --force goes with --update only')
  if (update && !force && isContinuousIntegration(process.env)) {
    command.error('error: --update is refused because CI is set; --force writes the goldens all the same')
  }
}

function optionsOf({ form, scrapedAt, url }: CheckFlags): ParseOptions {
  return {
    ...(form === undefined ? {} : { form }),
    ...(scrapedAt === undefined ? {} : { scrapedAt }),
    ...(url === undefined ? {} : { url }),
  }
}

async function show(report: Report, format: Format): Promise<void> {
  await print(`${FORMATS[format](report)}\n`)
  if (PURE_JSON.includes(format)) await tell(`${summaryLine(report.summary)}\n`)
}
