import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  inspectProfile,
  type ParseOptions,
  ProfileParseError,
  parseProfile,
  profileSchema,
  safeParsePaperPage,
  safeParseProfile,
} from '../../src/index.js'

const PAGE = `Ida Example

CL
h-index58
2papers
229citations
Novelty54%
AI Score52

2 Papers

52.4APSep 20, 2024Code
A First Title of Words

Ida Example, Otto Beispiel et al. · eth-zurich

We show that it works for small and for large operators.

CLApr 22
A Second Title of Words

Otto Beispiel

We show that it works again.`

const BROKEN = PAGE.replace('Sep 20, 2024', 'Feb 30, 2024')

function errorOf(text: string, options?: ParseOptions): ProfileParseError {
  try {
    parseProfile(text, options)
  } catch (error) {
    if (error instanceof ProfileParseError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** What only the links of other forms give. */
const NO_LINKS = { arxivId: null, version: null, codeUrl: null }

describe('parseProfile', () => {
  test('gives the data, the same as safeParseProfile', () => {
    expect(parseProfile(PAGE)).toEqual(safeParseProfile(PAGE).data)
  })

  test('the whole of it', () => {
    expect(parseProfile(PAGE, { scrapedAt: '2026-05-01', url: 'https://example.org/author/10719' })).toEqual({
      source: {
        form: 'text',
        layout: 'page',
        url: 'https://example.org/author/10719',
        authorId: '10719',
        scrapedAt: '2026-05-01',
      },
      author: {
        name: 'Ida Example',
        primaryCategory: { code: 'CL', id: 'cs.CL', name: 'Computation and Language', candidates: ['cs.CL'] },
        hIndex: 58,
        paperCount: 2,
        citationCount: 229,
        noveltyPercent: 54,
        aiScore: 52,
      },
      papers: [
        {
          title: 'A First Title of Words',
          authors: [
            { name: 'Ida Example', authorId: null },
            { name: 'Otto Beispiel', authorId: null },
          ],
          authorsTruncated: true,
          institutions: ['eth-zurich'],
          categories: [{ code: 'AP', id: 'stat.AP', name: 'Applications', candidates: ['math.AP', 'stat.AP'] }],
          date: { text: 'Sep 20, 2024', date: '2024-09-20', year: 2024, month: 9, day: 20, yearInferred: false },
          score: 52.4,
          hasCode: true,
          abstract: 'We show that it works for small and for large operators.',
          ...NO_LINKS,
        },
        {
          title: 'A Second Title of Words',
          authors: [{ name: 'Otto Beispiel', authorId: null }],
          authorsTruncated: false,
          institutions: [],
          categories: [{ code: 'CL', id: 'cs.CL', name: 'Computation and Language', candidates: ['cs.CL'] }],
          date: { text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true },
          score: null,
          hasCode: false,
          abstract: 'We show that it works again.',
          ...NO_LINKS,
        },
      ],
    })
  })

  test('warnings throw nothing', () => {
    const { success, diagnostics } = safeParseProfile(PAGE)
    expect(success).toBe(true)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['ambiguous-category', 'info'],
      ['year-missing', 'warning'],
    ])
    expect(() => parseProfile(PAGE)).not.toThrow()
  })
})

describe('ProfileParseError', () => {
  test('is told by its code, and holds all that there is', () => {
    const error = errorOf(BROKEN)
    const result = safeParseProfile(BROKEN)
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('ProfileParseError')
    expect(error.code).toBe('PROFILE_PARSE')
    expect(error.diagnostics).toEqual(result.diagnostics)
    expect(error.data).toEqual(result.data)
    expect(profileSchema.safeParse(error.data).success).toBe(true)
    expect(error.stack).toContain('profile.test.ts')
  })

  test('its message begins with the place and the code of the first error', () => {
    const { line, column } = { line: 12, column: 7 }
    expect(BROKEN.split('\n')[line - 1]?.slice(column - 1)).toBe('Feb 30, 2024Code')
    expect(errorOf(BROKEN).message).toMatch(new RegExp(`^${line}:${column} invalid-date: .*"Feb 30, 2024"`))
    expect(errorOf(BROKEN).message).not.toContain('more')
    expect(errorOf(BROKEN.replace('Novelty54%', 'Novelty540%')).message).toMatch(/number-out-of-range.*\(and 1 more\)$/)
  })

  test('where there is no profile, data is null', () => {
    const error = errorOf('')
    expect(error.data).toBeNull()
    expect(error.diagnostics.map(({ code }) => code)).toEqual(['not-a-profile'])
  })

  test('can be made by anybody, and says something even then', () => {
    expect(new ProfileParseError([], null).message).not.toBe('')
  })
})

describe('safeParseProfile', () => {
  test('an error costs the damaged field, never the paper, never its neighbours', () => {
    const whole = safeParseProfile(PAGE).data
    const { success, data, diagnostics } = safeParseProfile(BROKEN)
    expect(success).toBe(false)
    expect(data?.papers[1]).toEqual(whole?.papers[1])
    expect(data?.author).toEqual(whole?.author)
    expect(data?.papers[0]).toEqual({
      ...whole?.papers[0],
      date: { text: 'Feb 30, 2024', date: null, year: 2024, month: 2, day: 30, yearInferred: false },
    })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      ['papers', 0, 'date'],
    ])
  })

  test.each([
    ['', 'the text is empty'],
    ['\n\n \n', 'the text is empty'],
    [`${'\n'.repeat(1000)}Sign in `, '"Sign in" holds no profile'],
  ])('%j: %s', (text, message) => {
    expect(safeParseProfile(text).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message])
    expect(safeParsePaperPage(text).diagnostics[0]?.message).toBe(message.replace('profile', 'paper’s page'))
  })

  test.each([
    ['an empty text', ''],
    ['blank lines', '\n\n \n'],
    ['a byte-order mark', '\ufeff'],
    ['a log-in wall', 'Sign in\n\nPlease sign in to continue.'],
    ['binary', '\u0000\u0001\u0002\u007f\u0080\ufffd\ufffd'],
    ['lone surrogates', '\ud800\udc00\udc00\ud800'],
    ['a word of every object', '__proto__'],
    ['another one', 'constructor'],
    ['a line without an end', 'a'.repeat(1_000_000)],
    ['blanks without an end', ' '.repeat(1_000_000)],
    ['a count without a name', '8papers'],
  ])('no profile: %s', (_what, text) => {
    const { success, data, diagnostics } = safeParseProfile(text)
    expect([success, data]).toEqual([false, null])
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['not-a-profile', 'error']])
    expect(diagnostics[0]?.message.length).toBeLessThan(300)
  })

  test.each([
    ['a meta line alone', 'LGSep 20, 2024'],
    ['a name and a papers line', 'Ida Example\n\n8papers'],
    ['a name and the heading', 'Ida Example\n\n8 Papers'],
  ])('a profile: %s', (_what, text) => {
    expect(safeParseProfile(text).data).not.toBeNull()
  })

  test('what is missing of a paper is null or empty, with a diagnostic on its path', () => {
    const { data, diagnostics } = safeParseProfile('Ida Example\n\n1papers\n\n1 Papers\n\nLGSep 20, 2024')
    expect(data?.papers[0]).toMatchObject({ title: null, authors: [], abstract: null })
    expect(diagnostics.map(({ code, path }) => [code, path?.join('/')])).toEqual(
      expect.arrayContaining([
        ['missing-title', 'papers/0/title'],
        ['missing-authors', 'papers/0/authors'],
        ['missing-abstract', 'papers/0/abstract'],
      ]),
    )
  })

  test('a paper without a readable meta line stays at its index', () => {
    const long = `We show ${'that it works in every case and '.repeat(5)}so it ends.`
    const paper = (meta: string, title: string) => `${meta}${title}\n\nIda Example, Otto Beispiel\n\n${long}`
    const page = [
      'Ida Example\n\n3papers\n\n3 Papers',
      paper('LGSep 20, 2024\n', 'A First Title'),
      paper('LGS?p 2O, 2024\n', 'A Second Title'),
      paper('CLSep 21, 2024\n', 'A Third Title'),
    ].join('\n\n')
    const { data, diagnostics } = safeParseProfile(page)
    expect(data?.papers.map(({ title }) => title)).toEqual(['A First Title', 'A Second Title', 'A Third Title'])
    expect(data?.papers[1]).toMatchObject({ categories: [], date: null, score: null, hasCode: false })
    expect(data?.papers.map(({ abstract }) => abstract)).toEqual([long, long, long])
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['damaged-meta-line', ['papers', 1]]])
  })
})

