import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { countFirst } from '../source/sorted.js'
import type { Place } from './page-model.js'

/** A stretch of a line of which everything is the same: the value it belongs to, and what is said of it. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** The smallest value that it is part of. */
  readonly place: Place | null
  readonly isUnknown: boolean
  /** The gravest diagnostic on it, by number. */
  readonly diagnostic: number | null
}

/** What lies on a line or on a block of them. */
export interface Marks {
  readonly places: readonly Place[]
  readonly unknown: readonly Stretch[]
  readonly diagnostics: readonly NumberedDiagnostic[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface NumberedDiagnostic extends Stretch {
  readonly number: number
  readonly severity: Diagnostic['severity']
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

/** Cuts a line wherever something begins or ends. */
export function segmentsOf(line: Stretch, marks: Marks): Segment[] {
  const onLine = <T extends Stretch>(stretches: readonly T[]): T[] =>
    stretches.filter(({ start, end }) => start < line.end && end > line.start)
  const places = onLine(marks.places).sort(
    (one, other) => one.end - one.start - (other.end - other.start) || other.pointer.length - one.pointer.length,
  )
  const unknown = onLine(marks.unknown)
  const diagnostics = onLine(marks.diagnostics).sort(
    (one, other) => GRAVITY[one.severity] - GRAVITY[other.severity] || one.end - one.start - (other.end - other.start),
  )
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of [...places, ...unknown, ...diagnostics]) {
    cuts.add(Math.max(start, line.start))
    cuts.add(Math.min(end, line.end))
  }
  const sorted = [...cuts].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, index) => {
    const holds = (stretch: Stretch) => stretch.start <= start && stretch.end > start
    return {
      start,
      end: sorted[index + 1] ?? line.end,
      place: places.find(holds) ?? null,
      isUnknown: unknown.some(holds),
      diagnostic: diagnostics.find(holds)?.number ?? null,
    }
  })
}

/** For each block the stretches that lie on it. Both are in the order of the text. */
export function sortIntoBlocks<T extends Stretch>(stretches: readonly T[], blocks: readonly Stretch[]): T[][] {
  const sorted: T[][] = blocks.map(() => [])
  for (const stretch of stretches) {
    for (let at = blockAt(blocks, stretch.start); at < blocks.length; at += 1) {
      const { end } = blocks[at] as Stretch
      sorted[at]?.push(stretch)
      if (end >= stretch.end) break
    }
  }
  return sorted
}

/** The block that holds an offset; the last one for the end of the text. */
export function blockAt(blocks: readonly Stretch[], offset: number): number {
  return Math.max(0, countFirst(blocks, ({ start }) => start <= offset) - 1)
}
