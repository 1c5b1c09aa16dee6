import { type Line, replaceLines, sliceLine } from '../lines.js'
import { META_LINE } from '../shapes/meta-line.js'
import { isMetaLine } from '../shapes/parts.js'
import { leadsToPaper } from '../shapes/site-addresses.js'
import { areNames } from './joined-names.js'

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
 *     CLJun 11CodeNew / Quiet Trams / Jonas Vik, Mila Ås        CLJun 11Code / Quiet Trams / Jonas Vik, Mila Ås
 */
export function takeGlyphsOff(source: string, lines: readonly Line[]): readonly Line[] {
  let isBelowMetaLine = false
  return replaceLines(lines, (line, at) => {
    const isOfButton = isBelowMetaLine && (isGlyph(line.textIn(source)) || isBadge(source, lines, at))
    if (isOfButton) return []
    const end = endOfBadged(source, lines, at)
    isBelowMetaLine = end !== null || isMetaLine(source, line)
    return end === null ? null : [sliceLine(line, 0, end)]
  })
}

/** `CLJun 11CodeNew`, `CL Jun 11 · Top 5 %` */
const BADGED = new RegExp(`^(${META_LINE})[ ·|]{0,3}(?!Code$)\\p{Lu}[\\p{L}\\d %.]{1,15}$`, 'u')
const LONGEST_BADGED = 120

/** Where a meta line ends that has a badge behind it, and its title below; null where there is none. */
function endOfBadged(source: string, lines: readonly Line[], at: number): number | null {
  const [line, title, names] = lines.slice(at, at + 3)
  if (line === undefined || line.length > LONGEST_BADGED || title === undefined) return null
  if (!isLinked(title) && !(areNames(source, names) && !areNames(source, title))) return null
  return BADGED.exec(line.textIn(source))?.[1]?.length ?? null
}

/** Whether a short line is no title, for that stands below it: a link to the paper, or the line above a list of names. */
function isBadge(source: string, lines: readonly Line[], at: number): boolean {
  const [badge, title, names] = lines.slice(at, at + 3)
  if (badge === undefined || badge.length > LONGEST_BADGE || title === undefined || isLinked(badge)) return false
  if (isLinked(title)) return true
  // `Quiet Trams` / `#`: an anchor
  if (title.length <= LONGEST_BADGE || /[,:;-]$/.test(badge.textIn(source))) return false
  return areNames(source, names) && !areNames(source, title)
}

function isLinked({ runs }: Line): boolean {
  return runs.some(({ link }) => leadsToPaper(link?.address))
}

/** Whether a line is a sign that a button shows. */
export function isGlyph(line: string): boolean {
  return line.length <= LONGEST_GLYPH && GLYPH.test(line)
}
