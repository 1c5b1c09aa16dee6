import { type Line, withGap } from '../lines.js'
import { type Token, tokensOf } from '../shapes/figures.js'
import { isName } from '../shapes/names.js'
import { isCode, isMetaLine } from '../shapes/parts.js'
import { isLabels } from '../shapes/site-labels.js'

const LONGEST_NAME = 80
const LONGEST_ROW = 200

/** So far above the figures a name stands at most. */
const FURTHEST = 12

/**
 * Puts the owner’s name right above the field and the figures where lines of the site stand between: tabs, the caption of
 * a table, the words of an icon. It is the one that papers of the page have among their names.
 */
export function placeName(source: string, lines: readonly Line[]): readonly Line[] {
  const first = firstFigure(source, lines)
  let last = first - 1
  while (last >= 0 && isField(source, lines[last] as Line)) last--
  const below = lines[last]
  if (below === undefined || isNamed(source, below)) return lines
  const at = nameAt(source, lines, last, last < first - 1)
  if (at === null) return lines
  const between = lines.slice(at + 1, first)
  const others = between.filter((line) => !isField(source, line))
  if (others.some((line) => FIGURE.test(shortText(source, line)))) return lines
  const [field, ...fields] = [...between.filter((line) => isField(source, line)), lines[first] as Line]
  const [top, ...rest] = [...others, lines[at] as Line]
  const moved = [withGap(top as Line, (lines[at] as Line).gap), ...rest.map((line) => withGap(line, 'line'))]
  return [...lines.slice(0, at), ...moved, withGap(field as Line, 'paragraph'), ...fields, ...lines.slice(first + 1)]
}

/** What is left of a figure is no line of the site’s own. */
const FIGURE = /\d|h-?index|citations|Novelty|AI Score/

/** The line of the name above others: papers have it, or else the field stands right below it, and none above the figures. */
function nameAt(source: string, lines: readonly Line[], last: number, hasField: boolean): number | null {
  const from = Math.max(0, last - FURTHEST)
  for (let at = last - 1; at >= from; at--) if (isNamed(source, lines[at] as Line)) return at
  for (let at = last - 1; at >= from && !hasField; at--) {
    if (isField(source, lines[at + 1] as Line) && shortText(source, lines[at] as Line).includes(' ')) return at
  }
  return null
}

function isField(source: string, line: Line): boolean {
  return isCode(shortText(source, line))
}

/** The first line of figures, no tab of a menu that has the same word; 0 where none stands above the papers. */
function firstFigure(source: string, lines: readonly Line[]): number {
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) return 0
    const tokens = tokensIn(source, line)
    if (!tokens?.some(({ kind }) => kind === 'label')) continue
    if (tokens.length > 1 || tokensIn(source, lines[at + 1]) !== null || tokensIn(source, lines[at - 1]) !== null)
      return at
  }
  return 0
}

function tokensIn(source: string, line: Line | undefined): Token[] | null {
  return line === undefined || line.length > LONGEST_ROW ? null : tokensOf(line.textIn(source))
}

function isNamed(source: string, line: Line): boolean {
  const text = shortText(source, line)
  return text.includes(' ') && !isLabels(text) && isName(text) && isNamedBelow(source, text, line)
}

function shortText(source: string, line: Line): string {
  return line.length > LONGEST_NAME ? '' : line.textIn(source)
}

/** Whether a name stands below a line among others: with a comma in front of it or behind it, or `et al.` */
export function isNamedBelow(source: string, name: string, { runs }: Line): boolean {
  const from = runs.at(-1)?.end ?? 0
  for (let at = source.indexOf(name, from); at >= 0; at = source.indexOf(name, at + 1)) {
    const end = at + name.length
    if (BEHIND_NAME.test(source.slice(end, end + LONGEST_LINK))) return true
    if (BEFORE_NAME.test(source.slice(Math.max(0, at - LONGEST_LINK), at))) return true
  }
  return false
}

/** A link’s marks and address are no longer. */
const LONGEST_LINK = 160

/** What may stand between a name and the comma behind it: the end of its link, in HTML, in Markdown or in plain text. */
const BEHIND_NAME = /^\s{0,3}(?:<\/[a-z]{1,8}>|\]\([^()\s]*\)|\[[^[\]\s]*\]|<[^<>\s]*>){0,3}\s{0,3}(?:,|et al|·)/
const BEFORE_NAME = /,\s{0,3}(?:<[^<>]*>|\[\d{0,4}\]?){0,3}\s{0,3}$/
