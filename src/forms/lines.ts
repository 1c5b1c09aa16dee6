import type { Span } from '../source/span.js'
import { WIDEST_USUAL_WRAP } from '../source/wraps.js'

/** The address that a link leads to, and where it stands in the input as given. */
export interface Link {
  readonly address: string
  readonly span: Span
}

/** A stretch of a source, HTML or text, on a line, and what is printed for it. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Null where the stretch is printed as it is. */
  readonly written: string | null
  /** The link that it stands in. A run without text marks the place of a link that shows nothing. */
  readonly link: Link | null
}

/** What stands between a line and the one above. */
export type Gap = 'auto' | 'line' | 'paragraph'

/** One printed line, white space collapsed. */
export class Line {
  /** The number of UTF-16 units. */
  readonly length: number
  private text: string | null = null

  constructor(
    readonly runs: readonly Run[],
    readonly gap: Gap,
    /** Whether it is something to click, no part of what the page says. */
    readonly isControl = false,
  ) {
    let length = 0
    for (const run of runs) length += lengthOf(run)
    this.length = length
  }

  /** The runs that show something. */
  get shown(): Run[] {
    return this.runs.filter((run) => lengthOf(run) > 0)
  }

  /** What is printed on it. */
  textIn(source: string): string {
    this.text ??= printedText(source, this.runs)
    return this.text
  }
}

/** What some runs print. */
export function printedText(source: string, runs: readonly Run[]): string {
  let text = ''
  for (const { start, end, written } of runs) text += written ?? source.slice(start, end)
  return text
}

function lengthOf({ start, end, written }: Run): number {
  return written === null ? end - start : written.length
}

/** Puts lines one behind the other on one line, with a separator between: the same one, or `separator(i)` in front of the i-th. */
export function joinLines(lines: readonly Line[], separator: string | ((i: number) => string)): Line {
  const [first, ...others] = lines as [Line, ...Line[]]
  const runs: Run[] = [...first.runs]
  others.forEach((line, i) => {
    const before = runs.at(-1)
    const next = line.runs[0]
    const written = typeof separator === 'string' ? separator : separator(i + 1)
    if (written !== '' && before !== undefined && next !== undefined) {
      runs.push({ start: Math.min(before.end, next.start), end: next.start, written, link: null })
    }
    for (const run of line.runs) runs.push(run)
  })
  return new Line(runs, first.gap)
}

/** A line as two, the second from the unit `at` on. */
function splitLine(line: Line, at: number): [Line, Line] {
  const before: Run[] = []
  const behind: Run[] = []
  let offset = 0
  for (const run of line.runs) {
    const length = lengthOf(run)
    const cut = at - offset
    if (cut >= length && cut > 0) before.push(run)
    else if (cut <= 0 || run.written !== null) behind.push(run)
    else {
      before.push({ ...run, end: run.start + cut })
      behind.push({ ...run, start: run.start + cut })
    }
    offset += length
  }
  return [new Line(before, line.gap), new Line(behind, line.gap)]
}

/** A part of a line: from the unit `start` to the unit `end` of its text. */
export function sliceLine(line: Line, start: number, end: number): Line {
  const [, behind] = splitLine(line, start)
  const [part] = splitLine(behind, end - start)
  return part
}

/** A line as two, without the blanks at the cut, and with a gap between. */
export function cutLine(source: string, line: Line, at: number, gap: Gap): [Line, Line] {
  const text = line.textIn(source)
  const end = text.slice(0, at).trimEnd().length
  const start = text.length - text.slice(at).trimStart().length
  return [sliceLine(line, 0, end), withGap(sliceLine(line, start, text.length), gap)]
}

/** A line with another text in the place of its own. */
export function withText({ runs, gap }: Line, text: string): Line {
  const [first, last] = [runs[0], runs.at(-1)] as [Run, Run]
  return new Line([{ start: first.start, end: last.end, written: text, link: null }], gap)
}

/** The same line with another gap above it. */
export function withGap(line: Line, gap: Gap): Line {
  return line.gap === gap ? line : new Line(line.runs, gap, line.isControl)
}

/** Lines with some of them replaced by others, for which null stands where a line stays; the lines themselves where all stay. */
export function replaceLines(
  lines: readonly Line[],
  replacementOf: (line: Line, at: number) => readonly Line[] | null,
): readonly Line[] {
  let replaced: Line[] | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const others = replacementOf(line, at)
    if (others !== null) {
      replaced ??= lines.slice(0, at)
      for (const other of others) replaced.push(other)
    } else replaced?.push(line)
  }
  return replaced ?? lines
}

/** Whether a line is wider than any is wrapped; a long address alone on its line has nowhere to be. */
export function isTooWideToBeWrapped(source: string, line: Line): boolean {
  return line.length > WIDEST_USUAL_WRAP && line.textIn(source).includes(' ')
}
