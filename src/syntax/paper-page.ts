import Parsimmon from 'parsimmon'
import type { PaperPageNode } from './nodes.js'
import { arrangePaperPage } from './paper-page-arrangement.js'
import {
  arxivPageLine,
  blankPageLine,
  impactPageLine,
  labelPageLine,
  metaPageLine,
  type PageLine,
  textPageLine,
} from './paper-page-lines.js'
import { type Rule, run } from './rule.js'

/** A paper's own page. Every text is one: each line has one of the known shapes, or is a line of text. */
const paperPage: Rule<PageLine[]> = Parsimmon.alt<PageLine>(
  blankPageLine,
  metaPageLine,
  arxivPageLine,
  impactPageLine,
  labelPageLine,
  textPageLine,
).many()

/** Reads a paper's own page into its parts. Never fails, and leaves no visible character out. */
export function readPaperPage(page: string): PaperPageNode {
  return arrangePaperPage(page, run(paperPage, page))
}
