import fc from 'fast-check'

/** How often a property is tried. `npm run test:properties` tries 1,000 times, or as often as `PROPERTY_RUNS` says. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 50)

/** How long that many runs may take, in milliseconds. */
export const TIMEOUT = 30_000 + 40 * RUNS

/** Checks a property often. */
export function each<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void, numRuns = RUNS): void {
  fc.assert(
    fc.property(arbitrary, (value) => check(value)),
    { numRuns },
  )
}
