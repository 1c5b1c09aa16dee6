import { type DetectedPage, kindOfPage } from './detect-page.js'
import type { PageInput } from './forms/page-text.js'
import { lineOfFullPage, readCompactPaperPage } from './layout/compact-paper-page.js'
import { readPaperLines } from './layout/landmarks.js'
import type { PaperPageNode } from './layout/nodes.js'
import { readPaperPage } from './layout/paper-page.js'
import { paperPageTree } from './layout/paper-page-tree.js'
import { paperAddressOf } from './normalize/address.js'
import type { PageContext } from './normalize/page-context.js'
import {
  hintOfFullPage,
  mayBeCutAboveArxivLine,
  normalizePaperPage,
  reportNoPaperPage,
} from './normalize/paper-page.js'
import type { ParseOptions } from './options.js'
import { inspect, type PageOptions, type Pipeline, parse, safeParse } from './pipeline.js'
import type { Inspection, ParseResult } from './result.js'
import { paperPageCheck } from './schema/check.js'
import type { PaperPage } from './schema/paper-page.js'

/**
 * Reads a paper's own page.
 *
 * @throws ProfileParseError where a diagnostic of severity "error" exists.
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * parsePaperPage(paperText).title // 'Joint Rosters and Timetables for Night Trams'
 * ```
 */
export function parsePaperPage(page: PageInput, options?: ParseOptions): PaperPage {
  return parse(paperPage, page, options)
}

/**
 * Reads a paper's own page. Never throws on a string, whatever it holds, nor on what a form's reader gave.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * safeParsePaperPage(paperText).data?.arxivId // '2511.08734'
 * ```
 */
export function safeParsePaperPage(page: PageInput, options?: ParseOptions): ParseResult<PaperPage> {
  return safeParse(paperPage, page, options)
}

/**
 * The same as {@link safeParsePaperPage}, with the syntax tree and the place of every printed value.
 *
 * @throws TypeError | RangeError where an argument is not what it should be.
 *
 * @example
 * ```ts
 * inspectPaperPage(paperText).tree.type // 'paper-page'
 * ```
 */
export function inspectPaperPage(page: PageInput, options?: ParseOptions): Inspection<PaperPage> {
  return inspect(paperPage, page, options)
}

const COMPACT_HINT = 'the compact layout of such a page is four bare lines, title, significance, summary and abstract'

/** A paper's own page: a stage a line. */
export const paperPage: Pipeline<PaperPageNode, PaperPage> = {
  read,
  normalize,
  check: paperPageCheck,
  tree: paperPageTree,
}

/** Nothing in a compact page tells what it is; a text with other marks is none. */
function read(page: string, { url }: PageOptions): PaperPageNode {
  const node = readPaperPage(page)
  const isCompact = paperAddressOf(url) !== null && kindOfPage(page, node.marks) === 'unknown' && page.trim() !== ''
  return isCompact && !mayBeCutAboveArxivLine(page, node) ? (readCompactPaperPage(page) ?? node) : node
}

function hintFor(kind: DetectedPage, page: string, url: string | null): string | undefined {
  if (kind === 'profile') return 'it is an author page: read it with parseProfile'
  if (page.trim() === '') return undefined
  if (paperAddressOf(url) === null) return `${COMPACT_HINT}: pass its address (url) to have it read`
  const line = lineOfFullPage(page, readPaperLines(page))
  if (line === null) return `${COMPACT_HINT}, and this text is more or less than that`
  return hintOfFullPage(page, line)
}

function normalize(context: PageContext, page: PaperPageNode, { form, url, scrapedAt }: PageOptions): PaperPage | null {
  const kind = kindOfPage(context.page, page.marks)
  if (kind !== 'paper-page' && page.layout !== 'compact' && !mayBeCutAboveArxivLine(context.page, page)) {
    reportNoPaperPage(context, hintFor(kind, context.page, url))
    return null
  }
  return normalizePaperPage(context, page, { form, layout: page.layout, url, scrapedAt })
}
