import { isTooWideToBeWrapped, joinLines, type Line, sliceLine, withGap } from '../lines.js'
import { areFullNames, FURTHEST, isName, joinNameLines, SLUGS, TAIL, textOf, withoutTail } from '../shapes/names.js'
import { isMetaLine } from '../shapes/parts.js'

/** `uw, eth-zurich`, and what may stand around it on its line */
const SLUGS_ALONE = new RegExp(`^,?\\s*${SLUGS},?$`)

/**
 * Puts author lines together whose parts stand on lines of their own:
 *
 *     Jonas Vik / , / Teodora Halme / et al. · uw          Jonas Vik, Teodora Halme et al. · uw
 *     Jonas Vik, / Teodora Halme / et al. / · uw           the same
 */
export function joinNames(source: string, given: readonly Line[]): readonly Line[] {
  const spaced = given.map((line) => spaceDot(source, line))
  const lines = spaced.some((line, at) => line !== given[at]) ? spaced : given
  if (mayBeWrapped(source, lines)) return lines
  const joined: Line[] = []
  let sinceMetaLine = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line
    if (isMetaLine(source, line)) sinceMetaLine = -1
    const isBelow = sinceMetaLine >= 0 && sinceMetaLine < FURTHEST
    const end = isBelow ? namesEnd(source, lines, at) : null
    if (end === null) {
      joined.push(line)
      sinceMetaLine++
      at++
      continue
    }
    joined.push(joinNameLines(source, lines.slice(at, end)))
    const below = lines[end]
    if (below !== undefined) joined.push(withGap(below, 'paragraph'))
    sinceMetaLine = below !== undefined && isMetaLine(source, below) ? 0 : Number.POSITIVE_INFINITY
    at = end + 1
  }
  return joined.length === lines.length ? lines : setSingleNamesApart(source, joined)
}

/**
 * No line is too long for a wrapped page. There a name with a comma may be the end of a line, but a comma alone is none, nor what
 * stands above a blank line.
 */
function mayBeWrapped(source: string, lines: readonly Line[]): boolean {
  return !lines.some((line, at) => {
    if (isTooWideToBeWrapped(source, line) || (line.length === 1 && line.textIn(source) === ',')) return true
    const above = lines[at - 1]
    return line.gap === 'paragraph' && above !== undefined && textOf(source, above)?.endsWith(',') === true
  })
}

/** Shorter is no abstract. */
const SHORTEST_ABSTRACT = 100

/** On a page whose names were put together, a name alone between a title and an abstract is one, too. */
function setSingleNamesApart(source: string, lines: readonly Line[]): readonly Line[] {
  const apart = [...lines]
  for (let at = 2; at + 1 < lines.length; at++) {
    const [meta, title, name, abstract] = lines.slice(at - 2, at + 2) as [Line, Line, Line, Line]
    if (abstract.length < SHORTEST_ABSTRACT || title.gap !== 'line' || !isMetaLine(source, meta)) continue
    const text = textOf(source, name)
    if (text === null || !isName(text)) continue
    apart[at] = withGap(name, 'paragraph')
    apart[at + 1] = withGap(abstract, 'paragraph')
  }
  return apart
}

const LONGEST_LINE = 400

/** `Ada B. Example` */
const CAPITALIZED_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u

/** `… Kydlíček et al.· uw` → with the blank in front of the dot that the site prints. A dot in other text stays as it is. */
function spaceDot(source: string, line: Line): Line {
  if (line.length > LONGEST_LINE) return line
  const text = line.textIn(source)
  const at = text.indexOf('·')
  if (at <= 0 || text[at + 1] !== ' ' || !SLUGS_ALONE.test(text.slice(at + 1))) return line
  const names = text.slice(0, at)
  const isTight = names.endsWith('et al.') || CAPITALIZED_NAME.test(names.slice(names.lastIndexOf(',') + 1).trimStart())
  return isTight ? joinLines([sliceLine(line, 0, at), sliceLine(line, at, line.length)], ' ') : line
}

/** Where the names end that begin at a line; null where no more than one line is names, or none. */
function namesEnd(source: string, lines: readonly Line[], at: number): number | null {
  const [first, second] = [textOf(source, lines[at]), textOf(source, lines[at + 1])]
  // Most lines are no names, and the one below tells that at once.
  if (first === null || second === null) return null
  if (!first.endsWith(',') && !/^(?:[,·]|et)/.test(second)) return null
  let isItem = true
  let hasTail = false
  let end = at
  for (; end < lines.length; end++) {
    const text = textOf(source, lines[end])
    if (text === null) break
    if (TAIL.test(text)) {
      if (end === at) break
      hasTail = true
      isItem = /[·,]$/.test(text)
    } else if (hasTail) {
      if (!(isItem || text.startsWith(',')) || !(text === ',' || SLUGS_ALONE.test(text))) break
      isItem = text.endsWith(',')
    } else if (text === ',') {
      if (isItem) break
      isItem = true
    } else if ((isItem || text.startsWith(',')) && areNames(text)) isItem = text.endsWith(',')
    else if (end > at && isBetweenCommas(source, lines, end)) isItem = false
    else break
  }
  const isWhole = end > at + 1 && !(isItem && !hasTail)
  return isWhole ? end : null
}

/** `,` / `Gabriel Petre1` / `,`: what stands between two commas of a list is one of its names, whatever it holds. */
function isBetweenCommas(source: string, lines: readonly Line[], at: number): boolean {
  const [before, name, behind] = [lines[at - 1], lines[at], lines[at + 1]].map((line) => textOf(source, line))
  return before === ',' && /^\p{Lu}[^,:;]{1,60}$/u.test(name ?? '') && (behind === ',' || TAIL.test(behind ?? ''))
}

/** Whether a text may be one name or several: `Jonas Vik, Teodora Halme` */
function areNames(text: string): boolean {
  return isName(text) || areFullNames(withoutTail(text.replace(/,$/, '')))
}
