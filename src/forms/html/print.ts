import type { Line } from '../lines.js'
import { type PrintedLines, printLines } from '../print-lines.js'
import { isFigureText } from '../shapes/figures.js'
import { isCode, isMetaLine, textOfPart } from '../shapes/parts.js'

/**
 * Lines → text, as an author page prints it: blank lines between all blocks but a meta line and the title below it, and
 * the figures of the owner.
 */
export function printHtmlLines(html: string, lines: readonly Line[]): PrintedLines {
  return printLines(html, lines, (above, line) => {
    if (line.gap !== 'auto') return line.gap === 'line' ? '\n' : '\n\n'
    const isClose = isMetaLine(html, above) || (isFigure(html, above) && isFigure(html, line))
    return isClose ? '\n' : '\n\n'
  })
}

/** Whether a line is a figure of the owner, or the field above them. */
function isFigure(html: string, line: Line): boolean {
  const text = textOfPart(html, line)
  return text !== null && (isFigureText(text) || isCode(text))
}
