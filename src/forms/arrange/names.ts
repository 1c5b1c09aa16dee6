import {
  isTooWideToBeWrapped,
  joinLines,
  Line,
  type Link,
  printedText,
  type Run,
  replaceLines,
  sliceLine,
  withGap,
} from '../lines.js'
import { areFullNames, FURTHEST, isName, SLUGS, TAIL, textOf, withoutTail } from '../shapes/names.js'
import { isMetaLine, opensPaper } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/** `uw, eth-zurich`, and what may stand around it on its line */
const SLUGS_ALONE = new RegExp(`^,?\\s*${SLUGS},?$`)

/**
 * Puts author lines together whose parts stand on lines of their own, with commas between them or links to their authors:
 *
 *     Jonas Vik / , / Teodora Halme / et al. · uw          Jonas Vik, Teodora Halme et al. · uw
 *     Jonas Vik, / Teodora Halme / et al. / · uw           the same
 *     [Jonas Vik] / [Teodora Halme] / et al. · uw          the same
 *     [Jonas Vik] [Teodora Halme] et al. · uw              the same
 */
export function joinNames(source: string, given: readonly Line[]): readonly Line[] {
  const lines = replaceLines(given, (line) => spaceDot(source, line))
  const isWrapped = mayBeWrapped(source, lines)
  const joined: Line[] = []
  let below = Number.POSITIVE_INFINITY
  for (let at = 0; at < lines.length; below++) {
    const line = lines[at] as Line
    if (opensPaper(source, line)) below = -1
    // On a wrapped page the names are told by their links alone.
    const mayBegin = below >= 0 && below < FURTHEST && (!isWrapped || line.runs.some(({ link }) => link !== null))
    const end = mayBegin ? namesEnd(source, lines, at, isWrapped) : at + 1
    const isNear = below >= 1 && below < FURTHEST
    const parts = lines.slice(at, end).map((part) => (isNear ? writeCommas(source, part) : part))
    const names = joinLines(parts, (i) => separatorOf(source, parts, i))
    joined.push(parts.length > 1 ? withGap(names, 'paragraph') : (parts[0] as Line))
    at = end
    const next = lines[at]
    if (parts.length === 1 || next === undefined || isMetaLine(source, next)) continue
    joined.push(withGap(next, 'paragraph'))
    below = Number.POSITIVE_INFINITY
    at++
  }
  return joined.length === given.length && joined.every((line, i) => line === given[i]) ? given : joined
}

/**
 * No line is too long for a wrapped page. There a name with a comma may be the end of a line, but a comma alone is none, nor does
 * one stand on either side of a blank line, or glued to the first name of a line.
 */
function mayBeWrapped(source: string, lines: readonly Line[]): boolean {
  return !lines.some((line, at) => {
    if (isTooWideToBeWrapped(source, line) || (line.length === 1 && line.textIn(source) === ',')) return true
    if (line.gap === 'paragraph' && textOf(source, lines[at - 1])?.endsWith(',') === true) return true
    // Right below a title, the first of the names may be lost.
    const [top, text] = [lines[at - 2], textOf(source, line)]
    const begins = line.gap === 'paragraph' ? /^, ?\p{Lu}/u : /^,\p{Lu}/u
    return top !== undefined && !isMetaLine(source, top) && text !== null && begins.test(text)
  })
}

/** `Ada B. Example` */
const CAPITALIZED_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u

/** `… Kydlíček et al.· uw` → with the blank in front of the dot that the site prints. A dot in other text stays as it is. */
function spaceDot(source: string, line: Line): Line[] | null {
  const text = textOf(source, line) ?? ''
  const at = text.indexOf('·')
  if (at <= 0 || text[at + 1] !== ' ' || !SLUGS_ALONE.test(text.slice(at + 1))) return null
  const names = text.slice(0, at)
  const isTight = names.endsWith('et al.') || CAPITALIZED_NAME.test(names.slice(names.lastIndexOf(',') + 1).trimStart())
  return isTight ? [joinLines([sliceLine(line, 0, at), sliceLine(line, at, line.length)], ' ')] : null
}

