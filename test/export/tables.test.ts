import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type Cell,
  type Row,
  type TableName,
  type TableRows,
  tables,
  toCslJson,
  toTables,
} from '../../src/export/export.js'
import { type Diagnostic, type Paper, type Profile, safeParseProfile } from '../../src/index.js'
import { anyProfile, goldens, LANTERN_PAGE, LANTERNS, LINKED_LANTERNS, lanterns, profileOf } from './pages.js'

const LINKED_SOURCE = { url: 'https://example.org/author/10719', authorId: '10719' }

/** A row of any table. */
type AnyRow = Readonly<Record<string, Cell>>

const NAMES = Object.keys(tables) as TableName[]

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  real: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  json: (value) => Array.isArray(JSON.parse(String(value))),
}

/** Each value that its column does not have, and each key that two rows share. */
function faultsIn(rows: Readonly<Record<TableName, readonly AnyRow[]>>): string[] {
  const faults: string[] = []
  for (const name of NAMES) {
    const { columns, primaryKey } = tables[name]
    const keys = new Set<string>()
    for (const row of rows[name]) {
      const key = JSON.stringify(primaryKey.map((column) => row[column]))
      if (keys.has(key)) faults.push(`${name}: ${key} twice`)
      keys.add(key)
      if (Object.keys(row).join() !== columns.map((column) => column.name).join()) faults.push(`${name}: other columns`)
      for (const column of columns) {
        const value = row[column.name]
        const isRight = value === null ? column.nullable : TYPES[column.type]?.(value)
        if (isRight !== true) faults.push(`${name}.${column.name}: ${JSON.stringify(value)}`)
      }
    }
  }
  return faults
}

describe('the rows of a linked profile', () => {
  const rows = toTables(profileOf([LINKED_LANTERNS], LINKED_SOURCE))
  const keys = { page_key: 'author:10719', paper_key: 'arXiv:2409.13931' }

  test('of its owner', () => {
    expect(rows.authors).toEqual([
      {
        author_key: 'author:10719',
        author_id: '10719',
        name: 'Ida Kestrel',
        primary_category_code: 'CL',
        primary_category_id: 'cs.CL',
        h_index: 58,
        paper_count: 1,
        citation_count: 229,
        novelty_percent: 54,
        ai_score: 52,
      },
    ])
  })

  test('of its papers', () => {
    expect(rows.papers).toEqual([
      expect.objectContaining({
        ...keys,
        arxiv_id: '2409.13931',
        version: 2,
        title: LANTERNS.title,
        date: '2024-09-20',
        date_text: 'Sep 20, 2024',
        date_year: 2024,
        date_month: 9,
        date_day: 20,
        year_inferred: false,
        score: 52.4,
        has_code: true,
        code_url: 'https://example.org/lanterns',
        authors_truncated: true,
        institutions: '["eth-zurich","uw"]',
        abstract: LANTERNS.abstract,
        citation_count: null,
        venue: null,
      }),
    ])
  })

  test('of who wrote them', () => {
    expect(rows.authorships).toEqual([
      { ...keys, position: 1, author_key: expect.stringMatching(/^name:/), author_id: null, name: 'Mila Ostrander' },
      {
        ...keys,
        position: 2,
        author_key: expect.stringMatching(/^name:/),
        author_id: null,
        name: 'Teo van der Brandvold',
      },
      { ...keys, position: 3, author_key: 'author:10719', author_id: '10719', name: 'Ida Kestrel' },
    ])
  })

  test('of their categories', () => {
    expect(rows.categories).toEqual([
      {
        ...keys,
        position: 1,
        category_code: 'CL',
        category_id: 'cs.CL',
        category_name: 'Computation and Language',
        candidates: '["cs.CL"]',
      },
      { ...keys, position: 2, category_code: 'ZZ', category_id: null, category_name: null, candidates: '[]' },
    ])
  })
})

test('a paper’s own page fills every column that has to do with papers', () => {
  const page = Object.assign(structuredClone(LANTERN_PAGE), { codeUrl: 'https://example.org/lanterns' })
  const { authors, papers, authorships } = toTables(page)
  expect([authors, authorships]).toEqual([[], []])
  const empty = Object.entries(papers[0] ?? {}).filter(([, value]) => value === null)
  expect(empty).toEqual([])
  expect(papers[0]).toMatchObject({
    page_key: 'arXiv:2409.13931',
    venue: 'Lantern Sci & Craft',
    impact_top_percent: 39,
  })
})

describe('the owner', () => {
  const authorsOf = (profile: Profile) =>
    toTables(profile).authorships.map(({ position, author_key }) => [position, author_key])

  test('has an authorship of each paper, in position 0 where the page does not name the owner', () => {
    const others = lanterns({ authors: [{ name: 'Mila Ostrander', authorId: null }] })
    expect(authorsOf(profileOf([others], LINKED_SOURCE))).toEqual([
      [0, 'author:10719'],
      [1, expect.stringMatching(/^name:/)],
    ])
  })

  test('is known by the name where there is no address', () => {
    const [owner] = toTables(profileOf([LANTERNS])).authors
    const keys = authorsOf(profileOf([LANTERNS])).map(([, key]) => key)
    expect(owner?.author_key).toMatch(/^name:[\da-f]{20}$/)
    expect(keys.at(-1)).toBe(owner?.author_key)
  })

  test('of a page that says nothing of the owner has the key of the page', () => {
    const anonymous = (...papers: Paper[]) => {
      const profile = profileOf(papers)
      return toTables({ ...profile, author: { ...profile.author, name: null } })
    }
    const [one, other] = [anonymous(LANTERNS), anonymous(lanterns({ title: 'Another' }))]
    expect(one.authors[0]?.author_key).toMatch(/^page:[\da-f]{20}$/)
    expect(one.authors[0]?.author_key).not.toBe(other.authors[0]?.author_key)
    expect(one.papers[0]?.page_key).toBe(one.authors[0]?.author_key)
  })
})

