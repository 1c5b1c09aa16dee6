import type * as z from 'zod'
import { acceptsPaperPage, acceptsProfile } from './accepts.js'
import { paperPageSchema } from './paper-page.js'
import { profileSchema } from './profile.js'

/** A value that a schema refuses. */
export interface Refusal {
  /** Where the value stands. */
  readonly path: readonly (string | number)[]
  /** What the schema says of it, e.g. `Too big: expected number to be <=100`. */
  readonly message: string
}

/** A schema, and the function generated from it that accepts the same. */
export interface Check {
  readonly schema: z.ZodType
  readonly accepts: (data: unknown) => boolean
}

export const profileCheck: Check = { schema: profileSchema, accepts: acceptsProfile }

export const paperPageCheck: Check = { schema: paperPageSchema, accepts: acceptsPaperPage }

/** What a schema refuses of some data; empty where it accepts it whole, which is told without building anything. */
export function refusals({ schema, accepts }: Check, data: unknown): Refusal[] {
  if (accepts(data)) return []
  const issues = schema.safeParse(data).error?.issues ?? []
  return issues.map(({ path, message }) => ({ path: path as (string | number)[], message }))
}
