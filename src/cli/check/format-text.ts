import { placeOf, problemLines } from './problem-text.js'
import { type Problem, type Report, summaryLine, type Verdict } from './report.js'

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
