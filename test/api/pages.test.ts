import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  detectPage,
  type PageOutcome,
  type PageRecord,
  type ParsePagesOptions,
  type Profile,
  parsePages,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'
import { DAMAGED_PAGE, DOUBTFUL_PAGE, FINE_PAGE, NO_PAGE } from '../cli/pages.js'

const PAPER_PAGE = `LG
Sep 20, 2024
Notes on the Analytical Engine and Its Operations

arXiv:2409.01234v27 citationsh-index: 3

AI Analysis

It matters.

It says how the engine works.

We describe how the engine may be made to compute the numbers of Bernoulli.
`

type Item = string | PageRecord

async function resultsOf(pages: Iterable<Item> | AsyncIterable<Item>, options?: ParsePagesOptions) {
  const results: Record<string, unknown>[] = []
  for await (const result of parsePages(pages, options)) results.push(result)
  return results
}

/** The result of the one record that is not as it should be, without its outcome, and what is said of it. */
async function badRecord(item: unknown, options?: ParsePagesOptions) {
  const [result, ...others] = await resultsOf([item as Item, FINE_PAGE], options)
  expect(others.map(({ success }) => success)).toEqual([true])
  const { kind, success, data, diagnostics, ...kept } = result as PageOutcome & Record<string, unknown>
  expect({ kind, success, data }).toEqual({ kind: 'unknown', success: false, data: null })
  expect(diagnostics.map(({ code, severity, position }) => [code, severity, position.start.line])).toEqual([
    ['bad-record', 'error', 1],
  ])
  return { kept, message: diagnostics[0]?.message ?? '' }
}

describe('the pages', () => {
  test('are read as what they are, in their order', async () => {
    expect(detectPage(PAPER_PAGE)).toBe('paper-page')
    expect(await resultsOf([FINE_PAGE, PAPER_PAGE, NO_PAGE, DAMAGED_PAGE])).toEqual([
      { kind: 'profile', ...safeParseProfile(FINE_PAGE) },
      { kind: 'paper-page', ...safeParsePaperPage(PAPER_PAGE) },
      { kind: 'unknown', ...safeParseProfile(NO_PAGE) },
      { kind: 'profile', ...safeParseProfile(DAMAGED_PAGE) },
    ])
  })

  test.each(['profile', 'paper-page'] as const)('are all read as %s where that is asked for', async (as) => {
    const safeParse = as === 'profile' ? safeParseProfile : safeParsePaperPage
    const texts = [FINE_PAGE, PAPER_PAGE, NO_PAGE]
    expect(await resultsOf(texts, { as })).toEqual(texts.map((text) => ({ kind: as, ...safeParse(text) })))
  })

  test.each([
    ['an array', [FINE_PAGE, DOUBTFUL_PAGE]],
    ['a set', new Set([FINE_PAGE, DOUBTFUL_PAGE])],
    ['a generator', two()],
    ['an async generator', twoLater()],
  ])('may come from %s', async (_, pages) => {
    const results = await resultsOf(pages as Iterable<string>)
    expect(results.map(({ kind }) => kind)).toEqual(['profile', 'profile'])
  })

  test('may be none', async () => {
    expect(await resultsOf([])).toEqual([])
  })
})

