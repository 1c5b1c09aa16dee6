import type { Span } from '../../source/span.js'
import { isBlank, type SourceLine } from '../source-lines.js'
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
    const head = headAbove(given, body, index)
    if (head === null) continue
    let last = index
    while (last + 1 < body.length && holdsBar(given, body[last + 1] as SourceLine)) last++
    const { first, row } = head
    for (let line = first; line < index - 1; line++) {
      text.substitute((body[line] as SourceLine).end, (body[line + 1] as SourceLine).start, ' ')
    }
    const rows = [row, ...body.slice(index + 1, last + 1)].map((line) => cellsOf(given, line))
    tables.push({ first, last, stretches: printed(given, rows) })
    index = last + 1
  }
  return tables
}

interface Head {
  readonly first: number
  readonly row: SourceLine
}

/** The head above the rule of a table, which has as many cells; html2text may have wrapped it. Null where a line is no such rule. */
function headAbove(given: string, body: readonly SourceLine[], rule: number): Head | null {
  const columns = columnsOfRule(given, body[rule] as SourceLine)
  if (columns === 0) return null
  const { end } = body[rule - 1] as SourceLine
  for (let at = rule - 1; at >= Math.max(0, rule - MOST_HEAD_LINES); at--) {
    const line = body[at] as SourceLine
    if (isBlank(given, line)) return null
    const row = { ...line, end }
    if (holdsBar(given, row) && columns === cellsOf(given, row).length) return { first: at, row }
  }
  return null
}

const MOST_HEAD_LINES = 3

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
