import { isMetaLine } from './meta-line.js'
import type { Stretch } from './nodes.js'
import { lineEnd, lineRule, type Rule, skipBlanks } from './rule.js'

/** Any line that opens no paper. The node of a blank one is empty. */
export const bodyLine: Rule<Stretch> = lineRule('a line of text', (page, start, end) =>
  isMetaLine(page, start, end) ? null : { start, end },
)

/** Whether a line's node is that of a blank line. */
export function isBlank(line: Stretch): boolean {
  return line.start === line.end
}

/**
 * A title that reads like a meta line: it stands directly below one, and a blank line follows it, as in
 *
 *     LGSep 20, 2024
 *     AIMay 3, 2024
 *                          (blank)
 *     Ida Example
 */
export const metaLikeTitle: Rule<Stretch> = lineRule('a title', (page, start, end) => {
  const next = lineEnd(page, end) + 1
  const isFollowedByBlank = next < page.length && skipBlanks(page, next, page.length) === lineEnd(page, next)
  return isFollowedByBlank && isMetaLine(page, start, end) ? { start, end } : null
})
