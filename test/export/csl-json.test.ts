import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCslJson } from '../../src/export/export.js'
import type { Profile } from '../../src/index.js'
import { cite } from './citation-js.js'
import { cslSchema } from './csl-schema.js'
import { anyProfile, goldens, LANTERN_PAGE, LANTERNS, LINKED_LANTERNS, lanterns, profileOf, UNKNOWN } from './pages.js'

const validate = new Ajv({ allowUnionTypes: true, strictTuples: false }).compile(cslSchema)

function refusalsOf(items: unknown): unknown {
  return validate(items) ? [] : validate.errors
}

describe('an item', () => {
  test('of a linked paper has all that is known', () => {
    expect(toCslJson(profileOf([LINKED_LANTERNS]))).toEqual([
      {
        id: 'arXiv:2409.13931',
        type: 'article',
        source: 'Scholar Feed',
        title: 'Slow Annealing of Paper Lanterns under Steady Rain',
        author: [
          { family: 'Ostrander', given: 'Mila' },
          { family: 'Brandvold', given: 'Teo', 'non-dropping-particle': 'van der' },
          { family: 'Kestrel', given: 'Ida' },
          { literal: 'others' },
        ],
        issued: { 'date-parts': [[2024, 9, 20]] },
        abstract: LANTERNS.abstract,
        publisher: 'arXiv',
        number: 'arXiv:2409.13931',
        version: '2',
        URL: 'https://arxiv.org/abs/2409.13931v2',
        keyword: 'cs.CL, ZZ',
      },
    ])
  })

  test('of a paper without links has a hash for its id, and no address', () => {
    const [item] = toCslJson(profileOf([LANTERNS]))
    expect(item?.id).toMatch(/^paper:[\da-f]{20}$/)
    expect(item).not.toHaveProperty('URL')
    expect(item).not.toHaveProperty('publisher')
  })

  test('of a paper’s own page has its venue, and no authors', () => {
    const [item] = toCslJson(LANTERN_PAGE)
    expect(item).toMatchObject({ id: 'arXiv:2409.13931', 'container-title': 'Lantern Sci & Craft' })
    expect(item).not.toHaveProperty('author')
  })

  test('of a page without an arXiv id has the address of the page', () => {
    const [item] = toCslJson({ ...LANTERN_PAGE, arxivId: null, version: null })
    expect(item?.URL).toBe('https://example.org/paper/2409.13931v2')
  })

  test('of a paper that prints nothing has only what every item has', () => {
    const nothing = { title: null, authors: [], authorsTruncated: true, categories: [], date: null, abstract: null }
    const [item] = toCslJson(profileOf([lanterns(nothing)]))
    expect(Object.keys(item ?? {})).toEqual(['id', 'type', 'source'])
  })

  test('keeps a name whole that cannot be split safely', () => {
    const authors = [
      { name: 'Paper Lantern Team', authorId: null },
      { name: 'John Quell, Jr.', authorId: null },
    ]
    expect(toCslJson(profileOf([lanterns({ authors, authorsTruncated: false })]))[0]?.author).toEqual([
      { literal: 'Paper Lantern Team' },
      { family: 'Quell', given: 'John', suffix: 'Jr.', 'comma-suffix': true },
    ])
  })
})

describe('a date', () => {
  const dated = (date: Profile['papers'][number]['date']) => toCslJson(profileOf([lanterns({ date })]))[0]

  test('whose year was inferred is noted', () => {
    const item = dated({ text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true })
    expect(item?.issued).toEqual({ 'date-parts': [[2026, 4, 22]] })
    expect(item?.note).toBe('The year 2026 was inferred from the time of the crawl: the page prints "Apr 22".')
  })

  test('without a year is a note alone', () => {
    const item = dated({ text: 'Apr 22', date: null, year: null, month: 4, day: 22, yearInferred: false })
    expect(item).not.toHaveProperty('issued')
    expect(item?.note).toBe('The year is not known: the page prints "Apr 22".')
  })

  test('that no calendar has is its year and month, and noted', () => {
    const item = dated({ text: 'Feb 30, 2024', date: null, year: 2024, month: 2, day: 30, yearInferred: false })
    expect(item?.issued).toEqual({ 'date-parts': [[2024, 2]] })
    expect(item?.note).toBe('The day is in no calendar: the page prints "Feb 30, 2024".')
  })

  test('as printed needs no note', () => {
    expect(dated(LANTERNS.date)).not.toHaveProperty('note')
  })
})

