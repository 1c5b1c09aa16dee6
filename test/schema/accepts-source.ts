import * as z from 'zod'
import { authorSchema } from '../../src/schema/author.js'
import { categorySchema } from '../../src/schema/category.js'
import { paperSchema, personNameSchema } from '../../src/schema/paper.js'
import { paperDateSchema } from '../../src/schema/paper-date.js'
import { paperPageSchema } from '../../src/schema/paper-page.js'
import { profileSchema } from '../../src/schema/profile.js'

/** The objects that have a name. All others are called after the field they stand in, as `ProfileSource`. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Category: categorySchema,
  PersonName: personNameSchema,
  PaperDate: paperDateSchema,
  Paper: paperSchema,
  Author: authorSchema,
  Profile: profileSchema,
  PaperPage: paperPageSchema,
}

/** What the library asks for. */
const EXPORTED: readonly string[] = ['Profile', 'PaperPage']

const HEAD = `// Generated from the schemas of this folder by \`npm run generate\`; \`npm test\` fails where the two differ.
// Zod's own compiler makes the like at run time, for 7 kB of a bundle (min+gzip), 5 ms at the first page and
// \`new Function\`, which the policy of a browser's page may forbid.

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArrayOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  for (const item of value) if (!accepts(item)) return false
  return true
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isFilledString(value: unknown): boolean {
  return isString(value) && value !== ''
}

function isNumber(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

function isInteger(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && isNumber(value, least, most)
}
`

type JsonSchema = z.core.JSONSchema.BaseSchema

/** `src/schema/accepts.ts`: a function for each object of the schemas, which tells whether the schema accepts a value. */
export function acceptsSource(): string {
  const schemas = Object.entries(NAMED).map(
    ([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })] as const,
  )
  const names = new Map(schemas.map(([name, schema]) => [keyOf(schema), name]))
  const functions = new Map<string, string>()
  const patterns = new Map<string, string>()
  for (const [name, schema] of schemas) acceptsOf(schema, name)
  return [HEAD, ...patterns.values(), ...functions.values()].join('\n')

  /** The name of the function for an object, which is made where there is none yet. */
  function acceptsOf(schema: JsonSchema, place: string): string {
    const name = names.get(keyOf(schema)) ?? place
    if (!functions.has(name)) functions.set(name, functionOf(schema, name))
    return `accepts${name}`
  }

  function functionOf(schema: JsonSchema, name: string): string {
    const { properties = {}, required = [], additionalProperties } = schema
    if (additionalProperties !== false) throw new Error(`${name} takes any field`)
    const keys = Object.keys(properties)
    const tests = keys.map((key) => {
      const value = `value.${key}`
      const test = testOf(properties[key] as JsonSchema, value, name + key.charAt(0).toUpperCase() + key.slice(1))
      return required.includes(key) ? test : `${value} === undefined || ${test}`
    })
    return [
      ...(EXPORTED.includes(name)
        ? [`/** Whether a value is a ${name}, or one as an earlier version stored it. */`]
        : []),
      `${EXPORTED.includes(name) ? 'export ' : ''}function accepts${name}(value: unknown): boolean {`,
      '  if (!isObject(value)) return false',
      '  for (const key in value) {',
      refusalOf(keys.map((key) => `key !== '${key}'`)),
      '  }',
      returnOf(tests.map((test) => (test.includes(' || ') ? `(${test})` : test))),
      '}',
      '',
    ].join('\n')
  }

  /** An expression that is true where a schema accepts a value; an object that has no name is called after its place. */
  function testOf(schema: JsonSchema, value: string, place: string): string {
    const alternatives = alternativesOf(schema)
    if (alternatives.length > 1) return either(alternatives.map((one) => testOf(one, value, place)))
    if (schema.enum !== undefined) return either(schema.enum.map((one) => `${value} === '${one}'`))
    switch (schema.type) {
      case 'null':
        return `${value} === null`
      case 'boolean':
        return `typeof ${value} === 'boolean'`
      case 'integer':
        return `isInteger(${value}, ${boundsOf(schema, place)})`
      case 'number':
        return `isNumber(${value}, ${boundsOf(schema, place)})`
      case 'string':
        return stringTest(schema, value, place)
      case 'array':
        return `isArrayOf(${value}, ${itemTest(schema.items as JsonSchema, place)})`
      case 'object':
        return `${acceptsOf(schema, place)}(${value})`
      default:
        throw new Error(`${place}: the type ${schema.type} is not known here`)
    }
  }

  /** A function that tests one item of an array. */
  function itemTest(schema: JsonSchema, place: string): string {
    const test = testOf(schema, 'item', place)
    return /^(\w+)\(item\)$/.exec(test)?.[1] ?? `(item) => ${test}`
  }

  function stringTest({ minLength, pattern, format, ...others }: JsonSchema, value: string, place: string): string {
    const unknown = Object.keys(others).filter((key) => key !== 'type' && key !== 'description')
    if (unknown.length > 0 || (minLength ?? 1) !== 1) throw new Error(`${place}: a string with ${unknown}`)
    if (pattern === undefined) return `${minLength === 1 ? 'isFilledString' : 'isString'}(${value})`
    const name = String(format).toUpperCase()
    patterns.set(name, `const ${name} =\n  /${pattern}/\n`)
    return `(isString(${value}) && ${name}.test(${value}))`
  }
}

/** What an object is, wherever it stands. */
function keyOf(schema: JsonSchema): string {
  return JSON.stringify(schema.properties)
}

/** `{ type: ['string', 'null'] }` and `{ anyOf: [{ type: 'string' }, { type: 'null' }] }` are the same. */
function alternativesOf(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf as JsonSchema[]
  return [schema.type].flat().map((type) => ({ ...schema, type }) as JsonSchema)
}

function either(tests: readonly string[]): string {
  return tests.join(' || ')
}

function boundsOf({ minimum, maximum }: JsonSchema, place: string): string {
  if (minimum === undefined || maximum === undefined) throw new Error(`${place}: a figure without a bound`)
  return `${minimum}, ${maximum === Number.MAX_SAFE_INTEGER ? 'Number.MAX_SAFE_INTEGER' : maximum}`
}

/** One line where it has room, as the formatter has it. */
function refusalOf(conditions: readonly string[]): string {
  const line = `    if (${conditions.join(' && ')}) return false`
  if (line.length <= 120) return line
  return ['    if (', `      ${conditions.join(' &&\n      ')}`, '    ) {', '      return false', '    }'].join('\n')
}

function returnOf(conditions: readonly string[]): string {
  const line = `  return ${conditions.join(' && ')}`
  return line.length <= 120 ? line : ['  return (', `    ${conditions.join(' &&\n    ')}`, '  )'].join('\n')
}
