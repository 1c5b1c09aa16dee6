import { InvalidArgumentError, Option } from 'commander'
import { safeParseProfile } from '../index.js'
import { BARS, type FailOn } from './exit-status.js'
import { PAGE_FORMS, type PageForm } from './file-kinds.js'

/** Reads the whole number that stands behind a flag; `note` says what else may be wrong where it is none. */
export function wholeNumber(least: number, most: number, note = ''): (written: string) => number {
  return (written) => {
    const number = Number(written)
    if (/^\d{1,5}$/.test(written) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}${note}.`)
  }
}

/** As many blanks as `JSON.stringify` indents with at most. */
const WIDEST = 10

/** `--indent`: how JSON is laid out. */
export function indentOption(): Option {
  return new Option(
    '--indent <N>',
    `print data on many lines, each level N blanks deep (0 to ${WIDEST}; 0: one line)`,
  ).argParser(wholeNumber(0, WIDEST))
}

/** `--scraped-at`: when the pages were fetched. The library judges what a date is. */
export function scrapedAtOption(): Option {
  return new Option(
    '--scraped-at <DATE>',
    'when the page was fetched, as 2026-05-01 or 2026-05-01T09:30:00Z; gives dates printed without a year their year',
  ).argParser((date: string) => {
    try {
      safeParseProfile('', { scrapedAt: date })
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      throw new InvalidArgumentError(
        'It must be a date such as 2026-05-01 or an ISO 8601 date-time such as 2026-05-01T09:30:00Z.',
      )
    }
    return date
  })
}

/** `--form`: the form of the pages. */
export function formOption(forms: readonly PageForm[] = PAGE_FORMS): Option {
  return new Option('--form <FORM>', 'the form of the pages; told from their names and text if not given').choices(
    forms,
  )
}

/** `--url`: where the page was fetched. */
export function urlOption(): Option {
  return new Option('--url <URL>', 'the address of the page, kept with its data')
}

/** `--fail-on`: which diagnostics count as findings. */
export function failOnOption(): Option {
  return new Option('--fail-on <SEVERITY>', 'the least severity of a diagnostic that makes the exit status 1')
    .choices(BARS)
    .default('error' satisfies FailOn)
}
