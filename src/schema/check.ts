import * as z from 'zod'

/** A value that a schema refuses. */
export interface Refusal {
  /** Where the value stands. */
  readonly path: readonly (string | number)[]
  /** What the schema says of it, e.g. `Too big: expected number to be <=100`. */
  readonly message: string
}

/** What a schema refuses of some data; empty where it accepts it whole, which is told without building anything. */
export function refusals(schema: z.ZodType, data: unknown): Refusal[] {
  if (z.validate(compiled(schema), data)) return []
  const issues = schema.safeParse(data).error?.issues ?? []
  return issues.map(({ path, message }) => ({ path: path as (string | number)[], message }))
}

/** Compiled schemas, each made when it is first asked. Where `eval` is forbidden zod checks with the schema itself. */
const compiledSchemas = new WeakMap<z.ZodType, z.ZodType>()

function compiled(schema: z.ZodType): z.ZodType {
  const known = compiledSchemas.get(schema)
  if (known !== undefined) return known
  const made = z.compile(schema)
  compiledSchemas.set(schema, made)
  return made
}
