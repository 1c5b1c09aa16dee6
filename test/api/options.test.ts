import { describe, expect, test } from 'vitest'
import { inspectProfile, type ParseOptions, parseProfile, safeParseProfile } from '../../src/index.js'

const PAGE = 'LGSep 20, 2024\nA Title\n\nIda Example\n\nWe show that it works.'

const READERS = { parseProfile, safeParseProfile, inspectProfile } as const

/** What a call throws; undefined where it does not. */
function thrownBy(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['number', 42],
    ['object', { text: '' }],
    ['an array', ['a']],
    ['String', new String('a')],
    ['Buffer', Buffer.from('a')],
  ])('a text that is %s is a TypeError that names it', (type, text) => {
    const error = thrownBy(() => read(text as string))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(/^page must be a string, or what fromHtml gives, not /)
    expect((error as Error).message).toContain(type)
  })

  test.each<[options: unknown, message: RegExp]>([
    [null, /^options must be an object, not null/],
    [42, /^options must be an object, not number/],
    ['2026-05-01', /^options must be an object, not string/],
    [[], /^options must be an object, not an array/],
    [() => {}, /^options must be an object, not function/],
    [new Map([['url', 'https://example.org']]), /^options must be an object, not Map$/],
    [new Date(0), /^options must be an object, not Date$/],
    [Object.assign(Object.create(null), { [Symbol.toStringTag]: 'Nobody' }), /^options must be an object, not object$/],
    [{ scrapedat: '2026-05-01' }, /^unknown option "scrapedat"; known are scrapedAt, url, categoryPrior, form$/],
    [{ scrapedAt: '2026-05-01', layout: 'page' }, /^unknown option "layout"/],
    [JSON.parse('{ "__proto__": 1 }'), /^unknown option "__proto__"/],
    [{ constructor: 1 }, /^unknown option "constructor"/],
    [{ scrapedAt: 20260501 }, /^scrapedAt must be .* not number/],
    [{ scrapedAt: new Date(0) }, /^scrapedAt must be .* not Date$/],
    [{ scrapedAt: null }, /^scrapedAt must be .* not null/],
    [{ url: null }, /^url must be a string, not null/],
    [{ url: new URL('https://example.org') }, /^url must be a string, not URL$/],
    [{ categoryPrior: null }, /^categoryPrior must be an object .* not null/],
    [{ categoryPrior: 'math.AP' }, /^categoryPrior must be an object .* not string/],
    [{ categoryPrior: ['math.AP'] }, /^categoryPrior must be an object .* not an array/],
    [{ categoryPrior: new Map([['AP', 'math.AP']]) }, /^categoryPrior must be an object .* not Map$/],
    [{ categoryPrior: { AP: ['math.AP'] } }, /^categoryPrior\.AP must be null or one of .* not an array/],
    [{ categoryPrior: { AP: 1 } }, /^categoryPrior\.AP must be null or one of math\.AP, stat\.AP, not number/],
    [{ categoryPrior: { AP: undefined } }, /^categoryPrior\.AP must be /],
  ])('%j is a TypeError', (options, message) => {
    const error = thrownBy(() => read(PAGE, options as ParseOptions))
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(message)
  })

  test.each<[options: unknown, message: RegExp]>([
    [{ scrapedAt: '' }, /^scrapedAt must be .*"2026-05-01".* not ""$/],
    [{ scrapedAt: 'yesterday' }, /^scrapedAt must be .* not "yesterday"$/],
    [{ scrapedAt: '2026-02-30' }, /^scrapedAt must be /],
    [{ scrapedAt: '2026-5-1' }, /^scrapedAt must be /],
    [{ scrapedAt: '2026-05-01  09:30' }, /^scrapedAt must be /],
    [{ scrapedAt: '2026-05-01T25:00:00Z' }, /^scrapedAt must be /],
    [{ scrapedAt: '2026-05-01T09:30:00+99:99' }, /^scrapedAt must be /],
    [{ categoryPrior: { AP: 'cs.LG' } }, /^categoryPrior\.AP must be null or one of math\.AP, stat\.AP, not "cs\.LG"$/],
    [{ categoryPrior: { AP: 'AP' } }, /^categoryPrior\.AP must be /],
    [{ categoryPrior: { XX: 'cs.LG' } }, /^categoryPrior\.XX must be /],
    [{ categoryPrior: { constructor: 'cs.LG' } }, /^categoryPrior\.constructor must be /],
    [{ categoryPrior: { LG: 'cs.CL' } }, /^categoryPrior\.LG must be null or one of cs\.LG, not "cs\.CL"$/],
  ])('%j is a RangeError', (options, message) => {
    const error = thrownBy(() => read(PAGE, options as ParseOptions))
    expect(error).toBeInstanceOf(RangeError)
    expect((error as Error).message).toMatch(message)
  })

  test.each<ParseOptions | undefined>([
    undefined,
    {},
    { scrapedAt: undefined, url: undefined, categoryPrior: undefined },
    { scrapedAt: '2026-05-01' },
    { scrapedAt: '2026-05-01T09:30:00Z' },
    { scrapedAt: '2026-05-01T09:30:00.123+05:30' },
    { scrapedAt: '2026-05-01T09:30' },
    { scrapedAt: '2026-05-01 10:00:00' },
    { scrapedAt: '2026-05-01 10:00:00.123456+00:00' },
    { url: '' },
    { url: 'not an address' },
    { categoryPrior: {} },
    { categoryPrior: { AP: 'math.AP', CV: null, ST: 'math.ST' } },
    { categoryPrior: { LG: 'cs.LG' } },
    Object.freeze({ scrapedAt: '2026-05-01' }),
  ])('%j is fine', (options) => {
    expect(thrownBy(() => read(PAGE, options))).toBeUndefined()
  })
})

describe('options', () => {
  test('an error of options comes before any reading, whatever the text', () => {
    expect(() => safeParseProfile('', { scrapedAt: 'x' })).toThrow(RangeError)
    expect(() => inspectProfile('\ud800', { nope: 1 } as ParseOptions)).toThrow(TypeError)
  })

  test('are not changed and not kept', () => {
    const prior: Record<string, string | null> = { AP: 'math.AP' }
    const options = { scrapedAt: '2026-05-01', categoryPrior: prior }
    const copy = structuredClone(options)
    const { data } = safeParseProfile(PAGE, options)
    expect(options).toEqual(copy)
    prior.AP = 'stat.AP'
    expect(data?.source.scrapedAt).toBe('2026-05-01')
  })
})