test('an author with the same name has the same key on every page, and with an id that of the id', () => {
  const named = (name: string, authorId: string | null = null) =>
    toTables(profileOf([lanterns({ authors: [{ name, authorId }] })], LINKED_SOURCE)).authorships.at(-1)?.author_key
  expect(named('Mila Ostrander')).toBe(named('MILA  OSTRANDER'))
  expect(named('Mila Ostrander')).not.toBe(named('Mila Ostrand'))
  expect(named('Mila Ostrander', '77')).toBe('author:77')
})

test('what databases refuse in a text is replaced', () => {
  const paper = lanterns({ title: 'A\u0000B\ud800C', abstract: 'fine \ud83d\ude80' })
  expect(toTables(profileOf([paper])).papers[0]).toMatchObject({
    title: 'A\ufffdB\ufffdC',
    abstract: 'fine \ud83d\ude80',
  })
})

describe('diagnostics', () => {
  const TEXT = 'Ida Kestrel\n\n1paper\n\n1 Paper\n\nZZApr 22\nSlow Lanterns\n\nMila Ostrander\n\nWe dry them.\n'
  const { data, diagnostics } = safeParseProfile(TEXT)

  test('are rows in their order, with their paper and place', () => {
    const { diagnostics: rows, papers } = toTables(data as Profile, diagnostics)
    expect(rows.map(({ code }) => code)).toEqual(diagnostics.map(({ code }) => code))
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, i) => i + 1))
    const missing = rows.find(({ code }) => code === 'year-missing')
    expect(missing).toMatchObject({
      paper_key: papers[0]?.paper_key,
      path: '/papers/0/date',
      severity: 'warning',
      line_number: 7,
      column_number: 3,
    })
    expect(TEXT.slice(Number(missing?.span_start), Number(missing?.span_end))).toBe('Apr 22')
  })

  test('of a paper’s own page are of its paper', () => {
    const [diagnostic] = diagnostics as [Diagnostic]
    const [row] = toTables(LANTERN_PAGE, [{ ...diagnostic, path: ['odd/name~', 0] }]).diagnostics
    expect(row).toMatchObject({ paper_key: 'arXiv:2409.13931', path: '/odd~1name~0/0' })
  })

  test('have to be a list', () => {
    expect(() => toTables(LANTERN_PAGE, {} as Diagnostic[])).toThrow(TypeError)
  })
})

describe('every row', () => {
  test('of the goldens has its columns, their types, and a key of its own', () => {
    for (const { name, data, diagnostics } of goldens)
      expect([name, faultsIn(toTables(data, diagnostics))]).toEqual([name, []])
  })

  test('of every page does, and no paper is left out', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const rows = toTables(profile)
        expect(faultsIn(rows)).toEqual([])
        expect(rows.papers.map((row) => row.paper_key)).toEqual(toCslJson(profile).map(({ id }) => id))
        expect(rows.papers.map((row) => row.title)).toEqual(profile.papers.map(({ title }) => title))
      }),
    )
  })

  test('is checked: a fault would be seen', () => {
    const rows = toTables(profileOf([LANTERNS]))
    expect(faultsIn({ ...rows, papers: [...rows.papers, ...rows.papers] })).toHaveLength(1)
    expect(faultsIn({ ...rows, papers: rows.papers.map((row) => ({ ...row, score: 'high' })) })).toHaveLength(1)
    expect(faultsIn({ ...rows, papers: rows.papers.map((row) => ({ ...row, has_code: null })) })).toHaveLength(1)
  })
})

describe('the description of the tables', () => {
  test('has no column twice, and keys and indexes that are columns', () => {
    for (const { columns, primaryKey, indexes } of Object.values(tables)) {
      const names = columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toEqual(expect.arrayContaining([...primaryKey, ...indexes]))
      expect(columns.filter(({ name, nullable }) => primaryKey.includes(name) && nullable)).toEqual([])
    }
  })

  test('says of each column what it holds, in one line', () => {
    for (const { columns } of Object.values(tables)) {
      for (const { description } of columns) expect(description).toMatch(/^[^\n]+\.$/)
    }
  })
})

/** `npm run typecheck` is what makes this fail. */
test('rows have the columns of their table in their types', () => {
  expectTypeOf<TableRows['papers'][number]>().toEqualTypeOf<Row<'papers'>>()
  expectTypeOf<Row<'authorships'>>().toEqualTypeOf<{
    page_key: string
    paper_key: string
    position: number
    author_key: string
    author_id: string | null
    name: string | null
  }>()
  expectTypeOf<Row<'papers'>['has_code']>().toEqualTypeOf<boolean>()
  expectTypeOf<Row<'papers'>['score']>().toEqualTypeOf<number | null>()
})
