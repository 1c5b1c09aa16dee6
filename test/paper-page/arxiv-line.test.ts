import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectPaperPage, type SyntaxNode, safeParsePaperPage } from '../../src/index.js'
import { readArxivLine } from '../../src/syntax/arxiv-line.js'
import { RUNS } from '../properties/often.js'
import { PARTS, paperPage } from './page.js'

const yymm = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${String(year).padStart(2, '0')}${String(month).padStart(2, '0')}`)

const digits = (length: number) =>
  fc.integer({ min: 1, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'))

const arxivId = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(yymm(15, 35), digits(5)).map(([month, number]) => `${month}.${number}`) },
  fc.tuple(yymm(8, 14), digits(4)).map(([month, number]) => `${month}.${number}`),
  fc
    .tuple(fc.constantFrom('cs', 'math.GT', 'hep-th', 'cond-mat', 'q-bio.NC'), yymm(92, 99), digits(3))
    .map(([archive, month, number]) => `${archive}/${month}${number}`),
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const printed = fc.record({
  arxivId,
  version: optional(fc.integer({ min: 1, max: 250 })),
  score: optional(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
  citationCount: optional(fc.oneof(fc.nat(30), fc.nat(250_000))),
  hIndex: optional(fc.nat(300)),
  hasCode: fc.boolean(),
  venue: optional(
    fc.constantFrom('Inf Sci', 'Nature', 'NeurIPS', 'Proc. ACM Program. Lang.', '2023 IEEE CASE', 'ÉCRITS'),
  ),
})

type Printed = typeof printed extends fc.Arbitrary<infer Values> ? Values : never

/** The line as the site prints it: glued, or with something between the parts. */
function printLine(values: Printed, glue: string, withCommas: boolean): string {
  const { version, score, citationCount, hIndex, hasCode, venue } = values
  const count = withCommas ? citationCount?.toLocaleString('en-US') : citationCount
  return [
    values.arxivId,
    version === null ? '' : `v${version}`,
    score === null ? '' : score.toFixed(1),
    citationCount === null ? '' : `${count} citations`,
    hIndex === null ? '' : `h-index: ${hIndex}`,
    hasCode ? 'Has Code' : '',
    venue ?? '',
  ]
    .filter((part) => part !== '')
    .join(glue)
}

/** A year behind an open number belongs to the number as well as to the venue, and no address settles that. */
const isSettled = ({ version, score, citationCount, hIndex, hasCode, venue }: Printed) =>
  venue !== '2023 IEEE CASE' ||
  hasCode ||
  (hIndex === null && (version === null || score !== null || citationCount !== null))

const lines = fc.record({ values: printed, glue: fc.constantFrom('', '', ' ', ' · '), withCommas: fc.boolean() })

/** The readings that explain all of what stands behind `arXiv:`: the text of each value, null where it is not printed. */
function readingsOf(line: string): Readonly<Record<string, string | null>>[] {
  const page = `arXiv:${line}`
  return readArxivLine(page, { start: 0, end: page.length }, false).readings.map(({ unread, ...values }) => {
    expect(unread).toEqual([])
    const texts = Object.entries(values).map(([field, range]) => [field, range && page.slice(range.start, range.end)])
    return Object.fromEntries(texts)
  })
}

test('the printed values are among the readings', () => {
  fc.assert(
    fc.property(lines, ({ values, glue, withCommas }) => {
      const line = printLine(values, glue, withCommas)
      const found = readingsOf(line).some((reading) =>
        Object.entries(values).every(([field, value]) => {
          const text = reading[field] ?? null
          if (typeof value === 'number') return text !== null && Number(text.replaceAll(',', '')) === value
          return typeof value === 'boolean' ? value === (text !== null) : value === text
        }),
      )
      expect([line, found]).toEqual([line, true])
    }),
    { numRuns: 3 * RUNS },
  )
})

test('with its address the printed values are the only reading', () => {
  fc.assert(
    fc.property(lines, ({ values, glue, withCommas }) => {
      fc.pre(isSettled(values))
      const url = `https://www.example.org/paper/${values.arxivId}${values.version === null ? '' : `v${values.version}`}`
      const text = paperPage({ arxiv: `arXiv:${printLine(values, glue, withCommas)}` })
      const { success, data, diagnostics } = safeParsePaperPage(text, { url })
      expect([text, diagnostics]).toEqual([text, []])
      expect(success).toBe(true)
      expect(data).toMatchObject(values)
    }),
    { numRuns: 3 * RUNS },
  )
})

