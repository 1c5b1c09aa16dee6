import { isPageText } from '../argument.js'
import { createDiagnostic, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js'
import { quote } from '../diagnostics/quote.js'
import type { PageInput, PageText } from '../forms/page-text.js'
import { fromEpoch } from '../normalize/calendar.js'
import { type ParseOptions, resolveOptions } from '../options.js'
import { type PageOutcome, readPageOf } from './page-outcome.js'
import type { PagesPlan } from './pages-options.js'
import { isRecord, type PageRecord, valueAt, withoutField } from './record-fields.js'

/** Why a record, or a field of it, cannot be read. */
type BadRecord = Pick<Finding, 'message' | 'expected' | 'received' | 'hint'>

/** The result of one item, whatever it is. `number` is its place among the items, from 1. */
export function readItem(item: unknown, number: number, plan: PagesPlan): Record<string, unknown> {
  if (typeof item === 'string') return readAlone(item, item, plan.fields.text, plan)
  if (isPageText(item)) {
    const page = item as PageText
    return readAlone(page, page.given, plan.fields[page.form], plan)
  }
  if (!isRecord(item)) {
    const received = typeNameOf(item)
    return place({}, badRecord({ message: `the record is ${received}, not an object`, received }, number), plan)
  }
  return place(item, readRecord(item, number, plan), plan)
}

/** The result of a page that came without a record. It has one where its text is kept. */
function readAlone(page: PageInput, given: string, field: string, plan: PagesPlan): Record<string, unknown> {
  return place({ [field]: given }, readPageOf(plan.as, page, plan.defaults), plan)
}

function readRecord(record: PageRecord, number: number, plan: PagesPlan): PageOutcome {
  const taken = plan.reserved.find((key) => Object.hasOwn(record, key))
  if (taken !== undefined) {
    const message = `the record holds ${quote(taken)}, a key that its result needs`
    return badRecord(
      { message, hint: 'rename it, or choose where results go with resultField (--result-field)' },
      number,
    )
  }
  const found = pageOf(record, plan)
  if ('message' in found) return badRecord(found, number)
  const { options, refused } = optionsOf(record, plan)
  const outcome = readPageOf(plan.as, found.page, { ...options, form: found.form ?? options.form })
  if (refused.length === 0) return outcome
  const diagnostics = [...refused.map((reason) => diagnosticOf(reason, number)), ...outcome.diagnostics]
  return { ...outcome, success: false, diagnostics } as PageOutcome
}

const NAME_THE_KEY =
  'name the key that holds the page with textField, htmlField or markdownField (--text-field, --html-field, --markdown-field)'

/** The page of a record: the first that is there of its text, HTML and Markdown. Null is as good as nothing. */
function pageOf(
  record: PageRecord,
  { fields, fromHtml }: PagesPlan,
): { page: PageInput; form?: 'markdown' } | BadRecord {
  let holdsHtml = false
  for (const form of ['text', 'html', 'markdown'] as const) {
    const value = valueAt(record, fields[form]) ?? undefined
    if (value === undefined) continue
    if (form === 'html' && fromHtml === undefined) {
      holdsHtml = true
      continue
    }
    if (typeof value !== 'string') return badPage(value, fields[form])
    if (form === 'markdown') return { page: value, form }
    return { page: form === 'html' && fromHtml !== undefined ? fromHtml(value) : value }
  }
  const expected = 'a string'
  if (holdsHtml) {
    const message = `the record holds its page as HTML only, in ${quote(fields.html)}`
    return { message, expected, hint: 'pass the function fromHtml of scholar-profile/html as the option fromHtml' }
  }
  const message = `the record has no ${quote(fields.text)}, ${quote(fields.html)} or ${quote(fields.markdown)}`
  return { message, expected, hint: NAME_THE_KEY }
}

function badPage(value: unknown, field: string): BadRecord {
  const received = typeNameOf(value)
  const path = isRecord(value) ? `; a path with dots leads into an object, such as ${field}.${firstKey(value)}` : ''
  return {
    message: `${quote(field)} of the record is ${received}, not a string`,
    expected: 'a string',
    received,
    hint: `${NAME_THE_KEY}${path}`,
  }
}

/** The first key of an object that holds a string. */
function firstKey(value: PageRecord): string {
  const found = Object.keys(value).find((key) => typeof value[key] === 'string')
  return found === undefined ? 'text' : quote(found).slice(1, -1)
}

/**
 * What a record says of its page, over what holds for all of them. A field that is not accepted costs itself only: the
 * page is read without that option, for what holds for the others need not hold for this one.
 */
function optionsOf(
  record: PageRecord,
  { fields, defaults }: PagesPlan,
): { options: ParseOptions; refused: BadRecord[] } {
  const options: ParseOptions = { ...defaults }
  const refused: BadRecord[] = []
  for (const name of ['scrapedAt', 'url'] as const) {
    const given = valueAt(record, fields[name]) ?? undefined
    if (given === undefined) continue
    const value = name === 'scrapedAt' && typeof given === 'number' ? (fromEpoch(given) ?? given) : given
    const why = whyRefused(name, value)
    options[name] = why === null ? (value as string) : undefined
    if (why !== null) refused.push({ message: `${quote(fields[name])} of the record is not accepted: ${why}` })
  }
  return { options, refused }
}

/** Why an option is not accepted; null where it is. */
function whyRefused(name: 'scrapedAt' | 'url', value: unknown): string | null {
  if (name === 'scrapedAt' && typeof value === 'number') {
    return `${value} is no time; seconds since 1970 have ten digits, and milliseconds thirteen`
  }
  try {
    resolveOptions('', { [name]: value })
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function badRecord(reason: BadRecord, number: number): PageOutcome {
  return { kind: 'unknown', success: false, data: null, diagnostics: [diagnosticOf(reason, number)] }
}

function diagnosticOf(reason: BadRecord, number: number): Diagnostic {
  const start = { line: number, column: 1 }
  const position = { start, end: { ...start } }
  return createDiagnostic({ code: 'bad-record', span: { start: 0, end: 0 }, position, ...reason })
}

/** Puts the outcome beside the caller's keys, or under a key of its own. */
function place(record: PageRecord, outcome: PageOutcome, plan: PagesPlan): Record<string, unknown> {
  const { kind, success, data, diagnostics } = outcome
  const kept = Object.entries(plan.pageFields.reduce(withoutField, record)).filter(
    ([key]) => !plan.reserved.includes(key),
  )
  const result = plan.resultField === undefined ? { kind, success, data, diagnostics } : { [plan.resultField]: outcome }
  // By entries, so that a key called __proto__ is a key like any other.
  return Object.fromEntries([...kept, ...Object.entries(result)])
}

function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
