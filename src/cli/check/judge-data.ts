import { authorSchema, paperPageSchema, paperSchema, profileSchema } from '../../index.js'
import { isObject } from '../json-text.js'
import { childPointer } from './differences.js'
import type { Problem } from './report.js'

/** A value that the schema refuses. */
export type Refusal = Pick<Problem, 'message' | 'pointer' | 'expected' | 'received'>

/** Every schema that stored data can be of. */
const schemas = {
  profile: profileSchema,
  'paper-page': paperPageSchema,
  author: authorSchema,
  paper: paperSchema,
} as const

export type DataKind = keyof typeof schemas

type Issue = NonNullable<ReturnType<typeof profileSchema.safeParse>['error']>['issues'][number]

/** The kind of some data: the one with which it has most fields in common, null where that is none. */
export function kindOfData(data: unknown): DataKind | null {
  if (!isObject(data)) return null
  const shared = (kind: DataKind) => {
    const fields = Object.keys(schemas[kind].shape)
    return fields.filter((field) => Object.hasOwn(data, field)).length / fields.length
  }
  const [best] = (Object.keys(schemas) as DataKind[]).sort((one, other) => shared(other) - shared(one))
  return best !== undefined && shared(best) > 0 ? best : null
}

/** Data with the fields that later versions added, at their defaults; the same where it is no valid data of that kind. */
export function withAddedFields(data: unknown, kind = kindOfData(data)): unknown {
  return kind === null ? data : (schemas[kind].safeParse(data).data ?? data)
}

/** What the schema of its kind refuses of some data; `pointer` is where the data stands. */
export function refusalsOf(data: unknown, kind = kindOfData(data), pointer = ''): Refusal[] {
  if (kind === null) {
    const kinds = Object.keys(schemas).join(', ')
    return [{ message: 'is no data of this library', pointer, expected: `data of one of ${kinds}`, received: data }]
  }
  const { error } = schemas[kind].safeParse(data)
  return (error?.issues ?? []).flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({
      message: `is not what the ${kind} schema asks for`,
      pointer: path.reduce<string>(childPointer, pointer),
      expected: `${expectationOf(issue)}${acceptsNull(schemas[kind], path) ? ' or null' : ''}`,
      ...valueAt(data, path),
    }))
  })
}

/** What the schema asks for, in words. */
function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'a whole number'
        : `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'too_big':
      return `at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' ? 'a string that is not empty' : `at least ${issue.minimum}`
    case 'unrecognized_keys':
      return 'no field of this name'
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'a date that exists, as YYYY-MM-DD' : `the format ${issue.format}`
    default:
      return issue.message
  }
}

/** The value at a path; nothing where there is none. */
function valueAt(data: unknown, path: readonly PropertyKey[]): { received?: unknown } {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return {}
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return { received: value }
}

/** As much of a zod schema as it takes to go down into it. */
interface SchemaNode {
  readonly def: {
    readonly type: string
    readonly innerType?: unknown
    readonly element?: unknown
    readonly shape?: Readonly<Record<string, unknown>>
  }
}

/** Whether a schema accepts null at a path. */
function acceptsNull(schema: SchemaNode, path: readonly PropertyKey[]): boolean {
  let node: SchemaNode | undefined = schema
  for (const key of path) {
    const { element, shape } = unwrapped(node).def
    node = (typeof key === 'number' ? element : shape?.[String(key)]) as SchemaNode | undefined
    if (node === undefined) return false
  }
  return node.def.type === 'nullable'
}

function unwrapped(node: SchemaNode): SchemaNode {
  return node.def.type === 'nullable' ? (node.def.innerType as SchemaNode) : node
}
