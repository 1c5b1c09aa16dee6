import type { Span } from '../../source/span.js'
import { isBlank, type SourceLine } from '../source-lines.js'
import type { MarkedText } from './marked-text.js'
import { type Cell, cellsOf, columnsOfRule, holdsBar, isBarred, isEmpty } from './table-rows.js'

/** A stretch of the input that is printed, or white space between two. */
export type Stretch = Readonly<Span> | { readonly blank: string }

/** A table of the page: the lines from `first` to `last`, and what they print. */
export interface Table {
  readonly first: number
  readonly last: number
  readonly stretches: readonly Stretch[]
}

/** Finds the tables of a page, which have a rule below their head or bars round each row. Their cells are printed, each label with its value. */
export function readTables(text: MarkedText, body: readonly SourceLine[]): Table[] {
  const tables: Table[] = []
  const { given } = text
  for (let index = 0; index < body.length; index++) {
    const head = headAbove(given, body, index) ?? barredHead(given, body, index)
    if (head === null) continue
    const { first, row, isSure } = head
    let last = index
    while (last + 1 < body.length && (isSure ? holdsBar : isBarred)(given, body[last + 1] as SourceLine)) last++
    for (let line = first; line < index - 1; line++) {
      text.substitute((body[line] as SourceLine).end, (body[line + 1] as SourceLine).start, ' ')
    }
    const below = body.slice(index + 1, last + 1).filter((line) => columnsOfRule(given, line) === 0)
    const rows = [row, ...below].map((line) => cellsOf(given, line))
    for (const { start, end } of rows.flat()) {
      const mark = HEADING_MARK.exec(given.slice(start, end))?.[0].length ?? 0
      text.mark(start, start + mark)
    }
    tables.push({ first, last, stretches: printed(given, rows) })
    index = last
  }
  return tables
}

/** `| ## 8 Papers |`: a heading inside of a cell */
const HEADING_MARK = /^#{1,6} /

interface Head {
  readonly first: number
  readonly row: SourceLine
  /** Whether a rule stands below it: then a bar anywhere makes a row. */
  readonly isSure: boolean
}

/** The first of several rows with bars at both ends, where no rule stands right below it. */
function barredHead(given: string, body: readonly SourceLine[], first: number): Head | null {
  const [row, next] = [body[first], body[first + 1]]
  if (row === undefined || next === undefined || !isBarred(given, row) || !isBarred(given, next)) return null
  return columnsOfRule(given, next) > 0 ? null : { first, row, isSure: false }
}

/** The head above the rule of a table, which has as many cells; html2text may have wrapped it. Null where a line is no such rule. */
function headAbove(given: string, body: readonly SourceLine[], rule: number): Head | null {
  const columns = columnsOfRule(given, body[rule] as SourceLine)
  if (columns === 0 || rule === 0) return null
  const { end } = body[rule - 1] as SourceLine
  for (let at = rule - 1; at >= Math.max(0, rule - MOST_HEAD_LINES); at--) {
    const line = body[at] as SourceLine
    if (isBlank(given, line)) return null
    const row = { ...line, end }
    if (holdsBar(given, row) && columns === cellsOf(given, row).length) return { first: at, row, isSure: true }
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
  if (rows.every((row) => row.length === 2 && row.every(isShort))) return rows.flatMap(lineOf)
  return rows.flatMap((row) => [...row.flatMap((cell) => lineOf([cell])), { blank: '\n' }])
}

/** `AI Score`, `52`: a label, or its value; longer is text of its own, also beside a meta line. */
function isShort({ start, end }: Cell): boolean {
  return end - start <= LONGEST_VALUE
}

const LONGEST_VALUE = 80

function lineOf(cells: readonly Cell[]): Stretch[] {
  const shown = cells.filter((cell) => !isEmpty(cell))
  return shown.flatMap((cell, index) => [cell, { blank: index === shown.length - 1 ? '\n' : ' ' }])
}
