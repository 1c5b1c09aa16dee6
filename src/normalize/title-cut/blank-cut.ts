import { readsAsName } from '../name-shapes.js'
import type { TitleCut } from './cut-line.js'
import { type CommaItem, type GluedPaper, IS_PARTICLE, lastCommaItems, MOST_NAMES } from './line.js'
import { nameRowOf } from './see.js'

/** Fewer lines may end like names by chance. */
const FEWEST_LINES = 2

/**
 * Whether the lines of a page that prints no names elsewhere hold title and names with nothing but a blank between:
 * `Quiet Trams Ada Example, Otto Beispiel et al.`
 */
export function areBlankGlued(lines: readonly BlankGlued[]): boolean {
  const sure = lines.filter((line) => {
    const { text, truncated } = line
    const items = lastCommaItems(text)
    const areNames = truncated ? items.length === MOST_NAMES : items.length > 1 && isNameAt(text, items[0] as CommaItem)
    return areNames && beginsPlainly(line)
  })
  return sure.length >= FEWEST_LINES && 2 * sure.length >= lines.length
}

/** `Ada`, `B.`: where a title is glued to the first name, a word with two humps or an odd one stands there. */
const PLAIN_ROWS: ReadonlySet<string> = new Set(['plain', 'initial'])

/** Whether the first name is of plain words, `TramsAda Example` is not, and none in front has begun it already: `TramsK. Ada Example` */
function beginsPlainly(line: BlankGlued): boolean {
  const { start, end } = itemOfFirst(line)
  const name = firstNameOf(line, null)
  const before = line.text.slice(start, end - name.length).trimEnd()
  const isPlain = name.split(' ').every((word) => IS_PARTICLE.has(word) || PLAIN_ROWS.has(nameRowOf(word)))
  return isPlain && !isInside(before.slice(before.lastIndexOf(' ') + 1))
}

type BlankGlued = Pick<GluedPaper, 'text' | 'truncated'>

/** Where the first name probably begins on such a line: the owner’s, or two words and the initials and particles between. */
export function cutAtBlank(line: BlankGlued, owner: string | null): TitleCut {
  return {
    at: itemOfFirst(line).end - firstNameOf(line, owner).length,
    certain: false,
    reason: 'nothing but a blank stands between the title and the names',
    alternative: null,
  }
}

/** The item that the title and the first name stand in. */
function itemOfFirst({ text, truncated }: BlankGlued): CommaItem {
  const items = lastCommaItems(text)
  const at = items.findIndex((item) => item.start === 0 || !isNameAt(text, item))
  return (truncated ? items.at(-1) : items[at < 0 ? items.length - 1 : at]) as CommaItem
}

/** The last words of the item that the first name ends. */
function firstNameOf(line: BlankGlued, owner: string | null): string {
  const { start, end } = itemOfFirst(line)
  const item = line.text.slice(start, end)
  if (owner !== null && item.endsWith(` ${owner}`)) return owner
  const words = item.split(' ')
  let count = 2
  while (count < words.length - 1 && isInside(words[words.length - count] as string)) count++
  return words.length > count ? words.slice(-count).join(' ') : ''
}

/** `B.`, `van`: no name begins so if a word stands in front of it. */
function isInside(word: string): boolean {
  return IS_PARTICLE.has(word) || /^\p{Lu}\.$/u.test(word)
}

function isNameAt(text: string, { start, end }: CommaItem): boolean {
  return readsAsName(text.slice(start, end))
}
