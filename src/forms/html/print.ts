import type { Line } from '../arrange/lines.js'
import { isFigure, isMetaLine } from '../arrange/parts.js'
import { type PrintedLines, printLines } from '../arrange/print-lines.js'

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
