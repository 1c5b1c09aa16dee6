import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureFolder } from '../fixtures/golden.js'
import { decodeBytes, encodeText } from './case-bytes.js'
import { readCases } from './cases.js'
import { jsonSchemaFaults } from './oracle/stored-json.js'
import { examine, OPTIONS } from './oracle.js'

const cases = readCases(join(fixtureFolder, 'fuzz'))

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(0)
})

describe.each(cases.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
  test.each(OPTIONS)('breaks no promise with the options %j', async (options) => {
    const { faults } = await examine(text, options)
    expect(faults).toEqual([])
  })
})

test('reading them all changed no JSON Schema', () => {
  expect(jsonSchemaFaults()).toEqual([])
})

test.each(['', 'é王😀', '\ud800', 'a\udfffb\ud83d', '\ufeff\u0000\ufffd', '\ud83d\ud83d\ude00\ude00'])(
  'bytes keep the text %j',
  (text) => {
    expect(decodeBytes(encodeText(text))).toBe(text)
  },
)
