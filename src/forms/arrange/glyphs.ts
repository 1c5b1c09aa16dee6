import { type Line, replaceLines } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'

/** No button shows more than that. */
const LONGEST_GLYPH = 8

/** `⋯`, `☆`, `[ ⋯ ]`: signs alone, and none that stands between parts or in a formula. */
const GLYPH = /^(?=.*[^[\] .*])[^\p{L}\p{N}\s,;:·|•/–—»%"'“”‘’()\\$#-]+(?: [^\p{L}\p{N}\s,;:·|•/–—»%"'“”‘’()\\$#-]+)*$/u

/**
 * Takes off what a button shows that stands between a meta line and its title, and has a sign in the place of a text:
 *
 *     CLJun 11 / ⋯ / Quiet Trams          CLJun 11 / Quiet Trams
 */
export function takeGlyphsOff(source: string, lines: readonly Line[]): readonly Line[] {
  let isBelowMetaLine = false
  return replaceLines(lines, (line) => {
    const isOfButton = isBelowMetaLine && line.length <= LONGEST_GLYPH && isGlyph(line.textIn(source))
    if (!isOfButton) isBelowMetaLine = isMetaLine(source, line)
    return isOfButton ? [] : null
  })
}

/** Whether a line is a sign that a button shows. */
export function isGlyph(line: string): boolean {
  return line.length <= LONGEST_GLYPH && GLYPH.test(line)
}
