import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatProfile, type Profile, safeParseProfile } from '../../src/index.js'
import { someProfile } from './profiles.js'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 1000)
const TIMEOUT = 30_000 + 40 * RUNS

function print(profile: Profile): string {
  return formatProfile(profile, { layout: 'page' })
}

describe('laws', { timeout: TIMEOUT }, () => {
  test('gives the profile back', () => {
    fc.assert(
      fc.property(someProfile, (profile) => {
        const data = safeParseProfile(print(profile)).data
        expect({ author: data?.author, papers: data?.papers }).toEqual({ author: profile.author, papers: profile.papers })
      }),
      { numRuns: RUNS },
    )
  })
})
