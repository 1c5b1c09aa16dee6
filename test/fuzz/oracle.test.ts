import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { Fuzzer } from './fuzzer.js'
import { minimise } from './minimise.js'
import { mutate } from './mutate.js'
import { diagnosticFaults } from './oracle/diagnostics.js'
import { Random } from './random.js'

const PAGE = 'LGSep 20, 2024\r\nA Title\r\n\r\nIda Example\r\n\r\nLoad more'

describe('the oracle', () => {
  const { diagnostics } = safeParseProfile(PAGE)

  test('has nothing to say of what is right', () => {
    expect(diagnostics).not.toEqual([])
    expect(diagnosticFaults(PAGE, diagnostics)).toEqual([])
  })

  test('sees a position that is another, and a control character', () => {
    const [first] = diagnostics
    if (first === undefined) throw new Error('no diagnostic')
    const { start, end } = first.position
    const moved = { ...first, position: { start: { ...start, column: start.column + 1 }, end } }
    expect(diagnosticFaults(PAGE, [moved])).toEqual([expect.stringMatching(/^position: /)])
    expect(diagnosticFaults(PAGE, [{ ...first, message: 'a\u001bb' }])).toEqual([expect.stringMatching(/^message: /)])
  })
})

test('the smallest text of which something holds is found', async () => {
  const holds = async (text: string) => text.includes('T') && text.includes('more')
  expect(await minimise(PAGE, holds, 10_000)).toBe('Tmore')
})

test('the same seed mutates in the same way, and never beyond the limit', () => {
  const once = Array.from({ length: 300 }, (_, seed) => mutate(PAGE, new Random(seed), [PAGE], 80))
  const again = Array.from({ length: 300 }, (_, seed) => mutate(PAGE, new Random(seed), [PAGE], 80))
  expect(again).toEqual(once)
  expect(Math.max(...once.map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect(new Set(once).size).toBeGreaterThan(250)
})

test('the fuzzer examines what it makes', async () => {
  const begun: string[] = []
  const failures: unknown[] = []
  const fuzzer = new Fuzzer(1, {
    begin: (text) => begun.push(text),
    fail: (failure) => failures.push(failure),
    progress: () => {},
  })
  await fuzzer.take([PAGE])
  await fuzzer.run(() => begun.length >= 40)
  expect(begun.length).toBeGreaterThanOrEqual(40)
  expect(fuzzer.pool[0]).toBe(PAGE)
  expect(failures).toEqual([])
})
