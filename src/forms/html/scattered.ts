import { joinLines, type Line } from './lines.js'
import { isCode, isDate, isScore, textOfPart } from './parts.js'
import { joinFigure } from './rows.js'

/**
 * Puts together what belongs on one line, but is not alone in its row: where score, codes and date stand among the
 * blocks of a card, or the figures among those of the header.
 */
export function joinScattered(html: string, lines: readonly Line[]): Line[] {
  const texts = lines.map((line) => textOfPart(html, line))
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const end = metaLineEnd(texts, at)
    const figure = end === null ? figureAt(lines, texts, at) : null
    if (end !== null) joined.push(joinLines(lines.slice(at, end), () => ''))
    else joined.push(figure ?? (lines[at] as Line))
    at = end ?? (figure === null ? at + 1 : at + 2)
  }
  return joined
}

/** Most papers have one code, and none has more than four. */
const MOST_CODES = 4

/** Where the parts of a meta line end that begin at `at`; null where there are not two. */
function metaLineEnd(texts: readonly (string | null)[], at: number): number | null {
  const is = (test: (text: string) => boolean, i: number) => typeof texts[i] === 'string' && test(texts[i])
  let end = is(isScore, at) ? at + 1 : at
  while (end - at <= MOST_CODES && is(isCode, end)) end++
  if (!is(isDate, end)) return null
  end++
  if (texts[end] === 'Code') end++
  return end - at > 1 ? end : null
}

/** A label and a number one below the other, in either order. */
function figureAt(lines: readonly Line[], texts: readonly (string | null)[], at: number): Line | null {
  const [first, second] = [texts[at], texts[at + 1]]
  if (typeof first !== 'string' || typeof second !== 'string') return null
  const [above, below] = [
    { line: lines[at] as Line, text: first },
    { line: lines[at + 1] as Line, text: second },
  ]
  return joinFigure(above, below) ?? joinFigure(below, above)
}
