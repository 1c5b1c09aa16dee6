import { expect, test } from 'vitest'
import { sharedWords } from '../../src/layout/shared-words.js'

test.each<[what: string, before: string, behind: string, share: number]>([
  ['all of the fewer words', 'Lanterns on trams', 'Lanterns on bridges over rivers', 1 / 2],
  ['none', 'Lanterns on trams', 'Marsh birds sing loudly', 0],
  ['other forms of a word are the same', 'lantern-lit microphones', 'a microphone', 1],
  ['words that all papers share tell nothing', 'We propose methods', 'We propose methods', 0],
  ['nor do short ones', 'on the road', 'on the road', 0],
  ['nothing', '', 'Lanterns', 0],
])('%s', (_what, before, behind, share) => {
  expect(sharedWords(before, behind)).toBeCloseTo(share)
})

test('only what stands near the place between the two counts', () => {
  const far = 'elephants '.repeat(100)
  expect(sharedWords(`lanterns ${far}`, `${'marshes '.repeat(100)} lanterns`)).toBe(0)
})
