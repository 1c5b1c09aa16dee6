import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inspectPaperPage,
  jsonSchema,
  type ParseOptions,
  ProfileParseError,
  paperPageSchema,
  parsePaperPage,
  safeParsePaperPage,
} from '../../src/index.js'
import { placelessValues, spanFaults } from '../fixtures/span-faults.js'
import { coverageFaults, nestingFaults, silentUnknowns } from '../fixtures/tree-faults.js'
import { PARTS, paperPage } from './page.js'

const words = fc.constantFrom(
  ...['arXiv:', '2511.08734', 'cs/0101001', 'v1', 'v33', '23.8', '101.5', '2', ' citations', 'h-index: ', '12'],
  ...['Has Code', 'Inf Sci', '2023 IEEE', 'Predicted impact top ', '39', '% in ', 'SY', ' · last ', '90', 'days'],
  ...['Originality ', 'Highly original', 'Apr 8', ', 2025', 'Code', 'AI Analysis', '__proto__', '&amp;', '\ufffd', '·'],
  ...[
    '0',
    '00',
    '9'.repeat(20),
    '1,234',
    '.',
    ',',
    'We plan the rosters of drivers. ',
    'e\u0301',
    '\u0007',
    '\u200b',
    '\ud83d',
  ],
)

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(PARTS), 'Load more', '8papers', 'Foundations of Trams') },
  { weight: 3, arbitrary: fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')) },
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \n', '\u2028', '\u00a0\n')

const lines = fc.array(fc.tuple(line, lineEnd), { maxLength: 16 }).map((pairs) => pairs.flat().join(''))

/** A whole page with a stretch of it taken out or replaced. */
const damaged = fc
  .tuple(fc.nat(800), fc.nat(30), fc.oneof(fc.constant(''), words, fc.string({ unit: 'binary', maxLength: 5 })))
  .map(([start, length, patch]) => paperPage().slice(0, start) + patch + paperPage().slice(start + length))

const text = fc.oneof(lines, damaged, fc.string({ unit: 'binary' }))

const options: fc.Arbitrary<ParseOptions> = fc.record(
  {
    scrapedAt: fc.constantFrom('2026-05-01', '2025-01-01'),
    url: fc.constantFrom(
      'https://example.org/paper/2511.08734',
      'https://example.org/paper/cs/0101001v1',
      '/paper/',
      '',
    ),
  },
  { requiredKeys: [] },
)

const RUNS = Number(process.env.PROPERTY_RUNS ?? 1500)

describe('any text', { timeout: 30_000 + 40 * RUNS }, () => {
  test('gives a result that keeps every promise', () => {
    fc.assert(
      fc.property(text, options, (page, given) => {
        const { success, data, diagnostics, tree, spans } = inspectPaperPage(page, given)
        expect(success).toBe(data !== null && diagnostics.every(({ severity }) => severity !== 'error'))
        expect(data === null ? null : paperPageSchema.parse(data)).toEqual(data)
        if (data === null) expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
        expect([...nestingFaults(tree), ...coverageFaults(page, tree), ...silentUnknowns(tree, diagnostics)]).toEqual(
          [],
        )
        expect([...spanFaults(page, data, spans), ...placelessValues(data, spans)]).toEqual([])
        const result = { success, data, diagnostics, tree, spans }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        expect(safeParsePaperPage(page, given)).toEqual({ success, data, diagnostics })
      }),
      { numRuns: RUNS },
    )
  })

  test('damage costs what is damaged, and nothing without a word', () => {
    const whole = safeParsePaperPage(paperPage()).data as unknown as Record<string, unknown>
    fc.assert(
      fc.property(fc.constantFrom('meta', 'title', 'impact', 'significance', 'summary'), words, (part, patch) => {
        const page = paperPage({ [part]: `${PARTS[part]} ${patch}` })
        const { data } = safeParsePaperPage(page)
        const own = { meta: ['categories', 'date', 'score', 'hasCode'], impact: ['impact', 'originality'] }
        const touched = part === 'meta' || part === 'impact' ? own[part] : [part]
        for (const field of ['arxivId', 'citationCount', 'hIndex', 'venue', 'title', 'impact', 'summary', 'abstract']) {
          if (touched.includes(field) || (part === 'meta' && field === 'title')) continue
          expect([field, data?.[field as keyof typeof data]]).toEqual([field, whole[field]])
        }
      }),
      { numRuns: RUNS },
    )
  })
})

test('parsePaperPage gives the data, or throws what was found', () => {
  expect(parsePaperPage(paperPage())).toEqual(safeParsePaperPage(paperPage()).data)
  const untitled = paperPage({ title: '' })
  expect(() => parsePaperPage(untitled)).toThrow(ProfileParseError)
  expect(() => parsePaperPage(untitled)).toThrow(/^1:1 missing-title: /)
  expect(() => parsePaperPage(7 as unknown as string)).toThrow(TypeError)
})

test('numbers that no field can hold are null, and said', () => {
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

test.each<[what: string, page: string]>([
  ['one long line', 'a'.repeat(5_000_000)],
  ['one long line of labels', 'arXiv:'.repeat(500_000)],
  ['many lines of text', 'a line\n'.repeat(200_000)],
  ['many blank lines', '\n'.repeat(500_000)],
  ['many arXiv lines', `${PARTS.arxiv}\n`.repeat(50_000)],
  ['many impact lines', `${PARTS.arxiv}\n${`${PARTS.impact}\n`.repeat(50_000)}`],
  ['many labels', `${PARTS.arxiv}\n${'AI Analysis\nFoundations\n'.repeat(50_000)}`],
  ['many paragraphs', `${paperPage()}${'\n\na paragraph of the page'.repeat(50_000)}`],
])('%s', (_what, page) => {
  const { tree } = inspectPaperPage(page)
  expect(tree.span).toEqual({ start: 0, end: page.length })
})
