import { countEach } from '../../source/counts.js'
import { joinLines, type Line, replaceLines, sliceLine } from '../lines.js'
import { DATE, holdsDate } from '../shapes/dates.js'
import { isFigureText } from '../shapes/figures.js'
import { SCORE } from '../shapes/meta-line.js'
import { isCode, LONGEST_PART } from '../shapes/parts.js'

/**
 * The name by which an icon font knows an icon, which is its text: `event`, `trending_up`. Whoever does not load the font
 * sees the name.
 */
const NAME = '[a-z]{3,20}(?:_[a-z]{1,15}){0,4}'

/** What icons stand in front of on a meta line: a score, a code, a date, the badge. */
const PART = `${SCORE}(?!\\d)|[A-Z]{2}|${DATE}|Code(?![a-z])`

/** An icon in front of a part of a meta line, glued to what stands around it or not. */
const ICON = new RegExp(`(?<![a-z_-])(${NAME}) ?(?=${PART})`, 'g')

/** The whole of a line that has a date, and of one that has another part: icons, parts, and what may stand between. */
const DATED = new RegExp(`^(?:(?:${NAME} ?)?(?:${PART})[ ·|,]{0,3}){1,6}$`)
/** `LGeventSep 20, 2024` */
const BEHIND_CODE = new RegExp(`[A-Z]{2}[ ·|]{0,3}(${NAME}) ?${DATE}`)
const UNDATED = new RegExp(`^${NAME} ?(?:${SCORE}|Code)$`)

const ICON_ALONE = new RegExp(`^${NAME}$`)
const PARTS = new RegExp(`^(?:(?:${PART})[ ·|,]{0,3}){1,6}$`)
const ICON_OF_FIGURE = new RegExp(`^(${NAME}) ?(?=\\d|h-index|Novelty|AI Score)`)

const LONGEST_META_LINE = 160

/** One word in small letters may be an unknown code; none of these has an underscore. */
const FEWEST_ICONS = 2

/**
 * Takes the names of icons off the parts of meta lines and off the owner's figures, and what papers have below them of
 * nothing else:
 *
 *     trending_up52.4LGeventSep 20, 2024codeCode          52.4LGSep 20, 2024Code
 *     event / Sep 20, 2024                                Sep 20, 2024
 *     description8 papers                                 8 papers
 */
export function takeIconsOff(source: string, lines: readonly Line[]): readonly Line[] {
  const texts = lines.map((line) => (line.length > LONGEST_META_LINE ? '' : line.textIn(source)))
  const counts = countEach(texts.flatMap((text, at) => iconsOf(text, texts[at + 1] ?? '')))
  const alone = countEach(texts.filter((text) => ICON_ALONE.test(text)))
  const isProven = [...counts].some(([icon, count]) => count >= FEWEST_ICONS || icon.includes('_'))
  if (!isProven && !texts.some((text, at) => hasIconBehindCode(texts[at - 1] ?? '', text, texts[at + 1] ?? '')))
    return lines
  return replaceLines(lines, (line, at) => {
    const text = texts[at] as string
    if (isIconOf(text, texts[at + 1] ?? '') || (alone.get(text) ?? 0) >= FEWEST_ICONS || isIconOfFigure(texts, at))
      return []
    if (isMetaLine(text)) return cut(line, text, text.matchAll(ICON))
    const figure = ICON_OF_FIGURE.exec(text)
    return figure !== null && isFigureText(text.slice(figure[0].length)) ? cut(line, text, [figure]) : null
  })
}

/** Whether a word in small letters stands between a code in capitals and the date: then it is no code. */
function hasIconBehindCode(above: string, text: string, below: string): boolean {
  if (isIconOf(text, below)) return /^[A-Z]{2}$/.test(above) && holdsDate(below) && !isCode(text)
  const icon = isMetaLine(text) ? BEHIND_CODE.exec(text)?.[1] : undefined
  return icon !== undefined && !isCode(icon)
}

/** The icons of a meta line, or of the part of one. */
function iconsOf(text: string, next: string): string[] {
  if (isIconOf(text, next)) return [text]
  return isMetaLine(text) ? Array.from(text.matchAll(ICON), ([, icon]) => icon as string) : []
}

function isMetaLine(text: string): boolean {
  return UNDATED.test(text) || (holdsDate(text) && DATED.test(text))
}

/** Whether a line is the name of an icon alone, and the next one what it stands in front of. */
function isIconOf(text: string, next: string): boolean {
  return text.length <= LONGEST_PART && ICON_ALONE.test(text) && next.length <= LONGEST_PART && PARTS.test(next)
}

/** The same of a figure, whose number and label may stand on two lines. */
function isIconOfFigure(texts: readonly string[], at: number): boolean {
  if (!ICON_ALONE.test(texts[at] as string)) return false
  const [one = '', other = ''] = [texts[at + 1], texts[at + 2]]
  return isFigureText(one) || isFigureText(`${one} ${other}`)
}

/** A line without what was found on it. */
function cut(line: Line, text: string, found: Iterable<RegExpMatchArray>): Line[] | null {
  const parts: Line[] = []
  let at = 0
  for (const icon of found) {
    const start = icon.index as number
    if (start > at) parts.push(sliceLine(line, at, start))
    at = start + icon[0].length
  }
  if (at === 0) return null
  parts.push(sliceLine(line, at, text.length))
  return [joinLines(parts, '')]
}

/** Whether a line that ends in a date may have an icon in front of it: `LGeventSep 20, 2024` */
export function mayHoldIcon(line: string): boolean {
  return ICON_OF_DATE.test(line)
}

const ICON_OF_DATE = new RegExp(`(?:^|[^a-z_-])${NAME} ?${DATE}`)
