import type { Diagnostic, ParseOptions, ParseResult } from '../../index.js'
import { guessKind, isPageKind, readPage } from '../page-kinds.js'
import { isObject } from './differences.js'
import { type Refusal, refusalsOf } from './judge-data.js'
import { linesOf } from './lines-of-file.js'
import { parseJson } from './read-json.js'
import { judged, type Problem, type Verdict } from './report.js'
import { quoted, Trouble } from './trouble.js'

/** What is wrong with a record, wherever it stands. */
type Finding = Omit<Problem, 'file' | 'line'>

/**
 * Checks a file of JSON Lines, each line a fixture: a page must be read without an error, parsed data must satisfy its
 * schema.
 *
 * @throws Trouble where the file cannot be read or holds no record.
 */
export async function* checkRecords(file: string, options: ParseOptions): AsyncGenerator<Verdict> {
  let isEmpty = true
  for await (const { number, text } of linesOf(file)) {
    if (text?.replace(/^\ufeff/, '').trim() === '') continue
    isEmpty = false
    const problems = findingsOfLine(text, options).map((finding): Problem => ({ file, line: number, ...finding }))
    yield judged(file, problems, number)
  }
  if (isEmpty) throw new Trouble(file, `cannot check ${quoted(file)}: it is empty; a record takes a line`)
}

function findingsOfLine(text: string | null, options: ParseOptions): Finding[] {
  if (text === null) return [badRecord('the line is not valid UTF-8, or longer than a string can be')]
  try {
    return findingsOfRecord(parseJson(text.replace(/^\ufeff/, '')), options)
  } catch (error) {
    return [badRecord(`the line cannot be read: ${(error as Error).message}`)]
  }
}

/** A record with a text is a page, one with data and diagnostics is a result of `parse`, any other is parsed data. */
function findingsOfRecord(record: unknown, options: ParseOptions): Finding[] {
  if (isObject(record) && typeof record.text === 'string') return findingsOfPage(record.text, record, options)
  if (isObject(record) && Object.hasOwn(record, 'data') && Object.hasOwn(record, 'diagnostics')) {
    if (record.data === null) return []
    return invalidData(refusalsOf(record.data, isPageKind(record.kind) ? record.kind : undefined, '/data'))
  }
  return invalidData(refusalsOf(record))
}

function findingsOfPage(text: string, record: Record<string, unknown>, options: ParseOptions): Finding[] {
  const kind = isPageKind(record.kind) ? record.kind : guessKind(text)
  const { success, diagnostics } = readWithOptions(text, kind, record, options)
  if (success) return []
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => ({ rule: 'page-error', pointer: '/text', message: shown(diagnostic) }))
}

/** The options of a record are those that the library knows by the same name; null is none. */
function readWithOptions(
  text: string,
  kind: Parameters<typeof readPage>[0],
  { url, scrapedAt }: Record<string, unknown>,
  options: ParseOptions,
): ParseResult<unknown> {
  const own = Object.fromEntries(Object.entries({ url, scrapedAt }).filter(([, value]) => value != null))
  return readPage(kind, text, { ...options, ...own })
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