describe('inspectProfile', () => {
  test('gives the same, a tree and the place of every printed value', () => {
    const { tree, spans, ...result } = inspectProfile(PAGE)
    expect(result).toEqual(safeParseProfile(PAGE))
    expect(tree.type).toBe('profile')
    const slices = Object.fromEntries([...spans].map(([pointer, { start, end }]) => [pointer, PAGE.slice(start, end)]))
    expect(slices).toMatchObject({
      '/author/name': 'Ida Example',
      '/author/primaryCategory': 'CL',
      '/author/hIndex': '58',
      '/author/paperCount': '2',
      '/author/citationCount': '229',
      '/author/noveltyPercent': '54',
      '/author/aiScore': '52',
      '/papers/0/score': '52.4',
      '/papers/0/categories/0': 'AP',
      '/papers/0/date': 'Sep 20, 2024',
      '/papers/0/date/month': 'Sep',
      '/papers/0/date/day': '20',
      '/papers/0/date/year': '2024',
      '/papers/0/hasCode': 'Code',
      '/papers/0/title': 'A First Title of Words',
      '/papers/0/authors/1/name': 'Otto Beispiel',
      '/papers/0/authorsTruncated': 'et al.',
      '/papers/0/institutions/0': 'eth-zurich',
      '/papers/1/abstract': 'We show that it works again.',
    })
    for (const absent of [
      '/papers/1/score',
      '/papers/1/hasCode',
      '/papers/1/authorsTruncated',
      '/papers/1/date/year',
    ]) {
      expect([absent, spans.has(absent)]).toEqual([absent, false])
    }
  })

  test('spans are a lookup, and an object in JSON', () => {
    const { spans } = inspectProfile(PAGE)
    expect(spans.get('/author/name')).toEqual({ start: 0, end: 'Ida Example'.length })
    expect(spans.get('/author/nothing')).toBeUndefined()
    expect([spans.has('/author/name'), spans.has('/author'), spans.has('__proto__')]).toEqual([true, false, false])
    expect(spans.size).toBe([...spans].length)
    expect(JSON.parse(JSON.stringify(spans))).toEqual(Object.fromEntries(spans))
    expect(Object.fromEntries(spans)).toEqual(spans.toJSON())
  })

  test('the tree is made once, and is in JSON as any other value', () => {
    const inspection = inspectProfile(PAGE)
    expect(inspection.tree).toBe(inspection.tree)
    expect(Object.keys(inspection)).toContain('tree')
    expect(JSON.parse(JSON.stringify(inspection))).toEqual({ ...inspection, spans: inspection.spans.toJSON() })
  })

  test('an inferred year and the date it makes have no place', () => {
    const { spans, data } = inspectProfile(PAGE, { scrapedAt: '2026-05-01' })
    expect(data?.papers[1]?.date?.year).toBe(2026)
    expect([...spans].map(([pointer]) => pointer).filter((pointer) => pointer.startsWith('/papers/1/date'))).toEqual([
      '/papers/1/date',
      '/papers/1/date/text',
      '/papers/1/date/month',
      '/papers/1/date/day',
    ])
  })

  test('the leaves of the tree name what is printed', () => {
    const { tree } = inspectProfile(
      'LG · Sep 20, 2024Code\nA Title of Words\n\nIda Example et al. · uw\n\nWe show that it works.',
    )
    const shape = (node: typeof tree): unknown =>
      node.children === undefined ? node.type : { [node.type]: node.children.map(shape) }
    expect(shape(tree)).toEqual({
      profile: [
        {
          paper: [
            { 'meta-line': ['category', 'separator', { date: ['month', 'day', 'separator', 'year'] }, 'code-badge'] },
            'title',
            { 'author-line': ['author', 'et-al', 'separator', 'institution'] },
            'abstract',
          ],
        },
      ],
    })
  })

  test('the tree of a text without a profile has its text too', () => {
    const { tree, data } = inspectProfile('Sign in')
    expect(data).toBeNull()
    expect(tree).toEqual({
      type: 'profile',
      span: { start: 0, end: 7 },
      children: [{ type: 'unknown', span: { start: 0, end: 7 } }],
    })
  })
})

