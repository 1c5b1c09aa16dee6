import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toUSVString } from 'node:util'
import { version } from '../../../package.json'
import { jsonText } from '../json-text.js'
import { printable } from '../printable.js'
import { findingsOf, type Problem, type Report, type Rule, ruleTexts, summaryLine, type Verdict } from './report.js'

/** A report for people. What could not be read has been told of on standard error. */
export function formatText({ summary, verdicts }: Report): string {
  return [...verdicts.flatMap(verdictLines), summaryLine(summary)].join('\n')
}

function verdictLines(verdict: Verdict): string[] {
  const head = `${verdict.status} ${placeOf(verdict)}`
  return [head, ...verdict.problems.flatMap((problem) => indented(problem, verdict))]
}

/** The lines of a problem, below a line with its file where that is another one. */
function indented(problem: Problem, { file }: Verdict): string[] {
  const [first = '', ...others] = problemLines(problem)
  const at = problem.file === file ? '' : `${placeOf(problem)} `
  return [`${at}${first}`, ...others].map((line) => `  ${line}`)
}

/** The places of a problem on one line: `page.json`, `pages.jsonl:7`. */
function placeOf({ file, line }: Pick<Problem, 'file' | 'line'>): string {
  return printable(line === undefined ? file : `${file}:${line}`)
}

/** A problem for people: a line, and one for each of its values. */
function problemLines(problem: Problem): string[] {
  const { rule, pointer, message } = problem
  const at = pointer === undefined ? '' : `${pointer === '' ? '(the whole)' : pointer} `
  const expected = rule === 'invalid-data' ? String(problem.expected) : valueText(problem, 'expected')
  const values = hasValues(problem) ? [`  expected ${expected}`, `  received ${valueText(problem, 'received')}`] : []
  return [`${at}${message}`, ...values].map(printable)
}

/** Problems that are about a value; the others have nothing to show below their line. */
function hasValues({ rule }: Problem): boolean {
  return rule === 'difference' || rule === 'invalid-data'
}

const LONGEST_VALUE = 200

/** A value as JSON; `nothing` where it is absent. */
function valueText(problem: Problem, side: 'expected' | 'received'): string {
  const text = Object.hasOwn(problem, side) ? jsonText(problem[side]) : 'nothing'
  // What is no data at all can be anything, such as a whole page.
  return problem.rule === 'invalid-data' && text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}

/** The form of what this prints; a field that is added does not change it. */
const FORMAT_VERSION = 1

/** A report for programs, on one line. */
export function formatJson({ summary, verdicts, troubles }: Report): string {
  return jsonText({ formatVersion: FORMAT_VERSION, summary, fixtures: verdicts, errors: troubles })
}

/** A report as workflow commands of GitHub Actions, which annotate the files, and the summary below them. */
export function formatGithub(report: Report): string {
  const { summary, verdicts, troubles } = report
  const problems = [...findingsOf(report), ...troubles]
  const updates = verdicts.filter(({ status }) => status === 'updated').map(({ file }) => `updated ${printable(file)}`)
  return [...problems.map(command), ...updates, summaryLine(summary)].join('\n')
}

/** The file is named as it is, for GitHub looks it up by that name and shows no command. The message is for people. */
function command(problem: Problem): string {
  const properties = Object.entries({
    file: problem.file.split(sep).join('/'),
    ...(problem.line === undefined ? {} : { line: String(problem.line) }),
    title: ruleTexts[problem.rule],
  }).map(([name, value]) => `${name}=${escapeProperty(value)}`)
  return `::error ${properties.join(',')}::${escapeData(problemLines(problem).join('\n'))}`
}

/** As `@actions/core` does it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

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
