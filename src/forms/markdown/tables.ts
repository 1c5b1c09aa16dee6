import type { Line } from './lines.js'
import type { MarkedText } from './marked-text.js'

/** A stretch of the input that is printed, or white space between two. */
export type Stretch = { readonly start: number; readonly end: number } | { readonly blank: string }

/** A table of the page: the lines from `first` to `last`, and what they print. */
export interface Table {
  readonly first: number
  readonly last: number
  readonly stretches: readonly Stretch[]
}

/** A cell of the line under a table's head: `| --- | :---: |` */
const RULE_CELL = /^:?-+:?$/

interface Cell {
  readonly start: number
  readonly end: number
}

/** Finds the tables of a page. Their cells are printed, each label with its value. */
export function readTables(text: MarkedText, body: readonly Line[]): Table[] {
  const tables: Table[] = []
  const { given } = text
  for (let index = 1; index < body.length; index++) {
    if (!isRule(given, body[index] as Line, body[index - 1] as Line)) continue
    let last = index
    while (last + 1 < body.length && holdsPipe(given, body[last + 1] as Line)) last++
    const rows = [body[index - 1] as Line, ...body.slice(index + 1, last + 1)].map((line) => cellsOf(given, line))
    tables.push({ first: index - 1, last, stretches: printed(given, rows) })
    index = last + 1
  }
  return tables
}

/** Whether a line is that under a table's head, which has as many cells. */
function isRule(given: string, line: Line, head: Line): boolean {
  const first = given[line.first]
  if (first !== '|' && first !== '-' && first !== ':') return false
  if (!holdsPipe(given, line) || !holdsPipe(given, head)) return false
  const cells = cellsOf(given, line)
  const isWhole = cells.every(({ start, end }) => RULE_CELL.test(given.slice(start, end)))
  return isWhole && cells.length === cellsOf(given, head).length
}

function holdsPipe(given: string, { start, end }: Line): boolean {
  return given.slice(start, end).includes('|')
}

function cellsOf(given: string, { start, end }: Line): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && (given[at] !== '|' || given[at - 1] === '\\')) continue
    cells.push(trimmed(given, from, at))
    from = at + 1
  }
  if (cells[0] && isEmpty(cells[0])) cells.shift()
  const last = cells.at(-1)
  if (last && isEmpty(last)) cells.pop()
  return cells
}

function trimmed(given: string, start: number, end: number): Cell {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(given.charAt(from))) from++
  while (to > from && /\s/.test(given.charAt(to - 1))) to--
  return { start: from, end: to }
}

function isEmpty({ start, end }: Cell): boolean {
  return start === end
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
