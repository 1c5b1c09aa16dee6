/** What can be wrong with a fixture; the name by which the reports call it. */
export type Rule =
  | 'difference'
  | 'missing-golden'
  | 'orphaned-golden'
  | 'invalid-data'
  | 'page-error'
  | 'bad-record'
  | 'unreadable'

/** Each rule in a sentence. */
export const ruleTexts: Readonly<Record<Rule, string>> = {
  difference: 'A page gives something else than was expected',
  'missing-golden': 'A page has no golden',
  'orphaned-golden': 'A golden has no page',
  'invalid-data': 'Parsed data does not satisfy its schema',
  'page-error': 'A page of a JSON Lines file has a diagnostic of severity "error"',
  'bad-record': 'A line of a JSON Lines file, or a field of it, cannot be read',
  unreadable: 'Something could not be read or written',
}

/** One thing that is wrong with a fixture. */
export interface Problem {
  readonly rule: Rule
  /** The file to look at. */
  readonly file: string
  /** Its line, from 1, in a JSON Lines file. */
  readonly line?: number
  /** JSON Pointer (RFC 6901) into the JSON of the file or of the line. */
  readonly pointer?: string
  /** A sentence without the values. */
  readonly message: string
  /** The value that was expected; of `invalid-data`, what the schema asks for in words. Absent: nothing. */
  readonly expected?: unknown
  /** The value that is there. Absent: nothing. */
  readonly received?: unknown
}

/** What came of one fixture. */
export interface Verdict {
  /** What was checked: the page, or the golden or data where no page is beside it. */
  readonly file: string
  /** Its line in a JSON Lines file. */
  readonly line?: number
  readonly status: 'passed' | 'failed' | 'updated'
  readonly problems: readonly Problem[]
}

/** How many fixtures came out in which way; the first is the sum of the others. */
export interface Summary {
  fixtures: number
  passed: number
  failed: number
  updated: number
}

/** All there is to say of a run. */
export interface Report {
  readonly summary: Summary
  /** The fixtures that did not pass as they were. */
  readonly verdicts: Verdict[]
  /** What could not be read or written. */
  readonly troubles: Problem[]
}

/** What is wrong with the fixtures themselves: all but what stands among the troubles. */
export function findingsOf({ verdicts }: Report): Problem[] {
  return verdicts.flatMap(({ problems }) => problems.filter(({ rule }) => rule !== 'unreadable'))
}

/** A fixture as it was found to be. */
export function judged(file: string, problems: readonly Problem[], line?: number): Verdict {
  const status = problems.length === 0 ? 'passed' : 'failed'
  return { file, ...(line === undefined ? {} : { line }), status, problems }
}

/** The last line of every run. */
export function summaryLine({ fixtures, passed, failed, updated }: Summary): string {
  return `${fixtures} fixtures, ${passed} passed, ${failed} failed, ${updated} updated`
}
