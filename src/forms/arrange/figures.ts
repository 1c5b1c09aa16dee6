import { joinLines, type Line, printedText, sliceLine, withGap } from '../lines.js'
import { holdsLabel, isPrintedFigure, tokensOf } from '../shapes/figures.js'
import { isCode, isMetaLine } from '../shapes/parts.js'
import { labelsAtEnd } from '../shapes/site-labels.js'
import { type Figure, figuresOf, type Place, type PlacedToken } from './figure-pairs.js'
import { isNamedBelow } from './named-below.js'

/** No row of figures is longer. */
const LONGEST_ROW = 200

/** `8 Papers` */
const HEADING = /^(\d[\d,]*) ?Papers?$/

/**
 * Gives each of the owner's figures a line, as the site prints it, whatever rows or columns they stand in; and the field
 * that stands behind the name, one of its own.
 */
export function arrangeFigures(source: string, all: readonly Line[]): readonly Line[] {
  const paperAt = all.findIndex((line) => isMetaLine(source, line) || line.textIn(source).startsWith('arXiv:'))
  const above = paperAt < 0 ? all : all.slice(0, paperAt)
  const lines = above.flatMap((line) => splitRow(source, line))
  const texts = lines.map((line) => (line.length > LONGEST_ROW ? '' : line.textIn(source)))
  const paperCount = texts.map((text) => HEADING.exec(text)?.[1]).find((count) => count !== undefined) ?? null
  const arranged: Line[] = []
  let first: number | null = null
  let isArranged = false
  for (let at = 0; at < lines.length; ) {
    const row = rowAt(texts, at)
    if (row.tokens.some(({ kind }) => kind === 'label')) first ??= arranged.length
    const found = texts.slice(at, row.end).every(isPrintedFigure) ? null : figuresIn(row, paperCount)
    isArranged ||= found !== null
    const end = found?.end ?? Math.max(row.end, at + 1)
    for (const [i, figure] of found?.figures.entries() ?? []) arranged.push(toLine(lines, texts, figure, i > 0))
    if (found === null) for (const line of lines.slice(at, end)) arranged.push(line)
    at = end
  }
  const anchor = first ?? arranged.findIndex((line) => line.length < LONGEST_NAME && HEADING.test(line.textIn(source)))
  const named = anchor < 0 ? arranged : splitField(source, arranged, anchor, isArranged)
  if (named.length === above.length && named.every((line, i) => line === above[i])) return all
  return [...named, ...all.slice(above.length)]
}

/** Lines that hold nothing but labels and numbers of figures, and where they end. */
interface Row {
  readonly tokens: readonly PlacedToken[]
  readonly end: number
}

/** The row that begins at a line; empty where none does. */
function rowAt(texts: readonly string[], from: number): Row {
  const tokens: PlacedToken[] = []
  let end = from
  for (; end < texts.length; end++) {
    const text = texts[end] as string
    const found = HEADING.test(text) ? null : tokensOf(text)
    if (found === null) break
    for (const token of found) tokens.push({ ...token, line: end })
  }
  return { tokens, end }
}

/** The figures of a row, with what stands below them or without: the numbers of a chart are none, `AI Score` / `35` / `2020` / `2021`, nor is a tab, `Papers`. */
function figuresIn({ tokens, end }: Row, paperCount: string | null): { figures: Figure[]; end: number } | null {
  const all = figuresOf(tokens, paperCount)
  if (all !== null) return { figures: all, end }
  const last = tokens.findLast(({ kind }) => kind === 'label')?.line ?? end
  for (const to of [last + 1, last + 2, last].filter((line) => line < end)) {
    const above = tokens.filter(({ line }) => line < to)
    const figures = figuresOf(above, paperCount)
    if (figures !== null && figures.length >= FEWEST_FIGURES) return { figures, end: to }
  }
  return null
}

/** Below a single label, nobody knows which number is its own. */
const FEWEST_FIGURES = 2

