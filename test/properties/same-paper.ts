import { expect } from 'vitest'
import type { Paper, ParseResult, Profile } from '../../src/index.js'

/** The profile of a page that must have one. */
export function profileOf({ data }: ParseResult<Profile>): Profile {
  if (data === null) throw new Error('no profile')
  return data
}

export function paperAt(result: ParseResult<Profile>, index: number): Paper {
  const paper = profileOf(result).papers[index]
  if (paper === undefined) throw new Error(`no paper ${index}`)
  return paper
}

/** Whether where the title of a paper ends is said to be in doubt, or that none was found. */
export function isDoubtful({ diagnostics }: ParseResult<Profile>, index: number): boolean {
  return diagnostics.some(
    ({ code, path }) => (code === 'uncertain-title' || code === 'missing-title') && path?.[1] === index,
  )
}

/** What a cut decides. */
export function cutOf({ title, authors }: Paper): Pick<Paper, 'title' | 'authors'> {
  return { title, authors }
}

/** All that a cut does not decide. */
export function uncutOf({ title, authors, ...rest }: Paper): Omit<Paper, 'title' | 'authors'> {
  return rest
}

/** A paper of one page is that of another, but for a cut that one of the two has doubts about. */
export function expectSamePaper(
  [before, at]: [result: ParseResult<Profile>, index: number],
  [after, to]: [result: ParseResult<Profile>, index: number],
): void {
  expect(uncutOf(paperAt(after, to))).toEqual(uncutOf(paperAt(before, at)))
  if (isDoubtful(before, at) || isDoubtful(after, to)) return
  expect(cutOf(paperAt(after, to))).toEqual(cutOf(paperAt(before, at)))
}
