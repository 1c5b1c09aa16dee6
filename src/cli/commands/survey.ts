import { type Command, Option } from 'commander'
import { FINDINGS, raiseExitStatus } from '../exit-status.js'
import type { PageForm } from '../file-kinds.js'
import { refuseSecondStandardInput, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { jsonText } from '../json-text.js'
import { formOption, scrapedAtOption, wholeNumber } from '../options.js'
import { print } from '../output.js'
import { baselineOption, readBaseline, toleranceOption } from '../survey/baseline.js'
import { compared } from '../survey/drift.js'
import { readCrawl } from '../survey/read-pages.js'
import type { SurveyReport } from '../survey/report.js'
import { reportText } from '../survey/report-text.js'
import { createTally } from '../survey/tally.js'

const FORMATS = ['text', 'json'] as const

interface SurveyFlags {
  format: (typeof FORMATS)[number]
  baseline?: string
  tolerance: number
  top: number
  form?: PageForm
  scrapedAt?: string
  quiet?: boolean
}

const AFTER_HELP = `
A PATH is a page, as its text, Markdown or HTML; JSON Lines of {"text", "html" or "markdown",
"url"?, "scrapedAt"?}, which is a file that ends in .jsonl, .ndjson or .jl, or - for standard
input; a WARC or WET file (.warc, .wet, gzipped or not), of which the pages of authors and
papers count; or a folder, of which every file is read that ends in these or in .txt, .md,
.markdown, .html or .htm. A line that holds no page counts as an unknown one, with the
diagnostic bad-record. The memory does not grow with the number of pages. A terminal sees the progress on
standard error, and at the end a line that sums up.

In folders, names that begin with a dot, node_modules and readmes are passed over, links to
files are followed, and links that lead out of the folder or in a circle are refused.

The shape of a line is what it looks like whatever it says: each number is 9, each run of
capitals A, each run of other letters a. Followers1,204 is Aa9. Where part of a line was
understood, … stands for that part. The lines are those under the diagnostics
unrecognized-text, abstract-continues and damaged-meta-line.

With --baseline, this is drift:
  share fell  of a field, of recognized or of successful pages: by more than --tolerance
              percent points
  new shape   the pages that have it were at most --tolerance percent of all, and have become
              more by more than --tolerance percent points

Exit status:
  0  everything was read, and nothing has drifted
  1  something has drifted
  2  the command was not understood, or something could not be read or written;
     the rest is surveyed all the same
`

/** `scholar-profile survey`: pages in, what they print and what of it is not understood out. */
export function addSurveyCommand(program: Command): void {
  program
    .command('survey')
    .summary('count what the pages of a crawl print, and find what has changed')
    .description('Counts what the pages of a crawl print, and finds what has changed since an earlier survey.')
    .usage('[options] PATH...')
    .argument('<PATH...>', 'files, folders, or - for JSON Lines on standard input')
    .addOption(new Option('--format <FORMAT>', 'what to print').choices(FORMATS).default('text'))
    .addOption(baselineOption())
    .addOption(toleranceOption())
    .addOption(
      new Option('--top <N>', 'how many shapes to show; --format json has them all')
        .default(20)
        .argParser(wholeNumber(0, 99_999)),
    )
    .addOption(formOption())
    .addOption(scrapedAtOption())
    .option('--quiet', 'do not show progress')
    .addHelpText('after', AFTER_HELP)
    .action(survey)
}

async function survey(paths: readonly string[], flags: SurveyFlags, command: Command): Promise<void> {
  refuseContradictions(paths, flags, command)
  // Where the baseline cannot be read the pages are surveyed all the same.
  const baseline =
    flags.baseline === undefined ? null : await readBaseline(flags.baseline).catch((error) => tellUnreadable(error))
  const tally = createTally()
  const progress = await readCrawl(paths, flags, tally.add)
  // What hindered it was told already.
  if (tally.total() === 0) return
  const report = compared(tally.report(), baseline ?? null, flags)
  if (report.comparison !== null && report.comparison.drift.length > 0) raiseExitStatus(FINDINGS)
  await print(flags.format === 'json' ? `${jsonText(report, 2)}\n` : reportText(report, flags.top))
  await progress.sumUp(summaryOf(report))
}

/** `1200 pages, 9400 papers, 3 failed, 2 have drifted`. */
function summaryOf({ pages, papers, comparison }: SurveyReport): string {
  const drift = comparison === null ? '' : `, ${comparison.drift.length} drifts`
  return `${pages.total} pages, ${papers} papers, ${pages.failed} failed${drift}`
}

function refuseContradictions(paths: readonly string[], flags: SurveyFlags, command: Command): void {
  refuseSecondStandardInput(paths, command)
  if (flags.baseline === STANDARD_INPUT) {
    command.error('error: --baseline takes a file, not standard input (-)')
  }
  if (flags.baseline === undefined && command.getOptionValueSource('tolerance') !== 'default') {
    command.error('error: --tolerance goes with --baseline FILE, the survey to compare with')
  }
}
