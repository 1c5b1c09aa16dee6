import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectPaperPage, type ParseOptions, paperPageSchema, safeParsePaperPage } from '../../src/index.js'
import { placelessValues, spanFaults } from '../fixtures/span-faults.js'
import { coverageFaults, nestingFaults, silentUnknowns } from '../fixtures/tree-faults.js'
import { PARTS, paperPage } from '../paper-page/page.js'
import { RUNS, TIMEOUT } from './often.js'

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

/** A page of one paper is read so quickly that more are. */
const MORE_RUNS = Math.ceil(1.5 * RUNS)

describe('any text', { timeout: TIMEOUT }, () => {
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
        expect([...spanFaults(page, data, spans), ...placelessValues(data, spans, diagnostics)]).toEqual([])
        const result = { success, data, diagnostics, tree, spans }
        expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result, spans: spans.toJSON() })
        expect(safeParsePaperPage(page, given)).toEqual({ success, data, diagnostics })
      }),
      { numRuns: MORE_RUNS },
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
      { numRuns: MORE_RUNS },
    )
  })
})
