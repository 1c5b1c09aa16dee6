import { constants, isUtf8 } from 'node:buffer'
import { fromHtml } from '../../forms/html.js'
import { type Diagnostic, type PageOutcome, type PageRecord, type ParsePagesOptions, parsePages } from '../../index.js'
import { type FailOn, hasFindings } from '../fail-on.js'
import { escapeUnsafe, jsonText } from '../json-text.js'
import { firstInvalidByte } from '../utf8.js'
import { badLine, type LinePlace, placedInStream, shown } from './bad-line.js'
import { type LineBatch, linesOf, type OversizeLine } from './line-batches.js'
import { membersOf, membersWithout, writtenMembers } from './record-members.js'

/** What holds for every line of a stream. Plain data, without a reader of HTML: it goes to other threads as it is. */
export interface StreamSettings {
  readonly pages: ParsePagesOptions
  readonly failOn: FailOn | null
}

/** A batch of lines to read, and the name of its file where several are read. */
export interface BatchTask {
  readonly batch: LineBatch | OversizeLine
  readonly file: string | null
  readonly settings: StreamSettings
}

/** What was made of a batch. */
export interface BatchResult {
  /** A line for each page, in UTF-8. */
  readonly output: Uint8Array
  readonly pages: number
  /** Whether a diagnostic reached `failOn`. */
  readonly hasFindings: boolean
}

const BLANK = /^[ \t\r]*$/

const ONE_OBJECT_A_LINE = 'each line must be one whole JSON object, such as {"text": "…"}'

/** Reads a batch of lines: a line of output for each that is not blank. */
export async function readBatch({ batch, file, settings }: BatchTask): Promise<BatchResult> {
  const reader = createLineReader(settings)
  const output: string[] = []
  let found = false
  const add = (json: string, diagnostics: readonly Diagnostic[]) => {
    output.push(json, '\n')
    found ||= settings.failOn !== null && hasFindings(diagnostics, settings.failOn)
  }
  if ('oversize' in batch) {
    const message = `it has ${batch.oversize} bytes, more than a text can have (${constants.MAX_STRING_LENGTH})`
    const outcome = badLine({ number: batch.firstLine, file }, message, 0)
    add(reader.render([], outcome), outcome.diagnostics)
  } else {
    for (const { bytes, number } of linesOf(batch)) {
      const offset = batch.offsets?.[number - batch.firstLine]
      const read = await reader.read(bytes, { number, file, offset })
      if (read !== null) add(read.json, read.diagnostics)
    }
  }
  return { output: new TextEncoder().encode(output.join('')), pages: output.length / 2, hasFindings: found }
}

interface LineReader {
  /** The result of a line as JSON, null where it is blank. */
  read(bytes: Uint8Array, place: LinePlace): Promise<{ json: string; diagnostics: readonly Diagnostic[] } | null>
  render(kept: readonly string[], outcome: PageOutcome): string
}

function createLineReader({ pages }: StreamSettings): LineReader {
  const { resultField, keepText, textField = 'text', htmlField = 'html', markdownField = 'markdown' } = pages
  const pageFields = keepText ? [] : [textField, htmlField, markdownField]
  let record: PageRecord = {}
  const results = parsePages(handOver(), { ...pages, fromHtml })

  /** Hands the library one record after the other: it asks for one when it is asked for its result. */
  function* handOver() {
    while (true) yield record
  }

  function render(kept: readonly string[], { kind, success, data, diagnostics }: PageOutcome): string {
    const outcome = { kind, success, data, diagnostics }
    const json = jsonText(resultField === undefined ? outcome : { [resultField]: outcome })
    return kept.length === 0 ? json : `{${kept.join(',')},${json.slice(1)}`
  }

  async function read(bytes: Uint8Array, place: LinePlace) {
    const line = textOf(bytes, place)
    if (typeof line !== 'string') return { json: render([], line), diagnostics: line.diagnostics }
    if (BLANK.test(line)) return null
    const given = recordOf(line, place)
    if ('bad' in given) return { json: render([], given.bad), diagnostics: given.bad.diagnostics }
    record = given.record
    const { value } = await results.next()
    const result = value as Readonly<Record<string, unknown>>
    record = {}
    const outcome = (resultField === undefined ? result : result[resultField]) as PageOutcome
    const diagnostics = outcome.diagnostics.map((diagnostic) => placedInStream(diagnostic, place, line.length))
    const taken = resultField === undefined ? ['kind', 'success', 'data', 'diagnostics'] : [resultField]
    const members = pageFields
      .reduce(membersWithout, membersOf(line))
      .filter(({ key }) => !taken.includes(key) && Object.hasOwn(result, key))
    const kept = writtenMembers(members).map((written) => escapeUnsafe(written.replace(/[\t\r]/g, ' ')))
    return { json: render(kept, { ...outcome, diagnostics } as PageOutcome), diagnostics }
  }

  return { read, render }
}

/** The text of a line without a byte-order mark, which only the first may have. */
function textOf(bytes: Uint8Array, place: LinePlace): string | PageOutcome {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (isUtf8(buffer)) {
    const text = buffer.toString('utf8')
    return place.number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text
  }
  const offset = firstInvalidByte(buffer)
  const byte = buffer[offset]?.toString(16).padStart(2, '0')
  const column = buffer.subarray(0, offset).toString('utf8').length + 1
  return badLine(place, `it is not valid UTF-8, first at its byte offset ${offset} (0x${byte})`, 0, column)
}

function recordOf(line: string, place: LinePlace): { record: PageRecord } | { bad: PageOutcome } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { bad: badLine(place, `${shown(line)} is not JSON`, line.length, 1, ONE_OBJECT_A_LINE) }
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { record: value as PageRecord }
  return { bad: badLine(place, `${shown(line)} is not a JSON object`, line.length, 1, ONE_OBJECT_A_LINE) }
}
