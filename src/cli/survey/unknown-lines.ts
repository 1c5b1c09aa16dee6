import { fromHtml } from '../../forms/html.js'
import type { Diagnostic, DiagnosticCode } from '../../index.js'

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

/** The lines under the diagnostics of a page one by one, without the blank ones: each once, however many values it is said of. */
export function unknownLines(diagnostics: readonly Diagnostic[], text: string, isHtml: boolean): UnknownLine[] {
  const said = new Set<string>()
  return diagnostics.flatMap((diagnostic) => {
    const { code, span } = diagnostic
    if (!CODES.includes(code)) return []
    const stretch = `${code} ${span.start} ${span.end}`
    if (said.has(stretch)) return []
    said.add(stretch)
    return isHtml ? linesOfHtml(diagnostic, text) : linesOfText(diagnostic, text)
  })
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

/** As many characters of a shape are kept, so that a long line costs no more than others. */
const LONGEST_SHAPE = 80

const CUT = '…'

/** White space, and characters of no width and no meaning. */
const BLANKS = /[\s\u200b\u2060\ufeff]+/gu

/** Digits, with thousands commas between them: the counts of small and of large pages are one shape. */
const NUMBER = /\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*/gu

const UPPER_CASE = /(?:[\p{Lu}\p{Lt}]\p{M}*)+/gu

/** Letters without case (Arabic, Chinese) count as lower case. */
const LOWER_CASE = /(?:[\p{Ll}\p{Lm}\p{Lo}]\p{M}*)+/gu

/**
 * What a line looks like, whatever it says: each number is `9`, each run of upper-case letters `A`, each run of other
 * letters `a`, each run of blanks one blank, and all else stays. `Followers1,204` is `Aa9`, `h-index: 12` is `a-a: 9`.
 */
export function lineShape(line: string): string {
  const shape = line.replace(BLANKS, ' ').trim().replace(NUMBER, '9').replace(UPPER_CASE, 'A').replace(LOWER_CASE, 'a')
  return shortened(shape, LONGEST_SHAPE)
}

/** A text of at most so many characters, the last of them an ellipsis where it goes on. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const kept = Array.from(text.slice(0, longest * 2))
  return kept.length <= longest && text.length <= longest * 2 ? text : `${kept.slice(0, longest - 1).join('')}${CUT}`
}
