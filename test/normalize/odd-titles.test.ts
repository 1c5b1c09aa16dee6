import { expect, test } from 'vitest'
import { readPaper } from './page.js'

const given = {
  names: 'Mila Ostrander, Jonas Vik',
  abstract:
    'We count the frogs of three marshes by ear, and find that most of them are heard before they are seen by anyone who waits.',
}

test.each([
  'New',
  'Top 5 %',
  'Counting Marsh Frogs [PDF]',
  'Counting Marsh Frogs New',
  'Counting \\-- and Hearing -- Marsh Frogs',
  'Counting Marsh Frogs Ida Berg, Jonas Vik et al. · uw',
  'Ida Berg, Jonas B. Vik',
])('%s is kept as a title, and doubted', (title) => {
  expect(readPaper({ ...given, title }).reported).toContain('uncertain-title papers/0/title')
})

test.each(['Frogs, Birds, and Bats of Three Marshes', 'Counting Frogs by Ear, after Berg et al. and Others'])(
  '%s is not',
  (title) => {
    expect(readPaper({ ...given, title }).reported).not.toContain('uncertain-title papers/0/title')
  },
)
