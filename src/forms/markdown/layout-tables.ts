import { META_LINE } from '../shapes/meta-line.js'
import { type SourceLine, skipBlanks, skipBlanksBack } from '../source-lines.js'
import type { MarkedText } from './marked-text.js'
import { addCell, columnsOfRule, lineFrom } from './table-rows.js'

/** A row of a table that lays the page out: the first and the last of its lines. */
interface Row {
  readonly first: number
  readonly last: number
}

const PAPER = new RegExp(`${META_LINE}(?![ \\t]{0,9}\\|)`, 'y')

/**
 * Reads the tables of one column, which hold no values but lay out the page: each of their rows is a block, as a paper is.
 * Marks their bars and rules, and gives the page's lines without them, parted where a cell has its breaks.
 */
export function openLayoutTables(text: MarkedText, body: readonly SourceLine[]): readonly SourceLine[] {
  if (!text.given.includes('|')) return body
  return new LayoutTables(text, body).open()
}

class LayoutTables {
  private readonly opened: SourceLine[] = []
  /** The first line that is not opened yet. */
  private next = 0
  /** The line behind the last rule: no row begins above it. */
  private top = 0

  constructor(
    private readonly text: MarkedText,
    private readonly body: readonly SourceLine[],
  ) {}

  open(): readonly SourceLine[] {
    for (let index = 0; index < this.body.length; index++) {
      if (!this.isRule(index)) {
        if (this.isPaper(index)) this.openPaper(index)
        continue
      }
      const head = this.headAbove(index)
      this.top = index + 1
      if (head === null) continue
      this.copyTo(head.first)
      this.openRow(head)
      this.text.mark((this.body[index] as SourceLine).start, (this.body[index] as SourceLine).end)
      this.addBlank(index)
      this.next = index + 1
      for (let row = this.rowAt(this.next); row !== null; row = this.rowAt(this.next)) this.openRow(row)
      index = Math.max(index, this.next - 1)
      this.top = this.next
    }
    if (this.next === 0) return this.body
    this.copyTo(this.body.length)
    return this.opened
  }

  /** The row that ends right above a rule: a line, or more where the cell was written as a page is. */
  private headAbove(rule: number): Row | null {
    const last = rule - 1
    if (last < this.top || !this.endsRow(last)) return null
    for (let first = last; first >= this.top; first--) {
      if (first < last && this.endsRow(first)) return null
      if (this.beginsRow(first)) return { first, last }
    }
    return null
  }

  /** The row that begins with a line; null where none does, or it does not end. */
  private rowAt(first: number): Row | null {
    if (first >= this.body.length || !this.beginsRow(first)) return null
    for (let last = first; last < this.body.length; last++) {
      if (this.endsRow(last)) return this.isRule(last) ? null : { first, last }
    }
    return null
  }

  private isRule(index: number): boolean {
    return columnsOfRule(this.text.given, this.body[index] as SourceLine) === 1 && this.endsRow(index)
  }

  /** Opens the row of a paper that stands in no table; one above a rule is the head of its table. */
  private openPaper(index: number): void {
    const below = this.body[index + 1]
    if (below !== undefined && columnsOfRule(this.text.given, below) > 0) return
    this.copyTo(index)
    this.openRow({ first: index, last: index })
    this.top = this.next
  }

  /** Whether a line is the row of a paper: such is one without a rule, too, and whatever bars its text holds. */
  private isPaper(index: number): boolean {
    if (!this.beginsRow(index) || !this.endsRow(index)) return false
    const { first, end } = this.body[index] as SourceLine
    PAPER.lastIndex = skipBlanks(this.text.given, first + 1, end)
    return PAPER.test(this.text.given)
  }

  private beginsRow(index: number): boolean {
    const { first } = this.body[index] as SourceLine
    return this.text.given[first] === '|'
  }

  private endsRow(index: number): boolean {
    const { given } = this.text
    const { first, end } = this.body[index] as SourceLine
    const last = skipBlanksBack(given, first, end) - 1
    return last > first && given[last] === '|' && given[last - 1] !== '\\'
  }

  /** Takes the bars off a row, and parts its lines at their breaks. */
  private openRow({ first, last }: Row): void {
    const { given } = this.text
    for (let index = first; index <= last; index++) {
      let { start, end } = this.body[index] as SourceLine
      if (index === first) {
        const bar = (this.body[index] as SourceLine).first
        this.text.substitute(start, bar + 1, '\n')
        start = bar + 1
      }
      if (index === last) {
        const bar = skipBlanksBack(given, start, end) - 1
        this.text.substitute(bar, end, '\n')
        end = bar
      }
      addCell(this.text, start, Math.max(start, end), this.opened)
    }
    this.addBlank(last)
    this.next = last + 1
  }

  /** A row and a rule end with a blank line. */
  private addBlank(index: number): void {
    const { end } = this.body[index] as SourceLine
    this.opened.push(lineFrom(this.text.given, end, end))
  }

  private copyTo(end: number): void {
    for (let index = this.next; index < end; index++) this.opened.push(this.body[index] as SourceLine)
    this.next = end
  }
}
