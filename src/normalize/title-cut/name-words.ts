import { functionWords, nameParticles, nameSuffixes } from './closed-word-lists.js'
import { type CommaItem, LONGEST_NAME } from './comma-items.js'
import { isOne, isOneInAnyCase } from './ending-tree.js'
import type { EvidenceRow } from './evidence.js'

/** A word of a comma item, with what is found out about it once, whichever name it is weighed in. */
export interface NameWord {
  readonly start: number
  readonly end: number
  /** Neither a particle nor a suffix. */
  readonly isProper: boolean
  /** What it speaks for and against a name that it stands in behind the first word; null until somebody asks. */
  rows: readonly EvidenceRow[] | null
  /** Whether it ends the name of a team; null until somebody asks. */
  isTeamWord: boolean | null
  /** Whether the abstract holds it, as hardly any name; null until somebody asks. */
  isRepeated: boolean | null
}

/** The words of a comma item, the last one first, as far left as a name can reach. */
export function nameWords(text: string, item: CommaItem): NameWord[] {
  const words: NameWord[] = []
  const reach = Math.max(item.start, item.end - LONGEST_NAME)
  let end = item.end
  while (end >= reach) {
    const start = wordStart(text, reach, end)
    words.push({ start, end, isProper: isProper(text, start, end), rows: null, isTeamWord: null, isRepeated: null })
    end = start - 1
  }
  return words
}

const BLANK = 32

/** Where the word begins that ends at `end`, not before `from`. */
export function wordStart(text: string, from: number, end: number): number {
  let start = end
  while (start > from && text.charCodeAt(start - 1) !== BLANK) start--
  return start
}

/** Where the word ends that begins at `start`, not behind `to`. */
export function wordEnd(text: string, start: number, to: number): number {
  let end = start
  while (end < to && text.charCodeAt(end) !== BLANK) end++
  return end
}

/** Whether a word of a name is neither a particle nor a suffix. */
export function isProper(text: string, start: number, end: number): boolean {
  return !isOne(nameParticles, text, start, end) && !isOne(nameSuffixes, text, start, end)
}

const SHORTEST_FUNCTION_WORD = 2

export function isFunctionWord(text: string, start: number, end: number): boolean {
  return end - start >= SHORTEST_FUNCTION_WORD && isOneInAnyCase(functionWords, text, start, end)
}
