import { joinLines, type Line, textOfLine } from './lines.js'

/**
 * Parts of a row, each on a line of its own so far, put together as the site prints them. The site's class names are not
 * known, so a row is known by what stands in it:
 *
 *     52.4 | LG | Sep 20, 2024 | Code                      52.4LGSep 20, 2024Code
 *     58 | h-index | papers | 8                            h-index 58, 8 papers: a line each
 *     arXiv:2504.14620 | v2 | 1 citations | h-index: 3     arXiv:2504.14620 v2 1 citations h-index: 3
 *     Jonas Vik, | Teodora Halme | et al. | · uw           Jonas Vik, Teodora Halme et al. · uw
 */
export function joinRow(html: string, lines: readonly Line[]): Line[] | null {
  if (lines.length < 2 || lines.length > MOST_PARTS || lines.some(({ length }) => length > LONGEST_PART)) return null
  const parts: Part[] = []
  const controls: Line[] = []
  for (const line of lines) {
    const text = textOfLine(html, line)
    if (text === '') joinMarks(parts, controls, line)
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
export function joinPair(html: string, label: Line, value: Line): Line | null {
  if (label.length + value.length > LONGEST_PAIR) return null
  const pair = [label, value].map((line) => ({ line, text: textOfLine(html, line) })) as [Part, Part]
  return joinFigure(...pair) ?? joinLines([label, value], () => ' ')
}

/** What shows nothing, but leads somewhere, stands at the part in front of it. */
function joinMarks(parts: Part[], controls: Line[], line: Line): void {
  const before = parts.at(-1)
  if (before === undefined) controls.push(line)
  else parts[parts.length - 1] = { ...before, line: joinLines([before.line, line], () => '') }
}

const LONGEST_PAIR = 80

interface Part {
  readonly line: Line
  readonly text: string
}

/** More is no row. */
export const MOST_PARTS = 24

const LONGEST_PART = 120

const JOINS: readonly ((parts: readonly Part[]) => Line[] | null)[] = [
  joinMetaLine,
  joinFigures,
  joinColumns,
  joinArxivLine,
  joinNames,
]

const DATE = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:, ?\\d{4})?'

const CODE = '(?:[a-z-]{2,8}\\.)?[A-Z]{2}(?:[A-Z-]{0,10}[A-Z])?|[a-z]{2,8}-[a-z-]{2,8}|optics|other|soft'

/** Score, codes, date, badge, in the order of the site. */
const META_ROW = new RegExp(`^(?:\\d{1,3}\\.\\d )?(?:(?:${CODE}) ){0,6}${DATE}(?: Code)?$`)

/** What stands between parts for the eye alone. */
const SEPARATOR = /^[·|•,/]$/

function joinMetaLine(parts: readonly Part[]): Line[] | null {
  const shown = parts.filter(({ text }) => !SEPARATOR.test(text))
  if (shown.length < 2 || !META_ROW.test(shown.map(({ text }) => text).join(' '))) return null
  return [joinLines(linesOf(shown), () => '')]
}

/** A line that holds what {@link joinMetaLine} makes, or the same with blanks or dots between. */
const META_LINE = new RegExp(`^(?:\\d{1,3}\\.\\d)?[ ·|]*(?:(?:${CODE})[ ·|]*){0,6}${DATE}[ ·|]*(?:Code)?$`)

/** Whether a line opens a paper, so that the title follows right below. */
export function isMetaLine(html: string, line: Line): boolean {
  return line.length <= LONGEST_PART && META_LINE.test(textOfLine(html, line))
}

const LABEL = /^(?:h-?index|papers?|citations?|novelty|ai score):?$/i

const VALUE = /^[-+]?\d[\d.,]*%?$/

/** The site prints the number in front of these. */
const COUNTED = /^(?:papers?|citations?)$/

function joinFigures(parts: readonly Part[]): Line[] | null {
  if (parts.every(({ text }) => FIGURE.test(text))) return linesOf(parts)
  const shown = parts.filter(({ text }) => !SEPARATOR.test(text) && text !== '%')
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

/** A row of labels and a row of values below it. */
function joinColumns(parts: readonly Part[]): Line[] | null {
  if (parts.length % 2 !== 0) return null
  const count = parts.length / 2
  const figures = parts.slice(0, count).map((label, i) => {
    const value = parts[i + count] as Part
    return joinFigure(label, value) ?? joinFigure(value, label)
  })
  return figures.every((figure) => figure !== null) ? figures : null
}

/** `h-index` and `58` → `h-index 58`; null where they are no figure. */
function joinFigure(label: Part, value: Part): Line | null {
  if (!LABEL.test(label.text) || !VALUE.test(value.text)) return null
  const inOrder = COUNTED.test(label.text) ? [value.line, label.line] : [label.line, value.line]
  return joinLines(inOrder, () => ' ')
}

/** One figure on one line, in either order. */
const FIGURE =
  /^(?:(?:h-index|papers?|citations?|Novelty|AI Score) ?:? ?\d[\d.,]*%?|\d[\d.,]*%? ?(?:h-index|papers?|citations?|Novelty|AI Score))$/

const FIELD = new RegExp(`^(?:${CODE})$`)

/** Whether lines are no more than a category's code. */
export function isField(html: string, [line, ...others]: readonly Line[]): boolean {
  return (
    line !== undefined && others.length === 0 && line.length <= LONGEST_FIGURE && FIELD.test(textOfLine(html, line))
  )
}

/** Whether a line is a figure of the owner, or the field above them. */
export function isFigure(html: string, line: Line): boolean {
  if (line.length > LONGEST_FIGURE) return false
  const text = textOfLine(html, line)
  return FIGURE.test(text) || FIELD.test(text)
}

const LONGEST_FIGURE = 30

function joinArxivLine(parts: readonly Part[]): Line[] | null {
  if (!parts[0]?.text.startsWith('arXiv:')) return null
  return [joinLines(linesOf(parts), () => ' ')]
}

const TAIL = /^(?:et al\.?(?: ·.*)?|·.*)$/

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
  if (names.length === 1) return tail?.text.startsWith('et al') ?? false
  return names.slice(1).every(({ text }, i) => text.startsWith(',') || names[i]?.text.endsWith(','))
}

function separatorOf(parts: readonly Part[], i: number, nameCount: number): string {
  const before = parts[i - 1]?.text ?? ''
  const { text } = parts[i] as Part
  if (text.startsWith(',')) return ''
  return i < nameCount && !before.endsWith(',') ? ', ' : ' '
}

function isAuthorLink({ line }: Part): boolean {
  return line.runs.some(({ link }) => link !== null && /\/author\//.test(link.address))
}

function linesOf(parts: readonly Part[]): Line[] {
  return parts.map(({ line }) => line)
}
