import { createDiagnostic, type Diagnostic, type Finding } from '../diagnostics/diagnostic.js'
import { quote } from '../diagnostics/quote.js'
import { fromEpoch } from '../normalize/calendar.js'
import { type ParseOptions, resolveOptions } from '../options.js'
import { type PageOutcome, readPageOf } from './page-outcome.js'
import type { PagesPlan } from './pages-options.js'

/** A page with what is known of it. Whatever else it holds is the caller's, and is in the result again. */
export type PageRecord = Readonly<Record<string, unknown>>

/** Why a record, or a field of it, cannot be read. */
type BadRecord = Pick<Finding, 'message' | 'expected' | 'received' | 'hint'>

/** The result of one item, whatever it is. `number` is its place among the items, from 1. */
export function readItem(item: unknown, number: number, plan: PagesPlan): Record<string, unknown> {
  const record = typeof item === 'string' ? { [plan.textField]: item } : item
  if (!isRecord(record)) {
    const received = typeNameOf(record)
    return place({}, badRecord({ message: `the record is ${received}, not an object`, received }, number), plan)
  }
  return place(record, readRecord(record, number, plan), plan)
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
  const text = ownValue(record, plan.textField)
  if (typeof text !== 'string') return badRecord(badText(text, plan.textField), number)
  const { options, refused } = optionsOf(record, plan)
  const outcome = readPageOf(plan.as, text, options)
  if (refused.length === 0) return outcome
  const diagnostics = [...refused.map((reason) => diagnosticOf(reason, number)), ...outcome.diagnostics]
  return { ...outcome, success: false, diagnostics } as PageOutcome
}

function badText(text: unknown, field: string): BadRecord {
  const hint = 'name the key that holds the page with textField (--text-field)'
  if (text === undefined) return { message: `the record has no ${quote(field)}`, expected: 'a string', hint }
  const received = typeNameOf(text)
  return { message: `${quote(field)} of the record is ${received}, not a string`, expected: 'a string', received, hint }
}

/**
 * What a record says of its page, over what holds for all of them. A field that is not accepted costs itself only: the
 * page is read without that option, for what holds for the others need not hold for this one.
 */
function optionsOf(
  record: PageRecord,
  { scrapedAtField, urlField, defaults }: PagesPlan,
): { options: ParseOptions; refused: BadRecord[] } {
  const options: ParseOptions = { ...defaults }
  const refused: BadRecord[] = []
  for (const [name, field] of [
    ['scrapedAt', scrapedAtField],
    ['url', urlField],
  ] as const) {
    const given = ownValue(record, field) ?? undefined
    if (given === undefined) continue
    const value = name === 'scrapedAt' && typeof given === 'number' ? (fromEpoch(given) ?? given) : given
    const why = whyRefused(name, value)
    options[name] = why === null ? (value as string) : undefined
    if (why !== null) refused.push({ message: `${quote(field)} of the record is not accepted: ${why}` })
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
  const kept = Object.entries(record).filter(
    ([key]) => !plan.reserved.includes(key) && (plan.keepText || key !== plan.textField),
  )
  const result = plan.resultField === undefined ? { kind, success, data, diagnostics } : { [plan.resultField]: outcome }
  // By entries, so that a key called __proto__ is a key like any other.
  return Object.fromEntries([...kept, ...Object.entries(result)])
}

function ownValue(record: PageRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function isRecord(value: unknown): value is PageRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeNameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
