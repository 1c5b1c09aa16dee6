import { fromHtml } from '../../forms/html.js'
import type { Diagnostic, DiagnosticCode } from '../../index.js'
import { lineShape } from './line-shape.js'

/**
 * What is reported of lines that were not understood. `abstract-continues` is among it because a new line in the
 * middle of a page ends up behind the abstract above it.
 */
const CODES: readonly DiagnosticCode[] = ['unrecognized-text', 'abstract-continues', 'damaged-meta-line']

/** A line, or the part of one, that was not understood. */
export interface UnknownLine {
  code: DiagnosticCode
  shape: string
  text: string
  line: number
  column: number
}

const LINE_END = /\r\n|\n|\r/

/** Stands for the part of a line that was understood. */
const UNDERSTOOD = '…'

/** The lines under a diagnostic one by one, without the blank ones; none where it is about something else. */
export function unknownLines(diagnostic: Diagnostic, text: string, isHtml: boolean): UnknownLine[] {
  if (!CODES.includes(diagnostic.code)) return []
  return isHtml ? linesOfHtml(diagnostic, text) : linesOfText(diagnostic, text)
}

/** What HTML prints there. Its lines are not those of the HTML: each stands where the first does. */
function linesOfHtml({ code, span, position }: Diagnostic, html: string): UnknownLine[] {
  const printed = fromHtml(html.slice(span.start, span.end)).text.split(LINE_END)
  const lines = printed.filter((line) => !isBlank(line))
  return lines.map((line) => ({ code, shape: lineShape(line), text: line.trim(), ...position.start }))
}

function linesOfText({ code, span, position }: Diagnostic, text: string): UnknownLine[] {
  const { line: firstLine, column: firstColumn } = position.start
  const lines = text.slice(span.start, span.end).split(LINE_END)
  const isBegun = !isBlank(text.slice(span.start - (firstColumn - 1), span.start))
  const goesOn = !isBlank(restOfLine(text, span.end))
  return lines.flatMap((printed, index) => {
    if (isBlank(printed)) return []
    const before = index === 0 && isBegun ? UNDERSTOOD : ''
    const after = index === lines.length - 1 && goesOn ? UNDERSTOOD : ''
    const indent = printed.length - printed.trimStart().length
    return {
      code,
      shape: before + lineShape(printed) + after,
      text: printed.trim(),
      line: firstLine + index,
      column: (index === 0 ? firstColumn : 1) + indent,
    }
  })
}

function restOfLine(text: string, start: number): string {
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return text.slice(start, end)
}

function isBlank(text: string): boolean {
  return lineShape(text) === ''
}
