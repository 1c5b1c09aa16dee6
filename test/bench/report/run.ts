import type { Targets } from './targets.js'

/** One run of the bench: how much time it takes, and what it found. */
export interface Run {
  readonly isQuick: boolean
  /** Whether a contender is to be measured; the library itself always is. */
  readonly isWanted: (name: string) => boolean
  readonly targets: Targets
  /** The median milliseconds of `safeParseProfile` for each size, by layout. */
  readonly growth: Record<'page' | 'compact', { readonly size: number; readonly time: number }[]>
}
