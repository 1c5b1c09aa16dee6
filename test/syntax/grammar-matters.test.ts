import { describe, expect, test } from 'vitest'
import { type Rule, refusal } from '../../src/syntax/rule.js'
import { comparable, type Fixture, findFixtures, readGolden, readPageText, takeGolden } from '../fixtures/golden.js'
import { exportedRules } from './exported-rules.js'

const rules = await exportedRules()

/** The pages with a golden, the shortest first: most rules matter on any. */
const fixtures: readonly Fixture[] = findFixtures()
  .map((fixture) => ({ fixture, size: readPageText(fixture.textFile).length }))
  .sort((one, other) => one.size - other.size)
  .map(({ fixture }) => fixture)

/** What the page rules say where a text is not accepted: see `rule.ts`. */
const REFUSAL = /^the grammar refused (?:a text|the end of a text)$/

/** Runs something while a rule refuses whatever it is given. */
function whileRefusing<T>(rule: Rule<unknown>, runs: () => T): T {
  const { _: replies } = rule
  const refused = refusal()
  rule._ = () => refused
  try {
    return runs()
  } finally {
    rule._ = replies
  }
}

/**
 * Whether a page gives another golden than its own. That the grammar refuses it counts; any other crash proves nothing,
 * such as Parsimmon's of a `many()` in which nothing is read any more.
 */
function isChanged(fixture: Fixture): boolean {
  const golden = readGolden(fixture)
  try {
    const now = takeGolden(readPageText(fixture.textFile), golden)
    return JSON.stringify(comparable(now)) !== JSON.stringify(comparable(golden))
  } catch (error) {
    return error instanceof Error && REFUSAL.test(error.message)
  }
}

describe('the grammar matters: a golden is another where a rule refuses', () => {
  test('there are rules', () => {
    expect(rules.length).toBeGreaterThan(10)
  })

  test.each(rules.map(({ name, rule }) => [name, rule] as const))('%s', (_name, rule) => {
    const changed = fixtures.find((fixture) => whileRefusing(rule, () => isChanged(fixture)) && !isChanged(fixture))
    expect(changed).toBeDefined()
  })

  test('and is its own again where none does', () => {
    for (const { rule } of rules) whileRefusing(rule, () => null)
    expect(fixtures.slice(0, 20).filter(isChanged)).toEqual([])
  })
})
