import type { Targets } from './targets.js'

/** One run of the bench: how much time it takes, and what it found. */
export interface Run {
  readonly isQuick: boolean
  readonly targets: Targets
  /** The median milliseconds of `safeParseProfile` for each size, by layout. */
  readonly growth: Record<'page' | 'compact', { readonly size: number; readonly time: number }[]>
}
