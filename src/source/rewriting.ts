/** A text after some stretches of it were replaced, and the way from its offsets back to those before. */
export interface Rewriting {
  readonly text: string
  /** Where the character at `offset` began before; characters that were removed in front of it are left out. */
  startBefore(offset: number): number
  /** Where the character in front of `offset` ended before. */
  endBefore(offset: number): number
}

/** One replaced stretch whose length changed. */
interface Edit {
  after: number
  afterLength: number
  before: number
  beforeLength: number
}

/** Replaces every match of a global pattern. An empty replacement removes the match. */
export function rewrite(text: string, pattern: RegExp, replacement: (match: string) => string): Rewriting {
  const edits: Edit[] = []
  let grown = 0
  const rewritten = text.replace(pattern, (match, before: number) => {
    const replaced = replacement(match)
    if (replaced.length !== match.length) {
      edits.push({ after: before + grown, afterLength: replaced.length, before, beforeLength: match.length })
      grown += replaced.length - match.length
    }
    return replaced
  })
  return {
    text: rewritten,
    startBefore: (offset) => offsetBefore(offset, edits[countUpTo(edits, offset) - 1]),
    endBefore: (offset) => offsetBefore(offset, edits[countUpTo(edits, offset - 1) - 1]),
  }
}

function offsetBefore(offset: number, edit: Edit | undefined): number {
  if (edit === undefined) return offset
  const inside = offset - edit.after
  if (inside < edit.afterLength) return edit.before + Math.min(inside, edit.beforeLength)
  return edit.before + edit.beforeLength + (inside - edit.afterLength)
}

/** How many edits begin at `offset` or before it. */
function countUpTo(edits: readonly Edit[], offset: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle] as Edit).after <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Blocks that hold combining marks, generously; text without them is normalized in one call. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: these are ranges of code points, not graphemes
const MAY_HOLD_MARKS = /[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\ufe2f]/

/** A base with its marks, or a run of Hangul letters that may compose. */
const CLUSTER = /[\uac00-\ud7a3]?[\u1100-\u11ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu

/**
 * The longest cluster that is still normalized, in UTF-16 units. Canonical ordering is quadratic in a run of marks: a
 * page of 160,000 marks on one letter takes V8 18 seconds. UAX #15 calls runs beyond 30 marks "not stream-safe".
 */
const LONGEST_CLUSTER = 100

/** The NFC form of a text, or null where it is in that form already. Clusters of over 100 marks stay as they are. */
export function normalizeMarks(text: string): Rewriting | null {
  if (!MAY_HOLD_MARKS.test(text) && text.normalize('NFC') === text) return null
  const composed = rewrite(text, CLUSTER, (cluster) =>
    cluster.length > LONGEST_CLUSTER ? cluster : cluster.normalize('NFC'),
  )
  return composed.text === text ? null : composed
}
