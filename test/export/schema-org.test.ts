import fc from 'fast-check'
import jsonld from 'jsonld'
import type { DefinedTerm, Person, PropertyValue, ScholarlyArticle, SoftwareSourceCode } from 'schema-dts'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  type SchemaOrgArticle,
  type SchemaOrgAuthor,
  type SchemaOrgDocument,
  type SchemaOrgIdentifier,
  type SchemaOrgTerm,
  toSchemaOrg,
} from '../../src/export/export.js'
import type { PaperPage, Profile } from '../../src/index.js'
import { anyProfile, goldens, LANTERN_PAGE, LANTERNS, LINKED_LANTERNS, lanterns, profileOf } from './pages.js'

const SCHEMA_ORG = 'http://schema.org/'

/**
 * schema.org’s own context, as far as these documents need it: its words are a vocabulary, some values are addresses and
 * some are dates. The processor asks for it and for nothing else, so that no test needs a network.
 */
const CONTEXT = {
  '@context': {
    '@vocab': SCHEMA_ORG,
    codeRepository: { '@type': '@id' },
    datePublished: { '@type': 'Date' },
    inDefinedTermSet: { '@type': '@id' },
    url: { '@type': '@id' },
  },
}

const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`no document at ${url}`)
  return { contextUrl: undefined, documentUrl: url, document: CONTEXT }
}

/** What a processor makes of a document; in safe mode it throws where a word is lost. */
function expand(document: SchemaOrgDocument): Promise<ExpandedNode[]> {
  const options = { documentLoader, safe: true } as Parameters<typeof jsonld.expand>[1]
  return jsonld.expand(document as object, options) as unknown as Promise<ExpandedNode[]>
}

interface ExpandedNode {
  readonly '@id'?: string
  readonly '@type'?: readonly string[]
  readonly [property: string]: unknown
}

async function triplesOf(document: SchemaOrgDocument): Promise<string[]> {
  const options = { documentLoader, safe: true, format: 'application/n-quads' } as Parameters<typeof jsonld.toRDF>[1]
  return String(await jsonld.toRDF(document as object, options))
    .trim()
    .split('\n')
}

function articlesOf(page: Profile | PaperPage): SchemaOrgArticle[] {
  return toSchemaOrg(page)['@graph'].filter((node): node is SchemaOrgArticle => node['@type'] === 'ScholarlyArticle')
}

const LINKED_SOURCE = { url: 'https://example.org/author/10719', authorId: '10719' }

test('a linked profile is its owner and its papers', () => {
  const term = {
    '@type': 'DefinedTerm',
    termCode: 'cs.CL',
    name: 'Computation and Language',
    inDefinedTermSet: 'https://arxiv.org/category_taxonomy',
  }
  expect(toSchemaOrg(profileOf([LINKED_LANTERNS], LINKED_SOURCE))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Person',
        '@id': 'https://example.org/author/10719',
        name: 'Ida Kestrel',
        givenName: 'Ida',
        familyName: 'Kestrel',
        url: 'https://example.org/author/10719',
        identifier: { '@type': 'PropertyValue', propertyID: 'Scholar Feed', value: '10719' },
        knowsAbout: term,
      },
      {
        '@type': 'ScholarlyArticle',
        '@id': 'https://arxiv.org/abs/2409.13931v2',
        identifier: { '@type': 'PropertyValue', propertyID: 'arXiv', value: '2409.13931' },
        name: 'Slow Annealing of Paper Lanterns under Steady Rain',
        author: [
          { '@type': 'Person', name: 'Mila Ostrander', givenName: 'Mila', familyName: 'Ostrander' },
          { '@type': 'Person', name: 'Teo van der Brandvold', givenName: 'Teo', familyName: 'van der Brandvold' },
          { '@id': 'https://example.org/author/10719' },
        ],
        datePublished: '2024-09-20',
        abstract: LANTERNS.abstract,
        about: [term, { '@type': 'DefinedTerm', termCode: 'ZZ', inDefinedTermSet: term.inDefinedTermSet }],
        version: '2',
        url: 'https://arxiv.org/abs/2409.13931v2',
        mentions: { '@type': 'SoftwareSourceCode', codeRepository: 'https://example.org/lanterns' },
        publisher: { '@type': 'Organization', name: 'arXiv' },
      },
    ],
  })
})

