import type { PaperPageNode } from './nodes.js'
import { arrangePaperPage } from './paper-page-arrangement.js'
import { pageLine } from './paper-page-lines.js'
import { run } from './rule.js'

/** A paper's own page. Every text is one. */
const paperPage = pageLine.many()

/** Reads a paper's own page into its parts. Never fails, and leaves no visible character out. */
export function readPaperPage(page: string): PaperPageNode {
  return arrangePaperPage(page, run(paperPage, page))
}
