import { inspectPaperPage, inspectProfile, safeParsePaperPage, safeParseProfile } from '../../../src/index.js'
import { pageContender } from './contender.js'
import { OPTIONS } from './options.js'

/** The library, on author pages. */
export const OURS = pageContender('safeParseProfile', 'result', (page) => safeParseProfile(page, OPTIONS))

/** The same with tree and places. */
export const OURS_INSPECTED = pageContender('inspectProfile', 'own', (page) => inspectProfile(page, OPTIONS))

/** The library, on papers' own pages. */
export const OUR_PAPER_PAGE = pageContender('safeParsePaperPage', 'result', (page) => safeParsePaperPage(page, OPTIONS))

/** The same with tree and places. */
export const OUR_PAPER_PAGE_INSPECTED = pageContender('inspectPaperPage', 'own', (page) =>
  inspectPaperPage(page, OPTIONS),
)