describe('the owner', () => {
  test('is an author of each paper, named or not', () => {
    const papers = [
      LANTERNS,
      lanterns({ authors: [{ name: 'Mila Ostrander', authorId: null }] }),
      lanterns({ authors: [] }),
    ]
    const references = articlesOf(profileOf(papers)).map(({ author }) => author?.filter((one) => '@id' in one))
    expect(references).toEqual([[{ '@id': '_:owner' }], [{ '@id': '_:owner' }], [{ '@id': '_:owner' }]])
  })

  test('is no other of the same name where both have an id', () => {
    const other = { name: 'Ida Kestrel', authorId: '7' }
    const [article] = articlesOf(profileOf([lanterns({ authors: [other] })], LINKED_SOURCE))
    expect(article?.author?.map((one) => ('@id' in one ? one['@id'] : one))).toEqual([
      expect.objectContaining({ name: 'Ida Kestrel' }),
      LINKED_SOURCE.url,
    ])
  })

  test('is a person without a name where none was printed', () => {
    const profile = profileOf([])
    expect(toSchemaOrg({ ...profile, author: { ...profile.author, name: null } })['@graph'][0]).toMatchObject({
      '@type': 'Person',
      '@id': '_:owner',
    })
  })

  test('of a paper’s own page is not known', () => {
    expect(toSchemaOrg(LANTERN_PAGE)['@graph'].map((node) => node['@type'])).toEqual(['ScholarlyArticle'])
    expect(articlesOf(LANTERN_PAGE)[0]).not.toHaveProperty('author')
  })
})

test('a team is an organization', () => {
  const [article] = articlesOf(profileOf([lanterns({ authors: [{ name: 'Paper Lantern Team', authorId: null }] })]))
  expect(article?.author?.[0]).toEqual({ '@type': 'Organization', name: 'Paper Lantern Team' })
})

test('an inferred year is said, and a missing one', () => {
  const inferred = { text: 'Apr 22', date: '2026-04-22', year: 2026, month: 4, day: 22, yearInferred: true }
  const [first, second] = articlesOf(
    profileOf([
      lanterns({ date: inferred }),
      lanterns({ date: { ...inferred, date: null, year: null, yearInferred: false } }),
    ]),
  )
  expect(first?.datePublished).toBe('2026-04-22')
  expect(first?.comment?.text).toBe('The year 2026 was inferred from the time of the crawl: the page prints "Apr 22".')
  expect(second).not.toHaveProperty('datePublished')
  expect(second?.comment?.text).toBe('The year is not known: the page prints "Apr 22".')
})

/** Every property and every type of a document, expanded. */
function termsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) termsIn(one, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [property, inner] of Object.entries(value)) {
      if (!property.startsWith('@')) found.add(property)
      if (property === '@type') for (const type of [inner].flat()) found.add(String(type))
      termsIn(inner, found)
    }
  }
  return found
}

/** As many nodes of each type as were written, and no word that schema.org’s vocabulary does not have. */
async function expectExpands(page: Profile | PaperPage): Promise<void> {
  const document = toSchemaOrg(page)
  const expanded = await expand(document)
  const types = expanded.map((node) => node['@type']?.[0])
  expect(types).toEqual(document['@graph'].map((node) => `${SCHEMA_ORG}${node['@type']}`))
  expect([...termsIn(expanded)].filter((term) => !term.startsWith(SCHEMA_ORG))).toEqual([])
}

describe('a JSON-LD processor', () => {
  test('expands every golden and loses nothing', async () => {
    for (const { data } of goldens) await expectExpands(data)
  })

  test('expands every page and loses nothing', async () => {
    await fc.assert(fc.asyncProperty(anyProfile, expectExpands), { numRuns: 50 })
  })

  test('makes the triples of a paper', async () => {
    const paper = '<https://arxiv.org/abs/2409.13931v2>'
    const triples = await triplesOf(toSchemaOrg(profileOf([LINKED_LANTERNS], LINKED_SOURCE)))
    expect(triples).toContain(`${paper} <${SCHEMA_ORG}author> <https://example.org/author/10719> .`)
    expect(triples).toContain(`${paper} <${SCHEMA_ORG}datePublished> "2024-09-20"^^<${SCHEMA_ORG}Date> .`)
    expect(triples).toContain(`<https://example.org/author/10719> <${SCHEMA_ORG}name> "Ida Kestrel" .`)
  })

  test('would notice a word that is none', async () => {
    const document = { ...toSchemaOrg(LANTERN_PAGE), 'no such:word': 'x' } as unknown as SchemaOrgDocument
    const expanded = await expand({ ...document, '@context': {} } as unknown as SchemaOrgDocument).catch(String)
    expect(expanded).toMatch(/Safe mode/i)
  })
})

/** `npm run typecheck` is what makes this fail: schema.org’s words as another package has them. */
test('the types are those of schema.org', () => {
  type Known<Type> = Extract<Type, object>
  type Words<Type> = keyof Known<Type> | '@id'
  expectTypeOf<Omit<SchemaOrgArticle, 'author'>>().toExtend<Known<ScholarlyArticle>>()
  expectTypeOf<SchemaOrgAuthor & { '@type': 'Person' }>().toExtend<Known<Person>>()
  expectTypeOf<Exclude<keyof SchemaOrgArticle, Words<ScholarlyArticle>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof SchemaOrgAuthor, Words<Person>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof SchemaOrgTerm, Words<DefinedTerm>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<keyof SchemaOrgIdentifier, Words<PropertyValue>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<'codeRepository', Words<SoftwareSourceCode>>>().toEqualTypeOf<never>()
  expectTypeOf<Exclude<'no word of schema.org', Words<ScholarlyArticle>>>().toEqualTypeOf<'no word of schema.org'>()
})