/** `CL h-index 58 2 papers FollowShare` → the field in front of the figures, these, and the site's own labels behind them. */
function splitRow(source: string, line: Line): Line[] {
  if (line.length > LONGEST_ROW || line.length < SHORTEST_ROW) return [line]
  const text = line.textIn(source)
  if (!holdsLabel(text)) return [line]
  const field = FIELD_IN_FRONT.exec(text)
  const start = field === null ? 0 : field[0].length
  const end = labelsAtEnd(text)
  const figures = text.slice(start, end)
  if (tokensOf(figures) === null || (start === 0 && end === text.length)) return [line]
  const rows = [withGap(sliceLine(line, start, start + figures.trimEnd().length), start > 0 ? 'line' : line.gap)]
  if (field !== null) rows.unshift(sliceLine(line, 0, (field[1] as string).length))
  const label = text.slice(end).search(/[^ ·|]/)
  if (label >= 0) rows.push(withGap(sliceLine(line, end + label, text.length), 'line'))
  return rows
}

/** `CL `, `CL · `, `CLh-index 58`, `CL8 papers` */
const FIELD_IN_FRONT = /^([A-Z]{2}|[A-Z]{2,8}-[A-Z-]{2,8})(?:[ ·|]+|(?=h-index|\d))/

const SHORTEST_ROW = 8

/** The line of one figure: its stretch where it stands as the site prints it, else its parts put together. */
function toLine(
  lines: readonly Line[],
  texts: readonly string[],
  [one, other]: readonly [Place, Place],
  isBelow: boolean,
): Line {
  const line = lines[one.line] as Line
  const gap = isBelow ? 'line' : (lines[Math.min(one.line, other.line)] as Line).gap
  if (one.line === other.line && one.end <= other.start) {
    const between = (texts[one.line] as string).slice(one.end, other.start)
    if (/^[ :]{0,3}$/.test(between)) return withGap(sliceLine(line, one.start, other.end), gap)
  }
  const parts = [one, other].map(({ line: at, start, end }) => sliceLine(lines[at] as Line, start, end))
  return withGap(joinLines(parts, ' '), gap)
}

/**
 * `Ada Example CL`, `Ada Example (CL)` above the figures → the name, and the field below it. Without brackets it stands behind the name only where figures stand
 * in a row, too, or where a paper has the name without it: else it is of the name, `Lantern AI`. A link of its own tells, too, and has to where it is glued to the name, `Ada ExampleCL`.
 */
function splitField(source: string, lines: readonly Line[], first: number, areInRow: boolean): readonly Line[] {
  const line = lines[first - 1]
  if (line === undefined || line.length > LONGEST_NAME) return lines
  const text = line.textIn(source)
  const [, name, gap, bracket, code] = NAME_AND_FIELD.exec(text) ?? []
  if (name === undefined || code === undefined || !isCode(code) || !/\p{L}{2}/u.test(name)) return lines
  const isSure = isLinked(source, line, code) || (gap !== undefined && (bracket !== '' || areInRow))
  if (!isSure && !isNamedBelow(source, name, line)) return lines
  const start = text.lastIndexOf(code)
  const field = withGap(sliceLine(line, start, start + code.length), 'paragraph')
  return [...lines.slice(0, first - 1), sliceLine(line, 0, name.length), field, ...lines.slice(first)]
}

const NAME_AND_FIELD = /^(\S.*?)(?:(?<=\p{Ll})(?=\p{Lu})|([ ·|,]+))(\(?)([A-Z]{2}|[A-Z]{2,8}-[A-Z-]{2,8})\)?$/u

/** Whether a link stands round the code at the end of a line, and nothing else. */
function isLinked(source: string, { shown }: Line, code: string): boolean {
  const last = shown.at(-1)
  if (last === undefined || last.link === null) return false
  return (
    printedText(
      source,
      shown.filter(({ link }) => link === last.link),
    ).trim() === code
  )
}

const LONGEST_NAME = 80
