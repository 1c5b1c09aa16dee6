import { stringify } from 'csv-stringify/sync'
import { type TableName, type TableRows, tables } from '../../export/export.js'
import { escapeUnsafe } from '../json-text.js'

/** A row of any table. */
export type AnyRow = TableRows[TableName][number]

export const TABLE_NAMES = Object.keys(tables) as TableName[]

/** The rows of a page as JSON Lines: each names its table in front of its columns. */
export function jsonRows(rows: TableRows): string {
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
export function csvRows(rows: readonly AnyRow[]): string {
  return stringify(
    rows.map((row) => Object.values(row)),
    { quoted_string: true, cast: { boolean: String } },
  )
}
