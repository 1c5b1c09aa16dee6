import fc from 'fast-check'

/** More runs find more: `PROPERTY_RUNS=100000 npx vitest run --config test/vitest.config.ts test/properties`. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 1000)

/** How long that many runs may take, in milliseconds. */
export const TIMEOUT = 30_000 + 40 * RUNS

/** Checks a property often. */
export function each<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, numRuns = RUNS): void {
  fc.assert(
    fc.property(arbitrary, (value) => check(value)),
    { numRuns },
  )
}
