import { InvalidArgumentError, Option } from 'commander'
import { safeParseProfile } from '../index.js'
import { PAGE_FORMS, type PageForm } from './file-kinds.js'

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
