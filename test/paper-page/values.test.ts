import { expect, test } from 'vitest'
import { ProfileParseError, parsePaperPage, safeParsePaperPage } from '../../src/index.js'
import { jsonSchema } from '../../src/schema/json-schema.js'
import { PARTS, paperPage } from './page.js'

test('parsePaperPage gives the data, or throws what was found', () => {
  expect(parsePaperPage(paperPage())).toEqual(safeParsePaperPage(paperPage()).data)
  const untitled = paperPage({ title: '' })
  expect(() => parsePaperPage(untitled)).toThrow(ProfileParseError)
  expect(() => parsePaperPage(untitled)).toThrow(/^1:1 missing-title: /)
  expect(() => parsePaperPage(7 as unknown as string)).toThrow(TypeError)
})

test('numbers that no field can hold are null, and reported', () => {
  const big = '9'.repeat(20)
  const arxiv = `arXiv:2504.08734 101.5 ${big} citations h-index: ${big}`
  const { success, data, diagnostics } = safeParsePaperPage(paperPage({ arxiv }))
  expect(success).toBe(false)
  expect(data).toMatchObject({ arxivId: '2504.08734', score: null, citationCount: null, hIndex: null })
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['number-out-of-range', ['score']],
    ['number-out-of-range', ['citationCount']],
    ['number-out-of-range', ['hIndex']],
  ])
})

test('two scores that differ: the one of the arXiv line counts, and the other is not passed over', () => {
  const { data, diagnostics } = safeParsePaperPage(paperPage({ meta: '52.4SYSYApr 8, 2025' }))
  expect(data?.score).toBe(23.8)
  expect(diagnostics.map(({ code }) => code)).toEqual(['unrecognized-text'])
})

test('the JSON Schema names every field', () => {
  const { properties, required } = jsonSchema('paper-page') as { properties: object; required: string[] }
  expect(Object.keys(properties)).toEqual(Object.keys(parsePaperPage(paperPage())))
  expect(required).toEqual(Object.keys(properties))
})

test.each(['significance', 'summary', 'abstract'] as const)(
  'two sentences of the %s without a blank are said',
  (part) => {
    const joined = `${PARTS[part]}It holds.`
    const { data, diagnostics } = safeParsePaperPage(paperPage().replace(PARTS[part], joined))
    expect(data?.[part]).toBe(joined)
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([`damaged-text ${part}`])
  },
)
