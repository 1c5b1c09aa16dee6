/*
 * The entry point `scholar-profile/report`: what was read, as a page for people.
 */
import { assets } from './assets.js'
import type { Crawl, ReportPage } from './crawl.js'
import { explanationsOf } from './explanations.js'
import { dataScript, htmlDocument, markup } from './html-document.js'
import { overview } from './overview.js'
import { toPageModel } from './page-model.js'

export type { CountedShare, Crawl, CrawlDay, CrawlPlace, CrawlSurvey, ReportPage } from './crawl.js'

/**
 * One page as a document of HTML that needs nothing else: the input as given, with the place of each value, what no rule
 * knew and the diagnostics marked in it, beside the typed values. It asks the network for nothing, and its policy lets no
 * script in but its own. The same page gives the same document.
 *
 * @param page what was given to `inspectProfile` or `inspectPaperPage`, and what came of it.
 * @returns the document, to be written as UTF-8.
 * @throws TypeError where the page has no text, or no inspection with tree and spans.
 *
 * @example
 * ```ts
 * renderReport({ name: 'page.txt', text, inspection: inspectProfile(text) }).startsWith('<!doctype html>') // true
 * ```
 */
export function renderReport(page: ReportPage): string {
  refuseOthers(page)
  const body = markup`<main id="view"></main>
${dataScript('explanations', explanationsOf(page.inspection.diagnostics))}${dataScript('page-1', toPageModel(page))}`
  return htmlDocument(`${page.name}: report`, body, assets)
}

/**
 * Many pages as one such document: what they print and what of it is not understood as pictures, each with a table beside
 * it, and a list of the pages that leads to the view of each. Pictures and tables need no script.
 *
 * @param crawl what `scholar-profile survey --format json` prints of the pages, and those of them that have a view.
 * @returns the document, to be written as UTF-8. The same crawl gives the same document.
 * @throws TypeError where a page has no text, or no inspection with tree and spans.
 *
 * @example
 * ```ts
 * (await renderCrawlReport({ title: 'May', survey, fieldsBefore: null, days: [], pages: [] })).includes('<svg') // true
 * ```
 */
export async function renderCrawlReport(crawl: Crawl): Promise<string> {
  for (const page of crawl.pages) refuseOthers(page)
  const charts = await import('./charts.js')
  const diagnostics = crawl.pages.flatMap(({ inspection }) => inspection.diagnostics)
  const models = crawl.pages.map((page, index) => dataScript(`page-${index + 1}`, toPageModel(page)))
  const body = markup`<main>${overview(crawl, charts)}
<div id="view"></div></main>
${dataScript('explanations', explanationsOf(diagnostics))}${models}`
  return htmlDocument(crawl.title, body, assets)
}

function refuseOthers(page: ReportPage): void {
  const { name, text, inspection } = Object(page) as Partial<ReportPage>
  if (typeof name !== 'string' || typeof text !== 'string') {
    throw new TypeError('a page of a report must have a name and its text as given, both strings')
  }
  const { tree, spans, diagnostics } = Object(inspection) as Partial<ReportPage['inspection']>
  if (typeof tree !== 'object' || typeof spans !== 'object' || !Array.isArray(diagnostics)) {
    throw new TypeError('the inspection of a page must be what inspectProfile or inspectPaperPage returned')
  }
}
