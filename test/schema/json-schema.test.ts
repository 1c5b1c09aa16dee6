import { describe, expect, test } from 'vitest'
import { authorSchema, paperPageSchema, paperSchema, profileSchema } from '../../src/index.js'
import * as entryPoint from '../../src/schema/json-schema.js'
import { jsonSchema, type SchemaKind } from '../../src/schema/json-schema.js'

interface Node {
  $schema?: string
  $ref?: string
  type?: string
  description?: string
  properties?: Record<string, Node>
  required?: string[]
  additionalProperties?: boolean
  items?: Node
  anyOf?: Node[]
  minimum?: number
  maximum?: number
  enum?: unknown[]
}

const KINDS = {
  profile: profileSchema,
  author: authorSchema,
  paper: paperSchema,
  'paper-page': paperPageSchema,
} as const

/** Each object with its place. A reference would have to be followed; there is none. */
function objectsOf(node: Node, at: string): [at: string, node: Node][] {
  expect(node.$ref).toBeUndefined()
  const own: [string, Node][] = node.properties === undefined ? [] : [[at, node]]
  return [
    ...own,
    ...Object.entries(node.properties ?? {}).flatMap(([key, part]) => objectsOf(part, `${at}.${key}`)),
    ...(node.anyOf ?? []).flatMap((part) => objectsOf(part, at)),
    ...(node.items === undefined ? [] : objectsOf(node.items, `${at}[]`)),
  ]
}

/** A change of this list is a change of the public interface: semver, and the change log. */
test('scholar-profile/json-schema exports this value and no other', () => {
  expect(Object.keys(entryPoint)).toEqual(['jsonSchema'])
})

describe.each(Object.keys(KINDS) as SchemaKind[])('the JSON Schema of a %s', (kind) => {
  const schema = jsonSchema(kind) as Node
  const objects = objectsOf(schema, kind)

  test('is one of draft 2020-12, and plain JSON', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    expect(schema.type).toBe('object')
  })

  test('is closed, and requires every field', () => {
    for (const [at, { properties = {}, required = [], additionalProperties }] of objects) {
      expect([at, additionalProperties]).toEqual([at, false])
      expect([at, [...required].sort()]).toEqual([at, Object.keys(properties).sort()])
    }
  })

  test('describes itself and every field', () => {
    expect(schema.description).toMatch(/\.$/)
    for (const [at, { properties = {} }] of objects) {
      for (const [field, { description }] of Object.entries(properties)) {
        expect([`${at}.${field}`, description?.length ?? 0]).not.toEqual([`${at}.${field}`, 0])
      }
    }
  })

  test('has the fields of its schema', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(KINDS[kind].shape))
  })

  test('is made anew each time, so that nobody’s change reaches another', () => {
    const first = jsonSchema(kind) as Node
    delete first.properties
    expect(jsonSchema(kind)).toEqual(schema)
  })
})

test('every figure has its range', () => {
  const rangeOf = (node: Node | undefined): [number | undefined, number | undefined] => {
    const number = [node, ...(node?.anyOf ?? [])].find((part) => part?.type === 'number' || part?.type === 'integer')
    return [number?.minimum, number?.maximum]
  }
  const author = (jsonSchema('author') as Node).properties
  const paper = (jsonSchema('paper') as Node).properties
  const date = paper?.date?.anyOf?.find(({ properties }) => properties !== undefined)?.properties
  expect(rangeOf(author?.hIndex)[0]).toBe(0)
  expect(rangeOf(author?.paperCount)[0]).toBe(0)
  expect(rangeOf(author?.citationCount)[0]).toBe(0)
  expect(rangeOf(author?.noveltyPercent)).toEqual([0, 100])
  expect(rangeOf(author?.aiScore)).toEqual([0, 100])
  expect(rangeOf(paper?.score)).toEqual([0, 100])
  expect(rangeOf(date?.month)).toEqual([1, 12])
  expect(rangeOf(date?.day)[0]).toBe(0)
})

test.each(['', 'category', 'Profile', '__proto__', 'constructor', undefined, null])('%j is no kind', (kind) => {
  expect(() => jsonSchema(kind as SchemaKind)).toThrow(RangeError)
  expect(() => jsonSchema(kind as SchemaKind)).toThrow(/"profile".*"author".*"paper"/)
})
