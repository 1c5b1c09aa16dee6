import { constants, isUtf8 } from 'node:buffer'
import { fromHtml } from '../../forms/html.js'
import { type PageOutcome, type PageRecord, type ParsePagesOptions, parsePages } from '../../index.js'
import { type FailOn, hasFindings } from '../exit-status.js'
import type { RowFormat } from '../export/table-text.js'
import { escapeUnsafe, jsonText } from '../json-text.js'
import { firstInvalidByte } from '../utf8.js'
import { badLine, type LinePlace, placedInStream, shown } from './bad-line.js'
import type { BatchText, BatchWriter, ReadLine } from './batch-writer.js'
import { type LineBatch, linesOf, type OversizeLine } from './line-batches.js'
import { membersOf, membersWithout, writtenMembers } from './record-members.js'
import { createUtf8Text } from './utf8-text.js'

/** What holds for every line of a stream. Plain data, without a reader of HTML: it goes to other threads as it is. */
export interface StreamSettings {
  readonly pages: ParsePagesOptions
  readonly failOn: FailOn | null
  /** How rows of tables are written in place of results; null: results are. */
  readonly rows: RowFormat | null
}

/** A batch of lines to read, and the name of its file where several are read. */
export interface BatchTask {
  readonly batch: LineBatch | OversizeLine
  readonly file: string | null
  readonly settings: StreamSettings
}

/** What was made of a batch. */
export interface BatchResult extends BatchText {
  readonly pages: number
  /** Whether a diagnostic reached `failOn`. */
  readonly hasFindings: boolean
}

const BLANK = /^[ \t\r]*$/

const ONE_OBJECT_A_LINE = 'each line must be one whole JSON object, such as {"text": "…"}'

const ONE_ITEM_A_LINE = `of an array each item must stand on a line of its own; jq -c '.[]' makes such lines`

/** Reads a batch of lines: what is written of each that is not blank. */
export async function readBatch({ batch, file, settings }: BatchTask): Promise<BatchResult> {
  const reader = createLineReader(settings)
  const writer = settings.rows === null ? createResultWriter(settings) : await createRowWriter(settings.rows)
  let pages = 0
  let found = false
  const add = (line: ReadLine) => {
    writer.add(line)
    pages += 1
    found ||= settings.failOn !== null && hasFindings(line.outcome.diagnostics, settings.failOn)
  }
  if ('oversize' in batch) {
    const message = `it has ${batch.oversize} bytes, more than a text can have (${constants.MAX_STRING_LENGTH})`
    const place = { number: batch.firstLine, file }
    add({ place, outcome: badLine(place, message, 0), kept: () => [] })
  } else {
    for (const { bytes, number } of linesOf(batch)) {
      const offset = batch.offsets?.[number - batch.firstLine]
      const line = await reader(bytes, { number, file, offset })
      if (line !== null) add(line)
    }
  }
  return { ...writer.finish(), pages, hasFindings: found }
}

/** Who writes rows is loaded where rows are asked for. */
async function createRowWriter(format: RowFormat): Promise<BatchWriter> {
  const { createTableWriter } = await import('../export/table-text.js')
  return createTableWriter(format)
}

/** Writes a line of JSON for each page: the members of its record that are kept, and what came of it. */
function createResultWriter({ pages: { resultField } }: StreamSettings): BatchWriter {
  const text = createUtf8Text()
  return {
    add({ outcome: { kind, success, data, diagnostics }, kept }) {
      const outcome = { kind, success, data, diagnostics }
      const json = jsonText(resultField === undefined ? outcome : { [resultField]: outcome })
      text.append(
        `{${kept()
          .map((member) => `${member},`)
          .join('')}`,
      )
      text.append(json.slice(1))
      text.append('\n')
    },
    finish: () => ({ output: text.finish() }),
  }
}

/** Reads a line; null where it is blank. */
type LineReader = (bytes: Uint8Array, place: LinePlace) => Promise<ReadLine | null>

function createLineReader({ pages }: StreamSettings): LineReader {
  const { resultField, keepText, textField = 'text', htmlField = 'html', markdownField = 'markdown' } = pages
  const pageFields = keepText ? [] : [textField, htmlField, markdownField]
  let record: PageRecord = {}
  // What is kept of a record is taken from its line: the library need not make a copy without its page.
  const results = parsePages(handOver(), { ...pages, keepText: true, fromHtml })

  /** Hands the library one record after the other: it asks for one when it is asked for its result. */
  function* handOver() {
    while (true) yield record
  }

  function keptOf(line: string): string[] {
    const taken = resultField === undefined ? ['kind', 'success', 'data', 'diagnostics'] : [resultField]
    const members = pageFields.reduce(membersWithout, membersOf(line))
    return writtenMembers(members.filter(({ key }) => !taken.includes(key))).map((written) =>
      escapeUnsafe(written.replace(/[\t\r]/g, ' ')),
    )
  }

  return async (bytes, place) => {
    const bad = (outcome: PageOutcome): ReadLine => ({ place, outcome, kept: () => [] })
    const line = textOf(bytes, place)
    if (typeof line !== 'string') return bad(line)
    if (BLANK.test(line)) return null
    const given = recordOf(line, place)
    if ('bad' in given) return bad(given.bad)
    record = given.record
    const { value } = await results.next()
    const result = value as Readonly<Record<string, unknown>>
    record = {}
    const outcome = (resultField === undefined ? result : result[resultField]) as PageOutcome
    const diagnostics = outcome.diagnostics.map((diagnostic) => placedInStream(diagnostic, place, line.length))
    return { place, outcome: { ...outcome, diagnostics } as PageOutcome, kept: () => keptOf(line) }
  }
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
  const hint = Array.isArray(value) ? ONE_ITEM_A_LINE : ONE_OBJECT_A_LINE
  return { bad: badLine(place, `${shown(line)} is not a JSON object`, line.length, 1, hint) }
}
