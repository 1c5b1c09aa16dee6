import { isDeepStrictEqual } from 'node:util'
import { detectPage, type Inspection, type ParseOptions, parsePages } from '../../../src/index.js'

/** Where `detectPage` and `parsePages` do not agree with each other, or with what each kind gave. */
export async function pageFaults(
  text: string,
  options: ParseOptions,
  [profile, paperPage]: readonly Inspection<unknown>[],
): Promise<string[]> {
  const faults: string[] = []
  const detected = detectPage(text, { url: options.url })
  const records = [text, { text, note: text }, { text: 1 }, JSON.parse('{"__proto__":{"text":"8papers"}}')]
  const outcomes = []
  for await (const outcome of parsePages(records, options)) outcomes.push(outcome)
  const [first, second, ...bad] = outcomes
  if (first === undefined || second === undefined || bad.length !== 2) return [`count: ${outcomes.length} of 4`]
  const { kind, success, data, diagnostics } = first
  if (kind !== detected) faults.push(`detected: ${detected}, but read as ${kind}`)
  const expected = kind === 'paper-page' ? paperPage : profile
  if (expected !== undefined && !isDeepStrictEqual({ success, data, diagnostics }, resultOf(expected))) {
    faults.push(`agreement: differs from what ${kind} gives`)
  }
  if (!isDeepStrictEqual(second, { note: text, ...first })) faults.push('agreement: a record differs')
  if (bad.some((outcome) => outcome.diagnostics[0]?.code !== 'bad-record')) faults.push('bad-record: not reported')
  return faults
}

function resultOf({ success, data, diagnostics }: Inspection<unknown>) {
  return { success, data, diagnostics }
}
