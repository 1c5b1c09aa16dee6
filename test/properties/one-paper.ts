import { expect } from 'vitest'
import { type Paper, type Profile, safeParseProfile } from '../../src/index.js'

/** A page of one paper, or of what stands there for one. */
export function pageOf(paper: string, name = 'Ida Example'): string {
  return `${name}\n\nLG\nh-index5\n1paper\n\n1 Paper\n\n${paper}`
}

export function read(text: string): Profile {
  const { data } = safeParseProfile(text)
  if (data === null) throw new Error('no profile')
  return data
}

/** The paper of a page that must have one and no more. */
export function onlyPaper(text: string): Paper {
  const [paper, ...others] = read(text).papers
  expect(others).toEqual([])
  if (paper === undefined) throw new Error('no paper')
  return paper
}

export const PROSE = 'we study here at some length, and find that it is as good as any.'