describe('scrapedAt', () => {
  test.each([
    ['2026-04-21', '2026-04-22'],
    ['2026-04-20', '2025-04-22'],
    ['2026-04-20T23:59:59Z', '2025-04-22'],
    ['2026-04-20T22:00:00-02:00', '2026-04-22'],
    ['2026-04-21T01:59:59+02:00', '2025-04-22'],
    ['2026-04-21T00:00', '2026-04-22'],
  ])('%s: Apr 22 is %s', (scrapedAt, date) => {
    const { data } = safeParseProfile(PAGE, { scrapedAt })
    expect(data?.papers[1]?.date?.date).toBe(date)
    expect(data?.source.scrapedAt).toBe(scrapedAt)
  })
})

describe('url', () => {
  test.each([
    ['https://example.org/author/10719', '10719'],
    ['https://example.org/author/A5060/ida-example', 'A5060'],
    ['https://example.org/author/10719?tab=papers', '10719'],
    ['https://example.org/author/10719#top', '10719'],
    ['/author/7', '7'],
    ['https://example.org/author/', null],
    ['https://example.org/author/ida', null],
    ['https://example.org/paper/2207.13186v1', null],
    ['', null],
  ])('%s: author %s', (url, authorId) => {
    expect(safeParseProfile(PAGE, { url }).data?.source).toMatchObject({ url, authorId })
  })
})

