import { fromHtml } from '../../forms/html.js'
import { inspectPaperPage, inspectProfile, type ParseOptions } from '../../index.js'
import type { ReportPage } from '../../report/report.js'
import { displayName } from '../input.js'
import type { SurveyedPage } from '../survey/surveyed-page.js'

/** A page of a crawl as a report shows it: it is read once more, now with the places of its values. */
export function shownPage(page: SurveyedPage): ReportPage {
  const { file, record, text, outcome } = page
  const name = record === null ? displayName(file) : `${displayName(file)}:${record}`
  // A record that holds no page has nothing to read.
  if (outcome.diagnostics.some(({ code }) => code === 'bad-record') && outcome.data === null) {
    const { diagnostics } = outcome
    const tree = { type: 'profile' as const, span: { start: 0, end: 0 } }
    return { name, text: '', inspection: { success: false, data: null, diagnostics, tree, spans: {} } }
  }
  return { name, text, inspection: inspect(page) }
}

function inspect({ text, isHtml, options, outcome }: SurveyedPage): ReportPage['inspection'] {
  const { url, scrapedAt } = outcome.data?.source ?? {}
  const input = isHtml ? fromHtml(text) : text
  const known: ParseOptions = { ...options, ...(url ? { url } : {}), ...(scrapedAt ? { scrapedAt } : {}) }
  return outcome.kind === 'paper-page' ? inspectPaperPage(input, known) : inspectProfile(input, known)
}
