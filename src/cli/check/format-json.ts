import { jsonText } from '../json-text.js'
import type { Report } from './report.js'

/** The form of what this prints; a field that is added does not change it. */
const FORMAT_VERSION = 1

/** A report for programs, on one line. */
export function formatJson({ summary, verdicts, troubles }: Report): string {
  return jsonText({ formatVersion: FORMAT_VERSION, summary, fixtures: verdicts, errors: troubles })
}
