import { type Line, replaceLines } from '../lines.js'
import { isName, withoutTail } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToPaper } from '../shapes/site-addresses.js'

/** No button shows more than that. */
const LONGEST_GLYPH = 8

/** `⋯`, `☆`, `[ ⋯ ]`: signs alone, and none that stands between parts or in a formula. */
const GLYPH = /^(?=.*[^[\] .*])[^\p{L}\p{N}\s,;:·|•/–—»%"'“”‘’()\\$#-]+(?: [^\p{L}\p{N}\s,;:·|•/–—»%"'“”‘’()\\$#-]+)*$/u

/** No badge says more, and behind so little the first word of a title would have had room. */
const LONGEST_BADGE = 16

/**
 * Takes off what stands between a meta line and its title: what a button shows that has a sign in the place of a text, and
 * the badges of a paper:
 *
 *     CLJun 11 / ⋯ / Quiet Trams                                CLJun 11 / Quiet Trams
 *     CLJun 11 / New / Quiet Trams / Jonas Vik, Mila Ås         CLJun 11 / Quiet Trams / Jonas Vik, Mila Ås
 */
export function takeGlyphsOff(source: string, lines: readonly Line[]): readonly Line[] {
  let isBelowMetaLine = false
  return replaceLines(lines, (line, at) => {
    const isOfButton = isBelowMetaLine && (isGlyph(line.textIn(source)) || isBadge(source, lines, at))
    if (!isOfButton) isBelowMetaLine = isMetaLine(source, line)
    return isOfButton ? [] : null
  })
}

/** Whether a short line is no title, for that stands below it: a link to the paper, or the line above a list of names. */
function isBadge(source: string, lines: readonly Line[], at: number): boolean {
  const [badge, title, names] = lines.slice(at, at + 3)
  if (badge === undefined || badge.length > LONGEST_BADGE || title === undefined || isLinked(badge)) return false
  if (isLinked(title)) return true
  // `Quiet Trams` / `#`: an anchor
  if (title.length <= LONGEST_BADGE || /[,:;-]$/.test(badge.textIn(source))) return false
  return names !== undefined && areNames(source, names) && !areNames(source, title)
}

function isLinked({ runs }: Line): boolean {
  return runs.some(({ link }) => leadsToPaper(link?.address))
}

const LONGEST_NAMES = 200

/** Whether a line is several names, or has `et al.` behind one. */
function areNames(source: string, line: Line): boolean {
  if (line.length > LONGEST_NAMES) return false
  const text = line.textIn(source)
  const names = withoutTail(text)
  return (
    (names !== text || names.includes(', ')) && names.split(/, ?/).every((name) => name.includes(' ') && isName(name))
  )
}

/** Whether a line is a sign that a button shows. */
export function isGlyph(line: string): boolean {
  return line.length <= LONGEST_GLYPH && GLYPH.test(line)
}
