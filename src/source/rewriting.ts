import { countFirst } from './sorted.js'
import type { Span } from './span.js'

/** A text after some stretches of it were replaced, and the way from its offsets back to those before. */
export interface Rewriting {
  readonly text: string
  /** Where the character at `offset` began before; characters that were removed in front of it are left out. */
  startBefore(offset: number): number
  /** Where the character in front of `offset` ended before. */
  endBefore(offset: number): number
  /** The least stretch that held all of a stretch before; asked where parts of the text may have stood in another order. */
  spanBefore?(start: number, end: number): Span
  /** The same in its parts, in the order of the text before, where others stood between them. */
  stretchesBefore?(start: number, end: number): Span[]
  /** What of the text before is printed, in its order: all but the marks of a form. All of it where there is no such function. */
  shown?(): readonly Span[]
}

/** Two rewritings one behind the other as one: the way from the text of the second to that before the first. */
export function composeRewritings(first: Rewriting, second: Rewriting): Rewriting {
  return {
    text: second.text,
    startBefore: (offset) => first.startBefore(second.startBefore(offset)),
    endBefore: (offset) => first.endBefore(second.endBefore(offset)),
    spanBefore: (start, end) => spanBefore(first, spanBefore(second, { start, end })),
    stretchesBefore: (start, end) =>
      stretchesBefore(second, { start, end }).flatMap((stretch) => stretchesBefore(first, stretch)),
    ...(first.shown && { shown: first.shown.bind(first) }),
  }
}

/** The stretches before that a stretch was put together from; one for most. */
export function stretchesBefore(rewriting: Rewriting, span: Span): Span[] {
  return rewriting.stretchesBefore?.(span.start, span.end) ?? [spanBefore(rewriting, span)]
}

/** The stretch before that a stretch came from. */
export function spanBefore(rewriting: Rewriting, { start, end }: Span): Span {
  const from = rewriting.startBefore(start)
  if (start === end) return { start: from, end: from }
  return rewriting.spanBefore?.(start, end) ?? { start: from, end: rewriting.endBefore(end) }
}

/** One replaced stretch whose length changed. */
interface Edit {
  after: number
  afterLength: number
  before: number
  beforeLength: number
}

/** Replaces every match of a global pattern. An empty replacement removes the match. */
export function rewrite(text: string, pattern: RegExp, replacement: (match: string, at: number) => string): Rewriting {
  const edits: Edit[] = []
  let grown = 0
  const rewritten = text.replace(pattern, (match, before: number) => {
    const replaced = replacement(match, before)
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
  return countFirst(edits, ({ after }) => after <= offset)
}
