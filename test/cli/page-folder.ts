import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, longPage, NO_PAGE } from './pages.js'
import { type Outcome, runCommand, type Setting } from './scholar-profile.js'

/** How many papers `long.txt` has. */
export const PAPER_COUNT = 3000

/** The files of the folder, beside which it has the folder `pages`. */
export const FILES: Record<string, string> = {
  'fine.txt': FINE_PAGE,
  'doubtful.txt': DOUBTFUL_PAGE,
  'damaged.txt': DAMAGED_PAGE,
  'no-page.txt': NO_PAGE,
  'long.txt': longPage(PAPER_COUNT),
  'marked.txt': `\ufeff${DAMAGED_PAGE}`,
}

/** A temporary folder of pages, and the command started in it. */
export interface PageFolder {
  path: string
  parse(args: string[], setting?: Omit<Setting, 'folder'>): Promise<Outcome>
  remove(): void
}

/** Makes a folder of pages of its own for a file of tests. */
export function createPageFolder(): PageFolder {
  const path = mkdtempSync(join(tmpdir(), 'scholar-profile-parse-'))
  mkdirSync(join(path, 'pages'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(path, name), text)
  return {
    path,
    parse: (args, setting) => runCommand(['parse', ...args], { folder: path, ...setting }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** What `--format result` printed, line by line. */
export function resultsOf({ stdout }: Outcome): Record<string, unknown>[] {
  if (!stdout.endsWith('\n')) throw new Error(`the last line has no end: ${JSON.stringify(stdout.slice(-80))}`)
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}
