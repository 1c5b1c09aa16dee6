import type { Diagnostic } from '../../index.js'
import { createDiagnosticCounts, createShapeCounts } from './counts.js'
import { createFieldCounts } from './field-counts.js'
import type { SurveyedPage } from './read-pages.js'
import { FORMAT_VERSION, type SurveyReport } from './report.js'
import { unknownLines } from './unknown-lines.js'

/** A record that holds no page has no place in its text. */
const NO_TEXT = { line: null, column: null }

/**
 * Counts pages one by one and keeps none of them. The memory does not grow with the pages: there are so many kinds, layouts, fields and codes and no more, and the
 * shapes of lines are bounded.
 */
export function createTally() {
  const pages = {
    total: 0,
    successful: 0,
    failed: 0,
    byKind: { profile: 0, 'paper-page': 0, unknown: 0 },
    byLayout: { page: 0, compact: 0, mixed: 0 },
  }
  const fields = createFieldCounts()
  const diagnostics = createDiagnosticCounts()
  const shapes = createShapeCounts()

  const addValues = ({ kind, data }: SurveyedPage['outcome']): void => {
    pages.byKind[kind] += 1
    if (kind === 'paper-page' && data !== null) fields.add('paper-page', data)
    if (kind === 'profile' && data !== null) {
      pages.byLayout[data.source.layout] += 1
      fields.add('author', data.author)
      for (const paper of data.papers) fields.add('paper', paper)
    }
  }

  const addDiagnostic = (diagnostic: Diagnostic, { file, record }: SurveyedPage): void => {
    const inText = diagnostic.code === 'bad-record' ? NO_TEXT : diagnostic.position.start
    diagnostics.add(diagnostic, { file, record, line: inText.line, column: inText.column }, pages.total)
  }

  const addUnknownLines = ({ file, record, text, isHtml, outcome }: SurveyedPage): void => {
    for (const unknown of unknownLines(outcome.diagnostics, text, isHtml)) {
      shapes.add(unknown, { file, record, line: unknown.line, column: unknown.column }, pages.total)
    }
  }

  return {
    add(page: SurveyedPage): void {
      pages.total += 1
      pages[page.outcome.success ? 'successful' : 'failed'] += 1
      addValues(page.outcome)
      for (const diagnostic of page.outcome.diagnostics) addDiagnostic(diagnostic, page)
      addUnknownLines(page)
    },
    /** How many pages were counted so far. */
    total: (): number => pages.total,
    report: (): SurveyReport => ({
      formatVersion: FORMAT_VERSION,
      kind: 'survey',
      pages: structuredClone(pages),
      papers: fields.total('paper'),
      fields: fields.report(),
      diagnostics: diagnostics.report(pages.total),
      ...shapes.report(pages.total),
      comparison: null,
    }),
  }
}
