import { sep } from 'node:path'
import { printable } from '../printable.js'
import { problemLines } from './problem-text.js'
import { findingsOf, type Problem, type Report, ruleTexts, summaryLine } from './report.js'

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
