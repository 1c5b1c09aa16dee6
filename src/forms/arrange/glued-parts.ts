import { cutLine, type Line, replaceLines } from '../lines.js'
import { DATE } from '../shapes/dates.js'
import { CODE, SCORE } from '../shapes/meta-line.js'
import { isCode, LONGEST_PART, SINGLE_PARTS, textOfPart } from '../shapes/parts.js'

/** A score or a code, or several, on a line of their own. */
const HEADS = new RegExp(`^(?:${SCORE}[ ·]*)?(?:${CODE})?(?:[ ·]*(?:${CODE})){0,3}$`)

/** A date, and what is glued behind it: `Feb 23Where Marsh Birds Listen`, `Sep 20, 2024CodeQuiet Trams` */
const DATED = new RegExp(`^${DATE}(?!\\d)(?: ?Code(?=[\\p{Lu}\\d]))?`, 'u')
const CODE_GLUED = /^Code(?=[^\s,.])/
const DATE_ALONE = SINGLE_PARTS.date

/** The first part of a meta line behind the end of a paragraph: `… on public data.17.3` */
const HEAD_AT_END = new RegExp(`[.!?)\\]"'”’$] ?(${SCORE}|${CODE})$`)
const SHORTEST_PARAGRAPH = 80

/**
 * Parts what is glued to a meta line whose parts stand on lines of their own:
 *
 *     17.3 / LG / Feb 23Where Marsh Birds Listen          … / Feb 23 / Where Marsh Birds Listen
 *     LG / Sep 20, 2024 / CodeQuiet Trams                 … / Sep 20, 2024 / Code / Quiet Trams
 *     … on public data.17.3 / LG / Feb 23                 … on public data. / 17.3 / LG / Feb 23
 */
export function splitGluedParts(source: string, lines: readonly Line[]): readonly Line[] {
  const textOf = (line: Line) => textOfPart(source, line) ?? ''
  const shorts = lines.map(textOf)
  const opened = replaceLines(lines, (line, at) => splitHeadOff(source, line, shorts, at))
  const texts = opened === lines ? shorts : opened.map(textOf)
  const dated = new Map<number, number>()
  for (const [at, line] of opened.entries()) {
    const end = isBelowHeads(texts, at) ? datedEnd(source, line) : 0
    if (end > 0) dated.set(at, end)
  }
  if (dated.size === 0) return opened
  return replaceLines(opened, (line, at) => {
    // Where titles are glued to dates, they are to `Code` behind dates: `CodeBERT` would be glued to its date.
    const isCode = DATE_ALONE.test(texts[at - 1] ?? '') && CODE_GLUED.test(line.textIn(source).slice(0, LONGEST_PART))
    const end = dated.get(at) ?? (isCode ? 'Code'.length : 0)
    return end === 0 ? null : cutLine(source, line, end, 'line')
  })
}

/** Whether a score or codes stand right above a line. */
function isBelowHeads(texts: readonly string[], at: number): boolean {
  const above = texts[at - 1] ?? ''
  return above !== '' && HEADS.test(above)
}

function datedEnd(source: string, line: Line): number {
  if (line.length <= 'May 1'.length) return 0
  const [meta = ''] = DATED.exec(line.textIn(source).slice(0, 2 * LONGEST_PART)) ?? []
  return meta.length < line.length && /^[\p{L}\d"“(]/u.test(line.textIn(source).slice(meta.length)) ? meta.length : 0
}

/** A paragraph, and the first part of the meta line below that is glued to its end. */
function splitHeadOff(source: string, line: Line, shorts: readonly string[], at: number): Line[] | null {
  if (line.length < SHORTEST_PARAGRAPH) return null
  const below = shorts[at + 1] ?? ''
  if (!isCode(below) && !DATE_ALONE.test(below)) return null
  const text = line.textIn(source)
  const head = HEAD_AT_END.exec(text.slice(-LONGEST_PART))?.[1]
  if (head === undefined || (DATE_ALONE.test(below) && /\d/.test(head))) return null
  return cutLine(source, line, text.length - head.length, 'paragraph')
}
