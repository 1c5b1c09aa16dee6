import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { authorSchema, paperSchema, profileSchema, safeParseProfile } from '../../src/index.js'
import { categorySchema } from '../../src/schema/category.js'
import { personNameSchema, scoreSchema } from '../../src/schema/paper.js'
import { paperDateSchema } from '../../src/schema/paper-date.js'

const CATEGORY = { code: 'LG', id: 'cs.LG', name: 'Machine Learning', candidates: ['cs.LG'] }

const DATE = { text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true }

const PAPER = {
  title: 'A Title',
  authors: [{ name: 'Ida Example', authorId: null }],
  authorsTruncated: false,
  institutions: ['uw'],
  categories: [CATEGORY],
  date: DATE,
  score: 52.4,
  hasCode: true,
  abstract: 'One.\n\nTwo.',
  arxivId: '2409.13931',
  version: 2,
  codeUrl: 'https://example.org/code',
}

const AUTHOR = {
  name: 'Ida Example',
  primaryCategory: CATEGORY,
  hIndex: 58,
  paperCount: 8,
  citationCount: 229,
  noveltyPercent: 54,
  aiScore: 52,
}

const PROFILE = {
  source: { form: 'text', layout: 'page', url: null, authorId: null, scrapedAt: '2026-05-01' },
  author: AUTHOR,
  papers: [PAPER],
}

interface Case {
  name: string
  schema: z.ZodType
  valid: Record<string, unknown>
  /** Fields that may be null. */
  nullable: readonly string[]
  /** Fields that stored data may lack, for they were added later. */
  defaulted?: readonly string[]
  /** Values that a field refuses. */
  refused: Record<string, readonly unknown[]>
  /** Further values that a field accepts. */
  accepted: Record<string, readonly unknown[]>
}

const NO_COUNT = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '58', true]

const CASES: readonly Case[] = [
  {
    name: 'category',
    schema: categorySchema,
    valid: CATEGORY,
    nullable: ['id', 'name'],
    refused: { code: ['', null, 1], id: ['', 1], name: [''], candidates: [null, [''], [1], 'cs.LG'] },
    accepted: { candidates: [[], ['math.AP', 'stat.AP']], code: ['XX', 'constructor'] },
  },
  {
    name: 'paperDate',
    schema: paperDateSchema,
    valid: DATE,
    nullable: ['date', 'year'],
    refused: {
      text: ['', null],
      date: ['2026-02-30', '2026-4-22', 'Apr 22', '2026-04-22T00:00:00Z', '2023-02-29', new Date(0)],
      year: [-1, 10_000, 2026.5, '2026'],
      month: [0, 13, 1.5, null, '4'],
      day: [-1, 100, 1.5, null],
      yearInferred: [null, 'true', 1],
    },
    accepted: { date: ['2024-02-29', '0096-02-29', '9999-12-31'], year: [0, 9999], month: [1, 12], day: [0, 99] },
  },
  {
    name: 'personName',
    schema: personNameSchema,
    valid: { name: 'Ida Example', authorId: null },
    nullable: ['authorId'],
    defaulted: ['authorId'],
    refused: { name: ['', null, 1, ['Ida']], authorId: ['', 88676] },
    accepted: { name: ['王', '__proto__'], authorId: ['88676', 'A502'] },
  },
  {
    name: 'paper',
    schema: paperSchema,
    valid: PAPER,
    nullable: ['title', 'date', 'score', 'abstract', 'arxivId', 'version', 'codeUrl'],
    defaulted: ['arxivId', 'version', 'codeUrl'],
    refused: {
      title: ['', 1],
      authors: [null, [{}], ['Ida'], [{ name: '' }], [{ name: 'Ida', id: 1 }]],
      authorsTruncated: [null, 0],
      institutions: [null, [''], [null]],
      categories: [null, ['LG'], [{ ...CATEGORY, extra: 1 }]],
      date: ['2026-04-22', { ...DATE, extra: 1 }],
      score: [-0.1, 100.1, Number.NaN, '52.4'],
      hasCode: [null, 'Code'],
      abstract: ['', 1],
      arxivId: ['', 2409.13931],
      version: [0, 1.5, '2'],
      codeUrl: ['', 1],
    },
    accepted: { authors: [[]], institutions: [[]], categories: [[]], score: [0, 100, 3.5] },
  },
  {
    name: 'author',
    schema: authorSchema,
    valid: AUTHOR,
    nullable: Object.keys(AUTHOR),
    refused: {
      name: ['', 1],
      primaryCategory: ['CL', { ...CATEGORY, extra: 1 }],
      hIndex: NO_COUNT,
      paperCount: NO_COUNT,
      citationCount: NO_COUNT,
      noveltyPercent: [-1, 101, '54'],
      aiScore: [-1, 101, '52'],
    },
    accepted: {
      hIndex: [0, 58],
      paperCount: [0],
      citationCount: [19_124],
      noveltyPercent: [0, 100],
      aiScore: [0, 100],
    },
  },
  {
    name: 'source',
    schema: profileSchema.shape.source,
    valid: PROFILE.source,
    nullable: ['url', 'authorId', 'scrapedAt'],
    defaulted: ['form'],
    refused: {
      form: ['', 'pdf', 'HTML'],
      layout: [null, '', 'paper', 'Page'],
      url: [1],
      authorId: ['', 7],
      scrapedAt: ['', 1],
    },
    accepted: {
      form: ['text', 'markdown', 'html'],
      layout: ['page', 'compact', 'mixed'],
      url: ['', 'https://example.org'],
      authorId: ['A5060'],
    },
  },
  {
    name: 'profile',
    schema: profileSchema,
    valid: PROFILE,
    nullable: [],
    refused: { source: [null, {}], author: [null, {}], papers: [null, [null], [{}], {}] },
    accepted: { papers: [[], [PAPER, PAPER]] },
  },
]

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success

