import { jsonContender } from './contender.js'
import { plainPaperPage, plainProfile } from './plain-schema.js'

/** What a user does with stored results, without a check. */
export const STORED_JSON = jsonContender('JSON.parse', (json) => JSON.parse(json))

/** What a user does with stored results. */
export const CHECKED_JSON = jsonContender('JSON.parse + zod parse', (json) => plainProfile.parse(JSON.parse(json)))

/** The same for papers' own pages. */
export const CHECKED_PAPER_PAGE_JSON = jsonContender('JSON.parse + zod parse', (json) =>
  plainPaperPage.parse(JSON.parse(json)),
)
