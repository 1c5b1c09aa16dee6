import { NAME_SUFFIX, PARTICLES } from '../../syntax/words.js'

/** At most three names are ever printed. */
export const MOST_NAMES = 3
/** No printed name is longer than this. */
export const LONGEST_NAME = 120
/** No person's name has more words. */
export const MOST_WORDS_OF_PERSON = 5
/** No suffix of a name is longer than this. */
const LONGEST_SUFFIX = 6
const SUFFIX = new RegExp(`^${NAME_SUFFIX}$`)

/** Small words that stand inside names, or begin one: "Wil van der Berg", "de Jong". */
export const IS_PARTICLE: ReadonlySet<string> = new Set(PARTICLES)

/** A stretch of the line between commas, half-open. */
export interface CommaItem {
  start: number
  end: number
}

/**
 * The comma items that end the line, the last one first, three at most. A suffix such as "Jr." belongs to the item before
 * it. An item too long for a name ends the list: the cut can lie in it, but not before it.
 */
export function lastCommaItems(text: string): CommaItem[] {
  const items: CommaItem[] = []
  let end = text.length
  while (items.length < MOST_NAMES) {
    let comma = commaBefore(text, end)
    if (comma > 0 && isSuffix(text, comma + 2, end)) comma = commaBefore(text, comma)
    const start = comma < 0 ? 0 : comma + 2
    items.push({ start, end })
    if (comma < 0 || end - start > LONGEST_NAME) break
    end = comma
  }
  return items
}

/** The names of a cut line: the comma items from the cut on, a suffix such as "Jr." kept with its name. */
export function splitNames(text: string, at: number): CommaItem[] {
  const names: CommaItem[] = []
  let start = at
  while (start < text.length) {
    const comma = text.indexOf(', ', start)
    const end = comma < 0 ? text.length : comma
    const last = names.at(-1)
    if (last !== undefined && isSuffix(text, start, end)) last.end = end
    else if (end > start) names.push({ start, end })
    start = comma < 0 ? text.length : comma + 2
  }
  return names
}

/** The last comma with a blank behind it in front of `end`, or -1. */
function commaBefore(text: string, end: number): number {
  return end < 2 ? -1 : text.lastIndexOf(', ', end - 2)
}

function isSuffix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_SUFFIX && SUFFIX.test(text.slice(start, end))
}