describe('keys', () => {
  test('do not change with what changes between crawls', () => {
    const [before] = toCslJson(profileOf([LANTERNS]))
    const changes = {
      score: 1,
      hasCode: false,
      categories: [UNKNOWN],
      abstract: null,
      date: null,
      authorsTruncated: false,
    }
    const [after] = toCslJson(profileOf([lanterns(changes)]))
    expect(after?.id).toBe(before?.id)
  })

  test('do not change with capitals, marks and spaces of a title', () => {
    const [before] = toCslJson(profileOf([LANTERNS]))
    const [after] = toCslJson(profileOf([lanterns({ title: 'Slow annealing of “paper lanterns”, under steady rain' })]))
    expect(after?.id).toBe(before?.id)
  })

  test('differ by title and by first author', () => {
    const others = [lanterns({ title: 'Another' }), lanterns({ authors: [{ name: 'Another Name', authorId: null }] })]
    expect(new Set(toCslJson(profileOf([LANTERNS, ...others])).map(({ id }) => id)).size).toBe(3)
  })

  test('of papers without a title differ by all that they print', () => {
    const untitled = [lanterns({ title: null }), lanterns({ title: null, abstract: 'Another.' })]
    expect(new Set(toCslJson(profileOf(untitled)).map(({ id }) => id)).size).toBe(2)
  })

  test('of titles without a letter differ', () => {
    const marks = [lanterns({ title: '???' }), lanterns({ title: '!!!' })]
    expect(new Set(toCslJson(profileOf(marks)).map(({ id }) => id)).size).toBe(2)
  })

  test('are numbered where a paper is met again', () => {
    const items = toCslJson(profileOf([LINKED_LANTERNS, LINKED_LANTERNS, LINKED_LANTERNS]))
    expect(items.map(({ id }) => id)).toEqual(['arXiv:2409.13931', 'arXiv:2409.13931:2', 'arXiv:2409.13931:3'])
  })
})

describe('every item', () => {
  test('of the goldens is valid by the schema of CSL-JSON', () => {
    expect(goldens.length).toBeGreaterThan(100)
    for (const { name, data } of goldens) expect([name, refusalsOf(toCslJson(data))]).toEqual([name, []])
  })

  test('of the goldens is read by citation-js as it is written', () => {
    for (const { data } of goldens) {
      const items = toCslJson(data)
      if (items.length > 0) expect(cite(items).data).toEqual(items)
    }
  })

  test('is printed in APA', () => {
    const paper = lanterns({
      authors: [
        { name: 'Teo van der Brandvold', authorId: null },
        { name: 'Paper Lantern Team', authorId: null },
      ],
    })
    const printed = cite(toCslJson(profileOf([paper]))).format('bibliography', { template: 'apa', format: 'text' })
    expect(printed.trim()).toBe(
      'van der Brandvold, T., Paper Lantern Team, & others. (2024). Slow Annealing of Paper Lanterns under Steady Rain.',
    )
  })

  test('is valid, and a paper each, whatever a page holds', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const items = toCslJson(profile)
        expect(refusalsOf(items)).toEqual([])
        expect(items.map(({ title }) => title ?? null)).toEqual(profile.papers.map(({ title }) => title))
        expect(new Set(items.map(({ id }) => id)).size).toBe(profile.papers.length)
        if (items.length > 0) expect(cite(items).data).toEqual(items)
      }),
    )
  })

  test('says of an inferred year that it is', () => {
    const inferred = goldens.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'year-inferred'))
    expect(inferred.length).toBeGreaterThan(5)
    for (const { data } of inferred) expect(toCslJson(data).some(({ note }) => note?.includes('inferred'))).toBe(true)
  })
})

test('the schema of these tests refuses what it should', () => {
  expect(refusalsOf([{ id: 'a' }])).not.toEqual([])
  expect(refusalsOf([{ id: 'a', type: 'article', title: null }])).not.toEqual([])
  expect(refusalsOf([{ id: 'a', type: 'article', colour: 'red' }])).not.toEqual([])
  expect(refusalsOf([{ id: 'a', type: 'article', author: [{ name: 'A', authorId: null }] }])).not.toEqual([])
  expect(refusalsOf([{ id: 'a', type: 'article', issued: { 'date-parts': [[2024, 13]] } }])).not.toEqual([])
})

describe('what is no page', () => {
  test.each([
    [null, 'page must be a Profile or a PaperPage, not null'],
    ['text', 'page must be a Profile or a PaperPage, not string'],
    [[], 'page must be a Profile or a PaperPage, not an array'],
  ])('%j is refused', (page, message) => {
    expect(() => toCslJson(page as unknown as Profile)).toThrow(new TypeError(message))
  })

  test('is refused by the path of the value', () => {
    const profile = profileOf([LANTERNS, lanterns({ score: 101 })])
    expect(() => toCslJson(profile)).toThrow(/^page must be a Profile: papers\[1\]\.score: /)
    expect(() => toCslJson({ ...LANTERN_PAGE, title: '' })).toThrow(/^page must be a PaperPage: title: /)
    expect(() => toCslJson({} as Profile)).toThrow(/^page must be a PaperPage: source: /)
  })
})
