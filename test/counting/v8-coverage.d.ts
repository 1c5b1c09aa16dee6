declare module '@bcoe/v8-coverage' {
  import type { Profiler } from 'node:inspector'

  /** Adds up what several processes ran of the same scripts. */
  export function mergeProcessCovs(coverages: readonly { result: Profiler.ScriptCoverage[] }[]): {
    result: Profiler.ScriptCoverage[]
  }
}