describe.each(CASES)('the schema of a $name', ({ schema, valid, nullable, defaulted = [], refused, accepted }) => {
  const fields = Object.keys(valid)

  test('accepts what is valid, and gives it back unchanged', () => {
    expect(schema.parse(valid)).toEqual(valid)
  })

  test('is strict: no further field', () => {
    expect(accepts(schema, { ...valid, extra: null })).toBe(false)
    expect(accepts(schema, JSON.parse(JSON.stringify(valid).replace('{', '{"__proto__":1,')))).toBe(false)
  })

  test.each(fields)('%s may be left out only where it was added later', (field) => {
    const { [field]: _left, ...others } = valid
    const mayBeLeftOut = defaulted.includes(field)
    expect(accepts(schema, others)).toBe(mayBeLeftOut)
    expect(accepts(schema, { ...valid, [field]: undefined })).toBe(mayBeLeftOut)
    if (mayBeLeftOut) expect(schema.parse(others)).toHaveProperty(field, field === 'form' ? 'text' : null)
  })

  test.each(fields)('%s is null only where it may be', (field) => {
    expect(accepts(schema, { ...valid, [field]: null })).toBe(nullable.includes(field))
  })

  test.each(fields)('%s refuses what it should', (field) => {
    expect((refused[field] ?? []).filter((value) => accepts(schema, { ...valid, [field]: value }))).toEqual([])
    expect(accepts(schema, { ...valid, [field]: Symbol('none') })).toBe(false)
  })

  test.each(Object.keys(accepted))('%s accepts what it should', (field) => {
    expect((accepted[field] ?? []).filter((value) => !accepts(schema, { ...valid, [field]: value }))).toEqual([])
  })

  test.each([[null], [undefined], ['text'], [[]], [1]])('refuses %j in its place', (value) => {
    expect(accepts(schema, value)).toBe(false)
  })
})

describe('the schema of a score', () => {
  test.each([0, 3.5, 52.4, 100])('accepts %d', (score) => expect(accepts(scoreSchema, score)).toBe(true))
  test.each([-1, 100.5, Number.NaN, Number.POSITIVE_INFINITY, null, '3.5'])('refuses %s', (score) => {
    expect(accepts(scoreSchema, score)).toBe(false)
  })
})

test('no schema changes a value on the way', () => {
  const visit = (schema: z.ZodType, at: string): string[] => {
    if (schema instanceof z.ZodPipe || schema instanceof z.ZodTransform) return [at]
    if (schema instanceof z.ZodObject) {
      return Object.entries(schema.shape).flatMap(([key, part]) => visit(part as z.ZodType, `${at}.${key}`))
    }
    if (schema instanceof z.ZodArray) return visit(schema.element as z.ZodType, `${at}[]`)
    if (schema instanceof z.ZodNullable) return visit(schema.unwrap() as z.ZodType, at)
    return []
  }
  expect(visit(profileSchema, 'profile')).toEqual([])
})

test('what is read is valid after a way through JSON', () => {
  const { data } = safeParseProfile(
    'Ida Example\n\n1papers\n\n1 Papers\n\nLGApr 22\nA Title\n\nIda Example\n\nIt works.',
  )
  expect(profileSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
})
