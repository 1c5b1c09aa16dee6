import { tokensOf } from './figure-tokens.js'
import { type Line, withGap } from './lines.js'
import { isName } from './names.js'
import { isCode, isMetaLine } from './parts.js'

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
  while (last >= 0 && isCode(shortText(source, lines[last] as Line))) last--
  const below = lines[last]
  if (below === undefined || isNamed(source, below)) return lines
  for (let at = last - 1; at >= Math.max(0, last - FURTHEST); at--) {
    const line = lines[at] as Line
    if (!isNamed(source, line)) continue
    const between = lines.slice(at + 1, last + 1)
    const field = between.filter((other) => isCode(shortText(source, other)))
    const others = between.filter((other) => !isCode(shortText(source, other)))
    const name = withGap(line, 'paragraph')
    return [...lines.slice(0, at), ...others, name, ...field, ...lines.slice(last + 1)]
  }
  return lines
}

/** The first line of figures; 0 where none stands above the papers. */
function firstFigure(source: string, lines: readonly Line[]): number {
  for (const [at, line] of lines.entries()) {
    if (isMetaLine(source, line)) return 0
    const tokens = line.length > LONGEST_ROW ? null : tokensOf(line.textIn(source))
    if (tokens?.some(({ kind }) => kind === 'label')) return at
  }
  return 0
}

function isNamed(source: string, line: Line): boolean {
  const text = shortText(source, line)
  return text.includes(' ') && isName(text) && isNamedBelow(source, text, line)
}

function shortText(source: string, line: Line): string {
  return line.length > LONGEST_NAME ? '' : line.textIn(source)
}

/** Whether a name stands below a line among others: with a comma, `et al.` or the end of its line behind it. */
export function isNamedBelow(source: string, name: string, { runs }: Line): boolean {
  const from = runs.at(-1)?.end ?? 0
  for (let at = source.indexOf(name, from); at >= 0; at = source.indexOf(name, at + 1)) {
    if (BEHIND_NAME.test(source.slice(at + name.length, at + name.length + 8))) return true
  }
  return false
}

const BEHIND_NAME = /^[^\S\n]*(?:[,\n\]<·]|et al)/