describe('a record', () => {
  const url = 'https://example.org/author/1'

  test('lends its keys to the result, in their order, but for the text', async () => {
    const record = { id: 7, url, text: DOUBTFUL_PAGE, scrapedAt: '2026-05-01', tags: ['a', { b: null }] }
    const [result = {}] = await resultsOf([record])
    expect(Object.keys(result)).toEqual(['id', 'url', 'scrapedAt', 'tags', 'kind', 'success', 'data', 'diagnostics'])
    expect(result).toEqual({
      id: 7,
      url,
      scrapedAt: '2026-05-01',
      tags: ['a', { b: null }],
      kind: 'profile',
      ...safeParseProfile(DOUBTFUL_PAGE, { url, scrapedAt: '2026-05-01' }),
    })
  })

  test('keeps its text where that is asked for', async () => {
    expect(await resultsOf([{ text: FINE_PAGE }, FINE_PAGE], { keepText: true })).toMatchObject([
      { text: FINE_PAGE, kind: 'profile' },
      { text: FINE_PAGE, kind: 'profile' },
    ])
  })

  test('may have other names for its fields', async () => {
    const options = { textField: 'body', scrapedAtField: 'at', urlField: 'from' }
    const [result] = await resultsOf([{ body: DOUBTFUL_PAGE, at: '2026-05-01', from: url, text: 1, url: 2 }], options)
    const outcome = safeParseProfile(DOUBTFUL_PAGE, { url, scrapedAt: '2026-05-01' })
    expect(result).toEqual({ at: '2026-05-01', from: url, text: 1, url: 2, kind: 'profile', ...outcome })
  })

  test('is read with what holds for all, unless it says otherwise', async () => {
    const prior = { LG: null }
    const options = { scrapedAt: '2026-05-01', url, categoryPrior: prior }
    const records = [
      { text: DOUBTFUL_PAGE },
      { text: DOUBTFUL_PAGE, scrapedAt: '2020-01-01', url: 'https://example.org/author/2' },
      { text: DOUBTFUL_PAGE, scrapedAt: null, url: undefined },
    ]
    const sources = (await resultsOf(records, options)).map(({ data }) => (data as Profile).source)
    expect(sources.map(({ url, scrapedAt }) => [url, scrapedAt])).toEqual([
      [url, '2026-05-01'],
      ['https://example.org/author/2', '2020-01-01'],
      [url, '2026-05-01'],
    ])
  })

  test('takes the outcome under one key where that is asked for', async () => {
    const record = { id: 7, kind: 'author', data: 1, text: FINE_PAGE }
    const [result] = await resultsOf([record], { resultField: 'page' })
    const page = { kind: 'profile', ...safeParseProfile(FINE_PAGE) }
    expect(result).toEqual({ id: 7, kind: 'author', data: 1, page })
  })

  test('may have keys that mean something to JavaScript', async () => {
    const record = JSON.parse(`{"__proto__": {"polluted": 1}, "constructor": 2, "text": "x"}`)
    const [result = {}] = await resultsOf([record])
    expect(Object.keys(result).slice(0, 2)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('is left as it was', async () => {
    const record = Object.freeze({ id: 1, text: FINE_PAGE })
    await resultsOf([record])
    expect(record).toEqual({ id: 1, text: FINE_PAGE })
  })
})

describe('a bad record', () => {
  test.each([
    [null, /is null/],
    [undefined, /is undefined/],
    [7, /is a number/],
    [[FINE_PAGE], /is an array/],
    [() => FINE_PAGE, /is a function/],
  ])('%s is no record', async (item, message) => {
    expect(await badRecord(item)).toEqual({ kept: {}, message: expect.stringMatching(message) })
  })

  test.each([
    [{ id: 1 }, /^the record has no "text", "html" or "markdown"$/],
    [{ id: 1, text: 5 }, /"text" of the record is a number, not a string/],
    [{ id: 1, text: null }, /^the record has no "text", "html" or "markdown"$/],
    [{ id: 1, text: [FINE_PAGE] }, /"text" of the record is an array/],
    [{ id: 1, text: { page: FINE_PAGE } }, /"text" of the record is an object, not a string/],
    [{ id: 1, text: FINE_PAGE, kind: 'x' }, /holds "kind"/],
    [{ id: 1, text: FINE_PAGE, success: true }, /holds "success"/],
    [{ id: 1, text: FINE_PAGE, data: null }, /holds "data"/],
    [{ id: 1, text: FINE_PAGE, diagnostics: [] }, /holds "diagnostics"/],
  ])('%j keeps its other keys', async (record, message) => {
    expect(await badRecord(record)).toEqual({ kept: { id: 1 }, message: expect.stringMatching(message) })
  })

  test('is counted', async () => {
    const results = await resultsOf([FINE_PAGE, { id: 1 }, FINE_PAGE, { id: 2 }])
    const lines = results.map(({ diagnostics }) => (diagnostics as PageOutcome['diagnostics'])[0]?.position.start.line)
    expect(lines).toEqual([undefined, 2, undefined, 4])
  })

  test('holds the key of a nested result', async () => {
    const [result] = await resultsOf([{ id: 1, page: 2, text: FINE_PAGE }], { resultField: 'page' })
    expect(result).toMatchObject({ id: 1, page: { kind: 'unknown', diagnostics: [{ code: 'bad-record' }] } })
  })
})

describe('a field of a record', () => {
  test.each([
    ['2026-05-01 10:00:00', '2026-05-01 10:00:00'],
    ['2026-05-01 10:00:00.123456+00:00', '2026-05-01 10:00:00.123456+00:00'],
    [1777628400, '2026-05-01T09:40:00Z'],
    [1777628400.5, '2026-05-01T09:40:00Z'],
    [1777628400000, '2026-05-01T09:40:00Z'],
  ])('scrapedAt %j is a time', async (scrapedAt, taken) => {
    const [result] = await resultsOf([{ text: DOUBTFUL_PAGE, scrapedAt }])
    expect(result).toEqual({ scrapedAt, kind: 'profile', ...safeParseProfile(DOUBTFUL_PAGE, { scrapedAt: taken }) })
    expect(result).toMatchObject({ success: true, data: { source: { scrapedAt: taken } } })
  })

  test.each<[fields: Record<string, unknown>, message: RegExp]>([
    [{ scrapedAt: 'yesterday' }, /^"scrapedAt" of the record is not accepted: .*2026-05-01.*"yesterday"$/],
    [{ scrapedAt: '' }, /^"scrapedAt" .* not ""$/],
    [{ scrapedAt: '1777628400' }, /^"scrapedAt" .* not "1777628400"$/],
    [{ scrapedAt: 20260501 }, /^"scrapedAt" .* 20260501 is no time; seconds .* ten digits, and milliseconds thirteen$/],
    [{ scrapedAt: true }, /^"scrapedAt" .* not boolean$/],
    [{ url: 7 }, /^"url" .* not number$/],
  ])('%j costs itself only', async (fields, message) => {
    const options = { scrapedAt: '2026-05-01', url: 'https://example.org/author/1' }
    const [result, next] = await resultsOf([{ text: DOUBTFUL_PAGE, ...fields }, DOUBTFUL_PAGE], options)
    const [name] = Object.keys(fields) as ['scrapedAt' | 'url']
    const { data, diagnostics } = safeParseProfile(DOUBTFUL_PAGE, { ...options, [name]: undefined })
    expect(data).not.toBeNull()
    const bad = {
      code: 'bad-record',
      severity: 'error',
      message: expect.stringMatching(message),
      span: { start: 0, end: 0 },
      position: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
    }
    expect(result).toEqual({ ...fields, kind: 'profile', success: false, data, diagnostics: [bad, ...diagnostics] })
    expect(next).toMatchObject({ success: true })
  })

  test('that costs itself is told of beside what else is wrong', async () => {
    const records = [
      { text: NO_PAGE, scrapedAt: 'x', url: 7 },
      { text: PAPER_PAGE, at: 'x' },
    ]
    const [first] = await resultsOf(records)
    const [, second] = await resultsOf(records, { scrapedAtField: 'at', resultField: 'page' })
    const codes = (outcome: unknown) => (outcome as PageOutcome).diagnostics.map(({ code }) => code)
    expect(first).toMatchObject({ kind: 'unknown', data: null })
    expect(codes(first)).toEqual(['bad-record', 'bad-record', 'not-a-profile'])
    expect(second).toMatchObject({ page: { kind: 'paper-page', success: false, data: { arxivId: '2409.01234' } } })
    expect(codes(second?.page)[0]).toBe('bad-record')
  })
})

describe('a wrong argument is refused at once', () => {
  test.each([
    [FINE_PAGE, {}, TypeError, /iterable/],
    [undefined, {}, TypeError, /iterable/],
    [{ text: FINE_PAGE }, {}, TypeError, /iterable/],
    [[], null, TypeError, /options must be an object/],
    [[], [], TypeError, /options must be an object/],
    [[], { texField: 'x' }, TypeError, /unknown option "texField"; known are .*textField/],
    [[], { scrapedAt: 'yesterday' }, RangeError, /scrapedAt/],
    [[], { url: 7 }, TypeError, /url/],
    [[], { categoryPrior: { AP: 'cs.LG' } }, RangeError, /categoryPrior/],
    [[], { as: 'page' }, RangeError, /as must be one of profile, paper-page/],
    [[], { textField: 7 }, TypeError, /textField/],
    [[], { keepText: 'yes' }, TypeError, /keepText/],
    [[], { form: 'html' }, RangeError, /form must be "text" or "markdown"/],
    [[], { fromHtml: 'yes' }, TypeError, /fromHtml must be the function of scholar-profile\/html, not "yes"/],
    [[], { htmlField: 7 }, TypeError, /htmlField must be the name of a key, not 7/],
    [[], { htmlField: 'text' }, RangeError, /textField and htmlField must differ/],
    [[], { markdownField: 'url' }, RangeError, /markdownField and urlField must differ/],
    [
      [],
      { markdownField: 'data.markdown' },
      RangeError,
      /markdownField must not be "data\.markdown", a key of the result/,
    ],
    [
      [],
      { urlField: 'page.url', resultField: 'page' },
      RangeError,
      /urlField must not lie in "page", where resultField puts the result/,
    ],
    [[], { urlField: 'text' }, RangeError, /textField and urlField must differ/],
    [[], { resultField: 'url' }, RangeError, /urlField and resultField must differ/],
    [[], { textField: 'data' }, RangeError, /textField must not be "data"/],
  ])('%j, %j', (pages, options, type, message) => {
    const start = () => parsePages(pages as unknown as string[], options as ParsePagesOptions)
    expect(start).toThrow(type)
    expect(start).toThrow(message)
  })
})

describe('the source', () => {
  test.each(['return', 'throw'] as const)('is asked for no more than was, and closed on %s', async (how) => {
    let asked = 0
    let closed = 0
    function* source() {
      try {
        while (true) {
          asked += 1
          yield FINE_PAGE
        }
      } finally {
        closed += 1
      }
    }
    const results = parsePages(source())
    expect(asked).toBe(0)
    await results.next()
    await results.next()
    expect({ asked, closed }).toEqual({ asked: 2, closed: 0 })
    if (how === 'return') await results.return()
    else await expect(results.throw(new Error('enough'))).rejects.toThrow('enough')
    expect({ asked, closed }).toEqual({ asked: 2, closed: 1 })
    expect(await results.next()).toEqual({ done: true, value: undefined })
  })

  test('is closed by a break, also where it is asynchronous', async () => {
    let closed = false
    async function* source() {
      try {
        while (true) yield { text: FINE_PAGE }
      } finally {
        closed = true
      }
    }
    for await (const _ of parsePages(source())) break
    expect(closed).toBe(true)
  })

  test('may fail, which is passed on after what it gave', async () => {
    const kinds: string[] = []
    async function* source() {
      yield FINE_PAGE
      throw new Error('the disk is gone')
    }
    const read = async () => {
      for await (const { kind } of parsePages(source())) kinds.push(kind)
    }
    await expect(read()).rejects.toThrow('the disk is gone')
    expect(kinds).toEqual(['profile'])
  })
})

test('the types tell the kinds apart', async () => {
  for await (const result of parsePages([FINE_PAGE])) {
    if (result.kind === 'profile' && result.success) expectTypeOf(result.data).toEqualTypeOf<Profile>()
  }
  for await (const { page, id } of parsePages([{ text: FINE_PAGE, id: 1 }], { resultField: 'page' })) {
    expectTypeOf(page).toEqualTypeOf<PageOutcome>()
    expectTypeOf(id).toEqualTypeOf<unknown>()
  }
})

function* two() {
  yield FINE_PAGE
  yield DOUBTFUL_PAGE
}

async function* twoLater() {
  yield* two()
}
