import { type Line, replaceLines, sliceLine } from '../lines.js'
import { LONGEST_META_LINE } from '../shapes/meta-line.js'

/** `#12`, and what may be glued to it, `#152.4LGSep 20, 2024`; `12.` alone */
const RANK = /^(?:\\?#(?=\d)|(?=\d{1,6}[.)]$))(\d{1,6})/

/** A number alone may be anything. */
const FEWEST_RANKS = 2

/**
 * Takes the ranks off that a page counts its papers with, each in front of a meta line or above it:
 *
 *     #1LGSep 20, 2024 … #252.4CLApr 22          LGSep 20, 2024 … 52.4CLApr 22
 *     #1 / LG / Sep 20, 2024                     LG / Sep 20, 2024
 *     1. / LG / Sep 20, 2024                     the same
 */
export function takeRanksOff(source: string, lines: readonly Line[]): readonly Line[] {
  const texts = new Map<number, string>()
  for (const [at, line] of lines.entries()) {
    if (line.length > LONGEST_META_LINE) continue
    const text = line.textIn(source)
    if (RANK.test(text)) texts.set(at, text)
  }
  if (texts.size < FEWEST_RANKS) return lines
  const [first] = texts.values()
  const [, digits] = RANK.exec(first as string) as unknown as [string, string]
  // Where the digits of a score may be glued to a rank, only the ranks that count up by one are all of them.
  for (let length = 1; length <= digits.length; length++) {
    const ends = rankEnds([...texts.values()], Number(digits.slice(0, length)))
    if (ends === null) continue
    const places = new Map([...texts.keys()].map((at, i) => [at, ends[i] as number]))
    return replaceLines(lines, (line, at) => {
      const end = places.get(at)
      if (end === undefined) return null
      return end === line.length ? [] : [sliceLine(line, end, line.length)]
    })
  }
  return lines
}

/** Where the ranks of some lines end that count up from a number, with the marks behind; null where they do not. */
function rankEnds(texts: readonly string[], from: number): number[] | null {
  const ends = texts.map((text, i) => {
    const rank = `${from + i}`
    const start = text.indexOf('#') + 1
    return text.startsWith(rank, start) ? start + rank.length + marksAt(text, start + rank.length) : null
  })
  return ends.every((end) => end !== null) ? ends : null
}

function marksAt(text: string, at: number): number {
  return (/^[ .:·|)]{0,4}/.exec(text.slice(at)) as RegExpExecArray)[0].length
}
