import { separatorOf } from '../../source/broken-words.js'
import { isFull } from '../../source/wraps.js'
import { joinLines, type Line } from '../lines.js'
import { isMetaLine } from '../shapes/parts.js'

/** Text that was wrapped at less is put together by what reads it. */
const NARROWEST = 200

/** Fewer lines that end at the page's width may do it by chance. */
const FEWEST_WRAPS = 2

/** Puts paragraphs together that were wrapped at a width that most of them do not reach, as by `w3m -cols 1000`. */
export function joinWideWraps(source: string, lines: readonly Line[]): readonly Line[] {
  let width = 0
  for (const { length } of lines) if (length > width) width = length
  if (width < NARROWEST) return lines
  const wrapped = new Set<number>()
  let hasSmall = false
  for (let at = 1; at < lines.length; at++) {
    const [line, next] = [lines[at - 1] as Line, lines[at] as Line]
    if (line.length < NARROWEST || next.gap !== 'line' || isMetaLine(source, next)) continue
    const text = next.textIn(source)
    if (!isFull(line.length, text, width)) continue
    wrapped.add(at)
    hasSmall ||= /^\p{Ll}/u.test(text)
  }
  if (wrapped.size < FEWEST_WRAPS || !hasSmall) return lines
  const joined: Line[] = []
  lines.forEach((line, at) => {
    const above = joined.at(-1)
    if (!wrapped.has(at) || above === undefined) joined.push(line)
    else joined[joined.length - 1] = joinLines([above, line], separatorOf(above.textIn(source), line.textIn(source)))
  })
  return joined
}
