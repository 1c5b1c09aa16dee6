import { stringify } from 'csv-stringify/sync'
import { type TableName, type TableRows, tables, toTables } from '../../export/export.js'
import type { Diagnostic, PaperPage, Profile } from '../../index.js'
import { escapeUnsafe } from '../json-text.js'
import { nameOfLine } from '../jsonl/bad-line.js'
import type { BatchText, BatchWriter, LeftOutLine, ReadLine } from '../jsonl/batch-writer.js'
import { createUtf8Text } from '../jsonl/utf8-text.js'

/** A row of any table. */
type AnyRow = TableRows[TableName][number]

export const TABLE_NAMES = Object.keys(tables) as TableName[]

/** The rows of a page as JSON Lines: each names its table in front of its columns. */
function jsonRows(rows: TableRows): string {
  const lines = TABLE_NAMES.flatMap((table) => rows[table].map((row) => `${JSON.stringify({ table, ...row })}\n`))
  return escapeUnsafe(lines.join(''))
}

/** The first line of a table as CSV: the names of its columns. */
export function csvHead(table: TableName): string {
  return stringify([tables[table].columns.map(({ name }) => name)])
}

/**
 * Rows as CSV (RFC 4180, with line feeds): a null is an empty field, every text is in quotes, so that an empty text is told from
 * a null and a number from a text.
 */
function csvRows(rows: readonly AnyRow[]): string {
  return stringify(
    rows.map((row) => Object.values(row)),
    { quoted_string: true, cast: { boolean: String } },
  )
}

/** How rows are written: a line of JSON each for standard output, or CSV in a file a table. */
export type RowFormat = 'json-lines' | 'csv'

/** Makes rows of pages. */
export interface TableWriter extends BatchWriter {
  addPage(page: Profile | PaperPage, diagnostics: readonly Diagnostic[]): void
}

export function createTableWriter(format: RowFormat): TableWriter {
  const rows = format === 'csv' ? createCsvText() : createJsonText()
  const leftOut: LeftOutLine[] = []
  const addPage: TableWriter['addPage'] = (page, diagnostics) => rows.add(toTables(page, diagnostics))
  return {
    addPage,
    add(line) {
      const { data, diagnostics } = line.outcome
      if (data === null) leftOut.push(leftOutLine(line))
      else addPage(data, diagnostics)
    },
    finish: () => ({ ...rows.finish(), leftOut }),
  }
}

interface RowText {
  add(rows: TableRows): void
  finish(): Omit<BatchText, 'leftOut'>
}

function createJsonText(): RowText {
  const text = createUtf8Text()
  return {
    add: (rows) => text.append(jsonRows(rows)),
    finish: () => ({ output: text.finish() }),
  }
}

function createCsvText(): RowText {
  const rowsOf = new Map(TABLE_NAMES.map((table) => [table, [] as AnyRow[]]))
  return {
    add(rows) {
      for (const [table, all] of rowsOf) for (const row of rows[table]) all.push(row)
    },
    finish() {
      const encoder = new TextEncoder()
      const texts = Array.from(rowsOf, ([table, rows]) => [table, encoder.encode(csvRows(rows))] as const)
      return { output: new Uint8Array(0), files: Object.fromEntries(texts) }
    },
  }
}

/** A page without data has an error that says why; a line without a page is named by its message already. */
function leftOutLine({ place, outcome }: ReadLine): LeftOutLine {
  const error = outcome.diagnostics.find(({ severity }) => severity === 'error')
  if (error?.code === 'bad-record') return { message: error.message, isUnreadable: true }
  const reason = error === undefined ? 'it holds no page' : `${error.message} (${error.code})`
  return { message: `${nameOfLine(place)}: ${reason}`, isUnreadable: false }
}
