import type { PageOutcome, ParseOptions } from '../../index.js'

/** A page of a crawl as it was read, and where it stands. */
export interface SurveyedPage {
  file: string
  /** The line of a JSON Lines file that holds it, or its number among the pages of a WARC file; null where the file is the page. */
  record: number | null
  /** The page as it was given; empty where a record holds none. */
  text: string
  /** Whether that is HTML. */
  isHtml: boolean
  /** How it was read, beside what the page says itself. */
  options: ParseOptions
  outcome: PageOutcome
}
