import type { Span } from '../../source/span.js'
import type { SourceLine } from '../source-lines.js'
import type { MarkedText } from './marked-text.js'
import { type Cell, cellsOf, columnsOfRule, holdsBar, isEmpty } from './table-rows.js'

/** A stretch of the input that is printed, or white space between two. */
export type Stretch = Readonly<Span> | { readonly blank: string }

/** A table of the page: the lines from `first` to `last`, and what they print. */
export interface Table {
  readonly first: number
  readonly last: number
  readonly stretches: readonly Stretch[]
}

/** Finds the tables of a page. Their cells are printed, each label with its value. */
export function readTables(text: MarkedText, body: readonly SourceLine[]): Table[] {
  const tables: Table[] = []
  const { given } = text
  for (let index = 1; index < body.length; index++) {
    if (!isRule(given, body[index] as SourceLine, body[index - 1] as SourceLine)) continue
    let last = index
    while (last + 1 < body.length && holdsBar(given, body[last + 1] as SourceLine)) last++
    const rows = [body[index - 1] as SourceLine, ...body.slice(index + 1, last + 1)].map((line) => cellsOf(given, line))
    tables.push({ first: index - 1, last, stretches: printed(given, rows) })
    index = last + 1
  }
  return tables
}

/** Whether a line is that under a table's head, which has as many cells. */
function isRule(given: string, line: SourceLine, head: SourceLine): boolean {
  const columns = columnsOfRule(given, line)
  return columns > 0 && holdsBar(given, head) && columns === cellsOf(given, head).length
}

/** Labels above their values become a line each, as do labels beside them; of any other table each cell does. */
function printed(given: string, all: readonly (readonly Cell[])[]): Stretch[] {
  const rows = all.filter((row) => row.some((cell) => !isEmpty(cell)))
  const [head, values] = rows
  const hasDigit = ({ start, end }: Cell) => /\d/.test(given.slice(start, end))
  if (rows.length === 2 && head && values && head.length === values.length) {
    if (!head.some(hasDigit) && values.every(hasDigit)) {
      return head.flatMap((label, index) => lineOf([label, values[index] as Cell]))
    }
  }
  if (rows.every((row) => row.length === 2)) return rows.flatMap(lineOf)
  return rows.flatMap((row) => [...row.flatMap((cell) => lineOf([cell])), { blank: '\n' }])
}

function lineOf(cells: readonly Cell[]): Stretch[] {
  const shown = cells.filter((cell) => !isEmpty(cell))
  return shown.flatMap((cell, index) => [cell, { blank: index === shown.length - 1 ? '\n' : ' ' }])
}
