import type { Line, Link, Run } from './lines.js'
import type { PageLink } from './page-text.js'
import { PrintedText } from './printed-text.js'

export interface PrintedLines {
  readonly printed: PrintedText
  readonly links: readonly PageLink[]
}

/** What is written between a line and the one above: a line break, or two. */
export type GapOf = (above: Line, line: Line) => '\n' | '\n\n'

/** Lines → text, with the way back to the source, and the links with their places in the text. */
export function printLines(source: string, lines: readonly Line[], gapOf: GapOf, isAllShown = false): PrintedLines {
  const printer = new Printer(new PrintedText(source, isAllShown), gapOf)
  for (const line of lines) printer.add(line)
  return printer.finish()
}

interface Place {
  readonly link: Link
  readonly start: number
  end: number
}

class Printer {
  private readonly places = new Map<Link, Place>()
  private above: Line | null = null
  private aboveEnd = 0
  /** Links that show nothing, in front of the next line. */
  private marks: Run[] = []

  constructor(
    private readonly printed: PrintedText,
    private readonly gapOf: GapOf,
  ) {}

  add(line: Line): void {
    if (line.length === 0) {
      for (const run of line.runs) this.marks.push(run)
      return
    }
    if (this.above !== null) {
      const start = line.shown[0]?.start ?? 0
      this.printed.write(this.gapOf(this.above, line), Math.min(this.aboveEnd, start), start)
    }
    this.printMarks()
    for (const run of line.runs) this.print(run)
    this.above = line
  }

  finish(): PrintedLines {
    this.printMarks()
    const links = Array.from(this.places.values(), ({ link, start, end }) => ({ start, end, ...link }))
    return { printed: this.printed, links: links.sort((a, b) => a.start - b.start || a.end - b.end) }
  }

  private printMarks(): void {
    if (this.marks.length === 0) return
    for (const run of this.marks) this.print(run)
    this.marks = []
  }

  private print({ start: from, end, written, link }: Run): void {
    const { printed } = this
    const start = printed.length
    if (written === null) printed.keep(from, end)
    else printed.write(written, from, end)
    if (printed.length > start) this.aboveEnd = end
    if (link === null) return
    const place = this.places.get(link)
    if (place === undefined || place.start === place.end) this.places.set(link, { link, start, end: printed.length })
    else place.end = printed.length
  }
}