test('without an address it is the reading with the smallest version, and the others are named', () => {
  fc.assert(
    fc.property(lines, ({ values, glue, withCommas }) => {
      const line = printLine(values, glue, withCommas)
      const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv: `arXiv:${line}` }))
      const versions = readingsOf(line).map(({ version }) => (version == null ? null : Number(version)))
      expect(data?.version).toBe(versions[0])
      expect(versions).toEqual(versions.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
      const said = new Set(diagnostics.map(({ code, path }) => `${code} ${path?.join('.')}`))
      expect(said.has('ambiguous-arxiv-line version')).toBe(versions.length > 1)
      const isGlued = values.citationCount !== null || values.score !== null
      expect(said.size > 1).toBe(versions.length > 1 && isGlued)
      for (const version of versions.slice(1, 6)) expect(diagnostics[0]?.hint).toContain(`version ${version}`)
    }),
    { numRuns: RUNS },
  )
})

test.each([
  ['arXiv:2207.13186v133 citations', 'https://example.org/paper/2207.13186v1', 1, 33],
  ['arXiv:2207.13186v133 citations', 'https://example.org/paper/2207.13186v13', 13, 3],
  ['arXiv:2207.13186v133 citations', 'https://example.org/paper/2207.13186v13/', 13, 3],
  ['arXiv:2207.13186v133 citations', 'https://example.org/paper/2207.13186v13?tab=notes#top', 13, 3],
  ['arXiv:math.GT/0309136v133 citations', 'https://example.org/paper/math.GT/0309136v13', 13, 3],
  ['arXiv:math.GT/0309136v133 citations', 'https://example.org/paper/math.GT%2F0309136v13', 13, 3],
  ['arXiv:math.GT/0309136v133 citations', 'https://example.org/paper/math/0309136v13', 13, 3],
])('%s at %s', (arxiv, url, version, citationCount) => {
  const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv }), { url })
  expect(diagnostics).toEqual([])
  expect(data).toMatchObject({ version, citationCount })
})

test.each([
  ['another paper', 'https://example.org/paper/2405.00001v1', true],
  ['another version', 'https://example.org/paper/2207.13186v7', true],
  ['no version', 'https://example.org/paper/2207.13186', true],
  ['no arXiv id', 'https://example.org/paper/night-trams', true],
  ['an author', 'https://example.org/author/10719', false],
  ['a search', 'https://example.org/search?q=paper', false],
  ['nothing', '', false],
])('an address of %s', (_what, url, isReported) => {
  const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv: 'arXiv:2207.13186v133 citations' }), { url })
  expect(diagnostics.map(({ code }) => code).includes('url-mismatch')).toBe(isReported)
  expect(data).toMatchObject({ source: { url }, version: 1, citationCount: 33 })
})

