import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toUSVString } from 'node:util'
import { version } from '../../../package.json'
import { jsonText } from '../json-text.js'
import { problemLines } from './problem-text.js'
import { findingsOf, type Problem, type Report, type Rule, ruleTexts } from './report.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const rules = Object.keys(ruleTexts) as Rule[]

/** A report as SARIF 2.1.0, the format in which code scanners exchange results. */
export function formatSarif(report: Report): string {
  const { troubles } = report
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'scholar-profile',
            semanticVersion: version,
            rules: rules.map((id) => ({ id, shortDescription: { text: `${ruleTexts[id]}.` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: troubles.length === 0,
            toolExecutionNotifications: troubles.map((trouble) => ({
              level: 'error',
              descriptor: { id: trouble.rule, index: rules.indexOf(trouble.rule) },
              ...place(trouble),
            })),
          },
        ],
        results: findingsOf(report).map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: 'error',
          ...place(problem),
          ...details(problem),
        })),
      },
    ],
  })
}

/** Where a problem is; code scanners show no result without a region, so one of a whole file stands on its first line. */
function place(problem: Problem) {
  const { file, line = 1 } = problem
  const physicalLocation = { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } }
  return { message: { text: problemLines(problem).join('\n') }, locations: [{ physicalLocation }] }
}

/** What the message says in words, as values. */
function details(problem: Problem) {
  const names = ['pointer', 'expected', 'received'] as const
  const properties = Object.fromEntries(
    names.filter((name) => Object.hasOwn(problem, name)).map((name) => [name, problem[name]]),
  )
  return Object.keys(properties).length === 0 ? {} : { properties }
}

/** A path as a URI, relative where the path is. A lone surrogate, which no URI can hold, becomes U+FFFD. */
function uriOf(file: string): string {
  const path = toUSVString(file)
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.split(sep).map(encodeURIComponent).join('/')
}
