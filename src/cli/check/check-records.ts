import { fromHtml } from '../../forms/html.js'
import { type Diagnostic, type PageOutcome, type ParseOptions, parsePages } from '../../index.js'
import { InputError } from '../input.js'
import { isObject } from '../json-text.js'
import { linesIn } from '../jsonl/lines-in.js'
import { isPageKind } from '../page-kinds.js'
import { quoted } from '../printable.js'
import { parseJson } from './json-files.js'
import { type Refusal, refusalsOf } from './judge-data.js'
import { judged, type Problem, type Verdict } from './report.js'

/** What is wrong with a record, wherever it stands. */
type Finding = Omit<Problem, 'file' | 'line'>

/**
 * Checks a file of JSON Lines, each line a fixture: a page must be read without an error, parsed data must satisfy its
 * schema.
 *
 * @throws InputError where the file cannot be read or holds no record.
 */
export async function* checkRecords(file: string, options: ParseOptions): AsyncGenerator<Verdict> {
  let isEmpty = true
  for await (const { number, text } of linesIn(file)) {
    isEmpty = false
    const findings = await findingsOfLine(text, options)
    const problems = findings.map((finding): Problem => ({ file, line: number, ...finding }))
    yield judged(file, problems, number)
  }
  if (isEmpty) throw new InputError(`cannot check ${quoted(file)}: it is empty; a record takes a line`, file)
}

async function findingsOfLine(text: string | null, options: ParseOptions): Promise<Finding[]> {
  if (text === null) return [badRecord('the line is not valid UTF-8, or longer than a string can be')]
  try {
    return await findingsOfRecord(parseJson(text), options)
  } catch (error) {
    return [badRecord(`the line cannot be read: ${(error as Error).message}`)]
  }
}

const PAGE_KEYS = ['text', 'html', 'markdown'] as const

/** A record with a text, HTML or Markdown is a page, one with data and diagnostics is a result of `parse`, any other is parsed data. */
async function findingsOfRecord(record: unknown, options: ParseOptions): Promise<Finding[]> {
  if (isObject(record) && PAGE_KEYS.some((key) => typeof record[key] === 'string'))
    return findingsOfPage(record, options)
  if (isObject(record) && Object.hasOwn(record, 'data') && Object.hasOwn(record, 'diagnostics')) {
    if (record.data === null) return []
    return invalidData(refusalsOf(record.data, isPageKind(record.kind) ? record.kind : undefined, '/data'))
  }
  return invalidData(refusalsOf(record))
}

/** The options of a record are those that the library takes from records by the same names. */
async function findingsOfPage(record: Record<string, unknown>, options: ParseOptions): Promise<Finding[]> {
  const { text, html, markdown, url, scrapedAt, kind } = record
  const as = isPageKind(kind) ? kind : undefined
  const pages = parsePages([{ text, html, markdown, url, scrapedAt }], { ...options, as, fromHtml })
  const { diagnostics } = (await pages.next()).value as PageOutcome
  const pointer = `/${PAGE_KEYS.find((key) => record[key] !== undefined && record[key] !== null)}`
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) =>
      diagnostic.code === 'bad-record'
        ? badRecord(diagnostic.message)
        : { rule: 'page-error', pointer, message: shown(diagnostic) },
    )
}

function shown({ position, code, message }: Diagnostic): string {
  return `the page has ${code} at ${position.start.line}:${position.start.column}: ${message}`
}

function invalidData(refusals: readonly Refusal[]): Finding[] {
  return refusals.map((refusal) => ({ rule: 'invalid-data', ...refusal }))
}

function badRecord(message: string): Finding {
  return { rule: 'bad-record', message }
}
