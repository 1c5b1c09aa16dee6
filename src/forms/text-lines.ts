import { countFirst } from '../source/sorted.js'
import type { Span } from '../source/span.js'
import { type Gap, Line, type Link, type Run, sliceLine } from './lines.js'
import type { Mark } from './marks.js'
import type { PageLink } from './page-text.js'
import { skipBlanks } from './source-lines.js'

/** A blank other than a single space, inside of a line. */
const UNPLAIN_BLANKS = /[^\S ]+[^\S\n]*| {2,}[^\S\n]*/g

/** Longer lines are paragraphs, whose blanks are no part of what is to be arranged. */
const LONGEST_ROW = 400

/** The lines of a text, without its marks, as runs of it. A line that has nothing but marks is none. */
export function linesOfText(
  text: string,
  marks: readonly Mark[],
  links: readonly PageLink[],
  blocks: ReadonlySet<number>,
): Line[] {
  const reader = new LineReader(text, marks, links)
  const lines: Line[] = []
  let gap: Gap = 'auto'
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start, marks)
    if (blocks.has(start) && gap === 'line') gap = 'paragraph'
    const line = trimmed(text, new Line(reader.read(start, end), gap))
    if (line.length > 0) {
      lines.push(line)
      gap = 'line'
    } else if (gap !== 'auto' && skipBlanks(text, start, end) === end) gap = 'paragraph'
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1
  }
  return lines
}

/** The end of the line that begins at an offset; a mark may print something else in the place of a line break. */
function lineEnd(text: string, start: number, marks: readonly Mark[]): number {
  let end = nextLineEnd(text, start)
  for (let mark = joiningMark(marks, end); end < text.length && mark !== null; mark = joiningMark(marks, end)) {
    end = nextLineEnd(text, Math.max(end + 1, mark.end))
  }
  return end
}

/** The line ends in LF or CRLF. */
function nextLineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  if (feed < 0) return text.length
  return feed > from && text.charCodeAt(feed - 1) === RETURN ? feed - 1 : feed
}

const RETURN = 0x0d

/** The mark that begins at an offset, or at blanks in front of it, and prints something else in the place of a line break. */
function joiningMark(marks: readonly Mark[], offset: number): Mark | null {
  const mark = marks[countFirst(marks, ({ start }) => start <= offset) - 1]
  return mark !== undefined && mark.end > offset && /^,? $/.test(mark.written) ? mark : null
}

class LineReader {
  private mark = 0
  private readonly links: readonly PlacedLink[]
  private link = 0

  constructor(
    private readonly text: string,
    private readonly marks: readonly Mark[],
    links: readonly PageLink[],
  ) {
    this.links = links
      .map(({ start, end, address, span }) => ({ start, end, link: { address, span } }))
      .sort((one, other) => one.start - other.start)
  }

  /** The runs of a line: what is left of it between marks. */
  read(start: number, end: number): Run[] {
    const runs: Run[] = []
    let at = start
    while (this.mark < this.marks.length && (this.marks[this.mark] as Mark).start < end) {
      const mark = this.marks[this.mark] as Mark
      this.keep(runs, at, Math.max(at, mark.start))
      if (mark.written !== '') runs.push({ start: mark.start, end: mark.end, written: mark.written, link: null })
      at = Math.max(at, mark.end)
      if (mark.end > end) break
      this.mark++
    }
    this.keep(runs, at, end)
    return runs
  }

  private keep(runs: Run[], start: number, end: number): void {
    if (end <= start) return
    let from = start
    if (end - start <= LONGEST_ROW) {
      const line = this.text.slice(start, end)
      UNPLAIN_BLANKS.lastIndex = 0
      for (let found = UNPLAIN_BLANKS.exec(line); found !== null; found = UNPLAIN_BLANKS.exec(line)) {
        const [at, to] = [start + found.index, start + UNPLAIN_BLANKS.lastIndex]
        this.keepWords(runs, from, at)
        runs.push({ start: at, end: to, written: ' ', link: null })
        from = to
      }
    }
    this.keepWords(runs, from, end)
  }

  /** A run for each stretch that stands in another link, or in none. */
  private keepWords(runs: Run[], start: number, end: number): void {
    let at = start
    while (at < end) {
      const next = this.nextLink(runs, at)
      const isInside = next !== undefined && next.start <= at
      const to = Math.min(end, isInside ? next.end : (next?.start ?? end))
      runs.push({ start: at, end: to, written: null, link: isInside ? next.link : null })
      at = to
    }
  }

  /** The first link that does not end before an offset. One that shows nothing keeps its place. */
  private nextLink(runs: Run[], at: number): PlacedLink | undefined {
    let next = this.links[this.link]
    while (next !== undefined && next.end <= at) {
      if (next.start === next.end) runs.push({ start: next.start, end: next.start, written: '', link: next.link })
      next = this.links[++this.link]
    }
    return next
  }
}

interface PlacedLink extends Readonly<Span> {
  readonly link: Link
}

/** A line without the blanks at both ends. */
function trimmed(source: string, line: Line): Line {
  const text = line.textIn(source)
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length]
  return start === 0 && end === text.length ? line : sliceLine(line, Math.min(start, end), end)
}
