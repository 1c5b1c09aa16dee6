import { isDeepStrictEqual } from 'node:util'
import type { Contender, Sample } from '../contenders/contender.js'

/** Whether a contender yields what the library does on every sample. Says how it differs; null where it does not. */
export function disagreement(contender: Contender, ours: Contender, samples: readonly Sample[]): string | null {
  if (contender.yields === 'own') return null
  for (const [i, sample] of samples.entries()) {
    const result = ours.prepare(sample)() as { data: unknown }
    const expected = contender.yields === 'data' ? result.data : result
    try {
      if (!isDeepStrictEqual(contender.prepare(sample)(), expected)) return `other data on page ${i + 1}`
    } catch (error) {
      return `fails on page ${i + 1}: ${(error as Error).message.slice(0, 80)}`
    }
  }
  return null
}
