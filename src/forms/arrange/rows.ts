import { joinLines, type Line } from '../lines.js'
import { isCounted, isFigureText, isLabel, isValue } from '../shapes/figures.js'
import { TAIL } from '../shapes/names.js'
import { GLUED_PARTS, isCode, isSeparator, metaRowEnd, textOfPart } from '../shapes/parts.js'
import { leadsToAuthor } from '../shapes/site-addresses.js'

/**
 * Parts of a row, each on a line of its own so far, put together as the site prints them. What stands between them for
 * the eye alone becomes the gap that the site has there.
 *
 *     52.4 | LG | Sep 20, 2024 | Code                      52.4LGSep 20, 2024Code
 *     58 | h-index | papers | 8                            h-index 58, 8 papers: a line each
 *     arXiv:2504.14620 | v2 | 1 citations | h-index: 3     arXiv:2504.14620 v2 1 citations h-index: 3
 *     Jonas Vik, | Teodora Halme | et al. | · uw           Jonas Vik, Teodora Halme et al. · uw
 */
export function joinRow(source: string, lines: readonly Line[]): Line[] | null {
  if (lines.length < 2 || lines.length > MOST_PARTS || !lines.every(mayBePart)) return null
  const parts: Part[] = []
  const controls: Line[] = []
  for (const line of lines) {
    const text = line.textIn(source)
    if (text === '' || text === '%') joinToPart(parts, controls, line)
    else if (line.isControl && text !== 'Code') controls.push(line)
    else parts.push({ line, text })
  }
  if (parts.length < 2) return null
  for (const join of JOINS) {
    const joined = join(parts)
    if (joined !== null) return [...joined, ...controls]
  }
  return null
}

/** A label and what it says, on one line; null where they are too long for that. */
export function joinPair(source: string, label: Line, value: Line): Line | null {
  if (label.length + value.length > LONGEST_PAIR) return null
  const pair = [label, value].map((line) => ({ line, text: line.textIn(source) })) as [Part, Part]
  return joinFigure(...pair) ?? joinLines([label, value], ' ')
}

/** What shows nothing but leads somewhere, or a percent sign, belongs to the part in front of it. */
function joinToPart(parts: Part[], controls: Line[], line: Line): void {
  const before = parts.at(-1)
  if (before === undefined) controls.push(line)
  else {
    const text = line.length === 0 ? before.text : `${before.text}%`
    parts[parts.length - 1] = { line: joinLines([before.line, line], ''), text }
  }
}

const LONGEST_PAIR = 80

interface Part {
  readonly line: Line
  readonly text: string
}

/** More is no row. */
export const MOST_PARTS = 24

const LONGEST_PART = 120

/** Whether a line is short enough for a part of a row. */
export function mayBePart({ length }: Line): boolean {
  return length <= LONGEST_PART
}

const JOINS: readonly ((parts: readonly Part[]) => Line[] | null)[] = [
  joinMetaLine,
  joinFigures,
  joinArxivLine,
  joinNames,
]

function joinMetaLine(parts: readonly Part[]): Line[] | null {
  const shown = parts.filter(({ text }) => !isSeparator(text))
  const texts = shown.map(({ text }) => text)
  if (shown.length < 2 || metaRowEnd(texts, 0, GLUED_PARTS) !== shown.length) return null
  return [joinLines(linesOf(shown), '')]
}

function joinFigures(parts: readonly Part[]): Line[] | null {
  const shown = parts.filter(({ text }) => !isSeparator(text))
  if (shown.every(({ text }) => isFigureText(text))) return linesOf(shown)
  if (shown.length % 2 !== 0) return null
  const figures: Line[] = []
  for (let at = 0; at < shown.length; at += 2) {
    const pair = [shown[at], shown[at + 1]] as [Part, Part]
    const figure = joinFigure(...pair) ?? joinFigure(pair[1], pair[0])
    if (figure === null) return null
    figures.push(figure)
  }
  return figures
}

/** `h-index` and `58` → `h-index 58`; null where they are no figure. */
function joinFigure(label: Part, value: Part): Line | null {
  if (!isLabel(label.text) || !isValue(value.text)) return null
  return joinLines(isCounted(label.text) ? [value.line, label.line] : [label.line, value.line], ' ')
}

/** Whether lines are no more than a category's code. */
export function isField(source: string, [line, ...others]: readonly Line[]): boolean {
  const text = line === undefined || others.length > 0 ? null : textOfPart(source, line)
  return text !== null && isCode(text)
}

function joinArxivLine(parts: readonly Part[]): Line[] | null {
  if (!parts[0]?.text.startsWith('arXiv:')) return null
  return [joinLines(linesOf(parts), ' ')]
}

/** Names are links to authors, or have commas behind them, or `et al.`. */
function joinNames(parts: readonly Part[]): Line[] | null {
  const tailAt = parts.findIndex(({ text }) => TAIL.test(text))
  const names = tailAt < 0 ? parts : parts.slice(0, tailAt)
  if (names.length === 0 || !(areAuthorLinks(names) || areListed(names, parts[tailAt]))) return null
  return [joinLines(linesOf(parts), (i) => separatorOf(parts, i, names.length))]
}

function areAuthorLinks(names: readonly Part[]): boolean {
  return names.some(isAuthorLink) && names.every((part) => isAuthorLink(part) || part.text === ',')
}

function areListed(names: readonly Part[], tail: Part | undefined): boolean {
  // A row has two parts at least: one name has a tail behind it.
  if (names.length === 1) return (tail as Part).text.startsWith('et al')
  return names.slice(1).every(({ text }, i) => text.startsWith(',') || names[i]?.text.endsWith(','))
}

function separatorOf(parts: readonly Part[], i: number, nameCount: number): string {
  const [before, { text }] = [(parts[i - 1] as Part).text, parts[i] as Part]
  if (text.startsWith(',')) return ''
  const isItem = i !== nameCount && !/(?:,|^et al\.?|·)$/.test(before) && !text.startsWith('·')
  return isItem ? ', ' : ' '
}

function isAuthorLink({ line }: Part): boolean {
  return line.runs.some(({ link }) => leadsToAuthor(link?.address))
}

function linesOf(parts: readonly Part[]): Line[] {
  return parts.map(({ line }) => line)
}
