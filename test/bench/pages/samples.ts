import { readFileSync } from 'node:fs'
import { safeParsePaperPage, safeParseProfile } from '../../../src/index.js'
import type { Sample } from '../contenders/contender.js'
import { OPTIONS } from '../contenders/options.js'
import { repository } from '../measure/processes.js'
import { paperPage } from './paper-page.js'
import { type Layout, profilePage } from './profile-page.js'

/** Larger pages are read one by one, in processes of their own. */
const LARGEST_OF_MANY = 800

/** Author pages with so many papers: 20 different ones, as a crawl has them, but of the largest one. */
export function profileSamples(layout: Layout, paperCount: number): Sample[] {
  const pages = paperCount > LARGEST_OF_MANY ? 1 : 20
  return Array.from({ length: pages }, (_, seed) => profileSample(profilePage(layout, paperCount, seed + 1)))
}

/** The document this project began with: a page of 8 papers. */
export function sourceDocument(): Sample {
  return profileSample(readFileSync(sourceDocumentFile, 'utf8'))
}

/** Where that document lies. */
export const sourceDocumentFile = `${repository}/fixtures/profiles/bettina-messmer.txt`

/** Papers' own pages. */
export function paperPageSamples(): Sample[] {
  return Array.from({ length: 60 }, (_, seed) => {
    const page = paperPage(seed + 1)
    return { page: Buffer.from(page), json: Buffer.from(JSON.stringify(safeParsePaperPage(page, OPTIONS).data)) }
  })
}

function profileSample(page: string): Sample {
  return { page: Buffer.from(page), json: Buffer.from(JSON.stringify(safeParseProfile(page, OPTIONS).data)) }
}
