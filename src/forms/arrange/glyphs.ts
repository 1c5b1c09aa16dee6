import { type Line, replaceLines, sliceLine } from '../lines.js'
import { holdsDate } from '../shapes/dates.js'
import { META_LINE, WHOLE_META_LINE } from '../shapes/meta-line.js'
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
    const bare = withoutBadge(source, lines, at)
    isBelowMetaLine = isMetaLine(source, bare)
    return bare === line ? null : [bare]
  })
}

/** `CLJun 11CodeNew`, `CL Jun 11 · Top 5 %` */
const BADGE_BEHIND = new RegExp(`^(${META_LINE})[ ·|]{0,3}(?!Code$)\\p{Lu}[\\p{L}\\d %.]{1,15}$`, 'u')
/** `NewCLJun 11Code`, `Top 5 % · CL Jun 11` */
const BADGE_IN_FRONT = new RegExp(`^\\p{Lu}[\\p{L}\\d %.]{1,15}?[ ·|]{0,3}(${META_LINE})$`, 'u')
const LONGEST_BADGED = 120

/** A meta line without the badge in front of it or behind, where its title stands below; any other line as it is. */
function withoutBadge(source: string, lines: readonly Line[], at: number): Line {
  const [line, title, names] = lines.slice(at, at + 3) as [Line, Line?, Line?]
  if (line.length > LONGEST_BADGED || title === undefined) return line
  const text = line.textIn(source)
  if (!holdsDate(text) || WHOLE_META_LINE.test(text)) return line
  if (!isLinked(title) && !(areNames(source, names) && !areNames(source, title))) return line
  const meta = (BADGE_BEHIND.exec(text) ?? BADGE_IN_FRONT.exec(text))?.[1]
  if (meta === undefined) return line
  const start = text.indexOf(meta)
  return sliceLine(line, start, start + meta.length)
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
