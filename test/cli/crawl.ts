import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SurveyReport } from '../../src/cli/survey/report.js'
import { FINE_PAGE } from './pages.js'
import { type Outcome, runCommand, type Setting } from './scholar-profile.js'

/** A paper's own page. */
export const PAPER_PAGE = `SYSep 20, 2024

Layered Mobility Systems

arXiv:2511.0873423.82 citationsh-index: 12

Predicted impact top 39% in SY · last 90 daysOriginality Incremental advance
AI Analysis

It matters because it is the first of its kind.

It shows how layers decide.

We study how layers of a mobility system decide and how well they do so.

Foundations

The foundational work for this paper's niche, ranked by how often it is cited.

Your Notes
`

/** An author page with a line in its header that the library does not know. */
export function pageWithLine(line: string): string {
  return FINE_PAGE.replace('Novelty', `${line}\nNovelty`)
}

/** An author page without a header line. */
export function pageWithoutLine(line: string): string {
  if (!FINE_PAGE.includes(`${line}\n`)) throw new Error(`no line ${line}`)
  return FINE_PAGE.replace(`${line}\n`, '')
}

/** So many copies of a page. */
export function copies(count: number, page: string): string[] {
  return Array.from({ length: count }, () => page)
}

/** Pages as JSON Lines. */
export function jsonLines(pages: readonly string[]): string {
  return pages.map((text) => `${JSON.stringify({ text })}\n`).join('')
}

/** A temporary folder of crawls, and the command started in it. */
export interface CrawlFolder {
  path: string
  write(file: string, text: string | Uint8Array): void
  survey(args: string[], setting?: Omit<Setting, 'folder'>): Promise<Outcome>
  /** The report of `--format json`. */
  report(args: string[], setting?: Omit<Setting, 'folder'>): Promise<SurveyReport>
  remove(): void
}

/** Makes a folder of its own for a file of tests. */
export function createCrawlFolder(): CrawlFolder {
  const path = mkdtempSync(join(tmpdir(), 'scholar-profile-survey-'))
  const survey: CrawlFolder['survey'] = (args, setting) => runCommand(['survey', ...args], { folder: path, ...setting })
  return {
    path,
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), text)
    },
    survey,
    report: async (args, setting) => JSON.parse((await survey([...args, '--format', 'json'], setting)).stdout),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