/** Where the names end that begin at a line; that of the next line where only one is names, or none. */
function namesEnd(source: string, lines: readonly Line[], at: number, isWrapped: boolean): number {
  let isItem = true
  let hasTail = false
  let areLinks = true
  let end = at
  for (; end < lines.length; end++) {
    const line = lines[end] as Line
    const text = textOf(source, line)
    if (text === null) break
    const isLinked = linksOf(source, withoutTailOf(source, line)).length > 0
    const isList = isLinked || mayBeNames(text)
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
    } else if (isList && (isItem || text.startsWith(',') || (isLinked && areLinks))) {
      isItem = text.endsWith(',')
      areLinks &&= isLinked
      hasTail = isLinked && withoutTail(text) !== text
    } else if (end > at && isBetweenCommas(source, lines, end)) isItem = false
    else break
  }
  const parts = lines.slice(at, end)
  const isWhole = parts.length > 1 && !(isItem && !hasTail)
  return isWhole && (!isWrapped || (areLinks && areApart(source, parts))) ? end : at + 1
}

/** `,` / `Gabriel Petre1` / `,`: what stands between two commas of a list is one of its names, whatever it holds. */
function isBetweenCommas(source: string, lines: readonly Line[], at: number): boolean {
  const [before, name, behind] = [lines[at - 1], lines[at], lines[at + 1]].map((line) => textOf(source, line))
  return before === ',' && /^\p{Lu}[^,:;]{1,60}$/u.test(name ?? '') && (behind === ',' || TAIL.test(behind ?? ''))
}

/** Whether a text may be one name or several: `Jonas Vik, Teodora Halme` */
function mayBeNames(text: string): boolean {
  return isName(text) || areFullNames(withoutTail(text.replace(/,$/, '')))
}

/** Names without `et al. · uw` behind them. */
function withoutTailOf(source: string, line: Line): Line {
  const names = withoutTail(line.textIn(source))
  return names.length === line.length ? line : sliceLine(line, 0, names.length)
}

/** The links to authors that a line consists of but for commas and blanks; none where it holds anything else. */
function linksOf(source: string, line: Line): Link[] {
  const links: Link[] = []
  for (const run of line.runs) {
    if (run.link !== null && leadsToAuthor(run.link.address)) links.push(run.link)
    else if (!/^[, ]*$/.test(printedText(source, [run]))) return []
  }
  return links
}

/** Writes commas between the links of a line that have nothing but blanks between. */
function writeCommas(source: string, line: Line): Line {
  const { shown } = line
  const isBetween = (run: Run) => {
    const at = shown.indexOf(run)
    const [before, next] = [shown[at - 1]?.link, shown[at + 1]?.link]
    const areNames = leadsToAuthor(before?.address) && leadsToAuthor(next?.address) && before !== next
    return areNames && /^ +$/.test(printedText(source, [run]))
  }
  if (!shown.some(isBetween) || linksOf(source, withoutTailOf(source, line)).length < 2) return line
  const runs = line.runs.map((run) => (isBetween(run) ? { ...run, written: ', ' } : run))
  return new Line(runs, line.gap, line.isControl)
}

/** Whether lines of links were not only wrapped: then they are read as one line anyway. */
function areApart(source: string, parts: readonly Line[]): boolean {
  const isTail = (part: Line) => TAIL.test(part.textIn(source))
  if (parts.some((part, i) => isTail(part) || (i > 0 && separatorOf(source, parts, i) !== ' '))) return true
  // `Jonas Vik, Teodora` / `Halme`: of a single name, nobody knows where a link ends that has its mark in front.
  const [above, last] = parts.slice(-2) as [Line, Line]
  return above.textIn(source).includes(',') && linksOf(source, last).length === 1 && goesOn(above, last)
}

/** Whether a name goes on in the next line. */
function goesOn(above: Line, part: Line): boolean {
  const last = above.runs.findLast(({ link }) => link !== null)?.link
  return last !== undefined && last === part.runs.find(({ link }) => link !== null)?.link
}

/** What stands between a part and the one above. */
function separatorOf(source: string, parts: readonly Line[], i: number): string {
  const [above, part] = parts.slice(i - 1, i + 1) as [Line, Line]
  const [before, text] = [above.textIn(source), part.textIn(source)]
  if (text.startsWith(',')) return ''
  return goesOn(above, part) || TAIL.test(text) || TAIL.test(before) || before.endsWith(',') ? ' ' : ', '
}
