import { jsonSchema } from '../../schema/json-schema.js'

/** A type of Spark as its JSON has it: the name of one, or one that is made of others. */
type SparkType =
  | 'string'
  | 'long'
  | 'double'
  | 'boolean'
  | { type: 'array'; elementType: SparkType; containsNull: false }
  | SparkStruct

export interface SparkStruct {
  type: 'struct'
  fields: SparkField[]
}

interface SparkField {
  name: string
  type: SparkType
  nullable: true
  metadata: { comment?: string }
}

/** As much of a JSON Schema as the schemas of the data have. */
interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly description?: string
}

const SIMPLE_TYPES: Readonly<Record<string, SparkType>> = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
}

/**
 * The schema of the lines that `parse --jsonl` prints, as `StructType.fromJson` of Spark takes it: the keys of a record that
 * crawlers have, then what came of its page. `data` has the fields of both kinds of pages, of which a line has those of its own.
 * Every field is nullable, as Spark makes them when it reads a file.
 */
export function sparkSchema(): SparkStruct {
  return struct([
    field('id', 'string', 'The id of the record.'),
    field('url', 'string', 'The address of the page.'),
    field('scrapedAt', 'string', 'When the page was fetched, as the record says it.'),
    field('offset', 'long', 'Where its record begins in a WARC file, in bytes.'),
    field('isCut', 'boolean', 'Whether its record of a WARC file was cut off.'),
    field('kind', 'string', 'profile, paper-page or unknown.'),
    field('success', 'boolean', 'Whether there is data, and no diagnostic of severity error.'),
    field('data', merged(dataType('profile'), dataType('paper-page')), 'The data of the page.'),
    field('diagnostics', arrayOf(DIAGNOSTIC), 'What was guessed, missing or not understood.'),
  ])
}

function struct(fields: SparkField[]): SparkStruct {
  return { type: 'struct', fields }
}

function field(name: string, type: SparkType, comment?: string): SparkField {
  return { name, type, nullable: true, metadata: comment === undefined ? {} : { comment } }
}

function arrayOf(elementType: SparkType): SparkType {
  return { type: 'array', elementType, containsNull: false }
}

const POSITION = struct([field('line', 'long', 'From 1.'), field('column', 'long', 'From 1.')])

const DIAGNOSTIC = struct([
  field('code', 'string'),
  field('severity', 'string', 'error, warning or info.'),
  field('message', 'string', 'One sentence for people.'),
  field('span', struct([field('start', 'long'), field('end', 'long')]), 'UTF-16 units of the text, from 0.'),
  field('position', struct([field('start', POSITION), field('end', POSITION)])),
  field('path', arrayOf('string'), 'Where in the data.'),
  field('expected', 'string'),
  field('received', 'string'),
  field('hint', 'string'),
])

function dataType(kind: 'profile' | 'paper-page'): SparkStruct {
  return typeOf(jsonSchema(kind)) as SparkStruct
}

/** The type of what a JSON Schema describes. That a value may be null, Spark says of the field. */
function typeOf({ type, anyOf, properties, items }: JsonSchema): SparkType {
  const [one] = (anyOf ?? []).filter((each) => each.type !== 'null')
  if (one !== undefined) return typeOf(one)
  const name = typeof type === 'string' ? type : type?.find((each) => each !== 'null')
  if (name === 'array' && items !== undefined) return arrayOf(typeOf(items))
  if (name === 'object' && properties !== undefined) {
    return struct(Object.entries(properties).map(([key, value]) => field(key, typeOf(value), value.description)))
  }
  const simple = SIMPLE_TYPES[name ?? '']
  if (simple === undefined) throw new Error(`Spark has no type for ${JSON.stringify({ type, anyOf })}`)
  return simple
}

/** The fields of either struct; one that both have is the union of both where it is a struct. */
function merged(one: SparkStruct, other: SparkStruct): SparkStruct {
  const fields = one.fields.map((left) => {
    const right = other.fields.find(({ name }) => name === left.name)
    const isStructs = isStruct(left.type) && right !== undefined && isStruct(right.type)
    return isStructs ? { ...left, type: merged(left.type as SparkStruct, right.type as SparkStruct) } : left
  })
  const names = new Set(one.fields.map(({ name }) => name))
  return struct([...fields, ...other.fields.filter(({ name }) => !names.has(name))])
}

function isStruct(type: SparkType): type is SparkStruct {
  return typeof type === 'object' && type.type === 'struct'
}
