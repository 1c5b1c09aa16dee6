import { join } from 'node:path'
import type * as report from '../../src/report/report.js'
import { repository } from '../guards/source-files.js'

/** Where what is tested was built. Packages are found from there as from `dist`. */
export const BUILT = join(repository, 'node_modules/.cache/scholar-profile-browser')

/** The library as it was built for these tests. */
export const { renderReport, renderCrawlReport } = (await import(/* @vite-ignore */ `${BUILT}/library.mjs`).catch(
  () => ({}),
)) as typeof report
