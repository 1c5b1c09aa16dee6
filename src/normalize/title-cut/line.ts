import { NAME_SUFFIX, PARTICLES } from '../../syntax/words.js'
import { Abstract } from './abstract.js'

/** At most three names are ever printed. */
export const MOST_NAMES = 3
/** No printed name is longer than this. */
export const LONGEST_NAME = 120
/** No suffix of a name is longer than this. */
const LONGEST_SUFFIX = 6
const SUFFIX = new RegExp(`^${NAME_SUFFIX}$`)

/** Small words that stand inside names, or begin one: "Wil van der Berg", "de Jong". */
export const IS_PARTICLE: ReadonlySet<string> = new Set(PARTICLES)

/** A paper of the compact layout: title and names stand on one line with nothing between them. */
export interface GluedPaper {
  /** Title and names as one line: NFC, white space runs one space, trimmed, without " et al." and " · institutions". */
  readonly text: string
  /** `et al.` was printed: exactly three names stand at the end. */
  readonly truncated: boolean
  /** The paper's abstract, '' where none was printed. */
  readonly abstract: string
}

/** A glued line that is to be cut. */
export class Line {
  readonly text: string
  readonly truncated: boolean
  readonly items: readonly CommaItem[]
  /** The first item that may hold the cut: with "et al." there are three names, and it lies in the third from the end. */
  readonly firstOpen: number
  readonly abstract: Abstract

  constructor(paper: GluedPaper) {
    this.text = paper.text
    this.truncated = paper.truncated
    this.items = lastCommaItems(paper.text)
    this.firstOpen = paper.truncated ? this.items.length - 1 : 0
    this.abstract = new Abstract(paper)
  }
}

/** A stretch of the line between commas, half-open. */
export interface CommaItem {
  readonly start: number
  readonly end: number
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

/** The last comma with a blank behind it in front of `end`, or -1. */
function commaBefore(text: string, end: number): number {
  return end < 2 ? -1 : text.lastIndexOf(', ', end - 2)
}

function isSuffix(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_SUFFIX && SUFFIX.test(text.slice(start, end))
}
