import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Check, paperPageCheck, profileCheck } from '../../src/schema/check.js'
import { findFixtures, readGolden } from '../fixtures/golden.js'
import { RUNS } from '../properties/often.js'
import { acceptsSource } from './accepts-source.js'

test('what tells valid data is generated from the schemas (npm run generate)', async () => {
  await expect(acceptsSource()).toMatchFileSnapshot('../../src/schema/accepts.ts')
})

const goldens = findFixtures().flatMap((fixture) => {
  const { kind, data } = readGolden(fixture)
  return data === null ? [] : [{ check: kind === 'profile' ? profileCheck : paperPageCheck, data }]
})

/** Values that some field of the schemas takes, and values that none takes. */
const VALUES: readonly unknown[] = [
  ...[null, undefined, true, '', ' ', 'text', 'compact', 'mixed', '2024-02-29', '2023-02-29', '2024-1-1'],
  ...[-1, 0, 0.5, 1, 99, 100, 101, 9999, 10_000, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 1n],
  ...[[], [''], ['a'], [null], {}, { name: 'Ida' }, new Date(0), new Map(), Symbol('none')],
]

const owners = (data: unknown): Record<string, unknown>[] =>
  typeof data === 'object' && data !== null
    ? [data as Record<string, unknown>, ...Object.values(data).flatMap(owners)]
    : []

test('it accepts what the schema accepts, whatever stands in the place of a value', () => {
  const seen = { accepted: 0, refused: 0 }
  const change = fc.record({
    golden: fc.constantFrom(...goldens),
    owner: fc.nat(),
    key: fc.nat(),
    to: fc.constantFrom(...VALUES),
  })
  fc.assert(
    fc.property(change, fc.constantFrom('set', 'remove', 'add'), ({ golden, owner, key, to }, how) => {
      const data = structuredClone(golden.data)
      const all = owners(data)
      const place = all[owner % all.length] as Record<string, unknown>
      const name = how === 'add' ? 'extra' : String(Object.keys(place)[key % Object.keys(place).length])
      if (how === 'remove') delete place[name]
      else place[name] = to
      const accepted = schemaAccepts(golden.check, data)
      seen[accepted ? 'accepted' : 'refused']++
      expect(golden.check.accepts(data)).toBe(accepted)
    }),
    { numRuns: 20 * RUNS },
  )
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(RUNS)
})

test.each([null, undefined, 'text', 1, [], {}])('it refuses %j', (value) => {
  expect([profileCheck.accepts(value), paperPageCheck.accepts(value)]).toEqual([false, false])
})

function schemaAccepts({ schema }: Check, data: unknown): boolean {
  return schema.safeParse(data).success
}
