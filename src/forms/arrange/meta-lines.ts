import { joinLines, type Line, sliceLine } from '../lines.js'
import { SCORE, WHOLE_META_LINE } from '../shapes/meta-line.js'
import { areNames, textOf } from '../shapes/names.js'
import { GLUED_PARTS, isSeparator, metaRowEnd, textOfPart } from '../shapes/parts.js'

/**
 * Puts meta lines together whose parts stand on lines of their own, with separators between them or not:
 *
 *     52.4 / LG / Sep 20, 2024 / Code          52.4LGSep 20, 2024Code
 *     52.4 | LG | Sep 20, 2024 | Code          the same
 */
export function joinMetaLines(source: string, lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  const bare = lines.map((line) => withoutSeparators(source, line))
  const texts = bare.map((line) => textOfPart(source, line))
  const mayBeStray = !printsScoresApart(texts)
  for (let at = 0; at < lines.length; ) {
    const parts = partsAt(source, bare, texts, at, mayBeStray)
    if (parts === null) {
      const [line, shown] = [lines[at] as Line, bare[at] as Line]
      joined.push(shown !== line && WHOLE_META_LINE.test(shown.textIn(source)) ? shown : line)
      at++
    } else {
      joined.push(joinLines(parts.lines, ''))
      at = parts.end
    }
  }
  return joined.some((line, i) => line !== lines[i]) ? joined : lines
}

/** A meta line has no more parts, with a separator between any two. */
const MOST_PARTS = 14

function partsAt(
  source: string,
  lines: readonly Line[],
  texts: readonly (string | null)[],
  at: number,
  mayBeStray: boolean,
): { readonly lines: readonly Line[]; readonly end: number } | null {
  const first = texts[at]
  if (first === null || first === undefined || isSeparator(first)) return null
  const ends: number[] = []
  const shown: string[] = []
  const parts: Line[] = []
  for (let index = at; index < Math.min(lines.length, at + MOST_PARTS); index++) {
    const text = texts[index]
    if (text === null || text === undefined) break
    if (isSeparator(text)) continue
    shown.push(text)
    parts.push(lines[index] as Line)
    ends.push(index + 1)
  }
  const count = metaRowEnd(shown, 0, GLUED_PARTS)
  // Below a whole meta line, `Code` is a title where names stand below it: `Jonas Vik, Mila Ås`, `Jonas Vik et al.`
  const below = textOf(source, lines[ends[1] as number]) ?? ''
  const isTitle = count === 2 && shown[1] === 'Code' && /,| et al/.test(below) && areNames(below)
  if (count === null || isTitle || (mayBeStray && isStray(shown))) return null
  return { lines: parts.slice(0, count), end: ends[count - 1] as number }
}

/** Whether the page has its scores on lines of their own: two and more stand above whole meta lines, and none in one. */
function printsScoresApart(texts: readonly (string | null)[]): boolean {
  const whole = texts.flatMap((text, at) => (text !== null && WHOLE_META_LINE.test(text) ? [at] : []))
  const apart = whole.filter((at) => IS_SCORE.test(texts[at - 1] ?? ''))
  return apart.length > 1 && !whole.some((at) => HAS_SCORE.test(texts[at] as string))
}

const IS_SCORE = new RegExp(`^${SCORE}$`)
const HAS_SCORE = new RegExp(`^${SCORE}`)

/** A figure or an institution above a whole meta line may be what is left of another paper: `52.4` / `AIJan 3`, `eth-zurich` / `AIJan 3` */
function isStray([first = '', second = '']: readonly string[]): boolean {
  return (/^[\d.]+$/.test(first) || INSTITUTION.test(first)) && WHOLE_META_LINE.test(second)
}

/** Where the meta line has its codes, small letters are none of them, whatever arXiv calls its categories. */
const INSTITUTION = /^[a-z]+-[a-z-]+$/

const LONGEST_PIPED = 120

/** What sites put between the parts of a row, and at the ends of its lines where each part has one: `52.4 |` / `LG |` / `Sep 20, 2024`; html2text writes `*` for a dot */
const SEPARATED = /[|•]| [*/–—»] |^[*·/–—»] | [*·/–—»]$/
const BETWEEN = /(?:[^|•*/–—»·]|[*/–—»·](?! |$))+/g

/** A line that is nothing but parts of a meta line, without the separators that the site does not have; any other as it is. */
function withoutSeparators(source: string, line: Line): Line {
  if (line.length > LONGEST_PIPED) return line
  const text = line.textIn(source)
  if (!SEPARATED.test(text)) return line
  const parts: Line[] = []
  const texts: string[] = []
  for (const { index, 0: part } of text.matchAll(BETWEEN)) {
    const shown = part.trim()
    const start = index + part.length - part.trimStart().length
    texts.push(shown)
    parts.push(sliceLine(line, start, start + shown.length))
  }
  // A bar in front may be the border of a table: then the whole row has to be there.
  const isRow = text.startsWith('|') ? metaRowEnd(texts, 0, GLUED_PARTS) === texts.length : texts.every(isRowPart)
  return isRow && texts.length > 0 ? joinLines(parts, '') : line
}

function isRowPart(text: string): boolean {
  return text === 'Code' || GLUED_PARTS.head.test(text) || GLUED_PARTS.date.test(text)
}
