import { kindOfPage } from './detect-page.js'
import { mayBeCutAboveArxivLine, normalizePaperPage, reportNoPaperPage } from './normalize/paper-page.js'
import type { Reading } from './normalize/reading.js'
import type { ParseOptions, ResolvedOptions } from './options.js'
import { inspect, type Pipeline, parse, safeParse } from './pipeline.js'
import type { Inspection, ParseResult } from './result.js'
import { type PaperPage, paperPageSchema } from './schema/paper-page.js'
import type { PaperPageNode } from './syntax/nodes.js'
import { readPaperPage } from './syntax/paper-page.js'
import { paperPageTree } from './syntax/paper-page-tree.js'

/**
 * Reads a paper's own page.
 *
 * @throws ProfileParseError where a diagnostic of severity "error" exists.
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function parsePaperPage(text: string, options?: ParseOptions): PaperPage {
  return parse(paperPage, text, options)
}

/**
 * Reads a paper's own page. Never throws on a string, whatever it holds.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function safeParsePaperPage(text: string, options?: ParseOptions): ParseResult<PaperPage> {
  return safeParse(paperPage, text, options)
}

/**
 * The same as {@link safeParsePaperPage}, with the syntax tree and the place of every printed value.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 */
export function inspectPaperPage(text: string, options?: ParseOptions): Inspection<PaperPage> {
  return inspect(paperPage, text, options)
}

/** A paper's own page: a stage a line. */
const paperPage: Pipeline<PaperPageNode, PaperPage> = {
  read: readPaperPage,
  normalize,
  schema: paperPageSchema,
  tree: paperPageTree,
}

function normalize(reading: Reading, page: PaperPageNode, { url, scrapedAt }: ResolvedOptions): PaperPage | null {
  const kind = kindOfPage(reading.page)
  if (kind !== 'paper-page' && !mayBeCutAboveArxivLine(reading.page, page)) {
    reportNoPaperPage(reading, kind === 'profile' ? 'it is an author page: read it with parseProfile' : undefined)
    return null
  }
  return normalizePaperPage(reading, page, { url, scrapedAt })
}
