import { countFirst } from '../source/sorted.js'
import { type Gap, Line, type Link, type Run } from './lines.js'
import type { Mark } from './marks.js'
import type { PageLink } from './page-text.js'

/** A blank other than a single space, inside of a line. */
const UNPLAIN_BLANKS = /[^\S ]+[^\S\n]*| {2,}[^\S\n]*/g
const BLANK = /[^\S\n]/

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
    const runs = reader.read(start, end)
    if (runs.length > 0) {
      lines.push(new Line(runs, gap))
      gap = 'line'
    } else if (isBlank(text, start, end) || gap === 'auto') gap = gap === 'auto' ? 'auto' : 'paragraph'
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

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/[\s\u200b\u2060\ufeff]/.test(text.charAt(at))) return false
  return true
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

  /** The runs of a line: what is left of it between marks, without blanks at its ends. */
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
    return trimmed(this.text, runs)
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

interface PlacedLink {
  readonly start: number
  readonly end: number
  readonly link: Link
}

/** Runs without the blanks at both ends of their line; none where nothing else is left. */
function trimmed(text: string, runs: readonly Run[]): Run[] {
  const left = [...runs]
  for (let run = left[0]; run !== undefined; run = left[0]) {
    let { start } = run
    if (run.written === null) while (start < run.end && BLANK.test(text.charAt(start))) start++
    if (run.written === ' ' || start === run.end) left.shift()
    else {
      left[0] = { ...run, start }
      break
    }
  }
  for (let run = left.at(-1); run !== undefined; run = left.at(-1)) {
    let { end } = run
    if (run.written === null) while (end > run.start && BLANK.test(text.charAt(end - 1))) end--
    if (run.written === ' ' || end === run.start) left.pop()
    else {
      left[left.length - 1] = { ...run, end }
      break
    }
  }
  return left
}