describe('categoryPrior', () => {
  test.each<[ParseOptions['categoryPrior'], string | null]>([
    [undefined, 'stat.AP'],
    [{}, 'stat.AP'],
    [{ AP: 'math.AP' }, 'math.AP'],
    [{ AP: null }, null],
    [{ CV: 'cs.CV' }, 'stat.AP'],
  ])('%j: AP is %s', (categoryPrior, id) => {
    expect(safeParseProfile(PAGE, { categoryPrior }).data?.papers[0]?.categories[0]?.id).toBe(id)
  })
})

describe('the source document', () => {
  const text = readFileSync(new URL('../../fixtures/profiles/bettina-messmer.txt', import.meta.url), 'utf8')

  test('is read without doubt', () => {
    const { data, success, diagnostics } = safeParseProfile(text, { scrapedAt: '2026-05-01' })
    expect(success).toBe(true)
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['year-inferred', ['papers', 5, 'date']]])
    expect(data?.papers.map(({ categories: [first] }) => first?.code).join(' ')).toBe('LG CL LG LG CL CL CL LG')
    expect(data?.papers.map(({ date }) => date?.date)).toEqual([
      '2024-09-20',
      '2025-06-26',
      '2024-10-31',
      '2024-02-20',
      '2025-02-14',
      '2026-04-22',
      '2025-09-17',
      '2023-05-26',
    ])
    expect(data?.papers.map(({ authorsTruncated }) => authorsTruncated)).toEqual(
      [1, 2, 0, 0, 0, 6, 7, 0].map((position) => position > 0),
    )
    expect(data?.papers.map(({ institutions }) => institutions.join())).toEqual([
      '',
      'huggingface',
      '',
      '',
      '',
      '',
      'eth-zurich',
      '',
    ])
  })

  test.each<[what: string, change: (text: string) => string]>([
    ['CRLF', (page) => page.replaceAll('\n', '\r\n')],
    ['CR', (page) => page.replaceAll('\n', '\r')],
    ['a byte-order mark', (page) => `\ufeff${page}`],
    ['no-break spaces', (page) => page.replaceAll(' ', '\u00a0')],
    ['NFD', (page) => page.normalize('NFD')],
    ['trailing blanks', (page) => page.replaceAll('\n', '  \n')],
    ['leading blanks', (page) => page.replaceAll('\n', '\n\t')],
    ['double blank lines', (page) => page.replaceAll('\n\n', '\n\n\n')],
    ['no blank lines', (page) => page.replaceAll(/\n+/g, '\n')],
    ['a zero-width space in every word', (page) => page.replaceAll(/(\w)(\w)/g, '$1\u200b$2')],
    ['a line end at the end', (page) => `${page}\n`],
    [
      'unglued lines',
      (page) => page.replace(/^([A-Z]{2})([A-Z][a-z]{2} \d.*?)(Code)?$/gm, '$1 · $2 $3').replaceAll(' \n', '\n'),
    ],
    ['hard-wrapped lines', (page) => page.replace(/(.{60,79}) /g, '$1\n')],
  ])('%s changes no value', (_what, change) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(safeParseProfile(changed).data).toEqual(safeParseProfile(text).data)
  })
})
