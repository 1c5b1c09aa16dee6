/*
 * The entry point `scholar-profile/report`: what was read, as a page for people.
 */
import { assets } from './assets.js'
import { explanationsOf } from './explanations.js'
import { dataScript, htmlDocument, markup } from './html-document.js'
import { toPageModel } from './page-model.js'
import type { ReportPage } from './report-page.js'

export type { ReportPage } from './report-page.js'

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
 * const html = renderReport({ name: 'page.txt', text, inspection: inspectProfile(text) })
 */
export function renderReport(page: ReportPage): string {
  refuseOthers(page)
  const body = markup`<main id="view"></main>
${dataScript('explanations', explanationsOf(page.inspection.diagnostics))}${dataScript('page-1', toPageModel(page))}`
  return htmlDocument(`${page.name}: report`, body, assets)
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
