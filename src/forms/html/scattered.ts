import { joinLines, type Line, splitLine } from './lines.js'
import { metaRowEnd, SINGLE_PARTS, textOfPart, turnedHalves } from './parts.js'
import { joinFigure, type Part } from './rows.js'

/**
 * Puts together what belongs on one line, but is not alone in its row: where score, codes and date stand among the
 * blocks of a card, or the figures among those of the header.
 */
export function joinScattered(html: string, lines: readonly Line[]): Line[] {
  const texts = lines.map((line) => textOfPart(html, line))
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const end = metaRowEnd(texts, at, SINGLE_PARTS)
    const figure = end === null ? figureAt(lines, texts, at) : null
    if (end !== null) joined.push(joinLines(lines.slice(at, end), () => ''))
    else joined.push(figure ?? turnFigure(html, lines[at] as Line, texts[at] as string | null))
    at = end ?? (figure === null ? at + 1 : at + 2)
  }
  return joined
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

/** `papers8` → `8 papers`, `58h-index` → `h-index 58` */
function turnFigure(html: string, line: Line, text: string | null): Line {
  const halves = text === null ? null : turnedHalves(text)
  if (halves === null) return line
  const [first] = splitLine(line, halves[0])
  const [, second] = splitLine(line, line.length - halves[1])
  const [above, below] = [partOf(html, first), partOf(html, second)]
  return joinFigure(above, below) ?? joinFigure(below, above) ?? line
}

function partOf(html: string, line: Line): Part {
  return { line, text: line.textIn(html) }
}
