import { expect, test } from 'vitest'
import { goesOnFromAbove, opensRunningText } from '../../src/layout/openings.js'

test.each<[text: string, goesOn: boolean]>([
  ['However, trams are late.', true],
  ['In addition we count them.', true],
  ['We also count them.', true],
  ['We count them.', false],
  ['This tram is late.', true],
  ['This work counts trams.', false],
  ['This', true],
  ['To this end, we count.', true],
  ['To count trams is hard.', false],
  ['Trams, however, are late.', false],
  ['', false],
])('whether a sentence goes on from the one above: %j %s', (text, goesOn) => {
  expect(goesOnFromAbove(text)).toBe(goesOn)
})

test.each<[text: string, opens: boolean]>([
  ['We count trams.', true],
  ['Although trams are late, we count them.', true],
  ['Trams of the North', false],
  ['', false],
])('whether a line opens running text: %j %s', (text, opens) => {
  expect(opensRunningText(text)).toBe(opens)
})
