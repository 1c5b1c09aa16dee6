import type { PageOutcome } from '../../index.js'

/** A page of a crawl as it was read, and where it stands. */
export interface SurveyedPage {
  file: string
  /** The line of a JSON Lines file that holds it; null where the file is the page. */
  record: number | null
  /** Empty where a record holds no page. */
  text: string
  outcome: PageOutcome
}
