import { describe, expect, test } from 'vitest'
import { paperPageSchema, profileSchema, safeParsePaperPage, safeParseProfile } from '../../src/index.js'
import { OPTIONS } from './contenders/options.js'
import { plainPaperPage, plainProfile } from './contenders/plain-schema.js'
import { paperPage } from './pages/paper-page.js'
import { LAYOUTS, profilePage } from './pages/profile-page.js'

const pages = LAYOUTS.flatMap((layout) => [1, 2, 3].map((seed) => profilePage(layout, 20, seed)))
const profiles = pages.map((page) => safeParseProfile(page, OPTIONS).data)
const paperPages = [1, 2, 3, 4, 5].map((seed) => safeParsePaperPage(paperPage(seed), OPTIONS).data)

describe('what the library is held against checks as much as the library does', () => {
  test('it keeps every field', () => {
    expect(profiles.map((data) => plainProfile.parse(data))).toEqual(profiles)
    expect(paperPages.map((data) => plainPaperPage.parse(data))).toEqual(paperPages)
  })

  test.each([
    ['author', 'hIndex', 3.5],
    ['author', 'hIndex', -1],
    ['author', 'noveltyPercent', 101],
    ['author', 'name', ''],
    ['papers', 0, 'score', 100.1],
    ['papers', 0, 'title', ''],
    ['papers', 0, 'date', 'date', '2026-02-30'],
    ['papers', 0, 'date', 'month', 13],
    ['papers', 0, 'version', 0],
    ['papers', 0, 'authors', 0, 'name', ''],
  ])('it refuses in a profile what the schema refuses: %j', (...pathAndValue) => {
    const changed = withChange(profiles[0], pathAndValue)
    expect(profileSchema.safeParse(changed).success).toBe(false)
    expect(plainProfile.safeParse(changed).success).toBe(false)
  })

  test.each([
    ['citationCount', 0.5],
    ['score', -1],
    ['version', 0],
    ['venue', ''],
    ['date', 'date', '1 May 2026'],
    ['impact', { topPercent: 101, category: { code: 'LG', id: null, name: null, candidates: [] }, windowDays: 30 }],
  ])('it refuses in a paper’s page what the schema refuses: %j', (...pathAndValue) => {
    const changed = withChange(
      paperPages.find((data) => data?.date),
      pathAndValue,
    )
    expect(paperPageSchema.safeParse(changed).success).toBe(false)
    expect(plainPaperPage.safeParse(changed).success).toBe(false)
  })
})

/** A copy of some data in which one value is another. */
function withChange(data: unknown, pathAndValue: readonly unknown[]): unknown {
  const copy = structuredClone(data)
  const path = pathAndValue.slice(0, -2) as (string | number)[]
  const [key, value] = pathAndValue.slice(-2) as [string | number, unknown]
  // biome-ignore lint/suspicious/noExplicitAny: the path leads through data of any shape.
  const place = path.reduce((at: any, step) => at[step], copy)
  place[key] = value
  return copy
}