test.each([
  [
    'v133.5',
    ['version', 'score'],
    'version 1 with score 33.5, no citations',
    'version 13 with score 3.5, no citations',
  ],
  [
    'h-index: 142nd Tram Days',
    ['hIndex', 'venue'],
    'no version with no citations, h-index 14, venue "2nd Tram Days"',
    'no version with no citations, h-index 1, venue "42nd Tram Days"',
  ],
  [
    'h-index: 123 Biotech',
    ['hIndex', 'venue'],
    'no version with no citations, h-index 123, venue "Biotech"',
    'no version with no citations, h-index 12, venue "3 Biotech"',
  ],
])('of %s the hint names what is read otherwise', (line, fields, taken, other) => {
  const { diagnostics } = safeParsePaperPage(paperPage({ arxiv: `arXiv:2207.13186${line}` }))
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual(
    fields.map((field) => ['ambiguous-arxiv-line', [field]]),
  )
  for (const { message, hint } of diagnostics) {
    expect(message).toMatch(new RegExp(` can be read in 2 ways; ${taken} was taken$`))
    expect(hint).toBe(`${fields.includes('version') ? 'pass url to settle it; otherwise it' : 'it'} may be ${other}`)
  }
})

test.each([
  ['v12D Materials', { version: 1, hIndex: null, venue: '2D Materials' }, ['version', 'venue']],
  ['v13DV', { version: 1, hIndex: null, venue: '3DV' }, ['version', 'venue']],
  ['v243DV', { version: 24, hIndex: null, venue: '3DV' }, ['version', 'venue']],
  ['v14OR', { version: 1, hIndex: null, venue: '4OR' }, ['version', 'venue']],
  ['h-index: 122D Materials', { version: null, hIndex: 12, venue: '2D Materials' }, ['hIndex', 'venue']],
  ['h-index: 124OR', { version: null, hIndex: 12, venue: '4OR' }, ['hIndex', 'venue']],
  [
    'h-index: 33D Printing in Medicine',
    { version: null, hIndex: 3, venue: '3D Printing in Medicine' },
    ['hIndex', 'venue'],
  ],
  ['v1h-index: 65G World', { version: 1, hIndex: 6, venue: '5G World' }, ['hIndex', 'venue']],
])(
  '%s: the venue keeps the digit that it may begin with, and what may be otherwise is said',
  (line, expected, fields) => {
    const { data, diagnostics } = safeParsePaperPage(paperPage({ arxiv: `arXiv:2207.13186${line}` }))
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual(
      fields.map((field) => ['ambiguous-arxiv-line', [field]]),
    )
    expect(data).toMatchObject(expected)
  },
)

test.each([
  ['v13?h-index: 12', '?'],
  ['v1?3 citations', '?3 citations'],
])('of %s the tree leaves out what the values leave out', (line, unread) => {
  const page = paperPage({ arxiv: `arXiv:2504.08734${line}` })
  const { tree, diagnostics } = inspectPaperPage(page)
  const leaves = (node: SyntaxNode): SyntaxNode[] => node.children?.flatMap(leaves) ?? [node]
  const unknown = leaves(tree).filter(({ type }) => type === 'unknown')
  expect(unknown.map(({ span }) => page.slice(span.start, span.end))).toEqual([unread])
  // What may belong to several values is said on each.
  const spans = new Map(diagnostics.map(({ span }) => [span.start, span]))
  expect([...spans.values()]).toEqual(unknown.map(({ span }) => span))
})

test('where the page is cut and its address names no version, a version is what the page is cut inside of', () => {
  const page = `${PARTS.meta}\n\n${PARTS.title}\n\narXiv:2504.08734v1`
  const { data, diagnostics } = safeParsePaperPage(page, { url: 'https://example.org/paper/2504.08734' })
  expect(data).toMatchObject({ arxivId: '2504.08734', version: null })
  expect(diagnostics.map(({ code, span }) => [code, page.slice(span.start, span.end)])).toEqual([
    ['truncated-page', 'v1'],
  ])
})

test('the hint names five other readings and counts the rest', () => {
  const text = paperPage({ arxiv: 'arXiv:2504.08734v1234567891 citations' })
  const [diagnostic] = safeParsePaperPage(text).diagnostics
  expect(diagnostic?.hint).toMatch(/version 12 with 34567891 citations; .*; and 3 more$/)
})
