import { expect, test } from 'vitest'
import { PassedOver, reasonToPass } from '../../../src/cli/warc/open-archive.js'

function counted(reasons: readonly string[]): string | null {
  const passedOver = new PassedOver()
  for (const reason of reasons) passedOver.add(reason)
  return passedOver.text()
}

test('records that hold no page are counted by the reason, the most frequent first', () => {
  expect(counted([])).toBeNull()
  expect(counted(['request'])).toBe('1 record (1 request)')
  expect(counted(['b', 'request', 'a', 'request'])).toBe('4 records (2 request, 1 a, 1 b)')
  expect(counted(['\u001b[1m'])).not.toContain('\u001b')
})

test('six reasons are shown, and any number is counted', () => {
  const reasons = Array.from({ length: 150 }, (_, i) => `type ${100 + i}`)
  expect(counted([...reasons.slice(0, 6), ...reasons.slice(0, 8)])).toBe(
    '14 records (2 type 100, 2 type 101, 2 type 102, 2 type 103, 2 type 104, 2 type 105, 2 for other reasons)',
  )
  expect(counted([...reasons, ...reasons])).toBe(
    '300 records (2 type 100, 2 type 101, 2 type 102, 2 type 103, 2 type 104, 2 type 105, 288 for other reasons)',
  )
})

test.each([
  [null, [], 'no address'],
  ['no address at all', [], 'no address'],
  ['https://www.example.org/author/12', [], null],
  ['https://www.example.org/author/A12/', [], null],
  ['https://www.example.org/paper/2409.13931', [], null],
  ['https://www.example.org/paper/', [], 'other address'],
  ['https://www.example.org/about', [], 'other address'],
  ['https://www.example.org/about', ['example.org'], null],
  ['https://www.example.org:8080/about', ['www.example.org:8080'], null],
  ['https://www.notexample.org/about', ['example.org'], 'other host'],
] as const)('%s, with the hosts %j: %s', (url, hosts, reason) => {
  expect(reasonToPass(url, hosts)).toBe(reason)
})
