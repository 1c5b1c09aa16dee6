import { type Command, Option } from 'commander'
import type { CrawlDay, ReportPage } from '../../report/report.js'
import type { PageForm } from '../file-kinds.js'
import { displayName, refuseSecondStandardInput, STANDARD_INPUT, tellUnreadable } from '../input.js'
import { formOption, scrapedAtOption, wholeNumber } from '../options.js'
import { tell } from '../output.js'
import { printable } from '../printable.js'
import { createDayCounts, createWorstPages, shownPage } from '../report/crawl-report.js'
import { writeReport } from '../report/write-report.js'
import { baselineOption, readBaseline, toleranceOption } from '../survey/baseline.js'
import { compared } from '../survey/drift.js'
import { readCrawl } from '../survey/read-pages.js'
import type { SurveyReport } from '../survey/report.js'
import { createTally } from '../survey/tally.js'

interface ReportFlags {
  out: string
  baseline?: string
  tolerance: number
  pages: number
  title?: string
  form?: PageForm
  scrapedAt?: string
  quiet?: boolean
}

const MOST_PAGES = 10_000

const AFTER_HELP = `
A FILE is what survey takes: a page as its text, Markdown or HTML, JSON Lines of pages, a WARC
or WET file, a folder of these, or - for JSON Lines on standard input.

Of one page the report shows the input with the place of each value marked in it, what was not
understood, and beside it the typed values. Of many it shows the survey as pictures with their
tables, and leads to the view of each of the --pages with the most trouble.

The report is one file of HTML that needs no network. The last line says what it holds; it
stands on standard error.

Exit status:
  0  the report was written, and everything was read
  2  the command was not understood, or something could not be read or written;
     the rest is reported all the same
`

/** `scholar-profile report`: pages in, a page for people out. */
export function addReportCommand(program: Command): void {
  program
    .command('report')
    .summary('show what was read of pages, as one file of HTML')
    .description('Writes one file of HTML that shows pages, and what was read of them and where.')
    .usage('[options] FILE...')
    .argument('<FILE...>', 'files, folders, or - for JSON Lines on standard input')
    .addOption(new Option('--out <FILE>', 'where the report goes; - is standard output').default('report.html'))
    .addOption(baselineOption())
    .addOption(toleranceOption())
    .addOption(
      new Option('--pages <N>', 'how many pages have a view of their own')
        .default(50)
        .argParser(wholeNumber(0, MOST_PAGES)),
    )
    .addOption(new Option('--title <TEXT>', 'what the report of many pages is called'))
    .addOption(formOption())
    .addOption(scrapedAtOption())
    .option('--quiet', 'do not show progress, nor the last line')
    .addHelpText('after', AFTER_HELP)
    .action(report)
}

async function report(files: readonly string[], flags: ReportFlags, command: Command): Promise<void> {
  refuseSecondStandardInput(files, command)
  const tally = createTally()
  const worst = createWorstPages(Math.max(1, flags.pages))
  const days = createDayCounts()
  await readCrawl(files, flags, (page) => {
    tally.add(page)
    worst.add(page)
    days.add(page)
  })
  // What hindered it was told already.
  if (tally.total() === 0) return
  try {
    const survey = tally.report()
    const html = await render(survey, worst.list().map(shownPage), days.report(), files, flags)
    await writeReport(flags.out, html, files)
    if (!flags.quiet) await tell(`${summaryOf(flags.out, survey, html)}\n`)
  } catch (error) {
    await tellUnreadable(error)
  }
}

/** The reports are loaded by who wants one. */
async function render(
  survey: SurveyReport,
  pages: readonly ReportPage[],
  days: readonly CrawlDay[],
  files: readonly string[],
  { baseline, tolerance, title }: ReportFlags,
): Promise<string> {
  const { renderCrawlReport, renderReport } = await import('../../report/report.js')
  const [only] = pages
  if (survey.pages.total === 1 && only !== undefined && baseline === undefined) return renderReport(only)
  const before = baseline === undefined ? null : await readBaseline(baseline)
  return renderCrawlReport({
    title: title ?? files.map(displayName).join(', '),
    survey: compared(survey, before, { baseline, tolerance }),
    fieldsBefore: before?.fields ?? null,
    days,
    pages,
  })
}

/** `report.html: 12 pages, 80 papers, 1 page with an error; 120 kB`. */
function summaryOf(out: string, { pages, papers }: SurveyReport, html: string): string {
  const name = out === STANDARD_INPUT ? 'standard output' : printable(out)
  const size = Math.ceil(Buffer.byteLength(html) / 1000)
  return `${name}: ${pages.total} pages, ${papers} papers, ${pages.failed} with an error; ${size} kB`
}
