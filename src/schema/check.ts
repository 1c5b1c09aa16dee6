import type * as z from 'zod'

/** A value that a schema refuses. */
export interface Refusal {
  /** Where the value stands. */
  readonly path: readonly (string | number)[]
  /** What the schema says of it, e.g. `Too big: expected number to be <=100`. */
  readonly message: string
}

/** What a schema refuses of some data; empty where it accepts it whole. */
export function refusals(schema: z.ZodType, data: unknown): Refusal[] {
  const result = schema.safeParse(data)
  if (result.success) return []
  return result.error.issues.map(({ path, message }) => ({ path: path as (string | number)[], message }))
}
